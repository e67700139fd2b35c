/**
 * The walk over the words of one block: asks a bit filter whether any name begins with a word, and only then follows the trie.
 * Gives every recorded name that stands there as whole words; which of them count is decided by `findNames`.
 */
import { WordKind } from './blockWords';
import { mayBegin, mayEnd } from './boundaries';
import { Candidates } from './candidate';
import { foldedBlock } from './foldedBlock';
import { Fold } from './foldTable';
import { firstOther, KnownWords } from './knownWords';
import { withMarkup } from './markupAround';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { lettersFit, type PlaceOfName, withEdges } from './nameLetters';
import { Gap } from './nameTrie';
import { readGap, type GapReading } from './nameWords';
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
  readonly #found = new Candidates();
  readonly #words = new KnownWords();
  readonly starts = new Int32Array(mostWords);
  readonly ends = new Int32Array(mostWords);
  readonly #gap: GapReading = { gap: '', next: 0 };

  /** All names in the block, by start and then by length; valid until the next call. */
  find(text: string, classes: Uint8Array | undefined, index: NameIndex): Candidates {
    this.index = index;
    this.#found.clear();
    if (index.size === 0 || text.length === 0) return this.#found;
    this.prose = foldedBlock(text, classes);
    this.#words.read(this.prose, index);
    const { words } = this.prose;
    const { folded } = this.prose;
    const { known, visits, visitCount } = this.#words;
    for (let k = 0; k < visitCount; k++) {
      const i = visits[k]!;
      const start = words.start(i);
      if (known[i]! >= 0) {
        const node = index.trie.root(known[i]!);
        if (node !== 0) this.#walk(node, 0, i, start, words.end(i), 0);
      }
      if (folded[start]! >= firstOther) this.#beginOtherwise(i, words.hash(i));
      else if ((words.kind(i) & WordKind.apostrophe) !== 0) this.#beginPlural(i, start, words.end(i));
    }
    return this.#found;
  }

  /** Words that stand for another: with case endings, attached prefixes or particles. */
  #beginOtherwise(at: number, hash: number): void {
    const start = this.prose.words.start(at);
    const end = this.prose.words.end(at);
    for (const { word, start: from, end: to, way } of readForms(this.prose, this.index, start, end, hash)) {
      const node = this.index.trie.root(word);
      if (node !== 0) this.#walk(node, 0, at, from, to, way);
    }
  }

  /** "the Ashtianis'": the plural in the possessive stands for the name. */
  #beginPlural(at: number, start: number, end: number): void {
    const { prose } = this;
    if (prose.folded[end - 1] !== 0x73 || prose.isLetter(prose.from(end + 1)) || end - start < 4) return;
    const before = prose.wordBefore(start);
    if (before === undefined || before.gap !== ' ' || prose.letters(before.start, before.end) !== 'the') return;
    if (this.#words.known[at]! >= 0) return;
    const word = this.index.words.find(prose.folded, start, end - 1, hashOf(prose.folded, start, end - 1));
    const node = word < 0 ? 0 : this.index.trie.root(word);
    if (node !== 0) this.#walk(node, 0, at, start, end - 1, Way.last);
  }

  /** @param at the word of the text that the last word of the name is in */
  #walk(node: number, depth: number, at: number, start: number, end: number, ways: number): void {
    const { trie } = this.index;
    this.starts[depth] = start;
    this.ends[depth] = end;
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
    if (after >= words.count || words.start(after) !== next) return;
    const nextEnd = words.end(after);
    const word = this.#words.known[after]!;
    if (word >= 0) {
      const child = trie.child(node, gap, word);
      if (child !== 0) this.#walk(child, depth + 1, after, next, nextEnd, ways);
      else if (gap === Gap.space && folded[next]! >= firstHan) {
        // A space that the writer set between family name and first name: 山田 太郎.
        const joined = trie.child(node, Gap.nothing, word);
        if (joined !== 0) this.#walk(joined, depth + 1, after, next, nextEnd, ways);
      }
    }
    if (folded[next]! < firstOther) return;
    for (const reading of readLater(this.prose, this.index, next, nextEnd, words.hash(after))) {
      const child = trie.child(node, gap, reading.word);
      if (child !== 0) this.#walk(child, depth + 1, after, reading.start, reading.end, ways | reading.way);
    }
  }

  /** A recorded name ends here: takes it if the text around and its letters allow. */
  #offer(node: number, depth: number, ways: number): void {
    const index = this.index;
    const start = this.starts[0]!;
    const end = this.ends[depth]!;
    // Mostly one entry: a list that grows would be made far too long for it.
    let first = -1;
    let plain: number[] | undefined;
    for (let entry = index.trie.firstEntry(node); entry >= 0; entry = index.entries.next(entry)) {
      const flags = index.flags(entry);
      if (!lettersFit(this, entry, flags, depth, ways)) continue;
      if ((flags & NameFlag.edges) !== 0) {
        const edges = index.edges(entry);
        const span = withEdges(this.prose, start, end, edges.head, edges.tail);
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
    found.firstStart = this.starts[0]!;
    found.lastStart = this.starts[depth]!;
    found.lastEnd = to;
  }
}

function gapNumber(gap: string): number {
  return gap === ' ' ? Gap.space : gap === '-' ? Gap.hyphen : gap === "'" ? Gap.apostrophe : gap === '' ? Gap.nothing : 0;
}
