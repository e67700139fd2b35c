/**
 * Whether an edit does what it is meant to do and nothing else: the file is read again as it would be afterwards (only the touched
 * entries are, in most files), and compared. YAML has more ways of writing than any editor of it can foresee; this makes a way that
 * was not foreseen a refusal, never a loss.
 */
import type { Entry, FactFile } from '../factFile';
import type { TextEdit } from '../problem';
import { readFactFile } from '../read';
import type { SectionName } from '../schema/tables';
import { applyEdits } from './applyEdits';
import { fieldsSaid, saidBy, saysTheSame, type Said } from './plainValue';

/** What one entry is to say afterwards. */
export interface Expected {
  readonly section: SectionName;
  readonly key: string;
  readonly said: Said;
}

/** Whether the edits change one entry as expected, and nothing else. */
export function changesOnly(file: FactFile, edits: readonly TextEdit[], index: number, expected: Expected): boolean {
  const after = readFactFile(file.uri, applyEdits(file.text, edits), file);
  const { entries } = after.parts;
  if (entries.length !== file.parts.entries.length || !sameHeader(file, after)) return false;
  const before = file.parts.entries[Symbol.iterator]();
  const other = entries.findIndex((entry, i) => {
    const old = before.next().value!;
    return i === index ? !says(after, i, expected) || isWorse(old, entry) : !sameEntry(old, entry);
  });
  return other < 0;
}

/** Whether the edits add entries one after the other as expected, and nothing else. */
export function addsOnly(
  file: FactFile,
  edits: readonly TextEdit[],
  expected: readonly Expected[],
  withHeader: boolean,
): boolean {
  const after = readFactFile(file.uri, applyEdits(file.text, edits), file);
  const before = file.parts.entries;
  const { entries } = after.parts;
  if (entries.length !== before.length + expected.length || (!withHeader && !sameHeader(file, after))) return false;
  let added = 0;
  while (added < before.length && sameEntry(before.at(added)!, entries.at(added)!)) added += 1;
  for (let i = added; i < before.length; i++) if (!sameEntry(before.at(i)!, entries.at(i + expected.length)!)) return false;
  return expected.every(
    (each, i) => says(after, added + i, each) && !entries.at(added + i)!.problems.some(({ code }) => structural.has(code)),
  );
}

const structural = new Set(['yaml-syntax', 'unknown-key', 'wrong-type', 'too-deep', 'too-large']);

/** Whether an entry has got a problem with its form that it did not have. */
function isWorse(before: Entry, after: Entry): boolean {
  const count = (entry: Entry): number => entry.problems.filter(each => structural.has(each.code)).length;
  return after.fact === undefined || count(after) > count(before);
}

function says(file: FactFile, index: number, { section, key, said }: Expected): boolean {
  const entry = file.parts.entries.at(index);
  const pair = file.pairAt(index);
  if (entry === undefined || pair === undefined || entry.section !== section || pair.key.value !== key) return false;
  const now = saidBy(pair.value);
  return saysTheSame(fieldsSaid(now), fieldsSaid(said)) && (now === undefined || now instanceof Map);
}

function sameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true;
  if (a.section !== b.section || a.key !== b.key || a.problems.length !== b.problems.length) return false;
  return a.fact === b.fact || JSON.stringify(a.fact) === JSON.stringify(b.fact);
}

function sameHeader(a: FactFile, b: FactFile): boolean {
  if (a.readable !== b.readable || a.title !== b.title || a.language !== b.language) return false;
  const problems = (file: FactFile): number => file.parts.header.problems.length;
  const values = (list: readonly { readonly value: string }[]): string => JSON.stringify(list.map(each => each.value));
  return (
    problems(a) === problems(b) &&
    values(a.imports) === values(b.imports) &&
    values(a.bibliographies) === values(b.bibliographies)
  );
}
