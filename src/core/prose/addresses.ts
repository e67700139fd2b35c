// Web and mail addresses stand bare in texts of every markup, and no name is to be found inside one.

import type { Span } from '../text/span';
import { isDigit, isLetter, isSpace } from './paint';

/** No scheme or mailbox is looked for further back than this: longer ones do not occur, and text stays linear. */
const furthestBack = 64;

const schemesWithoutSlashes = new Set(['mailto', 'doi', 'urn', 'tel', 'news']);

/** The address around a colon at `at` (`https://example.org`, `doi:10.1000/1`), not beginning before `from`. */
export function addressAtColon(text: string, at: number, from: number, to: number): Span | undefined {
  const after = text.charCodeAt(at + 1);
  if (at + 1 >= to || isSpace(after)) return undefined;
  let start = at;
  const floor = Math.max(from, at - furthestBack);
  while (start > floor && isSchemeUnit(text.charCodeAt(start - 1))) start--;
  while (start < at && !isLetter(text.charCodeAt(start))) start++;
  if (at - start < 2) return undefined;
  const slashes = after === 47 && text.charCodeAt(at + 2) === 47;
  if (!slashes && !schemesWithoutSlashes.has(text.slice(start, at).toLowerCase())) return undefined;
  const end = addressEnd(text, slashes ? at + 3 : at + 1, to);
  return end > at + (slashes ? 3 : 1) ? { start, end } : undefined;
}

/** The address whose `www.` ends with the dot at `at`. */
export function addressAtDot(text: string, at: number, from: number, to: number): Span | undefined {
  if (at - 3 < from || (text.charCodeAt(at - 1) | 32) !== 119 || (text.charCodeAt(at - 2) | 32) !== 119) return undefined;
  if ((text.charCodeAt(at - 3) | 32) !== 119) return undefined;
  const before = at - 4 >= from ? text.charCodeAt(at - 4) : NaN;
  if (isLetter(before) || isDigit(before) || before === 46 || before === 45) return undefined;
  const end = addressEnd(text, at + 1, to);
  return end > at + 1 ? { start: at - 3, end } : undefined;
}

/** The mail address around an `@` at `at`. */
export function addressAtSign(text: string, at: number, from: number, to: number): Span | undefined {
  let start = at;
  const floor = Math.max(from, at - furthestBack);
  while (start > floor && isMailUnit(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  let lastDot = -1;
  while (end < to && end < at + 256) {
    const code = text.charCodeAt(end);
    if (code === 46) lastDot = end;
    else if (!isLetter(code) && !isDigit(code) && code !== 45 && code !== 95) break;
    end++;
  }
  if (lastDot === end - 1) {
    end--;
    if (text.lastIndexOf('.', end - 1) <= at) return undefined;
  }
  return start < at && lastDot > at + 1 ? { start, end } : undefined;
}

/** Where an address that goes on at `at` ends: closing punctuation of the sentence around it is no part of it. */
function addressEnd(text: string, at: number, to: number): number {
  let end = at;
  let open = 0;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === 34 || code === 60 || code === 62 || code === 96 || code === 123 || code === 125 || code === 124)
      break;
    if (code === 92 || code === 91 || code === 93 || code === 0x00a0 || isWideStop(code)) break;
    if (code === 40) open++;
    else if (code === 41 && --open < 0) break;
  }
  while (end > at && isClosing(text.charCodeAt(end - 1), open)) end--;
  return end;
}

function isClosing(code: number, open: number): boolean {
  if (code === 41) return open < 0;
  return (
    code === 46 ||
    code === 44 ||
    code === 59 ||
    code === 58 ||
    code === 33 ||
    code === 63 ||
    code === 39 ||
    code === 42 ||
    code === 95 ||
    code === 0x2019 ||
    code === 0x201d ||
    code === 0xbb
  );
}

/** Marks that end an address in Chinese, Japanese and typographic text, and all quotes and spaces beyond ASCII. */
function isWideStop(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff0f) ||
    code === 0xab ||
    code === 0xbb
  );
}

function isSchemeUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === 46;
}

function isMailUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 46 || code === 45 || code === 95 || code === 43 || code === 37;
}
