// The drafts that a command is given: files, or standard input.
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Draft } from '../core/prose/draft';
import { frontMatterOf } from '../core/prose/frontMatter';
import { markupOf, markups, type Markup } from '../core/prose/markup';
import type { Terminal } from './command';
import { UsageError, type Arguments } from './options';

export interface DraftFile {
  /** As the caller named it. */
  readonly file: string;
  readonly uri: string;
  readonly draft: Draft;
  /** Bases that the draft's front matter names. */
  readonly frontMatterBases?: readonly string[];
}

/** Reads all drafts. A file that cannot be read is reported on stderr and gives `failed`. Throws `UsageError`. */
export async function readDrafts(
  args: Arguments,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ drafts: readonly DraftFile[]; failed: boolean }> {
  const language = args.text('language') === undefined ? undefined : args.choice('language', markups, 'plaintext');
  if (args.flags.has('stdin')) {
    if (!language) throw new UsageError('--stdin needs --language, because there is no file name to tell it.');
    return {
      drafts: [draftOf('-', pathToFileURL(resolve(terminal.directory, 'stdin')).href, language, await terminal.readStdin())],
      failed: false,
    };
  }
  if (files.length === 0) throw new UsageError('Name at least one file, or use --stdin.');
  const drafts: DraftFile[] = [];
  let failed = false;
  for (const file of files) {
    const markup = language ?? markupOf(undefined, file);
    if (!markup) {
      terminal.err(`factbase: ${file}: not a draft by its ending; say what it is with --language (${markups.join(', ')}).\n`);
      failed = true;
      continue;
    }
    const path = resolve(terminal.directory, file);
    try {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
      drafts.push(draftOf(file, pathToFileURL(path).href, markup, text));
    } catch (error) {
      terminal.err(`factbase: ${file}: ${reason(error, basename(file))}\n`);
      failed = true;
    }
  }
  return { drafts, failed };
}

function draftOf(file: string, uri: string, markup: Markup, text: string): DraftFile {
  const draft = new Draft(markup, text);
  const named = frontMatterOf(draft)?.factbase.map(each => each.value);
  return { file, uri, draft, ...(named && named.length > 0 ? { frontMatterBases: named } : {}) };
}

/** Why a file cannot be read, in words. */
export function reason(error: unknown, name: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `there is no file ${name}.`;
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you.';
  if (code === 'EISDIR') return 'is a folder.';
  return error instanceof Error ? error.message : String(error);
}
