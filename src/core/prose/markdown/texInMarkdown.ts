// Maths and raw TeX in Markdown, after Pandoc's manual. CommonMark has neither: there a backslash escapes the sign behind it, or is one itself.

import { CharClass } from '../markup';
import { isDigit, isLetter, isPunctuation, isSpace } from '../paint';
import { forgetBrackets, markArguments } from './brackets';
import type { Marking } from './marking';

/** Reads the backslash at `i`, and gives the offset to go on from. */
export function markBackslash(marking: Marking, i: number, next: number): number {
  const { text, end } = marking;
  // What is between the two is marked first: code or the target of a link may hold the sign that would close.
  if (next === 40 && marking.mathsAt < 0) marking.mathsAt = i;
  else if (next === 41 && marking.mathsAt >= 0) return closeMaths(marking, i + 2);
  if (isPunctuation(next) || next === 10 || next === 13 || next === 32) {
    marking.classes[i] = CharClass.through;
    return next === 10 ? i + 1 : i + 2;
  }
  if (!isLetter(next)) return i + 1;
  // A command with an argument is hidden, arguments and all.
  let j = i + 1;
  while (j < end && isLetter(text.charCodeAt(j))) j++;
  if (text.charCodeAt(j) === 42) j++;
  return markArguments(marking, i, j);
}

function closeMaths(marking: Marking, after: number): number {
  forgetBrackets(marking, marking.mathsAt);
  marking.hide(marking.mathsAt, after);
  marking.mathsAt = -1;
  return after;
}

/** Reads the `$` at `i`: no blank inside the marks, and no digit after the closing one ("$5 and $6" is money). */
export function markDollar(marking: Marking, i: number, next: number): number {
  const { text } = marking;
  if (next === 36) {
    const after = marking.hideTo('$$', i, i + 2);
    return after < 0 ? i + 2 : after;
  }
  if (isSpace(next) || i >= marking.noDollarFrom) return i + 1;
  for (let j = i + 2; ; j++) {
    j = marking.finder.next('$', j);
    if (j < 0 || j >= marking.end) {
      marking.noDollarFrom = i;
      return i + 1;
    }
    const before = text.charCodeAt(j - 1);
    if (!isSpace(before) && before !== 92 && !isDigit(text.charCodeAt(j + 1))) return marking.hide(i, j + 1);
  }
}
