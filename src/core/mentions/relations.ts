/**
 * Which facts have to do with each other, as far as the base says so: a minister with the state, a state with its agreements. Used
 * to tell which of several facts of one name a sentence means.
 */
import type { Fact } from '../facts/model';
import type { NameIndex } from '../names/nameIndex';

/** What a fact refers to, as the writer wrote it: ids, names or aliases. */
function referencesOf(fact: Fact): readonly (string | undefined)[] {
  switch (fact.kind) {
    case 'actor':
      return fact.roles.length === 0 ? nothing : fact.roles.map(role => role.of);
    case 'agreement':
      return [...fact.parties, ...fact.signatories];
    case 'event':
      return [fact.place, ...fact.participants];
    default:
      return nothing;
  }
}

const nothing: readonly never[] = [];

export class Relations {
  readonly #index: NameIndex;
  #version = -1;
  #referred = new Map<string, readonly string[]>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Does one of the two refer to the other? */
  areRelated(one: string, other: string): boolean {
    return this.#referredBy(one).includes(other) || this.#referredBy(other).includes(one);
  }

  #referredBy(id: string): readonly string[] {
    if (this.#version !== this.#index.version) {
      this.#version = this.#index.version;
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
