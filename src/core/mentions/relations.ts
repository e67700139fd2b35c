/**
 * Which facts have to do with each other, as far as the base says so: a minister with the state, a state with its agreements. Used
 * to tell which of several facts of one name a sentence means.
 */
import { referencesOf } from '../facts/referred';
import type { NameIndex } from '../names/nameIndex';

const nothing: readonly never[] = [];

export class Relations {
  readonly #index: NameIndex;
  #version = -1;
  #referred = new Map<number, readonly number[]>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Numbers, in the index, of what the fact with a number refers to. */
  referredBy(fact: number): readonly number[] {
    const index = this.#index;
    if (this.#version !== index.factsVersion) {
      this.#version = index.factsVersion;
      this.#referred.clear();
    }
    let facts = this.#referred.get(fact);
    if (facts === undefined) {
      const known = index.factOf(fact);
      const references = known === undefined ? nothing : referencesOf(known);
      facts = references.flatMap((reference): readonly number[] => {
        if (reference === undefined) return nothing;
        return (index.has(reference) ? [reference] : index.idsNamed(reference)).map(id => index.numberOf(id));
      });
      this.#referred.set(fact, facts);
    }
    return facts;
  }
}
