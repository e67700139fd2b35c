/**
 * The words of a folded text, found in one walk with the hash of each, for all who look words up: names by their first word, dates
 * by the word that a date must have. Plain arrays that are kept from block to block.
 */
import { Fold } from './foldTable';
import { grown } from './grown';
import { firstGrouped, Group, groupOf, wordEnd } from './scripts';
import { hashOf, hashSeed, prime } from './wordTable';

/** What is said of a word besides where it stands, as bits. */
export enum WordKind {
  /** Has a digit. */
  digits = 1,
  /** An apostrophe stands behind it. */
  apostrophe = 2,
}

/** Of each word, side by side: what a walk over words asks of one is then in one place of memory. */
export enum WordRow {
  /** Where it begins. */
  start = 0,
  /** `WordKind` in the lowest bits; what stands in the others means nothing. */
  kind = 1,
  /** One past its last letter. */
  end = 2,
  /** As `hashOf` makes it. */
  hash = 3,
  stride = 4,
}

/** The bits of all of `WordKind`. */
const kinds = WordKind.digits | WordKind.apostrophe;

/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;

export class BlockWords {
  count = 0;
  /** For each word what `WordRow` says. */
  rows = new Int32Array(WordRow.stride << 9);

  start(word: number): number {
    return this.rows[WordRow.stride * word]!;
  }

  end(word: number): number {
    return this.rows[WordRow.stride * word + WordRow.end]!;
  }

  hash(word: number): number {
    return this.rows[WordRow.stride * word + WordRow.hash]!;
  }

  kind(word: number): number {
    return this.rows[WordRow.stride * word + WordRow.kind]! & kinds;
  }

  /** Forgets all words and makes room for those of a text of a length, each letter being one in some scripts, and for one more. */
  clear(length: number): void {
    this.count = 0;
    this.rows = grown(this.rows, WordRow.stride * (length + 1));
  }

  /** Adds a word behind the last. */
  add(start: number, end: number, hash: number, kind: number): void {
    const { rows } = this;
    const row = WordRow.stride * this.count++;
    rows[row] = start;
    rows[row + WordRow.kind] = kind;
    rows[row + WordRow.end] = end;
    rows[row + WordRow.hash] = hash;
  }

  /** Forgets the words that end at a place, or behind it, or would go on there; gives the place from which they are to be read again. */
  cutBack(folded: Uint16Array, place: number): number {
    let end = place;
    while (end > 0 && folded[end - 1] === Fold.drop) end--;
    let from = end;
    while (this.count > 0 && this.end(this.count - 1) >= end) from = Math.min(from, this.start(--this.count));
    return from;
  }

  /**
   * Cuts a folded text of a length into its words; a wall must stand behind the last unit, and `clear` must have made room.
   * @param from where to begin; the words before have been read
   */
  read(folded: Uint16Array, length: number, from = 0): void {
    const { rows } = this;
    // Read once: the loop below runs for every unit of every text.
    const { letter, drop, apostrophe } = Fold;
    const { digits } = WordKind;
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
        do {
          hash = Math.imul(hash ^ value, hashPrime); // hashStep
          lowest |= value - behindDigits;
          end = ++i;
          value = folded[i]!;
          while (value === drop) value = folded[++i]!;
        } while (value >= letter && value < grouped);
        if (lowest < 0) kind = digits;
      }
      if (value >= grouped && (end === start || groupOf(value) === Group.other)) {
        end = i = wordEnd(folded, start);
        hash = hashOf(folded, start, end);
        kind = 0;
        for (let k = start; k < end; k++) if (folded[k]! < behindDigits && folded[k]! >= letter) kind |= digits;
      }
      if (folded[end] === apostrophe) kind |= WordKind.apostrophe;
      const row = WordRow.stride * count++;
      rows[row] = start;
      rows[row + WordRow.kind] = kind;
      rows[row + WordRow.end] = end;
      rows[row + WordRow.hash] = hash;
    }
    this.count = count;
  }
}
