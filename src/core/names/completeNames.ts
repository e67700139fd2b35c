/**
 * Names that begin with what was typed, for a list that is asked for at every letter: of the thousands that a single letter may begin, numbers
 * are compared, and only those that are shown become objects.
 */
import type { FactKind } from '../facts/model';
import { foldName } from './fold';
import { unitsOf } from './editDistance';
import { startOf, wordsOf, type LookUpTables } from './lookUpTables';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import type { NameRole } from './spellings';

export interface Completion {
  readonly id: string;
  readonly kind: FactKind;
  /** As recorded, never re-cased. */
  readonly name: string;
  readonly role: NameRole;
}

export interface CompletionOptions {
  /** Most names to be given; 100 if left out. */
  readonly limit?: number;
  /** All kinds but sources if left out. */
  readonly kinds?: readonly FactKind[];
  /** How often the draft names each fact: those come first. */
  readonly counts?: ReadonlyMap<string, number>;
}

/** So many names are ranked by all there is to say of them; of more, only those that the draft names. */
const mostRanked = 2000;

/** What is compared, as one number: the rank, then the length of the name, then the entry. Together within 2 ** 53. */
const lengths = 2 ** 10;
const entriesAtMost = 2 ** 26;
const mostRank = 2 ** 16;

/** @param spelled the folded name of an entry */
export function completeNames(
  prefix: string,
  { limit = 100, kinds, counts }: CompletionOptions,
  index: NameIndex,
  tables: readonly LookUpTables[],
  spelled: (entry: number) => string,
): Completion[] {
  const folded = foldName(prefix);
  const typed = wordsOf(prefix);
  const last = typed.at(-1);
  if (last === undefined) return [];
  const { words, entries } = beginning(last, index, tables);
  // One plain word begins a name where it begins the first word of it.
  const plain = typed.length === 1 && folded === last;
  const path: number[] = [];
  const order = new Float64Array(entries.size);
  let found = 0;
  for (const entry of entries) {
    const flags = index.flags(entry);
    if (index.factNumber(entry) < 0 || (flags & (NameFlag.hoverOnly | NameFlag.variant)) !== 0 || index.role(entry) === 'avoid')
      continue;
    const count = counts?.get(index.idOf(entry)) ?? 0;
    if (typed.length === 1 && entries.size > mostRanked && count === 0 && found >= mostRanked) continue;
    const kind = index.kindOf(entry);
    if (kinds === undefined ? kind === 'source' : !kinds.includes(kind)) continue;
    let starts: boolean;
    if (plain) {
      index.wordsOf(entry, path);
      starts = words.has(path.at(-1)!);
    } else {
      starts = spelled(entry).startsWith(folded);
      if (!starts && typed.length > 1 && !spelled(entry).includes(' ' + folded)) continue;
    }
    const rank = Math.min(mostRank - 1, count * 4 + (starts ? 2 : 0) + (index.role(entry) === 'name' ? 1 : 0));
    const length = Math.min(lengths - 1, index.spelling(entry).length);
    order[found++] = ((mostRank - 1 - rank) * lengths + length) * entriesAtMost + entry;
  }
  return first(order.subarray(0, found).sort(), limit, index);
}

/** The words that begin with these letters, and the entries that have one of them. */
function beginning(letters: string, index: NameIndex, tables: readonly LookUpTables[]) {
  const units = unitsOf(letters);
  const words = new Set<number>();
  const entries = new Set<number>();
  const list = startOf(units);
  for (const { first, words: own, byWord, byStart, byLetter } of tables) {
    const { offsets, items } = units.length > 1 ? byStart : byLetter;
    for (let i = offsets[list]!; i < offsets[list + 1]!; i++) {
      const place = items[i]!;
      const word = index.tables.words.lettersOf(own[place]!);
      if (!units.every((unit, k) => word[k] === unit)) continue;
      words.add(own[place]!);
      for (let at = byWord.offsets[place]!; at < byWord.offsets[place + 1]!; at++) entries.add(first + byWord.items[at]!);
    }
  }
  return { words, entries };
}

/** The first of the sorted; those of one rank and length in the order of their letters. */
function first(order: Float64Array, limit: number, index: NameIndex): Completion[] {
  let end = Math.min(limit, order.length);
  const step = (at: number): number => Math.floor(order[at]! / entriesAtMost);
  while (end > 0 && end < order.length && step(end) === step(end - 1)) end++;
  const found: (Completion & { readonly step: number })[] = [];
  for (let at = 0; at < end; at++) {
    const { id, kind, name, role } = index.recorded(order[at]! % entriesAtMost);
    found.push({ id, kind, name, role, step: step(at) });
  }
  found.sort((a, b) => a.step - b.step || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return found.slice(0, limit).map(({ id, kind, name, role }) => ({ id, kind, name, role }));
}
