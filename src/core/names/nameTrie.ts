/**
 * Names as rows of words: a trie whose steps are (what stands between the words, next word). What is recorded under a name hangs on its
 * last step: one entry, or the first of a linked list.
 */
import { type EntryTable, mostGaps } from './entryTable';
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

export class NameTrie {
  /** @internal */
  readonly steps = new StepTable();
  readonly #entries: EntryTable;
  readonly #words: WordTable;
  #gaps = new Map<string, number>();

  constructor(entries: EntryTable, words: WordTable) {
    this.#entries = entries;
    this.#words = words;
  }

  get bytes(): number {
    return this.steps.bytes;
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

  /** The same, a new one where no name has had it; 0 where there are too many. */
  internGap(punctuation: string): number {
    const known = this.gap(punctuation);
    if (known !== 0) return known;
    const gap = Gap.firstOther + this.#gaps.size;
    if (gap > mostGaps) return 0;
    this.#gaps.set(punctuation, gap);
    return gap;
  }

  /** Place after the first word of a name, a stretch of folded units with this hash; -1 where no name begins so. */
  first(folded: Uint16Array, start: number, end: number, hash: number): number {
    const { steps } = this;
    const place = steps.find(-1, hash);
    if (place < 0) return -1;
    const check = checkOf(folded, start, end);
    return steps.check(place) === check ? place : steps.find(-1, hash, check);
  }

  /** The same for a word of which both hashes are known. */
  firstOf(hash: number, check: number): number {
    return this.steps.find(-1, hash, check);
  }

  /** Place after one more word, a stretch of folded units with this hash, or -1. */
  next(place: number, gap: number, folded: Uint16Array, start: number, end: number, hash: number): number {
    const { steps } = this;
    const key = stepKey(steps.key(place), gap, hash);
    const next = steps.find(place, key);
    if (next < 0) return -1;
    const check = stepCheck(steps.check(place), checkOf(folded, start, end));
    return steps.check(next) === check ? next : steps.find(place, key, check);
  }

  /** The same for a word of which both hashes are known. */
  nextOf(place: number, gap: number, hash: number, check: number): number {
    const { steps } = this;
    return steps.find(place, stepKey(steps.key(place), gap, hash), stepCheck(steps.check(place), check));
  }

  /** The entries of the name that ends at a place, newest first. */
  *entriesAt(place: number): Iterable<number> {
    const { steps } = this;
    if (!steps.isNamed(place)) return;
    if (!steps.hasSeveral(place)) yield this.#entries.firstOf(steps.fact(place)) + steps.nth(place);
    else for (let entry = steps.firstEntry(place); entry >= 0; entry = this.#entries.next(entry)) yield entry;
  }

  /** Makes the name of the newest entry one that is found in prose. */
  attach(entry: number): void {
    while (!this.steps.hasRoomFor(this.#entries.length(entry))) {
      this.steps.clearAndGrow();
      for (let other = 0; other < entry; other++) if (this.#entries.isFound(other)) this.#hang(other);
    }
    this.#hang(entry);
  }

  detach(entry: number): void {
    const { steps } = this;
    const place = this.#placeOf(entry);
    const left = [...this.entriesAt(place)].filter(other => other !== entry);
    steps.setNobody(place);
    for (const other of left.reverse()) this.#own(place, other);
  }

  #hang(entry: number): void {
    const { steps } = this;
    let place = -1;
    for (let i = 0, count = this.#entries.length(entry); i < count; i++) {
      const next = this.#step(place, entry, i);
      place = next >= 0 ? next : steps.add(place, this.#keyOf(place, entry, i), this.#checkOf(place, entry, i));
    }
    this.#own(place, entry);
  }

  /** Adds an entry to those that own the name which ends at a place. */
  #own(place: number, entry: number): void {
    const { steps } = this;
    const entries = this.#entries;
    entries.setNext(entry, -1);
    if (!steps.isNamed(place)) {
      const fact = entries.fact(entry);
      if (steps.setOne(place, fact, entry - entries.firstOf(fact), entries.flags(entry))) return;
    } else if (steps.hasSeveral(place)) entries.setNext(entry, steps.firstEntry(place));
    else entries.setNext(entry, entries.firstOf(steps.fact(place)) + steps.nth(place));
    steps.setSeveral(place, entry);
  }

  #placeOf(entry: number): number {
    let place = -1;
    for (let i = 0, count = this.#entries.length(entry); i < count; i++) place = this.#step(place, entry, i);
    return place;
  }

  #step(place: number, entry: number, i: number): number {
    return this.steps.find(place, this.#keyOf(place, entry, i), this.#checkOf(place, entry, i));
  }

  #keyOf(place: number, entry: number, i: number): number {
    const hash = this.#words.hash(this.#entries.word(entry, i));
    return i === 0 ? hash : stepKey(this.steps.key(place), this.#entries.gap(entry, i), hash);
  }

  #checkOf(place: number, entry: number, i: number): number {
    const check = this.#words.check(this.#entries.word(entry, i));
    return i === 0 ? check : stepCheck(this.steps.check(place), check);
  }
}
