/**
 * The walk over the words of one block: asks a bit filter whether any name begins with a word, and only then follows the trie.
 * Gives every recorded name that stands there as whole words; which of them count is decided by `findNames`.
 */
import { WordKind } from './blockWords';
import { mayBegin, mayEnd } from './boundaries';
import { type Candidate, Candidates, setEntries } from './candidate';
import { foldedBlock } from './foldedBlock';
import { Fold } from './foldTable';
import { firstOther, FirstWords } from './firstWords';
import { withMarkup } from './markupAround';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { asksForSpelling, lettersFit, type PlaceOfName, withEdges } from './nameLetters';
import { Gap } from './nameTrie';
import { type GapReading, readGapInProse } from './nameWords';
import type { FoldedProse } from './prose';
import { readForms, readLater, Way } from './wordForms';
import { hashOf } from './wordTable';

const mostWords = 40;
/** From here on, letters are written without spaces (kana, Chinese). */
const firstHan = 0x3040;
const isMark = /[\p{M}\udc00-\udfff]/u;

export class Matcher implements PlaceOfName {
  prose!: FoldedProse;
  index!: NameIndex;
  readonly #candidates = new Candidates();
  readonly #firstWords = new FirstWords();
  readonly starts = new Int32Array(mostWords);
  readonly ends = new Int32Array(mostWords);
  /** The word of the block that the name at hand begins with. */
  #first = 0;
  readonly #gap: GapReading = { gap: '', next: 0 };

  /** All names in the block, by start and then by length; valid until the next call. */
  find(text: string, classes: Uint8Array | undefined, index: NameIndex): Candidates {
    this.index = index;
    this.#candidates.clear();
    if (index.size === 0 || text.length === 0) return this.#candidates;
    this.prose = foldedBlock(text, classes);
    this.#firstWords.read(this.prose, index);
    const { words, folded } = this.prose;
    const { visits, places, visitCount } = this.#firstWords;
    for (let k = 0; k < visitCount; k++) {
      const i = visits[k]!;
      const start = words.start(i);
      this.#first = i;
      if (places[k]! >= 0) this.#walk(places[k]!, 0, i, start, words.end(i), 0);
      if (folded[start]! >= firstOther) this.#beginOtherwise(i, words.hash(i));
      else if (places[k]! < 0 && (words.kind(i) & WordKind.apostrophe) !== 0) this.#beginPlural(i, start, words.end(i));
    }
    return this.#candidates;
  }

