/**
 * Names as rows of words: a trie whose steps are (what stands between the words, next word). What is recorded under a name hangs on its
 * last step as a linked list of entries. Prose is read by places of the table of steps; what is kept longer, by the numbers of nodes.
 */
import type { EntryTable } from './entryTable';
import { grown } from './grown';
import { stepCheck, stepKey, StepTable } from './stepTable';
import { checkOf, type WordTable } from './wordTable';

/** What stands between two words of a name; other punctuation gets numbers from `Gap.firstOther` on. */
export enum Gap {
  space = 1,
  hyphen = 2,
  apostrophe = 3,
  nothing = 4,
  firstOther = 5,
}

const mostGaps = 0xff;
const mostWords = 0xffffff;

export class NameTrie {
  /** @internal */
  readonly steps = new StepTable();
  readonly #entries: EntryTable;
  readonly #words: WordTable;
  /** For each word the node after it alone, or 0. */
  #roots = new Int32Array(1 << 7);
  /** For each node the one before it (0 for a first word), and the step between: what stands between in the upper 8 bits, the word below. */
  #nodes = new Int32Array(2 << 7);
  #count = 1;
  #gaps = new Map<string, number>();

  constructor(entries: EntryTable, words: WordTable) {
    this.#entries = entries;
    this.#words = words;
  }

  get bytes(): number {
    return this.#roots.byteLength + this.steps.bytes + this.#nodes.byteLength;
  }

  /** Number of a punctuation between words (folded); 0 where no name has it. */
  gap(punctuation: string): number {
    switch (punctuation) {
      case ' ':
        return Gap.space;
      case '-':
        return Gap.hyphen;
      case "'":
        return Gap.apostrophe;
      case '':
        return Gap.nothing;
      default:
        return this.#gaps.get(punctuation) ?? 0;
    }
  }

  /** Place after the first word of a name, a stretch of folded units with this hash; -1 where no name begins so. */
  first(folded: Uint16Array, start: number, end: number, hash: number): number {
    return this.#step(0, hash, folded, start, end);
  }

  /** The same for a word of the names. */
  firstOf(word: number): number {
    const node = this.#rootOf(word);
    return node === 0 ? -1 : this.#placeOf(node);
  }

  /** Does any name begin with this word? */
  isFirst(word: number): boolean {
    return this.#rootOf(word) !== 0;
  }

  /** Place after one more word, a stretch of folded units with this hash, or -1. */
  next(place: number, gap: number, folded: Uint16Array, start: number, end: number, hash: number): number {
    const node = this.steps.node(place);
    return this.#step(node, stepKey(node, gap, hash), folded, start, end);
  }

  /** The same for a word of the names. */
  nextOf(place: number, gap: number, word: number): number {
    const node = this.steps.node(place);
    return this.steps.find(stepCheck(node, this.#words.check(word)), stepKey(node, gap, this.#words.hash(word)));
  }

  #step(node: number, key: number, folded: Uint16Array, start: number, end: number): number {
    return this.steps.isFree(key) ? -1 : this.steps.find(stepCheck(node, checkOf(folded, start, end)), key);
  }

  /** Node of a name, made where it is not there yet; 0 if there are too many words or punctuations. */
  intern(words: readonly number[], gaps: readonly string[]): number {
    let node = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      const gap = i === 0 ? 0 : this.#internGap(gaps[i - 1]!);
      if (gap > mostGaps || word > mostWords) return 0;
      const place = i === 0 ? this.firstOf(word) : this.nextOf(this.#placeOf(node), gap, word);
      node = place >= 0 ? this.steps.node(place) : this.#add(node, gap, word);
    }
    return node;
  }

  /** The words on the way to a node, last first. */
  wordsTo(node: number, out: number[]): void {
    out.length = 0;
    for (let at = node; at > 0; at = this.#nodes[2 * at]!) out.push(this.#nodes[2 * at + 1]! & mostWords);
  }

  attach(node: number, entry: number): void {
    const place = this.#placeOf(node);
    this.#entries.setNext(entry, this.steps.firstEntry(place));
    this.steps.setFirstEntry(place, entry);
  }

  detach(node: number, entry: number): void {
    const place = this.#placeOf(node);
    const next = this.#entries.next(entry);
    const first = this.steps.firstEntry(place);
    if (first === entry) {
      this.steps.setFirstEntry(place, next);
      return;
    }
    for (let at = first; at >= 0; at = this.#entries.next(at)) {
      if (this.#entries.next(at) === entry) {
        this.#entries.setNext(at, next);
        return;
      }
    }
  }

  #rootOf(word: number): number {
    return word < this.#roots.length ? this.#roots[word]! : 0;
  }

  /** Place of the step that leads to a node. */
  #placeOf(node: number): number {
    return this.steps.find(this.#checkOf(node), this.#keyOf(node));
  }

  #checkOf(node: number): number {
    return stepCheck(this.#nodes[2 * node]!, this.#words.check(this.#nodes[2 * node + 1]! & mostWords));
  }

  #keyOf(node: number): number {
    const step = this.#nodes[2 * node + 1]!;
    return stepKey(this.#nodes[2 * node]!, step >>> 24, this.#words.hash(step & mostWords));
  }

  #add(before: number, gap: number, word: number): number {
    const node = this.#count++;
    this.#nodes = grown(this.#nodes, 2 * node + 2);
    this.#nodes[2 * node] = before;
    this.#nodes[2 * node + 1] = (gap << 24) | word;
    if (before === 0) {
      this.#roots = grown(this.#roots, word + 1);
      this.#roots[word] = node;
    } else this.steps.setGoesOn(this.#placeOf(before));
    this.steps.add(this.#checkOf(node), this.#keyOf(node), node);
    return node;
  }

  #internGap(punctuation: string): number {
    let gap = this.gap(punctuation);
    if (gap === 0) {
      gap = Gap.firstOther + this.#gaps.size;
      if (gap <= mostGaps) this.#gaps.set(punctuation, gap);
    }
    return gap;
  }
}
