import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';

/** A name found in a block, before the rules about its neighbours were asked. */
export class Candidate {
  start = 0;
  end = 0;
  /** Number of the one fact that has this name, and which of its entries that is; where there are several entries, of the first of them. */
  fact = 0;
  nth = 0;
  /** Entries of the index, all valid by themselves, where there is more than one. */
  several: readonly number[] | undefined = undefined;
  /** `NameFlag` of any of its entries. */
  flags = 0;
  /** Do all of its entries name persons? */
  person = false;
  /** How many words it has. */
  words = 0;
  /** Which word of the block it begins with. */
  first = 0;
  /** Where its words begin and end, without punctuation and markup around them. */
  firstStart = 0;
  lastStart = 0;
  lastEnd = 0;
}

/** The entries of the index that have the name. */
export function entriesOf({ fact, nth, several }: Candidate, { tables }: NameIndex): readonly number[] {
  return several ?? [tables.entries.firstOf(fact) + nth];
}

/** Says that these entries have the name. */
export function setEntries(candidate: Candidate, entries: readonly number[], { tables }: NameIndex): void {
  const first = entries[0]!;
  candidate.fact = tables.entries.fact(first);
  candidate.nth = first - tables.entries.firstOf(candidate.fact);
  candidate.several = entries.length > 1 ? entries : undefined;
  candidate.flags = 0;
  for (const entry of entries) candidate.flags |= tables.entries.flags(entry);
  candidate.person = entries.every(entry => (tables.entries.flags(entry) & NameFlag.person) !== 0);
}

/** Candidates of one block, in objects that are used again for the next. */
export class Candidates {
  readonly #pool: Candidate[] = [];
  count = 0;

  at(place: number): Candidate {
    return this.#pool[place]!;
  }

  clear(): void {
    this.count = 0;
  }

  /** One more, with what the last user left in it. */
  more(): Candidate {
    if (this.count === this.#pool.length) this.#pool.push(new Candidate());
    return this.#pool[this.count++]!;
  }

  /** Puts one that stands at `from` or behind to the place `to` before it. */
  bring(candidate: Candidate, from: number, to: number): void {
    const at = this.#pool.indexOf(candidate, from);
    this.#pool[at] = this.#pool[to]!;
    this.#pool[to] = candidate;
  }

  /** Puts them in order of their starts. */
  sort(): void {
    const sorted = this.slice(0, this.count).sort((a, b) => a.start - b.start);
    for (let i = 0; i < sorted.length; i++) this.#pool[i] = sorted[i]!;
  }

  slice(from: number, to: number): Candidate[] {
    return this.#pool.slice(from, to);
  }
}
