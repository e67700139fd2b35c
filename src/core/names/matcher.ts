/**
 * The walk over the words of one block: asks a bit filter whether any name begins with a word, and only then follows the trie.
 * Gives every recorded name that stands there as whole words; which of them count is decided by `findNames`.
 */
import { isParticle, longestParticle, longestPrefix, mayBePrefix, mayEndParticle, withoutPrefix } from './attached';
import { mayBegin, mayEnd } from './boundaries';
import { WordKind } from './blockWords';
import { Candidates } from './candidate';
import { longestEnding } from './cyrillic';
import { isFunctionWord } from './commonWords';
import { isCalendarWord, leadsToDate } from './neighbourWords';
import { unitsOf } from './editDistance';
import { Fold } from './foldTable';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { isCapitals } from './nameShape';
import { readGap, readName, signOf, type GapReading } from './nameWords';
import { withMarkup } from './markupAround';
import { Gap } from './nameTrie';
import { foldedBlock } from './foldedBlock';
import type { FoldedProse } from './prose';
import { grown } from './grown';
import { hashOf, hashSeed, hashStep, spread } from './wordTable';

/** How a word of the text stands for a word of a name. */
const Way = {
  /** With a case ending. */
  inflected: 1,
  /** With something attached behind, so that no further word may follow. */
  last: 2,
  /** With an attached prefix taken off, and little left. */
  short: 4,
} as const;

/** A word of the names that a word of the text may stand for. */
interface Reading {
  readonly word: number;
  readonly start: number;
  readonly end: number;
  readonly way: number;
}

const none: readonly Reading[] = [];
const mostWords = 40;
/** So many words and their names fit into the processor's cache: nothing to be waited for. */
const fewWords = 10_000;
/** The first letter that is not Latin: from here on, words may have endings, prefixes and particles. */
const firstOther = 0x370;
/** From here on, letters are written without spaces (kana, Chinese). */
const firstHan = 0x3040;
const alef = 0x627;
const lam = 0x644;
const isMark = /[\p{M}\udc00-\udfff]/u;

export class Matcher {
  prose!: FoldedProse;
  #index!: NameIndex;
  readonly #found = new Candidates();
  /** For each word of the block its number in the index, or -1. */
  #known = new Int32Array(1 << 8);
  /** The words that stand in names, as far as the bit filter tells. */
  #hits = new Int32Array(1 << 8);
  /** These, and those that have something attached or may take endings. */
  #visits = new Int32Array(1 << 8);
  #visitCount = 0;
  /** For each hit the first entry under it alone, then under the one before and it; and the node there. */
  #heads = new Int32Array(1 << 8);
  #nodes = new Int32Array(1 << 8);
  /** @internal What was read in vain: kept, or the engine would leave the reading out. */
  touched = 0;
  #starts = new Int32Array(mostWords);
  #ends = new Int32Array(mostWords);
  readonly #gap: GapReading = { gap: '', next: 0 };

  /** All names in the block, by start and then by length; valid until the next call. */
  find(text: string, classes: Uint8Array | undefined, index: NameIndex): Candidates {
    this.#index = index;
    this.#found.clear();
    if (index.size === 0 || text.length === 0) return this.#found;
    this.prose = foldedBlock(text, classes);
    this.#readWords();
    const { edges, hashes, kinds } = this.prose.words;
    const { folded } = this.prose;
    const known = this.#known;
    for (let k = 0; k < this.#visitCount; k++) {
      const i = this.#visits[k]!;
      const start = edges[2 * i]!;
      if (known[i]! >= 0) {
        const node = index.trie.root(known[i]!);
        if (node !== 0) this.#walk(node, 0, i, start, edges[2 * i + 1]!, 0);
      }
      if (folded[start]! >= firstOther) this.#beginOtherwise(i, hashes[2 * i + 1]!);
      else if ((kinds[i]! & WordKind.apostrophe) !== 0) this.#beginPlural(i, start, edges[2 * i + 1]!);
    }
    return this.#found;
  }

