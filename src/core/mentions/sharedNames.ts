/** Which of several facts with one name is meant: the one that the text around speaks of. */
import type { FoundName } from '../names/findNames';
import type { Relations } from './relations';

/** How many blocks before and after are read, and how far back a full name is looked for. */
const nearby = 3;
const remembered = 100;

const weight = { itself: 4, related: 2 } as const;

export interface Surroundings {
  /** Names of a block of the draft (0-based); empty outside it. */
  around(block: number): readonly FoundName[];
  /** What is remembered while a whole draft is read; otherwise full names are looked for. */
  readonly fullNames?: FullNames;
  readonly relations: Relations;
}

/** Where the full name of each fact, and nobody else's, has stood last, while a draft is read from its start to its end. */
export class FullNames {
  /** By id, the block and how many of these names had stood before. */
  readonly #last = new Map<string, { block: number; turn: number }>();
  #turn = 0;
  /** First block that has not been looked through; nothing is, until a shared name asks. */
  #next = 0;

  /** Of some facts the one whose full name stood last before a mention, and not too many blocks before. */
  last(ids: readonly string[], mention: FoundName, block: number, around: Surroundings['around']): string | undefined {
    for (let at = Math.max(this.#next, block - remembered + 1); at < block; at++)
      for (const name of around(at)) if (isFullOfOne(name)) this.#last.set(name.ids[0]!, { block: at, turn: this.#turn++ });
    this.#next = Math.max(this.#next, block);
    const here = lastIn(around(block), ids, mention.start);
    if (here !== undefined) return here;
    let best: string | undefined;
    let latest = -1;
    for (const id of ids) {
      const seen = this.#last.get(id);
      if (seen !== undefined && seen.turn > latest && block - seen.block < remembered) {
        best = id;
        latest = seen.turn;
      }
    }
    return best;
  }
}

/** The last of some names, before an offset in their block, that is the full name of one of these facts. */
function lastIn(names: readonly FoundName[], ids: readonly string[], before: number): string | undefined {
  for (let i = names.length - 1; i >= 0; i--) {
    const name = names[i]!;
    if (name.end <= before && isFullOfOne(name) && ids.includes(name.ids[0]!)) return name.ids[0];
  }
  return undefined;
}

function isFullOfOne(name: FoundName): boolean {
  return name.ids.length === 1 && name.full.length === 1;
}

/**
 * Ids of a shared name, best first: those named or related to what is named nearby, then those whose full name stood last before,
 * then in the order of the base.
 */
export function bestFirst(
  ids: readonly string[],
  mention: FoundName,
  block: number,
  { around, relations, fullNames }: Surroundings,
): readonly string[] {
  const scores = new Map<string, number>(ids.map(id => [id, 0]));
  for (let distance = -nearby; distance <= nearby; distance++) {
    const nearness = 1 / (1 + Math.abs(distance));
    for (const other of around(block + distance)) {
      if (other === mention || other.ids.length > 1) continue;
      const named = other.ids[0]!;
      for (const id of ids) {
        const points = named === id ? weight.itself : relations.areRelated(id, named) ? weight.related : 0;
        if (points > 0) scores.set(id, scores.get(id)! + points * nearness);
      }
    }
  }
  const lastFull =
    fullNames === undefined ? lastFullName(ids, mention, block, around) : fullNames.last(ids, mention, block, around);
  if (lastFull !== undefined) scores.set(lastFull, scores.get(lastFull)! + 1);
  return [...ids].sort((a, b) => scores.get(b)! - scores.get(a)!);
}

/** The id whose full name, and nobody else's, stood last before the mention. */
function lastFullName(
  ids: readonly string[],
  mention: FoundName,
  block: number,
  around: Surroundings['around'],
): string | undefined {
  for (let at = block; at >= 0 && block - at < remembered; at--) {
    const last = lastIn(around(at), ids, at < block ? Infinity : mention.start);
    if (last !== undefined) return last;
  }
  return undefined;
}
