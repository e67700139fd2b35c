// Addresses in angle brackets (CommonMark 0.31.2, 6.5): read before code spans, so that what merely looks like one would upset the backticks
// behind it.

import { isDigit, isLetter } from '../paint';

const longestScheme = 32;

/** The offset after the address in brackets that begins with the `<` at `at`, or -1. */
export function autolinkEnd(text: string, at: number, end: number): number {
  let i = at + 1;
  if (isLetter(text.charCodeAt(i))) {
    while (i < end && i - at <= longestScheme && isSchemeUnit(text.charCodeAt(i))) i++;
    if (i > at + 2 && text.charCodeAt(i) === 58) return closed(text, i + 1, end);
  }
  for (i = at + 1; i < end && isMailboxUnit(text.charCodeAt(i)); i++);
  if (i === at + 1 || text.charCodeAt(i) !== 64) return -1;
  const host = i + 1;
  for (i = host; i < end && isHostUnit(text.charCodeAt(i)); i++);
  return i > host && i < end && text.charCodeAt(i) === 62 ? i + 1 : -1;
}

/** The offset after the next `>`, before which neither a blank nor a `<` may stand, or -1. */
function closed(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code <= 32 || code === 60) return -1;
  }
  return -1;
}

function isSchemeUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === 46;
}

function isMailboxUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || (code < 127 && ".!#$%&'*+/=?^_`{|}~-".includes(String.fromCharCode(code)));
}

function isHostUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 45 || code === 46;
}