  /** Looks all words up. */
  #readWords(): void {
    const { count, edges, hashes, kinds } = this.prose.words;
    const { words } = this.#index;
    const { bits, shift } = this.#index.wordFilter;
    const { folded } = this.prose;
    const known = (this.#known = grown(this.#known, count));
    const hits = (this.#hits = grown(this.#hits, count));
    const visits = (this.#visits = grown(this.#visits, count));
    const { apostrophe } = WordKind;
    const other = firstOther;
    known.fill(-1, 0, count);
    let hitCount = 0;
    let visitCount = 0;
    for (let i = 0; i < count; i++) {
      const place = spread(hashes[2 * i + 1]!) >>> shift;
      const isHit = (bits[place >>> 5]! >>> (place & 31)) & 1;
      if ((isHit | (kinds[i]! & apostrophe)) === 0 && folded[edges[2 * i]!]! < other) continue;
      visits[visitCount++] = i;
      hits[hitCount] = i;
      hitCount += isHit;
    }
    this.#visitCount = visitCount;
    if (words.count > fewWords) this.#touchWords(hitCount);
    for (let k = 0; k < hitCount; k++) {
      const i = hits[k]!;
      known[i] = words.find(folded, edges[2 * i]!, edges[2 * i + 1]!, hashes[2 * i + 1]!);
    }
    if (words.count > fewWords) this.#touchNames(hitCount);
  }

  /**
   * With many names nearly every look-up waits for memory; so the places are touched one after the other first, without using what is
   * there: the processor then waits for several at once.
   */
  #touchWords(hitCount: number): void {
    const { hashes } = this.prose.words;
    const { words } = this.#index;
    const hits = this.#hits;
    let touched = 0;
    for (let k = 0; k < hitCount; k++) touched |= words.touch(hashes[2 * hits[k]! + 1]!);
    this.touched = touched;
  }

  /** The same for the places at which the names of one, two and three words are looked up. */
  #touchNames(hitCount: number): void {
    const index = this.#index;
    const { trie, entries } = index;
    const known = this.#known;
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

  /** Words that stand for another: with case endings, attached prefixes or particles. */
  #beginOtherwise(at: number, hash: number): void {
    const start = this.prose.words.edges[2 * at]!;
    const end = this.prose.words.edges[2 * at + 1]!;
    const first = this.prose.folded[start]!;
    let readings = none;
    if (first >= 0x400 && first < 0x530) readings = this.#readInflected(start, end, hash);
    else if ((first >= 0x5d0 && first < 0x5eb) || (first >= 0x620 && first < 0x700)) readings = this.#readPrefixed(start, end);
    else if (first >= 0xac00 && first < 0xd7a4) readings = this.#readWithParticle(start, end);
    for (const { word, start: from, end: to, way } of readings) {
      const node = this.#index.trie.root(word);
      if (node !== 0) this.#walk(node, 0, at, from, to, way);
    }
  }

  /** "the Ashtianis'": the plural in the possessive stands for the name. */
  #beginPlural(at: number, start: number, end: number): void {
    const { prose } = this;
    if (prose.folded[end - 1] !== 0x73 || prose.isLetter(prose.from(end + 1)) || end - start < 4) return;
    const before = prose.wordBefore(start);
    if (before === undefined || before.gap !== ' ' || prose.letters(before.start, before.end) !== 'the') return;
    if (this.#known[at]! >= 0) return;
    const word = this.#index.words.find(prose.folded, start, end - 1, hashOf(prose.folded, start, end - 1));
    const node = word < 0 ? 0 : this.#index.trie.root(word);
    if (node !== 0) this.#walk(node, 0, at, start, end - 1, Way.last);
  }

