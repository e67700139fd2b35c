/**
 * The words of a folded text, found in one walk with the hash of each, for all who look words up: names by their first word, dates
 * by the word that a date must have. Plain arrays that are kept from block to block.
 */
import { Fold } from './foldTable';
import { grown } from './grown';
import { firstGrouped, Group, groupOf, wordEnd } from './scripts';
import { hashOf, hashSeed, prime } from './wordTable';

/** What `kinds` says of a word, as bits. */
export const WordKind = {
  /** Has a digit. */
  digits: 1,
  /** Has a letter that is not Latin: if the first is none, endings, prefixes or particles may be attached. */
  other: 2,
  /** An apostrophe stands behind it. */
  apostrophe: 4,
} as const;

/** The first letter behind Latin. */
export const firstOther = 0x370;
/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;

export class BlockWords {
  count = 0;
  starts = new Int32Array(1 << 10);
  /** One past the last letter. */
  ends = new Int32Array(1 << 10);
  /** As `hashOf` makes them. */
  hashes = new Int32Array(1 << 10);
  kinds = new Int32Array(1 << 10);

  /** Makes room for the words of a text of a length, and one more. */
  makeRoom(textLength: number): void {
    const length = textLength + 1;
    this.starts = grown(this.starts, length);
    this.ends = grown(this.ends, length);
    this.hashes = grown(this.hashes, length);
    this.kinds = grown(this.kinds, length);
  }

  /** Adds a word behind the last. */
  add(start: number, end: number, hash: number, kind: number): void {
    const { count } = this;
    this.starts[count] = start;
    this.ends[count] = end;
    this.hashes[count] = hash;
    this.kinds[count] = kind;
    this.count = count + 1;
  }

  /** Forgets the words that end at a place, or behind it, or would go on there; gives the place from which they are to be read again. */
  cutBack(folded: Uint16Array, place: number): number {
    let end = place;
    while (end > 0 && folded[end - 1] === Fold.drop) end--;
    let from = end;
    while (this.count > 0 && this.ends[this.count - 1]! >= end) from = Math.min(from, this.starts[--this.count]!);
    return from;
  }

  /**
   * Cuts a folded text of a length into its words; a wall must stand behind the last unit, and room must have been made.
   * @param from where to begin; the words before have been read
   */
  read(folded: Uint16Array, length: number, from = 0): void {
    const { starts, ends, hashes, kinds } = this;
    // Read once: the loop below runs for every unit of every text.
    const { letter, drop, apostrophe } = Fold;
    const { digits, other } = WordKind;
    const grouped = firstGrouped;
    const seed = hashSeed;
    const hashPrime = prime;
    let count = from === 0 ? 0 : this.count;
    let i = from;
    while (i < length) {
      const start = i;
      let value = folded[i]!;
      if (value < letter) {
        i++;
        continue;
      }
      let hash = seed;
      let end = i;
      let kind = 0;
      if (value < grouped) {
        let lowest = 0;
        let highest = 0;
        do {
          hash = Math.imul(hash ^ value, hashPrime); // hashStep
          lowest |= value - behindDigits;
          highest |= firstOther - 1 - value;
          end = ++i;
          value = folded[i]!;
          while (value === drop) value = folded[++i]!;
        } while (value >= letter && value < grouped);
        if (lowest < 0) kind = digits;
        if (highest < 0) kind |= other;
      }
      if (value >= grouped && (end === start || groupOf(value) === Group.other)) {
        end = i = wordEnd(folded, start);
        hash = hashOf(folded, start, end);
        kind = 0;
        for (let k = start; k < end; k++) {
          if (folded[k]! >= firstOther) kind |= other;
          else if (folded[k]! < behindDigits && folded[k]! >= letter) kind |= digits;
        }
      }
      if (folded[end] === apostrophe) kind |= WordKind.apostrophe;
      starts[count] = start;
      ends[count] = end;
      hashes[count] = hash;
      kinds[count] = kind;
      count++;
    }
    this.count = count;
  }
}
