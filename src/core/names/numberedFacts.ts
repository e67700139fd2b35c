/** The facts that have names, by numbers: what is found in prose goes by them, since a number costs less to keep and to compare than an id. */
import type { Fact } from '../facts/model';
import { nobody } from './entryTable';
import { FactOrder } from './factOrder';

const nobodysIds: readonly string[] = [];

export class NumberedFacts {
  /** By number; removed facts keep theirs. */
  readonly #facts: (Fact | undefined)[] = [];
  readonly #numbers = new Map<string, number>();
  /**
   * For each fact its id, alone in a list that all its mentions share. Made at the first: the lists of what a draft names then lie side by
   * side, and whoever clears memory away need not look for them in all of it.
   */
  readonly #ids: (readonly [string] | undefined)[] = [];
  readonly #order = new FactOrder();

  /** How many numbers have been given out. */
  get given(): number {
    return this.#facts.length;
  }

  /** How many facts there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /**
   * Takes up a fact whose id is not here; gives its number.
   * @param again number that a fact with this id has had: it stays where it was among those that share its names
   */
  add(fact: Fact, again?: number): number {
    const number = again ?? this.#facts.length;
    this.#facts[number] = fact;
    this.#ids[number] = undefined;
    this.#numbers.set(fact.id, number);
    return number;
  }

  /** A later state of the fact with a number, with the same id. */
  replace(number: number, fact: Fact): void {
    this.#facts[number] = fact;
  }

  forget(number: number): void {
    const fact = this.#facts[number];
    if (fact !== undefined) this.#numbers.delete(fact.id);
    this.#facts[number] = this.#ids[number] = undefined;
  }

  /** Number of the fact with an id; `nobody` where there is none. */
  numberOf(id: string): number {
    return this.#numbers.get(id) ?? nobody;
  }

  /** The fact with a number; `undefined` where it was removed. */
  at(number: number): Fact | undefined {
    return this.#facts[number];
  }

  /** The id of the fact with a number, in a list that is the same each time; empty where the fact was removed. */
  idsOf(number: number): readonly string[] {
    return this.#ids[number] ?? this.#listOf(number);
  }

  #listOf(number: number): readonly string[] {
    const fact = this.#facts[number];
    return fact === undefined ? nobodysIds : (this.#ids[number] = [fact.id]);
  }

  /** Where a fact stands in the order of the base, for comparing. */
  orderOf(number: number): number {
    return this.#order.of(number, this.#facts[number]);
  }

  /** Asks a later state of the base for the order from now on; gives the facts whose order has been asked for, as it was. */
  follow(orderIn: (fact: Fact) => number): readonly number[] {
    return this.#order.follow(orderIn);
  }

  /** In the order in which they came. */
  *[Symbol.iterator](): Iterator<Fact> {
    for (const fact of this.#facts) if (fact !== undefined) yield fact;
  }
}
