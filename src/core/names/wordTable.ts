/**
 * Words by number: each different word of the names once, in typed arrays (open addressing), so that a name costs a few bytes
 * and a word of a text is looked up without making a string. A bit filter answers most look-ups ("no name begins so") at once.
 * With many names every table is out of the processor's cache, and what counts is how many places of memory a look-up touches: one
 * here, since a second hash of 32 bits stands beside the number and the letters are not read again. The place comes from the first
 * hash, so that two words are taken for one once in some 10^14 pairs.
 */
import { Fold, foldTable } from './foldTable';
import { grown } from './grown';

/** Its two lowest bits are 0, for the sake of `foldWords`, which leaves it where `WordRow.kind` stands. */
const seed = 0x2f0b4f2c;
export const prime = 0x01000193;

/** One step of the hash over folded letters; good bits are the upper ones. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, prime);
}

/**
 * Hash of the folded letters between two places; what reads as absent is skipped.
 * @param begun the hash of letters before them
 */
export function hashOf(folded: Uint16Array, start: number, end: number, begun: number = seed): number {
  const { drop, expansion } = Fold;
  let hash = begun;
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

/** Width of a filter as a power of two: 32 KB, so that few words of prose are looked up in vain. */
const leastBits = 18;

/** Which hashes are there at all: a yes may be wrong, a no is right. */
export class BitFilter {
  bits = new Uint32Array(1 << (leastBits - 5));
  /** Places of a hash: its upper bits, as many as the filter has. */
  shift = 32 - leastBits;

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
    let log = leastBits;
    while (log < 26 && 1 << log < count * 3) log++;
    this.shift = 32 - log;
    this.bits = new Uint32Array(1 << (log - 5));
  }
}

/** A second hash of the same letters, made otherwise. */
export function checkOf(folded: Uint16Array, start: number, end: number): number {
  const { drop, expansion } = Fold;
  let check = 0x3c6ef372;
  for (let i = start; i < end; i++) {
    const value = folded[i]!;
    if (value === drop) continue;
    if (value < expansion) check = checkStep(check, value);
    else
      for (const letter of foldTable().expansions[value - Fold.expansion] ?? '') check = checkStep(check, letter.charCodeAt(0));
  }
  return check;
}

function checkStep(check: number, value: number): number {
  const mixed = Math.imul(check + value, 0x5bd1e995);
  return mixed ^ (mixed >>> 13);
}

/** The trie keeps the number of a word in 24 bits. */
const mostWords = 0xfffffe;

export class WordTable {
  /** For each place the second hash of a word and its number + 1 (0 is none). */
  #slots = new Int32Array(2 << 8);
  #shift = 32 - 8;
  /** For each word both of its hashes. */
  #hashes = new Int32Array(2 << 7);
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
    return this.#hashes[2 * word]!;
  }

  /** Its second hash. */
  check(word: number): number {
    return this.#hashes[2 * word + 1]!;
  }

  /** Number of the word, or -1. */
  find(folded: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = (slots.length >> 1) - 1;
    let at = spread(hash) >>> this.#shift;
    if (slots[2 * at + 1] === 0) return -1;
    const check = checkOf(folded, start, end);
    for (; ; at = (at + 1) & mask) {
      const word = slots[2 * at + 1]!;
      if (word === 0) return -1;
      if (slots[2 * at] === check) return word - 1;
    }
  }

  /** Number of the word, a new one where it is not known yet; -1 when there are too many (16 million). */
  intern(folded: Uint16Array, start: number, end: number): number {
    const hash = hashOf(folded, start, end);
    const known = this.find(folded, start, end, hash);
    if (known >= 0) return known;
    if (this.#count >= mostWords) return -1;
    const word = this.#count++;
    this.#hashes = grown(this.#hashes, 2 * word + 2);
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
    this.#hashes[2 * word] = hash;
    this.#hashes[2 * word + 1] = checkOf(folded, start, end);
    this.#starts[word + 1] = to;
    if (this.#count * 4 > this.#slots.length) this.#rehash();
    else this.#place(word);
    return word;
  }

  #place(word: number): void {
    const mask = (this.#slots.length >> 1) - 1;
    let at = spread(this.hash(word)) >>> this.#shift;
    while (this.#slots[2 * at + 1] !== 0) at = (at + 1) & mask;
    this.#slots[2 * at] = this.check(word);
    this.#slots[2 * at + 1] = word + 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    for (let word = 0; word < this.#count; word++) this.#place(word);
  }
}
