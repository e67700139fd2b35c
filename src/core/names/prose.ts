/**
 * One block of prose, folded, with the questions that the rules for names ask about it: which word stands before and after, what is
 * between, does a sentence begin here.
 */
import type { Block } from '../prose/draft';
import { CharClass } from '../prose/markup';
import type { BlockWords } from './blockWords';
import { firstMarkup, foldInto, lettersOfValue } from './fold';
import { type FoldedText, foldWordsInto, roomFor, usualLength } from './foldedWords';
import { Fold } from './foldTable';
import { isCasedUnit, isUpperUnit } from './letterCase';
import { type GapReading, readGapInProse } from './nameWords';
import { firstGrouped, groupOf, wordEnd } from './scripts';

/** A word next to a name; `gap` is what stands between, `undefined` where the two do not touch in prose. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  readonly gap: string;
}

const sentenceEnd = /[.!?…:;\u3002\u061f\u06d4\u0964(["\u201c\u201e\u00ab\u2018|*•]/;
const farthest = 400;
/** Lines that end before this many units were ended by the writer, not by wrapping. */
const shortLine = 40;

export class FoldedProse {
  text = '';
  folded: Uint16Array;
  classes: Uint8Array | undefined;
  /** All units are read as they stand: no markup, nothing hidden. */
  allProse = true;
  words: BlockWords;
  readonly #usual = roomFor(usualLength);
  readonly #foldWords = foldWordsInto(this.#usual);
  /** Room for texts that are longer than usual. */
  #large: FoldedText | undefined;
  readonly #gap: GapReading = { gap: '', next: 0 };

  constructor() {
    ({ folded: this.folded, words: this.words } = this.#usual);
  }

  read(text: string, classes: Uint8Array | undefined): void {
    this.#makeRoom(text);
    this.classes = classes;
    this.allProse = classes === undefined || firstMarkup(classes, text.length) === text.length;
    if (this.allProse && this.#isUsual && this.#foldWords(text, text, 0, 0, undefined) === text.length) return;
    this.words.count = 0;
    this.#readFrom(0);
  }

  /** Reads a block; what in it is no prose is asked only where a sign says that there may be some. */
  readBlock(block: Block): void {
    const { text, source, at, marks } = block;
    const { length } = text;
    if (marks === undefined || length > usualLength) {
      this.read(text, block.classes);
      return;
    }
    this.#makeRoom(text);
    this.classes = undefined;
    this.allProse = true;
    let read = this.#foldWords(text, source, at, 0, marks);
    if (read >= 0 && read < length) {
      const { classes } = block;
      const first = firstMarkup(classes, length);
      if (first === length) read = this.#foldWords(text, source, at, read, undefined);
      else {
        this.classes = classes;
        this.allProse = false;
        this.#readFrom(this.words.cutBack(this.folded, Math.min(first, read)));
        return;
      }
    }
    // Characters of two units.
    if (read < 0) this.read(text, block.classes);
  }

  get #isUsual(): boolean {
    return this.text.length <= usualLength;
  }

  #makeRoom(text: string): void {
    this.text = text;
    let room = this.#usual;
    if (!this.#isUsual) {
      if (this.#large === undefined || this.#large.folded.length <= text.length)
        this.#large = roomFor(text.length + (text.length >> 1));
      room = this.#large;
      room.words.clear(text.length);
    }
    this.folded = room.folded;
    this.words = room.words;
  }

  /** Reads the rest in two walks; the words before are read. */
  #readFrom(from: number): void {
    foldInto(this.text, this.allProse ? undefined : this.classes, this.folded, from);
    this.words.read(this.folded, this.text.length, from);
  }

  /** First unit before a place that does not read as absent; -1 at the start. */
  before(place: number): number {
    let at = place - 1;
    while (at >= 0 && this.folded[at] === Fold.drop) at--;
    return at;
  }

  /** First unit from a place on that does not read as absent. */
  from(place: number): number {
    let at = place;
    while (at < this.text.length && this.folded[at] === Fold.drop) at++;
    return at;
  }

  isLetter(place: number): boolean {
    return place >= 0 && place < this.text.length && this.folded[place]! >= Fold.letter;
  }

  /** Is the unit read as it stands, no markup? */
  isProse(place: number): boolean {
    return place < this.text.length && (this.classes === undefined || this.classes[place] === CharClass.prose);
  }

