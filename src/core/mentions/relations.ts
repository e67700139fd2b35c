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
  #referred = new Map<string, readonly string[]>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Number of a fact in the index. */
  numberOf(id: string): number {
    return this.#index.numberOf(id);
  }

  /** Ids of what a fact refers to. */
  referredBy(id: string): readonly string[] {
    if (this.#version !== this.#index.factsVersion) {
      this.#version = this.#index.factsVersion;
      this.#referred.clear();
    }
    let ids = this.#referred.get(id);
    if (ids === undefined) {
      const fact = this.#index.fact(id);
      const references = fact === undefined ? nothing : referencesOf(fact);
      ids =
        references.length === 0
          ? nothing
          : references.flatMap(reference =>
              reference === undefined ? nothing : this.#index.has(reference) ? [reference] : this.#index.idsNamed(reference),
            );
      this.#referred.set(id, ids);
    }
    return ids;
  }
}
