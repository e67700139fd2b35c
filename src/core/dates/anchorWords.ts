/**
 * What each word is to the search for dates, by its hash: all in one small table, so that a word of the text costs one look and no
 * string. Two words with one hash of 32 bits would be taken for one; that costs a needless reading, never a date.
 */
import { unitsOf } from '../names/editDistance';
import { foldName } from '../names/fold';
import { hashOf, spread } from '../names/wordTable';

/** What a word is, as bits. */
export enum DateWord {
  /** A date without digits must have one of these. */
  anchor = 1,
  /** A date begins with it that is no relative phrase. */
  date = 2,
  /** A relative phrase begins with it: it is short. */
  relative = 4,
  /** Stands before one of the others. */
  preposition = 8,
  /** Ends a relative phrase, behind its unit. */
  ago = 16,
  /** How many, or a unit of time, with which a relative phrase begins that ends in `ago`. */
  count = 32,
  /** May stand inside a phrase. */
  inner = 64,
}

const bits = 13;
/** Of the quick look, which needs a bit for each place: 4 KB, so that it stays in the cache beside all else. */
const quickBits = 15;

export class DateWords {
  /** For each place the hash of a word and what it is (0 is none). */
  readonly #slots = new Int32Array(2 << bits);
  /** For each place whether the hash of an anchor leads there. */
  readonly quick = new Int32Array(1 << (quickBits - 5));
  /** What to shift a spread hash by for its place in `quick`. */
  readonly quickShift = 32 - quickBits;

  add(words: Iterable<string>, kind: number): void {
    for (const word of words) {
      const units = unitsOf(foldName(word));
      const hash = hashOf(units, 0, units.length);
      const at = this.#placeOf(hash);
      this.#slots[at] = hash;
      this.#slots[at + 1]! |= kind;
      const place = spread(hash) >>> this.quickShift;
      if ((kind & DateWord.anchor) !== 0) this.quick[place >>> 5]! |= 1 << (place & 31);
    }
  }

  /** What the word with this hash is; 0 for all others. */
  of(hash: number): number {
    const slots = this.#slots;
    let at = (spread(hash) >>> (32 - bits)) * 2;
    for (;;) {
      const kind = slots[at + 1]!;
      if (kind === 0 || slots[at] === hash) return kind;
      at = (at + 2) & ((2 << bits) - 1);
    }
  }

  #placeOf(hash: number): number {
    let at = (spread(hash) >>> (32 - bits)) * 2;
    while (this.#slots[at + 1] !== 0 && this.#slots[at] !== hash) at = (at + 2) & ((2 << bits) - 1);
    return at;
  }
}
