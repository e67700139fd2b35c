/**
 * Which facts have to do with each other, as far as the base says so: a minister with the state, a state with its agreements. Used
 * to tell which of several facts of one name a sentence means.
 */
import type { Fact } from '../facts/model';
import type { NameIndex } from '../names/nameIndex';

/** What a fact refers to, as the writer wrote it: ids, names or aliases. */
function* referencesOf(fact: Fact): Iterable<string | undefined> {
  switch (fact.kind) {
    case 'actor':
      for (const role of fact.roles) yield role.of;
      break;
    case 'agreement':
      yield* fact.parties;
      yield* fact.signatories;
      break;
    case 'event':
      yield fact.place;
      yield* fact.participants;
      break;
    default:
      break;
  }
}

export class Relations {
  readonly #index: NameIndex;
  #version = -1;
  #referred = new Map<string, ReadonlySet<string>>();

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /** Does one of the two refer to the other? */
  areRelated(one: string, other: string): boolean {
    return this.#referredBy(one).has(other) || this.#referredBy(other).has(one);
  }

  #referredBy(id: string): ReadonlySet<string> {
    if (this.#version !== this.#index.version) {
      this.#version = this.#index.version;
      this.#referred.clear();
    }
    let ids = this.#referred.get(id) as Set<string> | undefined;
    if (ids === undefined) {
      ids = new Set();
      const fact = this.#index.fact(id);
      if (fact !== undefined) {
        for (const reference of referencesOf(fact)) {
          if (reference === undefined) continue;
          if (this.#index.has(reference)) ids.add(reference);
          else for (const named of this.#index.idsNamed(reference)) ids.add(named);
        }
      }
      this.#referred.set(id, ids);
    }
    return ids;
  }
}
