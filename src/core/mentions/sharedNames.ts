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
  readonly relations: Relations;
}

/**
 * Ids of a shared name, best first: those named or related to what is named nearby, then those whose full name stood last before,
 * then in the order of the base.
 */
export function bestFirst(
  ids: readonly string[],
  mention: FoundName,
  block: number,
  { around, relations }: Surroundings,
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
  const lastFull = lastFullName(ids, mention, block, around);
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
    const names = around(at);
    for (let i = names.length - 1; i >= 0; i--) {
      const name = names[i]!;
      if (
        (at < block || name.end <= mention.start) &&
        name.ids.length === 1 &&
        name.full.length === 1 &&
        ids.includes(name.ids[0]!)
      )
        return name.ids[0];
    }
  }
  return undefined;
}
