/**
 * The words of a block with which names may begin, looked up all together before any name is followed: with many names nearly every
 * look-up waits for memory, and those that do not depend on each other can wait at the same time.
 */
import { WordKind, WordRow } from './blockWords';
import { grown } from './grown';
import type { NameIndex } from './nameIndex';
import { Gap } from './nameTrie';
import type { FoldedProse } from './prose';
import { stepKey } from './stepTable';
import { spread } from './wordTable';

/** So many names fit into the processor's cache: nothing to be waited for. */
const fewNames = 5_000;
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
  /** Which of `visits` are first words, as far as the bit filter tells. */
  #hits = new Int32Array(1 << 8);
  #hitCount = 0;
  /** For each hit the place after it and the next word, or -1; then an entry whose fact is to be asked for. */
  #seconds = new Int32Array(1 << 8);
  /** @internal What was read in vain: kept, or the engine would leave the reading out. */
  touched = 0;

  /** Looks the words of a block up. */
  read(prose: FoldedProse, index: NameIndex): void {
    const { count, rows } = prose.words;
    const { folded } = prose;
    const { trie } = index;
    const { bits, shift } = index.firstFilter;
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
    this.#hitCount = hitCount;
    const places = (this.places = grown(this.places, visitCount));
    places.fill(-1, 0, visitCount);
    const many = index.size > fewNames;
    if (many) this.#touchFirst(prose, index);
    for (let k = 0; k < hitCount; k++) {
      const row = WordRow.stride * visits[hits[k]!]!;
      places[hits[k]!] = trie.first(folded, rows[row]!, rows[row + WordRow.end]!, rows[row + WordRow.hash]!);
    }
    if (many) this.#touchRest(prose, index);
  }

  /**
   * With many names nearly every look-up waits for memory; so the places are touched one after the other first, without using what is
   * there: the processor then waits for several at once.
   */
  #touchFirst(prose: FoldedProse, index: NameIndex): void {
    const { rows } = prose.words;
    const { steps } = index.trie;
    const { visits } = this;
    const hits = this.#hits;
    let touched = 0;
    for (let k = 0; k < this.#hitCount; k++) touched |= steps.touch(rows[WordRow.stride * visits[hits[k]!]! + WordRow.hash]!);
    this.touched = touched;
  }

  /** The same for the places at which second and third words, what is known of a name, and the id of its fact are looked up. */
  #touchRest(prose: FoldedProse, index: NameIndex): void {
    const { trie, entries } = index;
    const { steps } = trie;
    const { rows, count } = prose.words;
    const { folded } = prose;
    const { visits, places } = this;
    const hits = this.#hits;
    const hitCount = this.#hitCount;
    const seconds = (this.#seconds = grown(this.#seconds, hitCount));
    let touched = 0;
    // Each loop reads what the one before made known; so the fewer the loops, the less there is to wait for.
    for (let k = 0; k < hitCount; k++) {
      const place = places[hits[k]!]!;
      const second = visits[hits[k]!]! + 1;
      seconds[k] = -1;
      if (place < 0) continue;
      const entry = steps.firstEntry(place);
      if (entry >= 0) touched |= entries.flags(entry);
      if (!steps.goesOn(place) || second >= count) continue;
      touched |= steps.touch(stepKey(steps.node(place), Gap.space, rows[WordRow.stride * second + WordRow.hash]!));
      seconds[k] = place;
    }
    for (let k = 0; k < hitCount; k++) {
      const first = places[hits[k]!]!;
      if (first >= 0 && steps.firstEntry(first) >= 0) touched |= index.touchIds(steps.firstEntry(first));
      if (seconds[k]! < 0) continue;
      const row = WordRow.stride * (visits[hits[k]!]! + 1);
      const place = trie.next(first, Gap.space, folded, rows[row]!, rows[row + WordRow.end]!, rows[row + WordRow.hash]!);
      seconds[k] = -1;
      if (place < 0) continue;
      seconds[k] = steps.firstEntry(place);
      if (seconds[k]! >= 0) touched |= entries.flags(seconds[k]!);
      const third = row + WordRow.stride;
      if (steps.goesOn(place) && third < WordRow.stride * count)
        touched |= steps.touch(stepKey(steps.node(place), Gap.space, rows[third + WordRow.hash]!));
    }
    for (let k = 0; k < hitCount; k++) if (seconds[k]! >= 0) touched |= index.touchIds(seconds[k]!);
    this.touched = touched;
  }
}
