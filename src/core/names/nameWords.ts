/**
 * Taking a name apart into words and what stands between them, in the same way for recorded names and for prose.
 */
import { Fold } from './foldTable';
import { foldShortInto } from './fold';
import { Group, groupOf, wordEnd } from './scripts';

const quotes = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\uff02\u05f4';
const dots = '\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387';
/** Longer stretches without a letter are never inside a name. */
const longestGap = 400;

/** So many blanks in a line part columns; writers who align their text on both sides, or type two blanks behind a full stop, set fewer. */
export const columnGap = 3;

/** Where the next word starts, and what stands between: `undefined` if no name runs across it. */
export interface GapReading {
  gap: string | undefined;
  next: number;
}

const lineFeed = 10;
const carriageReturn = 13;
const quoteMark = 62;

/**
 * Reads what stands behind a word up to the next one: blanks as one space, all dashes as `-`, apostrophes as `'`, quotation marks
 * as `"`, raised dots as one; one line break counts as a space, together with the `> ` and indentation after it.
 * @param wordStart start of the word before, `end` one past its last unit
 */
export function readGap(text: string, folded: Uint16Array, wordStart: number, end: number, out: GapReading): void {
  let gap = '';
  let blank = false;
  let breaks = 0;
  let fresh = false; // nothing but blanks and `>` since the line break
  let i = end;
  const limit = Math.min(text.length, end + longestGap);
  for (; i < limit; i++) {
    const value = folded[i]!;
    if (value >= Fold.letter) break;
    if (value === Fold.drop) continue;
    if (value === Fold.space) blank = true;
    else if (value === Fold.newline) {
      if (!(text.charCodeAt(i) === lineFeed && text.charCodeAt(i - 1) === carriageReturn)) breaks++;
      blank = fresh = true;
    } else if (value === Fold.wall || breaks > 1) break;
    else if (fresh && text.charCodeAt(i) === quoteMark) continue;
    else {
      const sign = value === Fold.hyphen ? '-' : value === Fold.apostrophe ? "'" : signOf(text[i]!);
      if (blank && !(breaks > 0 && gap.endsWith('-'))) gap += ' ';
      gap += sign;
      blank = fresh = false;
    }
  }
  out.next = i;
  if (i >= limit || folded[i]! < Fold.letter || breaks > 1) {
    out.gap = undefined;
    return;
  }
  if (blank) {
    if (gap === '' && breaks > 0 && runsOn(folded[i]!) && runsOn(folded[end - 1]!)) gap = '';
    else if (gap === '.' && isOneLetter(folded, wordStart, end)) gap = '.';
    else if (!(breaks > 0 && gap.endsWith('-'))) gap += ' ';
  }
  out.gap = gap;
}

/** The same in prose, where names also end at columns: no name runs across three blanks in a line, as tables made of blanks have them. */
export function readGapInProse(text: string, folded: Uint16Array, wordStart: number, end: number, out: GapReading): void {
  readGap(text, folded, wordStart, end, out);
  if (out.gap !== undefined && out.next - end >= columnGap && hasColumnGap(folded, end, out.next)) out.gap = undefined;
}

/** Blanks at the start or the end of a line are none between columns. */
function hasColumnGap(folded: Uint16Array, from: number, to: number): boolean {
  let blanks = 0;
  let indented = false;
  for (let i = from; i < to; i++) {
    if (folded[i] === Fold.space) blanks++;
    else if (folded[i] === Fold.newline) {
      blanks = 0;
      indented = true;
    } else if (folded[i] !== Fold.drop) {
      if (blanks >= columnGap && !indented) return true;
      blanks = 0;
      indented = false;
    }
  }
  return blanks >= columnGap && !indented;
}

/** Scripts in which a line break stands for nothing. */
function runsOn(value: number): boolean {
  const group = groupOf(value);
  return group === Group.single || group === Group.katakana;
}

function isOneLetter(folded: Uint16Array, start: number, end: number): boolean {
  let letters = 0;
  for (let i = start; i < end; i++) if (folded[i] !== Fold.drop) letters++;
  return letters === 1;
}

export function signOf(sign: string): string {
  return quotes.includes(sign) ? '"' : dots.includes(sign) ? '\u00b7' : sign;
}

/** A recorded name, taken apart. */
export interface NameWords {
  readonly folded: Uint16Array;
  /** Start and end of each word: `spans[2 * i]`, `spans[2 * i + 1]`. */
  readonly spans: readonly number[];
  /** What stands between word i and word i + 1. */
  readonly gaps: readonly string[];
  /** Punctuation before the first and behind the last word that belongs to the name (`.NET`, `C++`), quotation marks left out. */
  readonly head: string;
  readonly tail: string;
}

/** Takes a name apart; `undefined` if it has no letter or digit, or something that no name has in it (a blank line). */
export function readName(name: string): NameWords | undefined {
  const folded = new Uint16Array(name.length + 1);
  foldShortInto(name, undefined, folded);
  const spans: number[] = [];
  const gaps: string[] = [];
  let start = 0;
  while (start < name.length && folded[start]! < Fold.letter) start++;
  if (start >= name.length) return undefined;
  const head = edgeOf(name, folded, 0, start);
  const reading: GapReading = { gap: '', next: 0 };
  for (;;) {
    const end = wordEnd(folded, start);
    spans.push(start, end);
    let next = end;
    while (next < name.length && folded[next]! < Fold.letter) next++;
    if (next >= name.length) return { folded, spans, gaps, head, tail: edgeOf(name, folded, end, name.length) };
    readGap(name, folded, start, end, reading);
    if (reading.gap === undefined) return undefined;
    gaps.push(reading.gap);
    start = next;
  }
}

/** Punctuation at an edge of a name, without blanks, quotation marks and brackets around it. */
function edgeOf(name: string, folded: Uint16Array, start: number, end: number): string {
  let edge = '';
  for (let i = start; i < end; i++) {
    const value = folded[i]!;
    if (value === Fold.hyphen) edge += '-';
    else if (value === Fold.apostrophe) edge += "'";
    else if (value === Fold.punctuation && signOf(name[i]!) !== '"' && !'()[]{}'.includes(name[i]!)) edge += name[i];
  }
  return edge;
}
