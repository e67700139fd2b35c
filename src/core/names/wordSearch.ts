/**
 * Words near to a word: which keys share enough pairs of letters with it is counted in typed arrays, then the few that do are measured
 * letter by letter. Built once for a list of keys.
 */
import type { Steps } from '../steps';
import { editDistance } from './editDistance';
import type { WordTable } from './wordTable';

const buckets = 1 << 12;
const edge = 0x24;
/** Keys that are worked on between two steps. */
const keysAStep = 1024;

function bucketOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca6b)) >>> 20;
}

export interface NearWord {
  /** Number of the key. */
  readonly key: number;
  /** 1 for the word itself, less for a longer or a misspelt one. */
  readonly score: number;
}

/** How many slips a word of so many letters may have. */
export function slipsIn(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 13 ? 2 : 3;
}

export class WordSearch {
  readonly #keys: WordTable;
  readonly #count: number;
  readonly #offsets = new Uint32Array(buckets + 1);
  #postings = new Uint32Array(0);
  readonly #shared: Uint8Array;

  private constructor(keys: WordTable) {
    this.#keys = keys;
    this.#count = keys.count;
    this.#shared = new Uint8Array(keys.count);
  }

  /** @param keys the words to be found, each once */
  static *inSteps(keys: WordTable): Steps<WordSearch> {
    const search = new WordSearch(keys);
    const counts = new Uint32Array(buckets);
    for (let at = 0; at < keys.count; at += keysAStep, yield) search.#eachPair(at, bucket => counts[bucket]!++);
    for (let i = 0; i < buckets; i++) search.#offsets[i + 1] = search.#offsets[i]! + counts[i]!;
    const postings = new Uint32Array(search.#offsets[buckets]!);
    const next = search.#offsets.slice();
    for (let at = 0; at < keys.count; at += keysAStep, yield)
      search.#eachPair(at, (bucket, key) => (postings[next[bucket]!++] = key));
    search.#postings = postings;
    return search;
  }

  get bytes(): number {
    return this.#offsets.byteLength + this.#postings.byteLength + this.#shared.byteLength;
  }

  /** The pairs of letters of one step's keys. */
  #eachPair(from: number, visit: (bucket: number, key: number) => void): void {
    const to = Math.min(this.#count, from + keysAStep);
    for (let key = from; key < to; key++) {
      const letters = this.#keys.lettersOf(key);
      if (letters[0]! < edge) continue; // marked keys are looked up as they are
      let before = edge;
      for (let i = 0; i < letters.length; i++) {
        visit(bucketOf(before, letters[i]!), key);
        before = letters[i]!;
      }
      visit(bucketOf(before, edge), key);
    }
  }

  /** Keys that are the word, begin with it, or differ from it by a slip or two (transpositions are one). */
  near(word: Uint16Array, prefixes: boolean): NearWord[] {
    const slips = slipsIn(word.length);
    const pairs = word.length + 1;
    // A slip touches two pairs, a swap three (more than one swap in a word is not looked for); without slips only the end may differ.
    const needed = Math.max(1, slips === 0 ? word.length : pairs - 2 * slips - 1);
    const touched: number[] = [];
    // Read once: the loop below runs for every key that has one of the pairs.
    const shared = this.#shared;
    const offsets = this.#offsets;
    const postings = this.#postings;
    let before = edge;
    for (let i = 0; i < pairs; i++) {
      const letter = i < word.length ? word[i]! : edge;
      const bucket = bucketOf(before, letter);
      before = letter;
      for (let at = offsets[bucket]!, to = offsets[bucket + 1]!; at < to; at++) {
        const key = postings[at]!;
        const count = shared[key]! + 1;
        shared[key] = count;
        if (count === needed) touched.push(key);
      }
    }
    const near: NearWord[] = [];
    for (const key of touched) {
      const length = this.#keys.lengthOf(key);
      if (
        length < word.length - slips ||
        (length > word.length + slips && (!prefixes || this.#keys.firstLetterOf(key) !== word[0]))
      )
        continue;
      const score = scoreOf(word, this.#keys.lettersOf(key), slips, prefixes);
      if (score > 0) near.push({ key, score });
    }
    shared.fill(0);
    return near;
  }
}

/** How well a word of a name answers a word of a query; 0 where it does not. */
export function scoreOf(word: Uint16Array, letters: Uint16Array, slips: number, prefixes: boolean): number {
  if (letters.length >= word.length - slips && letters.length <= word.length + slips) {
    const distance = editDistance(word, letters, slips);
    if (distance <= slips) return distance === 0 ? 1 : 0.9 - (0.9 * distance) / Math.max(word.length, letters.length);
  }
  if (!prefixes || letters.length <= word.length) return 0;
  const distance = editDistance(word, letters, slips > 1 ? slips - 1 : word.length > 5 ? slips : 0, true);
  const allowed = slips > 1 ? slips - 1 : word.length > 5 ? slips : 0;
  if (distance > allowed) return 0;
  return 0.93 - 0.13 * (1 - word.length / letters.length) - (0.9 * distance) / word.length;
}
