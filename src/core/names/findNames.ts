/**
 * The names of facts in one block of prose. Of several names at one place the longest counts; a part of a longer, unrecorded name
 * is none. The range covers the name only, without possessive endings, attached prefixes and particles; the case endings of
 * Russian, Belarusian and Ukrainian are part of it, since they are part of the word.
 */
import type { Candidate, Candidates } from './candidate';
import { type FoundName, FoundNames } from './foundName';
import { isPartOfLongerName, type Surroundings } from './longerName';
import { Matcher } from './matcher';
import type { NameIndex } from './nameIndex';
import type { FoldedProse } from './prose';
import { isPartOfLongerWord, isUnspaced } from './unspaced';

const matcher = new Matcher();

/**
 * Finds the names in one block (a paragraph, a heading, a cell).
 * @param classes what each UTF-16 unit of `text` is to the reader of the prose; left out, all of it is prose
 * @returns mentions by start, none overlapping another; offsets in `text`
 */
export function findNames(text: string, classes: Uint8Array | undefined, index: NameIndex): readonly FoundName[] {
  return namesIn(text, classes, index).all;
}

/** The same, not yet as objects; empty blocks share one. */
export function namesIn(text: string, classes: Uint8Array | undefined, index: NameIndex): FoundNames {
  const candidates = matcher.find(text, classes, index);
  if (candidates.count === 0) return FoundNames.none;
  if (!standApart(candidates)) candidates.replace(longest(candidates.list()));
  const around = new Around(matcher.prose, index, candidates);
  const found = new FoundNames(text, index);
  for (let i = 0; i < candidates.count; i++) {
    const candidate = candidates.at(i);
    const isPart = isUnspaced(around.prose, candidate.firstStart)
      ? isPartOfLongerWord(candidate, around.prose, index)
      : isPartOfLongerName(candidate, around);
    if (!isPart) found.add(candidate.start, candidate.end, candidate.entries);
  }
  return found;
}

/** What the rules for longer names ask about. */
class Around implements Surroundings {
  readonly prose: FoldedProse;
  readonly index: NameIndex;
  readonly #chosen: Candidates;

  constructor(prose: FoldedProse, index: NameIndex, chosen: Candidates) {
    this.prose = prose;
    this.index = index;
    this.#chosen = chosen;
  }

  coverAt(place: number): Candidate | undefined {
    return covering(this.#chosen, place);
  }
}

/** Of names that overlap, the longer one; of equally long ones, the first. */
function longest(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start);
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

/** Are they in order, and does none overlap another? Mostly so. */
function standApart(candidates: Candidates): boolean {
  for (let i = 1; i < candidates.count; i++) if (candidates.at(i).start < candidates.at(i - 1).end) return false;
  return true;
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

function covering(chosen: Candidates, place: number): Candidate | undefined {
  let low = 0;
  let high = chosen.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chosen.at(middle).end <= place) low = middle + 1;
    else high = middle;
  }
  return low < chosen.count && chosen.at(low).start <= place ? chosen.at(low) : undefined;
}