  /** Words that stand for another: with case endings, attached prefixes or particles. */
  #beginOtherwise(at: number, hash: number): void {
    const start = this.prose.words.start(at);
    const end = this.prose.words.end(at);
    for (const { hash: first, check, start: from, end: to, way } of readForms(this.prose, this.index, start, end, hash)) {
      const place = this.index.tables.trie.firstOf(first, check);
      if (place >= 0) this.#walk(place, 0, at, from, to, way);
    }
  }

  /** "the Ashtianis'": the plural in the possessive stands for the name. */
  #beginPlural(at: number, start: number, end: number): void {
    const { prose } = this;
    if (prose.folded[end - 1] !== 0x73 || prose.isLetter(prose.from(end + 1)) || end - start < 4) return;
    const before = prose.wordBefore(start);
    if (before === undefined || before.gap !== ' ' || prose.letters(before.start, before.end) !== 'the') return;
    const place = this.index.tables.trie.first(prose.folded, start, end - 1, hashOf(prose.folded, start, end - 1));
    if (place >= 0) this.#walk(place, 0, at, start, end - 1, Way.last);
  }

  /**
   * @param place in the steps of names
   * @param at the word of the text that the last word of the name is in
   */
  #walk(place: number, depth: number, at: number, start: number, end: number, ways: number): void {
    const { trie } = this.index.tables;
    this.starts[depth] = start;
    this.ends[depth] = end;
    if (trie.steps.isNamed(place)) this.#offer(place, depth, ways);
    if (!trie.steps.goesOn(place) || (ways & Way.last) !== 0 || depth + 1 >= mostWords) return;
    const { folded, text, words } = this.prose;
    let gap: number = Gap.space;
    let next = end + 1;
    // Mostly a single blank: nothing to be read then.
    if (folded[end] !== Fold.space || folded[next]! < Fold.letter) {
      const reading = this.#gap;
      readGapInProse(text, folded, start, end, reading);
      if (reading.gap === undefined) return;
      next = reading.next;
      gap = trie.gap(reading.gap);
      if (gap === 0) return;
    }
    const after = at + 1;
    if (after >= words.count || words.start(after) !== next) return;
    const nextEnd = words.end(after);
    const hash = words.hash(after);
    const further = trie.next(place, gap, folded, next, nextEnd, hash);
    if (further >= 0) this.#walk(further, depth + 1, after, next, nextEnd, ways);
    else if (gap === Gap.space && folded[next]! >= firstHan) {
      // A space that the writer set between family name and first name: 山田 太郎.
      const joined = trie.next(place, Gap.nothing, folded, next, nextEnd, hash);
      if (joined >= 0) this.#walk(joined, depth + 1, after, next, nextEnd, ways);
    }
    if (folded[next]! < firstOther) return;
    for (const reading of readLater(this.prose, this.index, next, nextEnd, hash)) {
      const inflected = trie.nextOf(place, gap, reading.hash, reading.check);
      if (inflected >= 0) this.#walk(inflected, depth + 1, after, reading.start, reading.end, ways | reading.way);
    }
  }

  /** A recorded name ends here: takes it if the text around and its letters allow. */
  #offer(place: number, depth: number, ways: number): void {
    const { steps } = this.index.tables.trie;
    if (steps.hasSeveral(place)) {
      this.#offerSeveral(place, depth, ways);
      return;
    }
    const fact = steps.fact(place);
    const nth = steps.nth(place);
    const flags = steps.flags(place);
    // What is asked of few is not read for all: the entry itself is in another place of memory.
    if ((flags & (NameFlag.edges | asksForSpelling)) !== 0) {
      this.#offerEntry(this.index.tables.entries.firstOf(fact) + nth, flags, depth, ways);
      return;
    }
    if (!lettersFit(this, -1, flags, depth, ways)) return;
    const found = this.#found(this.starts[0]!, this.ends[depth]!, depth);
    if (found === undefined) return;
    found.fact = fact;
    found.nth = nth;
    found.several = undefined;
    found.flags = flags;
    found.person = (flags & NameFlag.person) !== 0;
  }

  #offerEntry(entry: number, flags: number, depth: number, ways: number): void {
    const span = this.#spanOf(entry, flags, depth, ways);
    if (span !== undefined) this.#push([entry], span.start, span.end, depth);
  }

  #offerSeveral(place: number, depth: number, ways: number): void {
    const { trie, entries } = this.index.tables;
    const start = this.starts[0]!;
    const end = this.ends[depth]!;
    const alike: number[] = [];
    for (const entry of trie.entriesAt(place)) {
      const span = this.#spanOf(entry, entries.flags(entry), depth, ways);
      if (span === undefined) continue;
      if (span.start === start && span.end === end) alike.push(entry);
      else this.#push([entry], span.start, span.end, depth);
    }
    // Entries are linked newest first; the order of the base is wanted.
    if (alike.length > 0) this.#push(alike.reverse(), start, end, depth);
  }

  /** Where the name stands with the punctuation that belongs to it; `undefined` where letters or punctuation are not as it asks. */
  #spanOf(entry: number, flags: number, depth: number, ways: number): { start: number; end: number } | undefined {
    if (!lettersFit(this, entry, flags, depth, ways)) return undefined;
    const start = this.starts[0]!;
    const end = this.ends[depth]!;
    if ((flags & NameFlag.edges) === 0) return { start, end };
    const { head, tail } = this.index.tables.edges(entry);
    return withEdges(this.prose, start, end, head, tail);
  }

  #push(entries: readonly number[], start: number, end: number, depth: number): void {
    const found = this.#found(start, end, depth);
    if (found !== undefined) setEntries(found, entries, this.index);
  }

  /** One more candidate, its entries not said yet; `undefined` where the letters around do not let a name stand there. */
  #found(start: number, end: number, depth: number): Candidate | undefined {
    const { prose } = this;
    if (!mayBegin(prose, start) || !mayEnd(prose, end)) return undefined;
    // Marks that belong to the last letter belong to the name.
    let to = end;
    while (prose.folded[to] === Fold.drop && prose.isProse(to) && isMark.test(prose.text[to]!)) to++;
    const found = this.#candidates.more();
    found.start = start;
    found.end = to;
    if (!prose.allProse) {
      const span = withMarkup(prose, start, to);
      found.start = span.start;
      found.end = span.end;
    }
    found.words = depth + 1;
    found.first = this.#first;
    found.firstStart = this.starts[0]!;
    found.lastStart = this.starts[depth]!;
    found.lastEnd = to;
    return found;
  }
}
