// Items of Pandoc's lists that letters or Roman numerals count (its manual, "Extension: fancy_lists"). Their marker stays text, unlike that of
// other items: "c. 1950" may as well be a date, and "A. Smith" somebody.

import { isBlank, isLetter } from '../paint';

/** The highest Roman numeral that counts items has so many letters (xxviii). */
const longest = 6;

/** Length of `a.`, `iv)`, `(B)` at the start of a line with text behind it, or 0. A capital with a full stop needs two blanks, as an initial has one. */
export function letteredMarker(text: string, at: number, end: number): number {
  const inParentheses = text.charCodeAt(at) === 40;
  const from = inParentheses ? at + 1 : at;
  let i = from;
  while (i < end && i - from < longest && isCounting(text.charCodeAt(i), text.charCodeAt(from), i > from)) i++;
  const close = text.charCodeAt(i);
  if (i === from || i >= end || (close !== 41 && (close !== 46 || inParentheses))) return 0;
  const isInitial = close === 46 && i === from + 1 && text.charCodeAt(from) < 97;
  const length = i + 1 - at;
  if (!isBlank(text.charCodeAt(i + 1)) || (isInitial && text.charCodeAt(i + 1) === 32 && !isBlank(text.charCodeAt(i + 2))))
    return 0;
  return at + length < end ? length : 0;
}

/** Whether a letter may go on the marker that begins with `first`: any letter alone, or numerals of one case. */
function isCounting(code: number, first: number, further: boolean): boolean {
  if (!further) return isLetter(code);
  return isNumeral(first) && isNumeral(code) && (code & 32) === (first & 32);
}

function isNumeral(code: number): boolean {
  const lower = code | 32;
  return lower === 105 || lower === 118 || lower === 120 || lower === 108 || lower === 99;
}
