/**
 * The words of a block looked up in the index, all together before any name is followed: with many names nearly every look-up waits for
 * memory, and those that do not depend on each other can wait at the same time.
 */
import { WordKind, WordRow } from './blockWords';
import { grown } from './grown';
import type { NameIndex } from './nameIndex';
import { Gap } from './nameTrie';
import type { FoldedProse } from './prose';
import { spread } from './wordTable';

/** So many words and their names fit into the processor's cache: nothing to be waited for. */
const fewWords = 10_000;
/** The first letter that is not Latin: from here on, words may have endings, prefixes and particles. */
export const firstOther = 0x370;

/** Place of the bit. */
const apostrophe = 31 - Math.clz32(WordKind.apostrophe);

export class KnownWords {
  /** For each word of the block its number in the index, or -1. */
  known = new Int32Array(1 << 8);
  /** The words that may stand in names, and those that have something attached or may take endings. */
  visits = new Int32Array(1 << 8);
  visitCount = 0;
  /** The words that stand in names, as far as the bit filter tells. */
  #hits = new Int32Array(1 << 8);
  /** For each hit the first entry under it alone, then under the one before and it; and the node there. */
  #heads = new Int32Array(1 << 8);
  #nodes = new Int32Array(1 << 8);
  /** @internal What was read in vain: kept, or the engine would leave the reading out. */
  touched = 0;

  /** Looks all words of a block up. */
  read(prose: FoldedProse, index: NameIndex): void {
    const { count, rows } = prose.words;
    const { words } = index;
    const { bits, shift } = index.wordFilter;
    const { folded } = prose;
    const known = (this.known = grown(this.known, count));
    const hits = (this.#hits = grown(this.#hits, count));
    const visits = (this.visits = grown(this.visits, count));
    const latin = firstOther - 1;
    known.fill(-1, 0, count);
    let hitCount = 0;
    let visitCount = 0;
    // No branch: which words stand in names nobody can guess, and a wrong guess throws away what is being read ahead.
    for (let i = 0, row = 0; i < count; i++, row += WordRow.stride) {
      const place = spread(rows[row + WordRow.hash]!) >>> shift;
      const isHit = (bits[place >>> 5]! >>> (place & 31)) & 1;
      const isOther = (latin - folded[rows[row]!]!) >>> 31;
      hits[hitCount] = i;
      hitCount += isHit;
      visits[visitCount] = i;
      visitCount += isHit | isOther | ((rows[row + WordRow.kind]! >>> apostrophe) & 1);
    }
    this.visitCount = visitCount;
    if (words.count > fewWords) this.#touchWords(prose, index, hitCount);
    for (let k = 0; k < hitCount; k++) {
      const i = hits[k]!;
      const row = WordRow.stride * i;
      known[i] = words.find(folded, rows[row]!, rows[row + WordRow.end]!, rows[row + WordRow.hash]!);
    }
    if (words.count > fewWords) this.#touchNames(index, hitCount);
  }

  /**
   * With many names nearly every look-up waits for memory; so the places are touched one after the other first, without using what is
   * there: the processor then waits for several at once.
   */
  #touchWords(prose: FoldedProse, index: NameIndex, hitCount: number): void {
    const { rows } = prose.words;
    const { words } = index;
    const hits = this.#hits;
    let touched = 0;
    for (let k = 0; k < hitCount; k++) touched |= words.touch(rows[WordRow.stride * hits[k]! + WordRow.hash]!);
    this.touched = touched;
  }

  /** The same for the places at which the names of one, two and three words are looked up. */
  #touchNames(index: NameIndex, hitCount: number): void {
    const { trie, entries } = index;
    const known = this.known;
    const hits = this.#hits;
    let touched = 0;
    const heads = (this.#heads = grown(this.#heads, hitCount));
    const nodes = (this.#nodes = grown(this.#nodes, hitCount));
    // Each loop reads what the one before made known; so the fewer the loops, the less there is to wait for.
    for (let k = 0; k < hitCount; k++) {
      heads[k] = trie.touch(known[hits[k]!]!);
      nodes[k] = k > 0 && hits[k] === hits[k - 1]! + 1 ? trie.touchChild(known[hits[k - 1]!]!, known[hits[k]!]!) : 0;
    }
    for (let k = 0; k < hitCount; k++) {
      if (heads[k]! >= 0) touched |= entries.flags(heads[k]!);
      if (nodes[k] !== 0) touched |= trie.touchNode(nodes[k]!);
    }
    let before = 0;
    for (let k = 0; k < hitCount; k++) {
      if (heads[k]! >= 0) touched |= index.touchIds(heads[k]!);
      const word = known[hits[k]!]!;
      // Names of three words, now that it is known which two of them belong together.
      if (before !== 0 && word >= 0) touched |= trie.touchChildOf(before, word);
      before = nodes[k] === 0 ? 0 : trie.child(-1 - known[hits[k - 1]!]!, Gap.space, word);
      heads[k] = before === 0 ? -1 : trie.firstEntry(before);
      if (heads[k]! >= 0) touched |= entries.flags(heads[k]!);
    }
    for (let k = 0; k < hitCount; k++) if (heads[k]! >= 0) touched |= index.touchIds(heads[k]!);
    this.touched = touched;
  }
}
