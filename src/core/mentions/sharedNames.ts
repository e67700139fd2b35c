/** Which of several facts with one name is meant: the one that the text around speaks of. Facts go by their numbers in the index. */
import type { FoundNames } from '../names/foundNames';
import type { Relations } from './relations';

/** How many blocks before and after are read, and how far back a full name is looked for. */
const nearby = 3;
const remembered = 100;
/** How many shared names a draft has at most before full names are remembered. */
const fewQuestions = 1000;

const nothing: readonly number[] = [];
const weight = { itself: 4, related: 2 } as const;

export interface Surroundings {
  /** Names of a block of the draft (0-based); empty outside it. */
  around(block: number): FoundNames;
  /** What is remembered while a whole draft is read; otherwise full names are looked for. */
  readonly fullNames?: FullNames;
  readonly relations: Relations;
}

/** Where the full name of each fact, and nobody else's, has stood last, while a draft is read from its start to its end. */
export class FullNames {
  /** By number of the fact, the block and how many of these names had stood before. */
  readonly #last = new Map<number, { block: number; turn: number }>();
  #turn = 0;
  /** First block that has not been looked through; nothing is, until a shared name asks. */
  #next = 0;
  #asked = 0;

  /** Of some facts the one whose full name stood last before an offset in a block, and not too many blocks before; -1 if none. */
  last(facts: readonly number[], before: number, block: number, around: Surroundings['around']): number {
    // Where few ask, it is cheaper to look back each time than to remember every name of the draft.
    if (this.#asked++ < fewQuestions) return lastFullName(facts, before, block, around);
    for (let at = Math.max(this.#next, block - remembered + 1); at < block; at++)
      for (let names = around(at), i = 0; i < names.count; i++)
        if (names.isFullOfOne(i)) this.#last.set(names.fact(i), { block: at, turn: this.#turn++ });
    this.#next = Math.max(this.#next, block);
    const here = around(block).lastFull(facts, before);
    if (here >= 0) return here;
    let best = -1;
    let latest = -1;
    for (const fact of facts) {
      const seen = this.#last.get(fact);
      if (seen !== undefined && seen.turn > latest && block - seen.block < remembered) {
        best = fact;
        latest = seen.turn;
      }
    }
    return best;
  }
}

/**
 * The facts of a shared name, best first: those named or related to what is named nearby, then those whose full name stood last before,
 * then in the order of the base.
 * @param name which of the names of its block it is
 * @param facts those of its facts that count
 */
export function bestFirst(
  facts: readonly number[],
  name: number,
  block: number,
  { around, relations, fullNames }: Surroundings,
): readonly number[] {
  const own = around(block);
  const referring = own.referring(name);
  const referred = facts.map(fact => (referring.includes(fact) ? relations.referredBy(fact) : nothing));
  const scores = facts.map(() => 0);
  for (let distance = -nearby; distance <= nearby; distance++) {
    const nearness = 1 / (1 + Math.abs(distance));
    const names = around(block + distance);
    for (let other = 0; other < names.count; other++) {
      const fact = names.fact(other);
      if (fact < 0 || (distance === 0 && other === name)) continue;
      const refers = names.refers(other) ? relations.referredBy(fact) : nothing;
      for (let i = 0; i < facts.length; i++) {
        if (facts[i] === fact) scores[i]! += weight.itself * nearness;
        else if ((referred[i]!.length > 0 && referred[i]!.includes(fact)) || (refers.length > 0 && refers.includes(facts[i]!)))
          scores[i]! += weight.related * nearness;
      }
    }
  }
  const start = own.start(name);
  const lastFull =
    fullNames === undefined ? lastFullName(facts, start, block, around) : fullNames.last(facts, start, block, around);
  if (lastFull >= 0) scores[facts.indexOf(lastFull)]! += 1;
  const order = facts.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  return order.map(i => facts[i]!);
}

/** The fact whose full name, and nobody else's, stood last before an offset in a block; -1 if none. */
function lastFullName(facts: readonly number[], before: number, block: number, around: Surroundings['around']): number {
  for (let at = block; at >= 0 && block - at < remembered; at--) {
    const last = around(at).lastFull(facts, at < block ? Infinity : before);
    if (last >= 0) return last;
  }
  return -1;
}
