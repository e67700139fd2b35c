// The signs by which a line of AsciiDoc says what it is: delimiters of blocks, marks of lists, terms.

import { runLength } from '../codeSpans';
import { isBlankLine, isDigit, isSpace } from '../paint';

/** The delimiter of a block, if the line is nothing else: `----`, `|===`, `--`, fences ... */
export function delimiterAt(text: string, start: number, end: number): string {
  const code = text.charCodeAt(start);
  let at = start;
  if ((code === 124 || code === 44 || code === 58 || code === 33) && text.charCodeAt(start + 1) === 61) at++;
  const mark = text.charCodeAt(at);
  if (!(mark === 45 || mark === 46 || mark === 43 || mark === 47 || mark === 61 || mark === 42 || mark === 95 || mark === 96))
    return '';
  const run = runLength(text, at, end, mark);
  const least = mark === 96 || at > start ? 3 : 4;
  const openBlock = mark === 45 && run === 2;
  if (run < least && !openBlock) return '';
  // A fence may name its language.
  if (mark === 96)
    return run === 3 && text.indexOf('`', at + run) - end < 0 && text.slice(at + run, end).includes('`') ? '' : '```';
  return isBlankLine(text, at + run, end) ? text.slice(start, Math.min(at + run, start + 200)) : '';
}

/** Whether the line closes the block that `delimiter` began. */
export function isDelimiter(text: string, start: number, end: number, delimiter: string): boolean {
  if (!text.startsWith(delimiter, start) || !isBlankLine(text, start + delimiter.length, end)) {
    return delimiter.length >= 200 && text.startsWith(delimiter, start);
  }
  return true;
}

/** The offset after the mark of a list item, or `at`. */
export function itemEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 42 || code === 46 || code === 45) {
    i += runLength(text, at, end, code);
    if (i - at > 5 || (code === 45 && i - at > 1)) return at;
  } else if (isDigit(code)) {
    while (i < end && i - at < 4 && isDigit(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== 46 || i - at > 3) return at;
    i++;
  } else if (code === 60) {
    const callout = /^<(?:\d{1,3}|\.)>/.exec(text.slice(at, at + 6));
    if (callout === null) return at;
    i += callout[0].length;
  } else return at;
  return i < end && isSpace(text.charCodeAt(i)) ? i + 1 : at;
}

/** Whether the line is a term of a description list (`Minsk:: a city`). */
export function isTerm(text: string, at: number, end: number): boolean {
  const mark = text.slice(at, Math.min(end, at + 200)).search(/[^:\s]:{2,4}(?:\s|$)/);
  return mark >= 0;
}

/** The last unit of a line that is no white space. */
export function lastOf(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i - 1;
}
