/** A name found in a block, before the rules about its neighbours were asked. */
export class Candidate {
  start = 0;
  end = 0;
  /** Entries of the index, all valid by themselves. */
  entries: number[] = [];
  /** How many words it has. */
  words = 0;
  /** Where its words begin and end, without punctuation and markup around them. */
  firstStart = 0;
  lastStart = 0;
  lastEnd = 0;
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

  /** Leaves some of these only, in their order. */
  replace(chosen: readonly Candidate[]): void {
    const others = new Set(this.list());
    for (const candidate of chosen) others.delete(candidate);
    let place = 0;
    for (const candidate of chosen) this.#pool[place++] = candidate;
    for (const candidate of others) this.#pool[place++] = candidate;
    this.count = chosen.length;
  }

  list(): Candidate[] {
    return this.#pool.slice(0, this.count);
  }
}
