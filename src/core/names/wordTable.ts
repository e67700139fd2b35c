/**
 * Words by number: each different word of the names once, in typed arrays (open addressing), so that a name costs a few bytes
 * and a word of a text is looked up without making a string. A bit filter answers most look-ups ("no name begins so") at once.
 */
import { Fold, foldTable } from './foldTable';
import { grown } from './grown';

const seed = 0x2f0b4f2d;
export const prime = 0x01000193;

/** One step of the hash over folded letters; good bits are the upper ones. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, prime);
}

/** Hash of the folded letters between two places; what reads as absent is skipped. */
export function hashOf(folded: Uint16Array, start: number, end: number): number {
  const { drop, expansion } = Fold;
  let hash = seed;
  for (let i = start; i < end; i++) {
    const value = folded[i]!;
    if (value === drop) continue;
    if (value < expansion) hash = hashStep(hash, value);
    else for (const letter of foldTable().expansions[value - Fold.expansion] ?? '') hash = hashStep(hash, letter.charCodeAt(0));
  }
  return hash;
}

export const hashSeed = seed;

/** Spreads a hash so that its upper bits depend on all of it. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}

/** Which hashes are there at all: a yes may be wrong, a no is right. */
export class BitFilter {
  bits = new Uint32Array(1 << 10);
  /** Places of a hash: its upper bits, as many as the filter has. */
  shift = 32 - 15;

  add(hash: number): void {
    const place = spread(hash) >>> this.shift;
    this.bits[place >>> 5]! |= 1 << (place & 31);
  }

  has(hash: number): boolean {
    const place = spread(hash) >>> this.shift;
    return (this.bits[place >>> 5]! & (1 << (place & 31))) !== 0;
  }

  /** Empties the filter and makes it wide enough for a number of hashes. */
  reset(count: number): void {
    let log = 15;
    while (log < 26 && 1 << log < count * 12) log++;
    this.shift = 32 - log;
    this.bits = new Uint32Array(1 << (log - 5));
  }
}

/** So many words have room beside eight bits of their hash. */
const mostWords = 0xfffffe;

export class WordTable {
  #slots = new Int32Array(1 << 8);
  #shift = 32 - 8;
  #hashes = new Int32Array(1 << 7);
  #starts = new Uint32Array(1 << 7);
  #letters = new Uint16Array(1 << 10);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#slots.byteLength + this.#hashes.byteLength + this.#starts.byteLength + this.#letters.byteLength;
  }

  /** Folded letters of a word, as a view of the table: not to be written to or kept. */
  lettersOf(word: number): Uint16Array {
    return this.#letters.subarray(this.#starts[word]!, this.#starts[word + 1]!);
  }

  lengthOf(word: number): number {
    return this.#starts[word + 1]! - this.#starts[word]!;
  }

  firstLetterOf(word: number): number {
    return this.#letters[this.#starts[word]!]!;
  }

  hash(word: number): number {
    return this.#hashes[word]!;
  }

  /** Number of the word, or -1. */
  find(folded: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = spread(hash) >>> this.#shift; ; at = (at + 1) & mask) {
      const slot = slots[at]!;
      if (slot === 0) return -1;
      // Eight bits of the hash stand beside the number, so that most other words are told apart without being read.
      if (slot >>> 24 === (hash & 0xff) && this.#same((slot & 0xffffff) - 1, folded, start, end)) return (slot & 0xffffff) - 1;
    }
  }

  /** Number of the word, a new one where it is not known yet; -1 when there are too many (16 million). */
  intern(folded: Uint16Array, start: number, end: number): number {
    const hash = hashOf(folded, start, end);
    const known = this.find(folded, start, end, hash);
    if (known >= 0) return known;
    if (this.#count >= mostWords) return known;
    const word = this.#count++;
    this.#hashes = grown(this.#hashes, word + 1);
    this.#starts = grown(this.#starts, word + 2);
    let to = this.#starts[word]!;
    for (let i = start; i < end; i++) {
      const value = folded[i]!;
      if (value === Fold.drop) continue;
      const letters = value < Fold.expansion ? 1 : (foldTable().expansions[value - Fold.expansion]?.length ?? 0);
      this.#letters = grown(this.#letters, to + letters);
      if (value < Fold.expansion) this.#letters[to++] = value;
      else for (const letter of foldTable().expansions[value - Fold.expansion] ?? '') this.#letters[to++] = letter.charCodeAt(0);
    }
    this.#hashes[word] = hash;
    this.#starts[word + 1] = to;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    else this.#place(word);
    return word;
  }

  #same(word: number, folded: Uint16Array, start: number, end: number): boolean {
    const letters = this.#letters;
    const { drop, expansion } = Fold;
    let at = this.#starts[word]!;
    const last = this.#starts[word + 1]!;
    for (let i = start; i < end; i++) {
      const value = folded[i]!;
      if (value === drop) continue;
      if (value < expansion) {
        if (at >= last || letters[at++] !== value) return false;
      } else
        for (const letter of foldTable().expansions[value - Fold.expansion] ?? '')
          if (at >= last || letters[at++] !== letter.charCodeAt(0)) return false;
    }
    return at === last;
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    let at = spread(this.#hashes[word]!) >>> this.#shift;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = ((this.#hashes[word]! & 0xff) << 24) | (word + 1);
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    for (let word = 0; word < this.#count; word++) this.#place(word);
  }
}
