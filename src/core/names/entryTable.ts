/** What is known of each recorded name (an entry), side by side, so that a name that is found touches one place of memory for it. */
import { grown } from './grown';

const stride = 4;
/** Fact of an entry that was removed. */
export const nobody = -1;

export class EntryTable {
  /** For each entry its flags (`NameFlag`), the number of its fact, its node in the trie, and the next entry of that node or -1. */
  #data = new Int32Array(stride << 7);

  get bytes(): number {
    return this.#data.byteLength;
  }

  set(entry: number, flags: number, fact: number, node: number): void {
    this.#data = grown(this.#data, stride * (entry + 1));
    const at = stride * entry;
    this.#data[at] = flags;
    this.#data[at + 1] = fact;
    this.#data[at + 2] = node;
    this.#data[at + 3] = -1;
  }

  flags(entry: number): number {
    return this.#data[stride * entry]!;
  }

  /** Number of the fact; `nobody` where the entry was removed. */
  fact(entry: number): number {
    return this.#data[stride * entry + 1]!;
  }

  forget(entry: number): void {
    this.#data[stride * entry + 1] = nobody;
  }

  node(entry: number): number {
    return this.#data[stride * entry + 2]!;
  }

  next(entry: number): number {
    return this.#data[stride * entry + 3]!;
  }

  setNext(entry: number, next: number): void {
    this.#data[stride * entry + 3] = next;
  }
}
