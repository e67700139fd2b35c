// Definitions of links, `[label]: target "title"` (CommonMark 0.31.2, 4.7). They stand at the start of a paragraph and are told from
// its text only with the lines after them in view: a target or a title may come on a line of its own, and `[Minsk]: he said` is text.

import { isBlank, isSpace } from '../paint';
import { angleTargetEnd, bareTargetEnd, bracesEnd, titleEnd } from './linkTarget';

/** No label is longer. */
const longestLabel = 999;

/**
 * Where the text of a paragraph begins, behind the definitions that stand at its start, `at`; `at` itself where there are none.
 * `quotes`: how many `>` may stand at the start of each further line.
 */
export function textBegins(text: string, at: number, end: number, quotes: number): number {
  let done = at;
  for (;;) {
    const from = skipPrefix(text, done, end, done === at ? 0 : quotes);
    const next = text.charCodeAt(from) === 91 ? definitionEnd(text, from, end, quotes) : -1;
    if (next < 0) return from;
    done = next;
  }
}

/** The offset after the definition that begins with the `[` at `at`, its line end included, or -1 where it is none. */
export function definitionEnd(text: string, at: number, end: number, quotes: number): number {
  const labelled = labelledEnd(text, at, end);
  if (labelled < 0) return -1;
  const targetAt = skipToNext(text, labelled, end, quotes);
  if (targetAt >= end) return -1;
  const angled = text.charCodeAt(targetAt) === 60;
  const target = angled ? angleTargetEnd(text, targetAt, end) : bareTargetEnd(text, targetAt, end);
  if (target < 0 || target === targetAt) return -1;
  const alone = lineEnd(text, target, end);
  const titleAt = skipToNext(text, target, end, quotes);
  if (titleAt === target) return alone;
  const title = titleEnd(text, titleAt, end);
  const titled = title < 0 ? -1 : lineEnd(text, title, end);
  return titled < 0 ? alone : titled;
}

/** The offset after `[label]:`, or -1. A label may run over lines; something has to stand in it. */
function labelledEnd(text: string, at: number, end: number): number {
  let words = false;
  for (let i = at + 1; i < end && i - at <= longestLabel + 1; i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return words && text.charCodeAt(i + 1) === 58 ? i + 2 : -1;
    if (code === 91) return -1;
    if (code === 92) i++;
    if (!isSpace(code)) words = true;
  }
  return -1;
}

/** The offset after the line end at `at`, Pandoc's attributes before it included; -1 where something else stands there. */
function lineEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  if (i > at && i < end && text.charCodeAt(i) === 123) {
    i = bracesEnd(text, i, end);
    if (i < 0) return -1;
    while (i < end && isBlank(text.charCodeAt(i))) i++;
  }
  if (i >= end) return end;
  return lineEndAt(text, i, end) - i > 0 ? lineEndAt(text, i, end) : -1;
}

/** The next part of a definition: behind blanks, and at most on the line after. */
function skipToNext(text: string, at: number, end: number, quotes: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  const after = lineEndAt(text, i, end);
  return after === i ? i : skipPrefix(text, after, end, quotes);
}

/** What stands before the text of a further line. */
function skipPrefix(text: string, at: number, end: number, quotes: number): number {
  let i = at;
  let left = quotes;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62 && left > 0) left--;
    else if (!isBlank(code)) break;
  }
  return i;
}

/** The offset after the LF, CR or CRLF at `at`; `at` where there is none. */
function lineEndAt(text: string, at: number, end: number): number {
  let i = at;
  if (i < end && text.charCodeAt(i) === 13) i++;
  if (i < end && text.charCodeAt(i) === 10) i++;
  return i;
}
