/**
 * The names of facts in one block of prose. Of several names at one place the longest counts; a part of a longer, unrecorded name
 * is none. The range covers the name only, without possessive endings, attached prefixes and particles; the case endings of
 * Russian, Belarusian and Ukrainian are part of it, since they are part of the word.
 */
import type { NameMention } from '../mention';
import { type Candidate, type Candidates, entriesOf, setEntries } from './candidate';
import { FoundNames } from './foundNames';
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
export function findNames(text: string, classes: Uint8Array | undefined, index: NameIndex): readonly NameMention[] {
  return namesIn(text, classes, index).all();
}

/** The same, not yet as objects; empty blocks share one. */
export function namesIn(text: string, classes: Uint8Array | undefined, index: NameIndex): FoundNames {
  const candidates = matcher.find(text, classes, index);
  if (candidates.count === 0) return FoundNames.none;
  takeLongest(candidates, index);
  const around = new Around(matcher.prose, index, candidates);
  const found = new FoundNames(text, index, candidates.count);
  for (let i = 0; i < candidates.count; i++) {
    const candidate = candidates.at(i);
    const isPart = isUnspaced(around.prose, candidate.firstStart)
      ? isPartOfLongerWord(candidate, around.prose)
      : isPartOfLongerName(candidate, around);
    if (!isPart) found.add(candidate);
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

/** Of names that overlap, leaves the longer one; of equally long ones, the first. */
function takeLongest(candidates: Candidates, index: NameIndex): void {
  const { count } = candidates;
  let inOrder = true;
  let apart = true;
  for (let i = 1; i < count; i++) {
    inOrder &&= candidates.at(i - 1).start <= candidates.at(i).start;
    apart &&= candidates.at(i - 1).end <= candidates.at(i).start;
  }
  if (apart) return;
  if (!inOrder) candidates.sort();
  let taken = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    let { end } = candidates.at(from);
    for (to = from + 1; to < count && candidates.at(to).start < end; to++) end = Math.max(end, candidates.at(to).end);
    if (to === from + 1) candidates.bring(candidates.at(from), from, taken++);
    else for (const candidate of longestOf(candidates.slice(from, to), index)) candidates.bring(candidate, taken, taken++);
  }
  candidates.count = taken;
}

function longestOf(cluster: Candidate[], index: NameIndex): readonly Candidate[] {
  if (cluster.length === 2) {
    const [one, other] = cluster as [Candidate, Candidate];
    const longer = other.end - other.start - (one.end - one.start);
    if (longer !== 0) return [longer > 0 ? other : one];
  }
  const taken: Candidate[] = [];
  cluster.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const candidate of cluster) {
    const same = taken.find(other => other.start === candidate.start && other.end === candidate.end);
    if (same !== undefined) setEntries(same, [...new Set([...entriesOf(same, index), ...entriesOf(candidate, index)])], index);
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
