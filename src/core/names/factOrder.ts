/** Where facts stand in the order of the base: asked only of those that share a name, and once. */
import type { Fact } from '../facts/model';

export class FactOrder {
  /** By number of the fact in the index. */
  #orders = new Map<number, number>();
  #orderIn: ((fact: Fact) => number) | undefined;

  /** A number to compare with that of others; until a base is known, the facts stand in the order in which they came. */
  of(number: number, fact: Fact | undefined): number {
    if (fact === undefined) return number;
    let order = this.#orders.get(number);
    if (order === undefined) this.#orders.set(number, (order = this.#orderIn?.(fact) ?? number));
    return order;
  }

  /** Asks a later state of the base from now on; gives the facts that have been asked for, in the order that they had before. */
  follow(orderIn: (fact: Fact) => number): readonly number[] {
    const asked = [...this.#orders].sort(([, a], [, b]) => a - b).map(([number]) => number);
    this.#orderIn = orderIn;
    this.#orders.clear();
    return asked;
  }
}
