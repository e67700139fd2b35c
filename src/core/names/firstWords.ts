/**
 * The words of a block with which names may begin, looked up all together before any name is followed: with many names nearly every
 * look-up waits for memory, and those that do not depend on each other can wait at the same time.
 */
import { WordKind, WordRow } from './blockWords';
import { grown } from './grown';
import type { NameIndex } from './nameIndex';
import type { FoldedProse } from './prose';
import { spread } from './wordTable';

/** The first letter that is not Latin: from here on, words may have endings, prefixes and particles. */
export const firstOther = 0x370;

/** Place of the bit. */
const apostrophe = 31 - Math.clz32(WordKind.apostrophe);

export class FirstWords {
  /** The words with which names may begin, and those that have something attached or may take endings. */
  visits = new Int32Array(1 << 8);
  visitCount = 0;
  /** For each of them the place after it in the steps of names, or -1. */
  places = new Int32Array(1 << 8);
  /** Kept, so that what only reads is not left out as useless. */
  touched = 0;
  /** Which of `visits` are first words, as far as the bit filter tells. */
  #hits = new Int32Array(1 << 8);

  /** Looks the words of a block up. */
  read(prose: FoldedProse, index: NameIndex): void {
    const { count, rows } = prose.words;
    const { folded } = prose;
    const { trie } = index.tables;
    const { bits, shift } = index.tables.firstFilter;
    const visits = (this.visits = grown(this.visits, count));
    const hits = (this.#hits = grown(this.#hits, count));
    const latin = firstOther - 1;
    let hitCount = 0;
    let visitCount = 0;
    // No branch: which words begin names nobody can guess, and a wrong guess throws away what is being read ahead.
    for (let i = 0, row = 0; i < count; i++, row += WordRow.stride) {
      const place = spread(rows[row + WordRow.hash]!) >>> shift;
      const isHit = (bits[place >>> 5]! >>> (place & 31)) & 1;
      const isOther = (latin - folded[rows[row]!]!) >>> 31;
      visits[visitCount] = i;
      hits[hitCount] = visitCount;
      hitCount += isHit;
      visitCount += isHit | isOther | ((rows[row + WordRow.kind]! >>> apostrophe) & 1);
    }
    this.visitCount = visitCount;
    const places = (this.places = grown(this.places, visitCount));
    places.fill(-1, 0, visitCount);
    // What is looked up one after the other is read beforehand: the processor then waits for many lines of memory at once.
    let touched = 0;
    for (let k = 0; k < hitCount; k++) touched |= trie.steps.touch(rows[WordRow.stride * visits[hits[k]!]! + WordRow.hash]!);
    this.touched = touched;
    for (let k = 0; k < hitCount; k++) {
      const row = WordRow.stride * visits[hits[k]!]!;
      places[hits[k]!] = trie.first(folded, rows[row]!, rows[row + WordRow.end]!, rows[row + WordRow.hash]!);
    }
  }
}