  /** @param whole hash of the word */
  #readInflected(start: number, end: number, whole: number): readonly Reading[] {
    if (!this.#index.formFilter.has(whole)) return none;
    const { stems } = this.#index;
    const { folded } = this.prose;
    let readings: Reading[] | undefined;
    let hash = hashSeed;
    for (let i = start, left = end - start; i < end - 1; i++, left--) {
      if (folded[i] === Fold.drop) continue;
      hash = hashStep(hash, folded[i]!);
      if (left > longestEnding + 1 || i < start + 1) continue;
      const stem = stems.find(folded, start, i + 1, hash);
      if (stem < 0) continue;
      const ending = ` ${this.prose.letters(i + 1, end)} `;
      for (const { word, endings } of this.#index.formsOf(stem))
        if (endings.includes(ending)) (readings ??= []).push({ word, start, end, way: Way.inflected });
    }
    return readings ?? none;
  }

  #readPrefixed(start: number, end: number): readonly Reading[] {
    const { folded } = this.prose;
    if (end - start < 4 || !mayBePrefix(folded[start]!)) return none;
    if (!this.#mayHavePrefix(start, end)) return none;
    let readings: Reading[] | undefined;
    for (const { cut, rest } of withoutPrefix(this.prose.letters(start, end))) {
      const units = unitsOf(rest);
      const hash = hashOf(units, 0, rest.length);
      const word = this.#index.wordFilter.has(hash) ? this.#index.words.find(units, 0, rest.length, hash) : -1;
      if (word < 0) continue;
      let from = start;
      for (let left = cut; left > 0; from++) if (folded[from]! >= Fold.letter) left--;
      while (folded[from] === Fold.drop) from++;
      (readings ??= []).push({ word, start: from, end, way: rest.length < 4 ? Way.short : 0 });
    }
    return readings ?? none;
  }

  /** Does any name have a word that could be left when a prefix is taken off? No strings are made to ask. */
  #mayHavePrefix(start: number, end: number): boolean {
    const { folded } = this.prose;
    const { wordFilter } = this.#index;
    for (let from = start + 1, cut = 1; from < end - 1 && cut <= longestPrefix; from++) {
      if (folded[from]! < Fold.letter) continue;
      if (wordFilter.has(hashOf(folded, from, end))) return true;
      // Where two lams have swallowed an alef.
      if (folded[from] === lam && wordFilter.has(hashOf(folded, from, end, hashStep(hashSeed, alef)))) return true;
      cut++;
    }
    return false;
  }

