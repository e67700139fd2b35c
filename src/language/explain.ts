// "Why Is Nothing Shown?": what was found and read here, in a page that a writer can read, copy and send.
import type { Facts } from '../core/facts/facts';
import { escapeMarkdown } from './cards/escape';
import type { DraftContext } from './draft';
import { countDraft } from './draftStatus';
import type { Say } from './say';

export interface Explaining {
  readonly facts: Facts;
  readonly say: Say;
  /** Set where the document is a draft. */
  readonly draft?: DraftContext;
  readonly languageId?: string;
  /** All base files of the workspace. */
  readonly bases: readonly string[];
  /** Addresses of the workspace's folders: files in them are named as they lie there. */
  readonly folders?: readonly string[];
  /** How long reading the facts and finding the names of the draft took, in milliseconds. */
  readonly timings?: { readonly reading?: number; readonly names?: number };
}

export function explain({ facts, say, draft, languageId, bases, folders = [], timings }: Explaining): string {
  const lines = [`# ${escapeMarkdown(say('explain.title'))}`, ''];
  if (!draft && languageId) lines.push(escapeMarkdown(say('explain.not-draft', { language: languageId })), '');
  if (draft) {
    const { names, dates, cited } = countDraft(draft);
    const counts = { markup: say(`markup.${draft.draft.markup}`), length: draft.draft.length, names, dates, cited };
    lines.push(`## ${escapeMarkdown(say('explain.draft'))}`, '', escapeMarkdown(say('explain.counts', counts)), '');
  }
  lines.push(`## ${escapeMarkdown(say('explain.files'))}`, '');
  if (facts.files.length === 0) lines.push(escapeMarkdown(say('explain.none')), '');
  for (const file of facts.files) lines.push(`- ${escapeMarkdown(fileLine(file, pathOf(file, folders), facts, say))}`);
  const skipped = bases.filter(base => !facts.files.includes(base));
  for (const base of skipped) lines.push(`- ${escapeMarkdown(say('explain.skipped', { file: pathOf(base, folders) }))}`);
  if (facts.files.length > 0) lines.push('', escapeMarkdown(say('explain.facts', { facts: facts.size })));
  lines.push(...timingLines(timings ?? {}, say));
  return lines.join('\n') + '\n';
}

function fileLine(file: string, path: string, facts: Facts, say: Say): string {
  const problems = facts.problems(file);
  const errors = problems.filter(problem => problem.severity === 'error').length;
  const warnings = problems.filter(problem => problem.severity === 'warning').length;
  let count = 0;
  for (const fact of facts.all()) if (fact.file === file) count++;
  return say('explain.file', { file: path, facts: count, errors, warnings });
}

/** A file as people know it: its path in the workspace, with the folder where there are several; else its whole path. */
function pathOf(uri: string, folders: readonly string[]): string {
  const home = folders.find(folder => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
  const from =
    home === undefined
      ? uri.indexOf('/', uri.indexOf('//') + 2)
      : folders.length > 1
        ? home.replace(/\/$/, '').lastIndexOf('/') + 1
        : home.replace(/\/$/, '').length + 1;
  const path = uri.slice(Math.max(0, from));
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function timingLines({ reading, names }: NonNullable<Explaining['timings']>, say: Say): readonly string[] {
  const milliseconds = (time: number) => (time < 10 ? Math.round(time * 10) / 10 : Math.round(time));
  return [
    ...(reading === undefined ? [] : ['', escapeMarkdown(say('explain.reading', { time: milliseconds(reading) }))]),
    ...(names === undefined ? [] : ['', escapeMarkdown(say('explain.finding', { time: milliseconds(names) }))]),
  ];
}
