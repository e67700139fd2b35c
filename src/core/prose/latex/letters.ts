// Commands of one sign, and those that stand for letters, accents and spaces: what they print is part of words, so a name is read
// through them.

import { markSpace } from '../entities';
import { isLetter, isSpace } from '../paint';
import type { LatexMarks } from './marks';

/** A command of one sign at `i`: escapes, accents, spaces, maths. Gives the offset to go on from. */
export function markSign(marks: LatexMarks, i: number, sign: string): number {
  const after = i + 2;
  if ('&%$#_{}'.includes(sign)) {
    marks.through(i, i + 1);
    return after;
  }
  if (sign === '\\') {
    const star = marks.text.charCodeAt(after) === 42 ? after + 1 : after;
    return marks.hide(i, marks.options(star));
  }
  if ('\'`"^~=.'.includes(sign)) return markAccent(marks, i, after);
  if (',;:>'.includes(sign)) {
    markSpace(i, after, marks.classes);
    return after;
  }
  if (sign === '(' || sign === '[') {
    const close = marks.finder.next(sign === '(' ? '\\)' : '\\]', after);
    return marks.hide(i, close < 0 || close >= marks.to ? after : close + 2);
  }
  return isSpace(sign.charCodeAt(0)) ? marks.through(i, i + 1) : marks.through(i, after);
}

/** An accent from `i` to `end`: `\'e`, `\'{e}`, `\v{c}`, `\'\i`; its letter stays to be read. */
export function markAccent(marks: LatexMarks, i: number, end: number): number {
  const { text, to } = marks;
  let at = end;
  if (isLetter(text.charCodeAt(end - 1))) while (at < to && text.charCodeAt(at) === 32) at++;
  return marks.throughBrace(marks.through(i, at));
}

/** A command whose letters are what it prints, `\o`, from `i` to `end`. */
export function markLetters(marks: LatexMarks, i: number, end: number): number {
  marks.through(i, i + 1);
  return skipSwallowed(marks, end);
}

/** A command that stands for a space. */
export function markSpacing(marks: LatexMarks, i: number, end: number): number {
  markSpace(i, end, marks.classes);
  return skipEmptyGroup(marks, end);
}

/** TeX swallows the blanks after a command of letters, and `{}` that keeps them. */
export function skipSwallowed(marks: LatexMarks, end: number): number {
  let at = end;
  while (at < marks.to && (marks.text.charCodeAt(at) === 32 || marks.text.charCodeAt(at) === 9)) at++;
  return at === end ? skipEmptyGroup(marks, end) : marks.through(end, at);
}

function skipEmptyGroup(marks: LatexMarks, end: number): number {
  return marks.text.startsWith('{}', end) && end + 2 <= marks.to ? marks.through(end, end + 2) : end;
}
