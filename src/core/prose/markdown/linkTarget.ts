// What follows the text of a link: `(target "title")`, `[label]`, `{attributes}` (CommonMark 0.31.2, 6.3; Pandoc's manual).

import { isSpace } from '../paint';

/** The deepest nesting of parentheses in a target; the limit of the CommonMark reference implementations. */
const deepest = 32;

/** The offset after `(target "title")` beginning at `at`, or -1 where it is none. */
export function targetEnd(text: string, at: number, end: number): number {
  let i = skipSpace(text, at + 1, end);
  if (text.charCodeAt(i) === 41) return i + 1;
  if (text.charCodeAt(i) === 60) {
    for (i++; ; i++) {
      const code = text.charCodeAt(i);
      if (i >= end || code === 10 || code === 60) return -1;
      if (code === 92) i++;
      else if (code === 62) break;
    }
    i++;
  } else {
    let open = 0;
    for (; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code <= 32) break;
      if (code === 92) i++;
      else if (code === 40) {
        if (++open > deepest) return -1;
      } else if (code === 41 && --open < 0) break;
    }
    if (open > 0) return -1;
  }
  const titleAt = skipSpace(text, i, end);
  const mark = text.charCodeAt(titleAt);
  if (mark === 41) return titleAt + 1;
  // Pandoc and Quarto allow spaces in the path of an image; only a title may stand after one here.
  if (titleAt === i || (mark !== 34 && mark !== 39 && mark !== 40)) return -1;
  const close = mark === 40 ? 41 : mark;
  for (i = titleAt + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === close) break;
    else if (mark === 40 && code === 40) return -1;
  }
  i = skipSpace(text, i + 1, end);
  return i < end && text.charCodeAt(i) === 41 ? i + 1 : -1;
}

/** The offset after `[label]` beginning at `at` (also `[]`), or -1. */
export function labelEnd(text: string, at: number, end: number): number {
  for (let i = at + 1; i < end && i - at < 1000; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
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
