// Where each block begins. A keystroke moves every later block by the same amount, so the amount is kept beside the list
// and applied only when typing moves elsewhere; the cost of a keystroke then does not grow with the text.

/** Replaces a part of a list; safe for parts of any size, which `splice(...)` alone is not. */
export function replacePart<T>(list: T[], first: number, removed: number, added: readonly T[]): T[] {
  if (removed === added.length) {
    for (let i = 0; i < removed; i++) list[first + i] = added[i]!;
    return list;
  }
  if (added.length < 10_000) {
    list.splice(first, removed, ...added);
    return list;
  }
  return list.slice(0, first).concat(added, list.slice(first + removed));
}

/** The start offsets of consecutive pieces that together make a text. Always at least one piece. */
export class Starts {
  #starts: number[];
  #length: number;
  /** Pieces from this index on begin `#shift` later than `#starts` says. */
  #shiftFrom: number;
  #shift = 0;

  /** @param lengths length of each piece, in UTF-16 units */
  constructor(lengths: readonly number[]) {
    const starts: number[] = [];
    let at = 0;
    for (const length of lengths) {
      starts.push(at);
      at += length;
    }
    this.#starts = starts;
    this.#shiftFrom = starts.length;
    this.#length = at;
  }

  /** Length of all pieces together. */
  get length(): number {
    return this.#length;
  }

  /** Offset of the first unit of a piece; from the last piece on, the length of the text. */
  at(index: number): number {
    const start = this.#starts[index];
    if (start === undefined) return index < 0 ? 0 : this.#length;
    return index >= this.#shiftFrom ? start + this.#shift : start;
  }

  /** Index of the piece that holds an offset; of several that begin there, the last. Offsets outside go to the nearest piece. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.at(middle) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Replaces `removed` pieces from `first` on by pieces of the lengths given. */
  replace(first: number, removed: number, lengths: readonly number[]): void {
    const from = this.at(first);
    const oldEnd = this.at(first + removed);
    this.#settleAt(first + removed);
    const starts: number[] = [];
    let at = from;
    for (const length of lengths) {
      starts.push(at);
      at += length;
    }
    this.#starts = replacePart(this.#starts, first, removed, starts);
    this.#shiftFrom = first + starts.length;
    this.#shift += at - oldEnd;
    this.#length += at - oldEnd;
  }

  /** Moves the place from which the pending shift holds. */
  #settleAt(index: number): void {
    const starts = this.#starts;
    for (let i = this.#shiftFrom; i < index && i < starts.length; i++) starts[i] = starts[i]! + this.#shift;
    for (let i = index; i < this.#shiftFrom; i++) starts[i] = starts[i]! - this.#shift;
    this.#shiftFrom = index;
  }
}
