/**
 * The comparison form of running text, with the way back to the text: what copying, printing and typesetting change without
 * changing a word (quotation marks, dashes, kinds of spaces, line breaks, soft hyphens, ligatures, page marks).
 */
import type { Span } from '../text/span';

export interface NormalText {
  readonly text: string;
  /** Offset in the original of each unit, and of the end. */
  readonly offsets: Uint32Array;
}

const singles = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/;
const doubles = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/;
const dashes = /[\u2010-\u2015\u2212\u00ad]/;

/**
 * @param joinHyphens whether a hyphen at the end of a line is a break inside a word (`agree-⏎ment`) or the word's own
 *   (`military-⏎technical`): the text alone does not tell, so both are tried
 * @param skip stretches that are no running text, such as page marks
 */
export function normalise(text: string, joinHyphens: boolean, skip: readonly Span[] = []): NormalText {
  // An ellipsis becomes three units, a ligature up to three; nothing grows more.
  const offsets = new Uint32Array(text.length * 3 + 1);
  const parts: string[] = [];
  let length = 0;
  let chunk = '';
  let lastSpace = true;
  let nextSkip = 0;
  const put = (value: string, at: number): void => {
    for (let k = 0; k < value.length; k++) offsets[length++] = at;
    chunk += value;
    lastSpace = value === ' ';
    if (chunk.length > 4096) {
      parts.push(chunk);
      chunk = '';
    }
  };
  for (let i = 0; i < text.length; i++) {
    while (nextSkip < skip.length && skip[nextSkip]!.end <= i) nextSkip += 1;
    const skipped = skip[nextSkip];
    if (skipped !== undefined && i >= skipped.start) {
      if (!lastSpace) put(' ', i);
      i = skipped.end - 1;
      continue;
    }
    const unit = text.charCodeAt(i);
    const marked = text.charCodeAt(i + 1) >= 0x300 && isMark(text, i + 1);
    if (unit > 32 && unit < 127 && unit !== 45 && unit !== 96 && !marked) {
      // Nearly all units of most texts come this way.
      put(text[i]!, i);
      continue;
    }
    if (isSpace(unit)) {
      if (!lastSpace) put(' ', i);
      continue;
    }
    if (isInvisible(unit)) continue;
    const sign = text[i]!;
    if (unit === 45 || dashes.test(sign)) {
      const next = breakAfter(text, i + 1);
      if (next >= 0 && !lastSpace && isLetter(text, next)) {
        if (unit !== 0xad && !joinHyphens) put('-', i);
        i = next - 1;
        continue;
      }
      if (unit !== 0xad) put('-', i);
      continue;
    }
    if (marked && !isMark(text, i)) {
      // A letter with its accents is compared in one form, however it was typed.
      const end = marksEnd(text, i + 1);
      put(text.slice(i, end).normalize('NFC'), i);
      i = end - 1;
    } else if (singles.test(sign)) put("'", i);
    else if (doubles.test(sign)) put('"', i);
    else if (unit === 0x2026) put('...', i);
    else if (unit >= 0xfb00 && unit <= 0xfb06) put(sign.normalize('NFKC'), i);
    else put(sign, i);
  }
  parts.push(chunk);
  offsets[length] = text.length;
  return { text: parts.join(''), offsets: offsets.subarray(0, length + 1) };
}

/** Offset after a line break (spaces around it included) that begins at `at`, or -1. */
function breakAfter(text: string, at: number): number {
  let i = at;
  let broken = false;
  for (; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 13) broken = true;
    else if (!isSpace(unit)) break;
  }
  return broken ? i : -1;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0x85
  ); // prettier-ignore
}

function isInvisible(unit: number): boolean {
  return (
    unit === 0x200b ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    unit === 0x200e ||
    unit === 0x200f ||
    (unit >= 0x202a && unit <= 0x202e)
  );
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text.slice(at, at + 2));
}

function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x300 && /\p{M}/u.test(text[at]!);
}

function marksEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && isMark(text, i)) i += 1;
  return i;
}
