// factbase import: takes the entries of a bibliography into a fact base. What is recorded already is left alone; the rest of the file
// stays byte for byte.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  guessBibliography,
  kindOfBibliography,
  readBibliography,
  type BibliographyKind,
} from '../../core/citations/bibliography';
import { importSources, type Import } from '../../core/citations/importSources';
import { applyEdits } from '../../core/facts/edit/applyEdits';
import { readFactFile } from '../../core/facts/read';
import { Lines } from '../../core/text/lines';
import type { Source } from '../../core/facts/model';
import { decode } from '../../core/facts/decode';
import { sayImported } from '../../language/sayImported';
import { sayEnglish } from '../../language/say';
import type { Command, Terminal } from '../command';
import { reason } from '../drafts';
import { openBases, shownPath } from '../factsFor';
import { writeJson } from '../findings';
import { UsageError, type Arguments } from '../options';

export const importCommand: Command = {
  name: 'import',
  takes: 'FILE',
  does: 'takes the entries of a bibliography (.bib, CSL-JSON, RIS, Hayagriva) into the fact base',
  options: ['dry-run'],
  async run(args, terminal) {
    const [path, ...more] = args.words.slice(1);
    if (path === undefined || more.length > 0) throw new UsageError('import takes one file.');
    if (args.base.length > 1) throw new UsageError('import writes to one fact base: give --base once.');
    const text = await readText(path, terminal);
    if (text === undefined) return 2;
    const kind = kindOfBibliography(path) ?? guessBibliography(text);
    if (!kind) {
      terminal.err(`factbase: ${path}: not a bibliography (BibTeX, BibLaTeX, CSL-JSON, RIS or Hayagriva).\n`);
      return 2;
    }
    return importInto(args, { path, text, kind }, terminal);
  },
};

async function importInto(
  args: Arguments,
  from: { readonly path: string; readonly text: string; readonly kind: BibliographyKind },
  terminal: Terminal,
): Promise<number> {
  const bases = await openBases(args, terminal);
  const [base, another] = bases.uris;
  if (base === undefined || another !== undefined) {
    const found = bases.uris.map(uri => shownPath(uri, terminal)).join(', ');
    terminal.err(
      `factbase: ${base ? `several fact bases here (${found}); say which with --base.` : 'no fact base here; name one with --base.'}\n`,
    );
    return 2;
  }
  const target = await readBase(base, args.base.length > 0, terminal);
  if (target === undefined) return 2;
  const facts = await bases.factsFor(base);
  const { entries, problems } = readBibliography(from.text, from.kind);
  const lines = new Lines(from.text);
  for (const { start, message } of problems)
    terminal.err(`factbase: ${from.path}:${lines.positionAt(start).line + 1}: ${sayEnglish(message.id, message.args)}\n`);
  const known = [...(facts.all('source') as Iterable<Source>)].map(source => source.csl);
  const made = importSources(
    readFactFile(base, target.text),
    entries.map(({ item }) => item),
    known,
    id => facts.get(id) !== undefined,
  );
  const written = made.edits.length > 0 && !args.flags.has('dry-run');
  if (written) await writeFile(fileURLToPath(base), target.mark + applyEdits(target.text, made.edits));
  if (entries.length === 0) terminal.err(`factbase: ${from.path}: holds no entries.\n`);
  report(made, shownPath(base, terminal), args, terminal, !written);
  return made.outcomes.some(outcome => outcome.kind === 'refused') || (entries.length === 0 && problems.length > 0) ? 2 : 0;
}

function report({ outcomes }: Import, base: string, args: Arguments, terminal: Terminal, dry: boolean): void {
  if (args.choice('format', ['text', 'json'], 'text') === 'json') {
    writeJson(
      {
        base,
        written: !dry,
        entries: outcomes.map(each =>
          each.kind === 'refused' ? { ...each, reason: sayEnglish(each.reason.id, each.reason.args) } : each,
        ),
      },
      terminal,
    );
    return;
  }
  for (const outcome of outcomes) terminal.out(`${sayImported(outcome, sayEnglish)}\n`);
}

/** The base's text; an empty one for a base that was named and is not there yet. A byte order mark is kept apart. */
async function readBase(uri: string, named: boolean, terminal: Terminal): Promise<{ text: string; mark: string } | undefined> {
  const path = fileURLToPath(uri);
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    return decoded.startsWith('\uFEFF') ? { text: decoded.slice(1), mark: '\uFEFF' } : { text: decoded, mark: '' };
  } catch (error) {
    const isNew = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isNew && named) return { text: '', mark: '' };
    const shown = shownPath(uri, terminal);
    terminal.err(
      `factbase: ${shown}: ${error instanceof TypeError ? 'is not in UTF-8, so nothing was written to it.' : reason(error, shown)}\n`,
    );
    return undefined;
  }
}

async function readText(path: string, terminal: Terminal): Promise<string | undefined> {
  try {
    const decoded = decode(await readFile(resolve(terminal.directory, path)));
    if ('text' in decoded) return decoded.text;
    terminal.err(`factbase: ${path}: is not a text in UTF-8 or UTF-16. Save it as UTF-8.\n`);
  } catch (error) {
    terminal.err(`factbase: ${path}: ${reason(error, path)}\n`);
  }
  return undefined;
}
