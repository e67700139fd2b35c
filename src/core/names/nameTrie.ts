/**
 * Names as rows of words: a trie whose steps are (what stands between the words, next word). All in typed arrays; a step is
 * one probe of a hash table. What is recorded under a name hangs on its last node as a linked list of entries.
 */
import { grown } from './grown';

/** What stands between two words of a name; other punctuation gets numbers from `Gap.firstOther` on. */
export const Gap = { space: 1, hyphen: 2, apostrophe: 3, nothing: 4, firstOther: 5 } as const;

const mostGaps = 0xff;
const mostWords = 0xffffff;

export class NameTrie {
  #roots = new Int32Array(1 << 7);
  #slots = new Int32Array(1 << 8);
  #shift = 32 - 8;
  /** For each node the one before it and the step between. */
  #steps = new Uint32Array(1 << 8);
  /** For each node twice the first entry + 1 (0 is none), and 1 more if names go on. */
  #entries = new Int32Array(1 << 7);
  #next = new Int32Array(1 << 7);
  #nodes = 1;
  #gaps = new Map<string, number>();

  get bytes(): number {
    return [this.#roots, this.#slots, this.#steps, this.#entries, this.#next].reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** Number of a punctuation between words (folded); 0 where no name has it. */
  gap(punctuation: string): number {
    return this.#gaps.get(punctuation) ?? 0;
  }

  /** Node after the first word of a name, or 0. */
  root(word: number): number {
    return word < this.#roots.length ? this.#roots[word]! : 0;
  }

  /** Node after one more word, or 0. */
  child(node: number, gap: number, word: number): number {
    const step = (gap << 24) | word;
    const mask = this.#slots.length - 1;
    for (let at = place(node, step) >>> this.#shift; ; at = (at + 1) & mask) {
      const child = this.#slots[at]!;
      if (child === 0) return 0;
      if (this.#steps[2 * child] === node && this.#steps[2 * child + 1] === step >>> 0) return child;
    }
  }

  /** Does any name go on after this node? */
  goesOn(node: number): boolean {
    return (this.#entries[node]! & 1) !== 0;
  }

  /** First entry at a node, or -1; `nextEntry` gives the others. */
  firstEntry(node: number): number {
    return (this.#entries[node]! >> 1) - 1;
  }

  nextEntry(entry: number): number {
    return this.#next[entry]!;
  }

  /** Node of a name, made where it is not there yet; -1 if there are too many words or punctuations. */
  intern(words: readonly number[], gaps: readonly string[]): number {
    const first = words[0]!;
    if (first > mostWords) return -1;
    this.#roots = grown(this.#roots, first + 1);
    let node = this.#roots[first]!;
    if (node === 0) {
      node = this.#roots[first] = this.#newNode();
      this.#steps[2 * node + 1] = first;
    }
    for (let i = 1; i < words.length; i++) {
      const gap = this.#internGap(gaps[i - 1]!);
      const word = words[i]!;
      if (gap > mostGaps || word > mostWords) return -1;
      let next = this.child(node, gap, word);
      if (next === 0) {
        next = this.#newNode();
        this.#steps[2 * next] = node;
        this.#steps[2 * next + 1] = ((gap << 24) | word) >>> 0;
        this.#entries[node]! |= 1;
        if (this.#nodes * 2 > this.#slots.length) this.#rehash();
        else this.#place(next);
      }
      node = next;
    }
    return node;
  }

  /** The words on the way to a node, last first. */
  wordsTo(node: number, out: number[]): void {
    out.length = 0;
    for (let at = node; at !== 0; at = this.#steps[2 * at]!) out.push(this.#steps[2 * at + 1]! & mostWords);
  }

  attach(node: number, entry: number): void {
    this.#next = grown(this.#next, entry + 1);
    this.#next[entry] = this.firstEntry(node);
    this.#setFirst(node, entry);
  }

  detach(node: number, entry: number): void {
    if (this.firstEntry(node) === entry) {
      this.#setFirst(node, this.#next[entry]!);
      return;
    }
    for (let at = this.firstEntry(node); at >= 0; at = this.#next[at]!) {
      if (this.#next[at] === entry) {
        this.#next[at] = this.#next[entry]!;
        return;
      }
    }
  }

  #setFirst(node: number, entry: number): void {
    this.#entries[node] = ((entry + 1) << 1) | (this.#entries[node]! & 1);
  }

  #internGap(gap: string): number {
    if (gap === ' ') return Gap.space;
    if (gap === '-') return Gap.hyphen;
    if (gap === "'") return Gap.apostrophe;
    if (gap === '') return Gap.nothing;
    let number = this.#gaps.get(gap);
    if (number === undefined) {
      number = Gap.firstOther + this.#gaps.size;
      if (number <= mostGaps) this.#gaps.set(gap, number);
    }
    return number;
  }

  #newNode(): number {
    const node = this.#nodes++;
    this.#steps = grown(this.#steps, 2 * node + 2);
    this.#entries = grown(this.#entries, node + 1);
    return node;
  }

  #place(node: number): void {
    const mask = this.#slots.length - 1;
    let at = place(this.#steps[2 * node]!, this.#steps[2 * node + 1]!) >>> this.#shift;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = node;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    for (let node = 1; node < this.#nodes; node++) if (this.#steps[2 * node] !== 0) this.#place(node);
  }
}

function place(node: number, step: number): number {
  const mixed = Math.imul(node, 0x85ebca6b) ^ Math.imul(step, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
}