  #readWithParticle(start: number, end: number): readonly Reading[] {
    const { folded } = this.prose;
    if (!mayEndParticle(folded[end - 1]!)) return none;
    let readings: Reading[] | undefined;
    for (let to = end - 1, left = longestParticle; left > 0 && to - start >= 2; to--, left--) {
      if (!isParticle(this.prose.letters(to, end))) continue;
      const word = this.#index.words.find(folded, start, to, hashOf(folded, start, to));
      if (word >= 0) (readings ??= []).push({ word, start, end: to, way: Way.last });
    }
    return readings ?? none;
  }

  /** @param at the word of the text that the last word of the name is in */
  #walk(node: number, depth: number, at: number, start: number, end: number, ways: number): void {
    const { trie } = this.#index;
    this.#starts[depth] = start;
    this.#ends[depth] = end;
    if (trie.firstEntry(node) >= 0) this.#offer(node, depth, ways);
    if (!trie.goesOn(node) || (ways & Way.last) !== 0 || depth + 1 >= mostWords) return;
    const { folded, text } = this.prose;
    let gap: number = Gap.space;
    let next = end + 1;
    // Mostly a single blank: nothing to be read then.
    if (folded[end] !== Fold.space || folded[next]! < Fold.letter) {
      const reading = this.#gap;
      readGap(text, folded, start, end, reading);
      if (reading.gap === undefined) return;
      next = reading.next;
      gap = gapNumber(reading.gap) || trie.gap(reading.gap);
      if (gap === 0) return;
    }
    const after = at + 1;
    const { words } = this.prose;
    if (after >= words.count || words.edges[2 * after] !== next) return;
    const nextEnd = words.edges[2 * after + 1]!;
    const word = this.#known[after]!;
    if (word >= 0) {
      const child = trie.child(node, gap, word);
      if (child !== 0) this.#walk(child, depth + 1, after, next, nextEnd, ways);
      else if (gap === Gap.space && folded[next]! >= firstHan) {
        // A space that the writer set between family name and first name: 山田 太郎.
        const joined = trie.child(node, Gap.nothing, word);
        if (joined !== 0) this.#walk(joined, depth + 1, after, next, nextEnd, ways);
      }
    }
    const first = folded[next]!;
    if (first < 0x400) return;
    const readings =
      first < 0x530
        ? this.#readInflected(next, nextEnd, words.hashes[2 * after + 1]!)
        : first >= 0xac00 && first < 0xd7a4
          ? this.#readWithParticle(next, nextEnd)
          : none;
    for (const reading of readings) {
      const child = trie.child(node, gap, reading.word);
      if (child !== 0) this.#walk(child, depth + 1, after, reading.start, reading.end, ways | reading.way);
    }
  }

  /** A recorded name ends here: takes it if the text around and its letters allow. */
  #offer(node: number, depth: number, ways: number): void {
    const index = this.#index;
    const start = this.#starts[0]!;
    const end = this.#ends[depth]!;
    // Mostly one entry: a list that grows would be made far too long for it.
    let first = -1;
    let plain: number[] | undefined;
    for (let entry = index.trie.firstEntry(node); entry >= 0; entry = index.entries.next(entry)) {
      const flags = index.flags(entry);
      if (!this.#lettersFit(entry, flags, depth, ways)) continue;
      if ((flags & NameFlag.edges) !== 0) {
        const edges = index.edges(entry);
        const span = this.#withEdges(start, end, edges.head, edges.tail);
        if (span !== undefined && (span.start !== start || span.end !== end)) {
          this.#push(entry, undefined, span.start, span.end, depth);
          continue;
        }
        if (span === undefined) continue;
      }
      if (first < 0) first = entry;
      else (plain ??= [first]).push(entry);
    }
    if (first >= 0) this.#push(first, plain, start, end, depth);
  }

  /** @param several all entries where there is more than one, newest first */
  #push(entry: number, several: readonly number[] | undefined, start: number, end: number, depth: number): void {
    const { prose } = this;
    if (!mayBegin(prose, start) || !mayEnd(prose, end)) return;
    // Marks that belong to the last letter belong to the name.
    let to = end;
    while (prose.folded[to] === Fold.drop && prose.isProse(to) && isMark.test(prose.text[to]!)) to++;
    const found = this.#found.more();
    found.start = start;
    found.end = to;
    if (!prose.allProse) {
      const span = withMarkup(prose, start, to);
      found.start = span.start;
      found.end = span.end;
    }
    found.entries.length = 1;
    if (several === undefined) found.entries[0] = entry;
    // Entries are linked newest first; the order of the base is wanted.
    else found.entries = [...several].reverse();
    found.words = depth + 1;
    found.firstStart = this.#starts[0]!;
    found.lastStart = this.#starts[depth]!;
    found.lastEnd = to;
  }

  #lettersFit(entry: number, flags: number, depth: number, ways: number): boolean {
    const { prose } = this;
    const start = this.#starts[0]!;
    if ((ways & Way.inflected) !== 0) {
      if ((flags & NameFlag.inflects) === 0) return false;
      if ((flags & NameFlag.proper) !== 0 && !prose.isUpper(start)) return false;
    }
    if ((ways & Way.short) !== 0 && depth === 0) return false;
    if ((flags & (NameFlag.common | NameFlag.capitals)) === NameFlag.common && !this.#countsAsName(start, this.#ends[0]!))
      return false;
    if ((flags & (NameFlag.exact | NameFlag.capitals)) === 0) return true;
    if ((ways & Way.inflected) !== 0 && (flags & NameFlag.exact) !== 0) return false;
    const name = this.#index.spelling(entry);
    const parts = readName(name);
    if (parts === undefined) return false;
    const asOne = (flags & NameFlag.variant) !== 0;
    for (let i = 0; i <= depth; i++) {
      const written = prose.written(this.#starts[i]!, this.#ends[i]!);
      if (asOne) {
        if (written !== written.toUpperCase()) return false;
        continue;
      }
      const recorded = name.slice(parts.spans[2 * i], parts.spans[2 * i + 1]);
      if ((flags & NameFlag.exact) !== 0) {
        if (written.normalize('NFC') !== lettersOnly(recorded).normalize('NFC')) return false;
      } else if (
        (isCapitals(recorded) || recorded.length === 1) &&
        recorded === recorded.toUpperCase() &&
        written !== written.toUpperCase()
      )
        return false;
    }
    // "WHO IS KHRENIN": in a line of capitals an acronym cannot be told from a word.
    return !(depth === 0 && isFunctionWord(prose.letters(start, this.#ends[0]!)) && this.#isAmongCapitals(start, this.#ends[0]!));
  }

  #isAmongCapitals(start: number, end: number): boolean {
    const { prose } = this;
    const after = prose.wordAfter(start, end);
    const before = prose.wordBefore(start);
    const shouted = (word: { start: number; end: number } | undefined): boolean =>
      word !== undefined && isCapitals(prose.written(word.start, word.end));
    return shouted(after) || shouted(before);
  }

  /** A name that is also a word counts with its capital, unless the capital is that of a sentence and the word one that often opens one. */
  #countsAsName(start: number, end: number): boolean {
    const { prose } = this;
    if (!prose.isUpper(start)) return false;
    const word = prose.letters(start, end);
    if (isFunctionWord(word) && prose.opensSentence(start)) return false;
    // In a line of capitals every word has them.
    if (isCapitals(prose.written(start, end)) && this.#isAmongCapitals(start, end)) return false;
    if (!isCalendarWord(word)) return true;
    // "in May", "4 May", "May 2019" are dates.
    const before = prose.wordBefore(start);
    const after = prose.wordAfter(start, end);
    const isNumber = (place: number): boolean => prose.folded[place]! < 0x3a;
    if (
      before !== undefined &&
      before.gap === ' ' &&
      (isNumber(before.start) || leadsToDate(prose.letters(before.start, before.end)))
    )
      return false;
    return !(after !== undefined && (after.gap === ' ' || after.gap === ', ') && isNumber(after.start));
  }

  /** The span with the punctuation that belongs to the name; `undefined` if that is not there. A last full stop may be missing. */
  #withEdges(start: number, end: number, head: string, tail: string): { start: number; end: number } | undefined {
    const { prose } = this;
    let to = end;
    for (const sign of tail) {
      const at = prose.from(to);
      if (!signIs(prose, at, sign)) {
        if (tail === '.') return { start, end };
        return undefined;
      }
      to = at + 1;
    }
    let from = start;
    for (const sign of [...head].reverse()) {
      const at = prose.before(from);
      if (at < 0 || !signIs(prose, at, sign)) return undefined;
      from = at;
    }
    return { start: from, end: to };
  }
}

function signIs(prose: FoldedProse, at: number, sign: string): boolean {
  const value = prose.folded[at]!;
  if (sign === '-') return value === Fold.hyphen;
  if (sign === "'") return value === Fold.apostrophe;
  return value === Fold.punctuation && signOf(prose.text[at]!) === signOf(sign);
}

function gapNumber(gap: string): number {
  return gap === ' ' ? Gap.space : gap === '-' ? Gap.hyphen : gap === "'" ? Gap.apostrophe : gap === '' ? Gap.nothing : 0;
}

function lettersOnly(recorded: string): string {
  const parts = readName(recorded);
  let letters = '';
  for (let i = 0; parts !== undefined && i < recorded.length; i++) if (parts.folded[i]! >= Fold.letter) letters += recorded[i];
  return letters;
}
