/**
 * The steps from word to word on which names are found in prose: an open hash table in one typed array, with all that a step says side by
 * side. With many names no table fits into the processor's cache, and what counts is how many places of memory are touched for a
 * name: here one for each of its words.
 */
import { spread } from './wordTable';

/** What stands at a place of the table. */
enum Slot {
  /** Of the step, as `stepCheck` makes it. */
  check = 0,
  /** Of the step, as `stepKey` makes it; the place comes from it. */
  key = 1,
  /** The node that the step leads to; 0 where the place is free. */
  node = 2,
  /** Twice the first entry of that node + 1 (0 is none), and 1 more if names go on from there. */
  value = 3,
}
const stride = 4;

/**
 * The key of a step: from a node (0 at the start of a name), across what stands between, to a word with a hash. For a first word it is the
 * hash itself.
 */
export function stepKey(node: number, gap: number, hash: number): number {
  return hash ^ Math.imul(node, 0x85ebca6b) ^ Math.imul(gap, 0xc2b2ae35);
}

/** Of the same node, and the second hash of the same word: with the key 64 bits, so that two steps are taken for one once in some 10^19 pairs. */
export function stepCheck(node: number, check: number): number {
  return check ^ Math.imul(node, 0x9e3779b1);
}

export class StepTable {
  #slots = new Int32Array(stride << 8);
  #shift = 32 - 8;
  #count = 0;

  get bytes(): number {
    return this.#slots.byteLength;
  }

  /** Place of a step, or -1. Valid until the next step is added. */
  find(check: number, key: number): number {
    const slots = this.#slots;
    const mask = (slots.length >> 2) - 1;
    for (let at = spread(key) >>> this.#shift; ; at = (at + 1) & mask) {
      const slot = stride * at;
      if (slots[slot + Slot.key] === key && slots[slot] === check) return at;
      if (slots[slot + Slot.node] === 0) return -1;
    }
  }

  /** Is the place free at which `find` will begin? Then there is no such step, and what it asks for need not be worked out. */
  isFree(key: number): boolean {
    return this.#slots[stride * (spread(key) >>> this.#shift) + Slot.node] === 0;
  }

  node(place: number): number {
    return this.#slots[stride * place + Slot.node]!;
  }

  /** Does any name go on after this step? */
  goesOn(place: number): boolean {
    return (this.#slots[stride * place + Slot.value]! & 1) !== 0;
  }

  setGoesOn(place: number): void {
    this.#slots[stride * place + Slot.value]! |= 1;
  }

  /** First entry of the name that ends with this step, or -1; the entries know the others. */
  firstEntry(place: number): number {
    return (this.#slots[stride * place + Slot.value]! >> 1) - 1;
  }

  setFirstEntry(place: number, entry: number): void {
    const at = stride * place + Slot.value;
    this.#slots[at] = ((entry + 1) << 1) | (this.#slots[at]! & 1);
  }

  /**
   * Adds a step that is not there yet.
   * @param node the node it leads to, above 0
   */
  add(check: number, key: number, node: number): void {
    // At most three of five places are taken.
    if (++this.#count * stride * 5 > this.#slots.length * 3) this.#rehash();
    this.#place(check, key, node, 0);
  }

  #place(check: number, key: number, node: number, value: number): void {
    const slots = this.#slots;
    const mask = (slots.length >> 2) - 1;
    let at = spread(key) >>> this.#shift;
    while (slots[stride * at + Slot.node] !== 0) at = (at + 1) & mask;
    const slot = stride * at;
    slots[slot] = check;
    slots[slot + Slot.key] = key;
    slots[slot + Slot.node] = node;
    slots[slot + Slot.value] = value;
  }

  #rehash(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    this.#shift--;
    for (let slot = 0; slot < old.length; slot += stride)
      if (old[slot + Slot.node] !== 0)
        this.#place(old[slot]!, old[slot + Slot.key]!, old[slot + Slot.node]!, old[slot + Slot.value]!);
  }
}
