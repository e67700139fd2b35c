// What is prose inside a paragraph, heading or row of Markdown. One pass over the units; everything that looks ahead either
// stops at a bound or remembers what it did not find, so that hostile text costs no more than other text.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { citationKeyEnd } from '../citationKey';
import { runLength } from '../codeSpans';
import { markEntity } from '../entities';
import { CharClass } from '../markup';
import { isSpace, isWordUnit } from '../paint';
import { markAngle } from './angles';
import { markBrace } from './braces';
import { citeInBracket, closeBracket, openBracket } from './brackets';
import { stops } from './inlineSigns';
import { bracesEnd } from './linkTarget';
import { isTableRule, isUnderline } from './markers';
import type { Marking } from './marking';
import { markBackslash, markDollar } from './texInMarkdown';

/** Marks the units of a block from `from` to its end. */
export function markInline(marking: Marking, from: number): void {
  const { text, end } = marking;
  for (let i = nextStop(text, from, end); i < end; i = nextStop(text, markAt(marking, i), end));
}

/** The next unit at which something may begin. A loop of its own, since nearly all of the time is spent here. */
function nextStop(text: string, from: number, end: number): number {
  let i = from;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 128 && stops[code] === 1) break;
  }
  return i;
}

/** Decides what begins at a stop, and gives the offset to go on from. */
function markAt(marking: Marking, i: number): number {
  const { text, end } = marking;
  const code = text.charCodeAt(i);
  const next = i + 1 < end ? text.charCodeAt(i + 1) : NaN;
  switch (code) {
    case 10:
      return markLineStart(marking, i + 1);
    case 46: {
      if ((text.charCodeAt(i - 1) | 32) !== 119) return i + 1;
      const address = addressAtDot(text, i, marking.done, end);
      return address ? marking.hide(address.start, address.end) : i + 1;
    }
    case 58: {
      const address = addressAtColon(text, i, marking.done, end);
      return address ? marking.hide(address.start, address.end) : i + 1;
    }
    case 92:
      return next === 60 && marking.html ? i + 1 : markBackslash(marking, i, next);
    case 96:
      return markCode(marking, i);
    case 42:
      return markEmphasis(marking, i, runLength(text, i, end, 42));
    case 95: {
      const length = runLength(text, i, end, 95);
      const inWord = isWordUnit(text.charCodeAt(i - 1)) && i + length < end && isWordUnit(text.charCodeAt(i + length));
      return inWord ? i + length : markEmphasis(marking, i, length);
    }
    case 126:
    case 61: {
      const length = runLength(text, i, end, code);
      if (length === 2) return markEmphasis(marking, i, 2);
      return length === 1 && code === 126 ? markScript(marking, i) : i + length;
    }
    case 94:
      return next === 91 ? i + 1 : markScript(marking, i);
    case 91:
      return openBracket(marking, i, next);
    case 93:
      return closeBracket(marking, i, next);
    case 60:
      return markAngle(marking, i, next);
    case 38: {
      const after = markEntity(text, i, end, marking.classes);
      return after > i ? after : i + 1;
    }
    case 36:
      return markDollar(marking, i, next);
    case 64:
      return markSign(marking, i);
    case 123:
      return markBrace(marking, i, next);
    default:
      return marking.hide(i, i + 1);
  }
}

/** The prefix of a further line (quotes, indentation), and lines that only rule off: underlines, rules of tables. */
function markLineStart(marking: Marking, at: number): number {
  const { text, end } = marking;
  let i = at;
  let quotes = marking.quotes;
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 62 && quotes > 0) quotes--;
    else if (code !== 32 && code !== 9) break;
  }
  marking.readThrough(at, i);
  const first = text.charCodeAt(i);
  if (first === 61 || first === 45 || first === 124 || first === 43 || first === 58) {
    const feed = marking.finder.next('\n', i);
    const lineEnd = feed < 0 ? end : Math.min(feed, end);
    if (isUnderline(text, i, lineEnd) || isTableRule(text, i, lineEnd)) return marking.hide(at - 1, lineEnd);
  }
  return i;
}

function markEmphasis(marking: Marking, i: number, length: number): number {
  const { text, end } = marking;
  const after = i + length;
  const alone = isSpace(text.charCodeAt(i - 1)) && (after >= end || isSpace(text.charCodeAt(after)));
  return alone ? after : marking.readThrough(i, after);
}

/** Pandoc's `H~2~O` and `2^nd^`: one mark, text without blanks, the mark again. */
function markScript(marking: Marking, i: number): number {
  const { text, classes, end } = marking;
  const mark = text.charCodeAt(i);
  for (let j = i + 1; j < end && j - i < 50; j++) {
    const code = text.charCodeAt(j);
    if (code === mark) {
      if (j > i + 1) classes[i] = classes[j] = CharClass.through;
      return i + 1;
    }
    if (isSpace(code)) break;
  }
  return i + 1;
}

function markCode(marking: Marking, i: number): number {
  const { text, end } = marking;
  const length = runLength(text, i, end, 96);
  const close = marking.codeCloses(i, length);
  if (close < 0) return i + length;
  const after = close + length;
  const attributes = after < end && text.charCodeAt(after) === 123 ? bracesEnd(text, after, end) : -1;
  return marking.hide(i, Math.max(after, attributes));
}

/** A mail address or a citation. */
function markSign(marking: Marking, i: number): number {
  const { text, end } = marking;
  // Underscores may begin emphasis: `_@key says_`.
  let before = i - 1;
  while (text.charCodeAt(before) === 95) before--;
  if (i >= marking.done && isWordUnit(text.charCodeAt(before))) {
    const address = addressAtSign(text, i, marking.done, end);
    return address ? marking.hide(address.start, address.end) : i + 1;
  }
  const keyEnd = citationKeyEnd(text, i + 1, end);
  if (keyEnd === i + 1) return i + 1;
  citeInBracket(marking);
  return marking.hide(text.charCodeAt(i - 1) === 45 ? i - 1 : i, keyEnd);
}
