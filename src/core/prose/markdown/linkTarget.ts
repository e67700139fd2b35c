// What follows the text of a link: `(target "title")`, `[label]`, `{attributes}` (CommonMark 0.31.2, 6.3; Pandoc's manual).

import { runLength } from '../codeSpans';
import { isPunctuation, isSpace } from '../paint';

/** The deepest nesting of parentheses in a target; the limit of the CommonMark reference implementations. */
const deepest = 32;

/** The offset after `(target "title")` beginning at `at`, or -1 where it is none. */
export function targetEnd(text: string, at: number, end: number): number {
  const from = skipSpace(text, at + 1, end);
  if (text.charCodeAt(from) === 41) return from + 1;
  const target = text.charCodeAt(from) === 60 ? angleTargetEnd(text, from, end) : bareTargetEnd(text, from, end);
  if (target < 0) return -1;
  const titleAt = skipSpace(text, target, end);
  if (text.charCodeAt(titleAt) === 41) return titleAt + 1;
  // Pandoc and Quarto allow spaces in the path of an image; only a title may stand after one here.
  const title = titleAt === target ? -1 : titleEnd(text, titleAt, end);
  if (title < 0) return -1;
  const close = skipSpace(text, title, end);
  return close < end && text.charCodeAt(close) === 41 ? close + 1 : -1;
}

/** The offset after a target in angle brackets that begins at `at`, or -1. */
export function angleTargetEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 10 || code === 13 || code === 60) return -1;
    if (code === 92) i++;
  }
  return -1;
}

/** The offset after a target without brackets that begins at `at`: up to a blank, or a parenthesis that closes none in it; or -1. */
export function bareTargetEnd(text: string, at: number, end: number): number {
  let open = 0;
  let i = at;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32) break;
    if (code === 92) {
      if (isPunctuation(text.charCodeAt(i + 1))) i++;
    } else if (code === 40) {
      if (++open > deepest) return -1;
    } else if (code === 41 && --open < 0) break;
  }
  return open > 0 ? -1 : i;
}

/** The offset after the title in quotes or parentheses that begins at `at`, or -1. */
export function titleEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 34 && mark !== 39 && mark !== 40) return -1;
  const close = mark === 40 ? 41 : mark;
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === close) return i + 1;
    else if (mark === 40 && code === 40) return -1;
  }
  return -1;
}

/** The offset after `[label]` beginning at `at` (also `[]`), or -1. Code that begins in it has to end in it: code binds more tightly. */
export function labelEnd(text: string, at: number, end: number): number {
  /** Length of the run of backticks with which code has begun, or 0. */
  let ticks = 0;
  for (let i = at + 1; i < end && i - at < 1000; i++) {
    const code = text.charCodeAt(i);
    if (code === 96) {
      const length = runLength(text, i, end, 96);
      i += length - 1;
      if (ticks === 0 || ticks === length) ticks = ticks === 0 ? length : 0;
    } else if (ticks > 0 && code === 93) return -1;
    else if (code === 92) i++;
    else if (code === 91) return -1;
    else if (code === 93) return i + 1;
  }
  return -1;
}

/** The offset after `{...}` beginning at `at`, all on one line, or -1. */
export function bracesEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 125) return i + 1;
    if (code === 10 || code === 123) return -1;
  }
  return -1;
}

function skipSpace(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}
