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
  /** An apostrophe stands behind it. */
  apostrophe: 2,
} as const;

/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;

export class BlockWords {
  count = 0;
  /** Where each word begins, and one past its last letter, by turns. */
  edges = new Int32Array(1 << 10);
  /** At the place of the end of each word its hash, as `hashOf` makes it. */
  hashes = new Int32Array(1 << 10);
  /** Of each word what `WordKind` says. */
  kinds = new Uint8Array(1 << 10);

  /** Forgets all words and makes room for those of a text of a length, each letter being one in some scripts, and for half a word more. */
  clear(length: number): void {
    const edges = 2 * length + 2;
    this.count = 0;
    this.edges = grown(this.edges, edges);
    this.hashes = grown(this.hashes, edges);
    if (this.kinds.length <= length) this.kinds = new Uint8Array(this.edges.length >> 1);
    else this.kinds.fill(0, 0, length + 1);
  }

  /** Adds a word behind the last. */
  add(start: number, end: number, hash: number, kind: number): void {
    const edge = 2 * this.count;
    this.edges[edge] = start;
    this.edges[edge + 1] = end;
    this.hashes[edge + 1] = hash;
    this.kinds[this.count++] = kind;
  }

  /** Forgets the words that end at a place, or behind it, or would go on there; gives the place from which they are to be read again. */
  cutBack(folded: Uint16Array, place: number): number {
    let end = place;
    while (end > 0 && folded[end - 1] === Fold.drop) end--;
    let from = end;
    while (this.count > 0 && this.edges[2 * this.count - 1]! >= end) from = Math.min(from, this.edges[2 * --this.count]!);
    return from;
  }

  /**
   * Cuts a folded text of a length into its words; a wall must stand behind the last unit, and `clear` must have made room.
   * @param from where to begin; the words before have been read
   */
  read(folded: Uint16Array, length: number, from = 0): void {
    const { edges, hashes, kinds } = this;
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
      edges[2 * count] = start;
      edges[2 * count + 1] = end;
      hashes[2 * count + 1] = hash;
      kinds[count++] = kind;
    }
    this.count = count;
  }
}
