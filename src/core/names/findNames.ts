/**
 * The names of facts in one block of prose. Of several names at one place the longest counts; a part of a longer, unrecorded name
 * is none. The range covers the name only, without possessive endings, attached prefixes and particles; the case endings of
 * Russian, Belarusian and Ukrainian are part of it, since they are part of the word.
 */
import type { NameMention } from '../mention';
import type { Candidate } from './candidate';
import { isPartOfLongerName } from './longerName';
import { Matcher } from './matcher';
import { NameFlag } from './nameFlag';
import type { NameIndex, NameRole } from './nameIndex';
import { isPartOfLongerWord, isUnspaced } from './unspaced';

/** A mention with what the index knows of it. */
export interface FoundName extends NameMention {
  /** The recorded spelling of `ids[0]` that matched. */
  readonly name: string;
  readonly role: NameRole;
  /** Those of `ids` that count only once their full name has stood in the draft. */
  readonly pending: readonly string[];
  /** Those of `ids` whose full name this is: their short names count from here on. */
  readonly full: readonly string[];
}

const matcher = new Matcher();
const none: readonly string[] = [];

/**
 * Finds the names in one block (a paragraph, a heading, a cell).
 * @param classes what each UTF-16 unit of `text` is to the reader of the prose; left out, all of it is prose
 * @returns mentions by start, none overlapping another; offsets in `text`
 */
export function findNames(text: string, classes: Uint8Array | undefined, index: NameIndex): FoundName[] {
  const candidates = matcher.find(text, classes, index);
  if (candidates.length === 0) return [];
  candidates.sort((a, b) => a.start - b.start);
  const chosen = longest(candidates);
  const coverAt = (place: number): Candidate | undefined => covering(chosen, place);
  const around = { prose: matcher.prose, index, coverAt };
  const found: FoundName[] = [];
  for (const candidate of chosen) {
    const isPart = isUnspaced(around.prose, candidate.firstStart)
      ? isPartOfLongerWord(candidate, around.prose, index)
      : isPartOfLongerName(candidate, around);
    if (!isPart) found.push(mentionOf(candidate, text, index));
  }
  return found;
}

/** Of names that overlap, the longer one; of equally long ones, the first. */
function longest(candidates: Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let from = 0;
  while (from < candidates.length) {
    let to = from + 1;
    let end = candidates[from]!.end;
    while (to < candidates.length && candidates[to]!.start < end) end = Math.max(end, candidates[to++]!.end);
    if (to === from + 1) chosen.push(candidates[from]!);
    else chosen.push(...longestOf(candidates.slice(from, to)));
    from = to;
  }
  return chosen;
}

function longestOf(cluster: Candidate[]): Candidate[] {
  const taken: Candidate[] = [];
  cluster.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const candidate of cluster) {
    const same = taken.find(other => other.start === candidate.start && other.end === candidate.end);
    if (same !== undefined) same.entries.push(...candidate.entries.filter(entry => !same.entries.includes(entry)));
    else if (taken.every(other => other.end <= candidate.start || candidate.end <= other.start)) taken.push(candidate);
  }
  return taken.sort((a, b) => a.start - b.start);
}

function covering(chosen: readonly Candidate[], place: number): Candidate | undefined {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chosen[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const candidate = chosen[low];
  return candidate !== undefined && candidate.start <= place ? candidate : undefined;
}

const roleOrder: Readonly<Record<NameRole, number>> = { name: 0, alias: 1, adjective: 2, avoid: 3 };

function mentionOf(candidate: Candidate, text: string, index: NameIndex): FoundName {
  const { start, end, entries } = candidate;
  const written = text.slice(start, end);
  if (entries.length > 1)
    entries.sort((a, b) => roleOrder[index.role(a)] - roleOrder[index.role(b)] || index.factNumber(a) - index.factNumber(b));
  const first = entries[0]!;
  let pending = none;
  let full = none;
  let ids: string[];
  if (entries.length === 1) {
    ids = [index.idOf(first)];
    if ((index.flags(first) & NameFlag.afterFull) !== 0) pending = ids;
    else if (isFull(first, index)) full = ids;
  } else {
    ids = [...new Set(entries.map(entry => index.idOf(entry)))];
    const free = new Set(
      entries.filter(entry => (index.flags(entry) & NameFlag.afterFull) === 0).map(entry => index.idOf(entry)),
    );
    pending = ids.filter(id => !free.has(id));
    full = [...new Set(entries.filter(entry => isFull(entry, index)).map(entry => index.idOf(entry)))];
  }
  return { kind: 'name', start, end, text: written, ids, name: index.spelling(first), role: index.role(first), pending, full };
}

/** A full name: the main one, or another of several words that is not itself a short form. */
function isFull(entry: number, index: NameIndex): boolean {
  const flags = index.flags(entry);
  const role = index.role(entry);
  return (flags & NameFlag.afterFull) === 0 && (role === 'name' || (role === 'alias' && (flags & NameFlag.severalWords) !== 0));
}
