/**
 * What is known of each recorded name (an entry): its flags, its fact, its words. The entries of one fact stand side by side, so that an
 * entry is also known by its fact and its place among those.
 */
import { grown } from './grown';
import { NameFlag } from './nameFlag';

const stride = 4;
/** Fact of an entry that was removed. */
export const nobody = -1;

/** Words of names are numbered in 24 bits; what stands before a word (`NameTrie.gap`) has the other 8. */
const mostWords = 0xffffff;
export const mostGaps = 0xff;

export class EntryTable {
  /** For each entry its flags (`NameFlag`), the number of its fact, where its words begin, and the next entry of the same name or -1. */
  #data = new Int32Array(stride << 7);
  /** For each word of each name its number below, and above it what stands before it. */
  #words = new Int32Array(1 << 9);
  #wordCount = 0;
  #count = 0;
  /** For each fact its first entry, and the one behind its last. */
  #ofFacts = new Int32Array(2 << 6);

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    return this.#data.byteLength + this.#words.byteLength + this.#ofFacts.byteLength;
  }

  /** From now on, entries of this fact are added; those it had before are no longer its own. */
  begin(fact: number): void {
    this.#ofFacts = grown(this.#ofFacts, 2 * fact + 2);
    this.#ofFacts[2 * fact] = this.#ofFacts[2 * fact + 1] = this.#count;
  }

  /**
   * Adds an entry of the fact that was begun last.
   * @param gaps for each word what stands before it; of the first that means nothing
   * @returns its number
   */
  add(flags: number, fact: number, words: readonly number[], gaps: readonly number[]): number {
    const entry = this.#count++;
    this.#data = grown(this.#data, stride * (entry + 1));
    this.#words = grown(this.#words, this.#wordCount + words.length);
    const at = stride * entry;
    this.#data[at] = flags;
    this.#data[at + 1] = fact;
    this.#data[at + 2] = this.#wordCount;
    this.#data[at + 3] = -1;
    for (let i = 0; i < words.length; i++) this.#words[this.#wordCount++] = words[i]! | (i === 0 ? 0 : gaps[i]! << 24);
    this.#ofFacts[2 * fact + 1] = entry + 1;
    return entry;
  }

  flags(entry: number): number {
    return this.#data[stride * entry]!;
  }

  /** Number of the fact; `nobody` where the entry was removed. */
  fact(entry: number): number {
    return this.#data[stride * entry + 1]!;
  }

  /** Is it a name that prose may have? */
  isFound(entry: number): boolean {
    return this.fact(entry) !== nobody && (this.flags(entry) & NameFlag.lookUpOnly) === 0;
  }

  forget(entry: number): void {
    this.#data[stride * entry + 1] = nobody;
  }

  firstOf(fact: number): number {
    return this.#ofFacts[2 * fact]!;
  }

  /** One past the last entry of a fact. */
  endOf(fact: number): number {
    return this.#ofFacts[2 * fact + 1]!;
  }

  next(entry: number): number {
    return this.#data[stride * entry + 3]!;
  }

  setNext(entry: number, next: number): void {
    this.#data[stride * entry + 3] = next;
  }

  /** How many words the name has. */
  length(entry: number): number {
    const end = entry + 1 < this.#count ? this.#data[stride * (entry + 1) + 2]! : this.#wordCount;
    return end - this.#data[stride * entry + 2]!;
  }

  word(entry: number, place: number): number {
    return this.#words[this.#data[stride * entry + 2]! + place]! & mostWords;
  }

  /** What stands before a word of the name; 0 before the first. */
  gap(entry: number, place: number): number {
    return this.#words[this.#data[stride * entry + 2]! + place]! >>> 24;
  }
}
