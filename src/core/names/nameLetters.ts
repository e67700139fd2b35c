/** Are the letters and signs at a place those that a recorded name asks for: its capitals, its exact spelling, the punctuation at its edges? */
import { isFunctionWord } from './commonWords';
import { Fold } from './foldTable';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { isCapitals } from './nameShape';
import { readName, signOf } from './nameWords';
import { isCalendarWord, leadsToDate } from './neighbourWords';
import type { FoldedProse } from './prose';
import { Way } from './wordForms';

/** Where a name may stand. */
export interface PlaceOfName {
  readonly prose: FoldedProse;
  readonly index: NameIndex;
  /** Where each of its words begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Flags of the entries whose spelling is compared with the text. */
export const asksForSpelling = NameFlag.exact | NameFlag.capitals;

/**
 * May the entry be written with these letters: capitals, endings, the exact spelling that its fact asks for?
 * @param entry read only where `flags` ask for its spelling
 */
export function lettersFit(place: PlaceOfName, entry: number, flags: number, depth: number, ways: number): boolean {
  const { prose } = place;
  const start = place.starts[0]!;
  if ((ways & Way.inflected) !== 0) {
    if ((flags & NameFlag.inflects) === 0) return false;
    if ((flags & NameFlag.proper) !== 0 && !prose.isUpper(start)) return false;
  }
  if ((ways & Way.short) !== 0 && depth === 0) return false;
  if ((flags & (NameFlag.common | NameFlag.capitals)) === NameFlag.common && !countsAsName(prose, start, place.ends[0]!))
    return false;
  if ((flags & asksForSpelling) === 0) return true;
  if ((ways & Way.inflected) !== 0 && (flags & NameFlag.exact) !== 0) return false;
  const name = place.index.spelling(entry);
  const parts = readName(name);
  if (parts === undefined) return false;
  const asOne = (flags & NameFlag.variant) !== 0;
  for (let i = 0; i <= depth; i++) {
    const written = prose.written(place.starts[i]!, place.ends[i]!);
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
  return !(depth === 0 && isFunctionWord(prose.letters(start, place.ends[0]!)) && isAmongCapitals(prose, start, place.ends[0]!));
}

function isAmongCapitals(prose: FoldedProse, start: number, end: number): boolean {
  const after = prose.wordAfter(start, end);
  const before = prose.wordBefore(start);
  const shouted = (word: { start: number; end: number } | undefined): boolean =>
    word !== undefined && isCapitals(prose.written(word.start, word.end));
  return shouted(after) || shouted(before);
}

/** A name that is also a word counts with its capital, unless the capital is that of a sentence and the word one that often opens one. */
function countsAsName(prose: FoldedProse, start: number, end: number): boolean {
  if (!prose.isUpper(start)) return false;
  const word = prose.letters(start, end);
  if (isFunctionWord(word) && prose.opensSentence(start)) return false;
  // In a line of capitals every word has them.
  if (isCapitals(prose.written(start, end)) && isAmongCapitals(prose, start, end)) return false;
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
export function withEdges(
  prose: FoldedProse,
  start: number,
  end: number,
  head: string,
  tail: string,
): { start: number; end: number } | undefined {
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

function signIs(prose: FoldedProse, at: number, sign: string): boolean {
  const value = prose.folded[at]!;
  if (sign === '-') return value === Fold.hyphen;
  if (sign === "'") return value === Fold.apostrophe;
  return value === Fold.punctuation && signOf(prose.text[at]!) === signOf(sign);
}

function lettersOnly(recorded: string): string {
  const parts = readName(recorded);
  let letters = '';
  for (let i = 0; parts !== undefined && i < recorded.length; i++) if (parts.folded[i]! >= Fold.letter) letters += recorded[i];
  return letters;
}
