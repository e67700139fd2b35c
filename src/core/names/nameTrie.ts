/**
 * Names as rows of words: a trie whose steps are (what stands between the words, next word). All in typed arrays; a step is
 * one probe of a hash table. What is recorded under a name hangs on its last node as a linked list of entries.
 */
import type { EntryTable } from './entryTable';
import { grown } from './grown';

/** What stands between two words of a name; other punctuation gets numbers from `Gap.firstOther` on. */
export const Gap = { space: 1, hyphen: 2, apostrophe: 3, nothing: 4, firstOther: 5 } as const;

const mostGaps = 0xff;
const mostWords = 0xffffff;

/** Fields of a node. */
const Field = { parent: 0, step: 1, entries: 2 } as const;
const stride = 4;

/**
 * A node is a number: below 0 after one word (-1 - its number), above 0 after more, 0 none. So the many names of one word need no
 * node, and those of more one place of memory for each further word.
 */
export class NameTrie {
  readonly #table: EntryTable;
  /** For each word what stands at the node after it alone: twice the first entry + 1 (0 is none), and 1 more if names go on. */
  #roots = new Int32Array(1 << 7);
  #slots = new Int32Array(1 << 8);
  #shift = 32 - 8;
  /** For each further node the one before it, the step between, and what stands there. */
  #records = new Int32Array(stride << 7);
  #nodes = 1;
  #gaps = new Map<string, number>();

  constructor(entries: EntryTable) {
    this.#table = entries;
  }

  get bytes(): number {
    return this.#roots.byteLength + this.#slots.byteLength + this.#records.byteLength;
  }

  /** Number of a punctuation between words (folded); 0 where no name has it. */
  gap(punctuation: string): number {
    return this.#gaps.get(punctuation) ?? 0;
  }

  /** Node after the first word of a name, or 0. */
  root(word: number): number {
    return word < this.#roots.length && this.#roots[word] !== 0 ? -1 - word : 0;
  }

  /** Reads the place that `root` will read; see `Matcher`. Gives the first entry of the name of this one word, or -1. */
  touch(word: number): number {
    return word >= 0 && word < this.#roots.length ? (this.#roots[word]! >> 1) - 1 : -1;
  }

  /** Reads the place that `child` will read first for two words with a space between them; gives the node there, if any. */
  touchChild(first: number, second: number): number {
    if (first < 0 || second < 0) return 0;
    return this.#slots[place(-1 - first, (Gap.space << 24) | second) >>> this.#shift]!;
  }

  /** The same for a node after more than one word. */
  touchChildOf(node: number, word: number): number {
    return this.#slots[place(node, (Gap.space << 24) | word) >>> this.#shift]!;
  }

  /** Reads what stands at a node that `touchChild` gave; gives its first entry or -1. */
  touchNode(node: number): number {
    return (this.#records[stride * node + Field.entries]! >> 1) - 1;
  }

  /** Node after one more word, or 0. */
  child(node: number, gap: number, word: number): number {
    const step = (gap << 24) | word;
    const mask = this.#slots.length - 1;
    for (let at = place(node, step) >>> this.#shift; ; at = (at + 1) & mask) {
      const child = this.#slots[at]!;
      if (child === 0) return 0;
      if (this.#records[stride * child] === node && this.#records[stride * child + Field.step] === step) return child;
    }
  }

  #at(node: number): number {
    return node < 0 ? this.#roots[-1 - node]! : this.#records[stride * node + Field.entries]!;
  }

  /** Does any name go on after this node? */
  goesOn(node: number): boolean {
    return (this.#at(node) & 1) !== 0;
  }

  /** First entry at a node, or -1; the entries know the others. */
  firstEntry(node: number): number {
    return (this.#at(node) >> 1) - 1;
  }

  /** Node of a name, made where it is not there yet; 0 if there are too many words or punctuations. */
  intern(words: readonly number[], gaps: readonly string[]): number {
    const first = words[0]!;
    if (first > mostWords) return 0;
    this.#roots = grown(this.#roots, first + 1);
    let node = -1 - first;
    for (let i = 1; i < words.length; i++) {
      const gap = this.#internGap(gaps[i - 1]!);
      const word = words[i]!;
      if (gap > mostGaps || word > mostWords) return 0;
      let next = this.child(node, gap, word);
      if (next === 0) {
        next = this.#nodes++;
        this.#records = grown(this.#records, stride * (next + 1));
        this.#records[stride * next + Field.parent] = node;
        this.#records[stride * next + Field.step] = (gap << 24) | word;
        this.#set(node, this.#at(node) | 1);
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
    let at = node;
    for (; at > 0; at = this.#records[stride * at]!) out.push(this.#records[stride * at + Field.step]! & mostWords);
    if (at < 0) out.push(-1 - at);
  }

  attach(node: number, entry: number): void {
    this.#table.setNext(entry, this.firstEntry(node));
    this.#setFirst(node, entry);
  }

  detach(node: number, entry: number): void {
    const next = this.#table.next(entry);
    if (this.firstEntry(node) === entry) {
      this.#setFirst(node, next);
      return;
    }
    for (let at = this.firstEntry(node); at >= 0; at = this.#table.next(at)) {
      if (this.#table.next(at) === entry) {
        this.#table.setNext(at, next);
        return;
      }
    }
  }

  #setFirst(node: number, entry: number): void {
    this.#set(node, ((entry + 1) << 1) | (this.#at(node) & 1));
  }

  #set(node: number, value: number): void {
    if (node < 0) this.#roots[-1 - node] = value;
    else this.#records[stride * node + Field.entries] = value;
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

  #place(node: number): void {
    const mask = this.#slots.length - 1;
    let at = place(this.#records[stride * node]!, this.#records[stride * node + Field.step]!) >>> this.#shift;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = node;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#shift--;
    for (let node = 1; node < this.#nodes; node++) this.#place(node);
  }
}

function place(node: number, step: number): number {
  const mixed = Math.imul(node, 0x85ebca6b) ^ Math.imul(step, 0xc2b2ae35);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
}