  /** Is the unit markup inside prose, such as `**`? */
  isMarkup(place: number): boolean {
    return this.classes !== undefined && place >= 0 && place < this.text.length && this.classes[place] === CharClass.through;
  }

  /** The folded letters of a stretch. */
  letters(start: number, end: number): string {
    const { text, folded } = this;
    const first = folded[start]!;
    // Mostly a word is written as it is folded, but for a capital at its start.
    let i = start + 1;
    while (i < end && folded[i]! >= Fold.letter && folded[i] === text.charCodeAt(i)) i++;
    if (i >= end && start < end && first >= Fold.letter && first < Fold.expansion)
      return String.fromCharCode(first) + text.slice(start + 1, end);
    let letters = '';
    for (i = start; i < end; i++) if (folded[i]! >= Fold.letter) letters += lettersOfValue(folded[i]!);
    return letters;
  }

  /** The letters of a stretch as the text has them. */
  written(start: number, end: number): string {
    const { text, folded } = this;
    let i = start;
    while (i < end && folded[i]! >= Fold.letter) i++;
    if (i === end) return text.slice(start, end);
    let letters = '';
    for (i = start; i < end; i++) if (folded[i]! >= Fold.letter) letters += text[i];
    return letters;
  }

  /** False outside the text. */
  isUpper(place: number): boolean {
    return place >= 0 && place < this.text.length && isUpperUnit(this.text.charCodeAt(place));
  }

  /** False outside the text. */
  hasCase(place: number): boolean {
    return place >= 0 && place < this.text.length && isCasedUnit(this.text.charCodeAt(place));
  }

  /** Start of the word that ends at `end`. */
  wordStart(end: number): number {
    let start = end - 1;
    const group = groupOf(this.folded[start]!);
    for (let i = start - 1; i >= 0 && end - i < farthest; i--) {
      const value = this.folded[i]!;
      if (value === Fold.drop) continue;
      if (value < Fold.letter || (value >= firstGrouped ? groupOf(value) : 0) !== group) break;
      start = i;
    }
    return start;
  }

  wordBefore(place: number): Neighbour | undefined {
    let at = place - 1;
    // Mostly a single blank: nothing to be read then.
    if (at > 0 && this.folded[at] === Fold.space && this.folded[at - 1]! >= Fold.letter)
      return { start: this.wordStart(at), end: at, gap: ' ' };
    while (at >= 0 && this.folded[at]! < Fold.letter && this.folded[at] !== Fold.wall && place - at < farthest) at--;
    if (!this.isLetter(at)) return undefined;
    const end = at + 1;
    const start = this.wordStart(end);
    readGapInProse(this.text, this.folded, start, end, this.#gap);
    return this.#gap.gap === undefined || this.#gap.next !== place ? undefined : { start, end, gap: this.#gap.gap };
  }

  wordAfter(wordStart: number, end: number): Neighbour | undefined {
    if (this.folded[end] === Fold.space && this.folded[end + 1]! >= Fold.letter)
      return { start: end + 1, end: wordEnd(this.folded, end + 1), gap: ' ' };
    readGapInProse(this.text, this.folded, wordStart, end, this.#gap);
    const { gap, next } = this.#gap;
    return gap === undefined ? undefined : { start: next, end: wordEnd(this.folded, next), gap };
  }

  /** Is there a line end between two places that the writer put there to end a line, as in a list or a heading? */
  endsLineBetween(start: number, end: number): boolean {
    let at = start;
    while (at < end && this.folded[at] !== Fold.newline) at++;
    if (at >= end) return false;
    let first = at - 1;
    while (first >= 0 && this.folded[first] !== Fold.newline && at - first <= shortLine) first--;
    return at - first <= shortLine;
  }

  /** Does a sentence, or what reads like one (a quotation, a list item), begin with the word that starts here? */
  opensSentence(start: number): boolean {
    let at = start - 1;
    while (at >= 0 && (this.folded[at] === Fold.drop || this.folded[at] === Fold.space || this.folded[at] === Fold.newline)) at--;
    if (at < 0 || this.folded[at] === Fold.wall || this.folded[at] === Fold.apostrophe) return true;
    if (this.folded[at] === Fold.hyphen) return this.folded[at + 1] === Fold.space;
    return this.folded[at] === Fold.punctuation && sentenceEnd.test(this.text[at]!);
  }
}
