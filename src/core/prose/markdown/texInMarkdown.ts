// Maths and raw TeX in Markdown, after Pandoc's manual. CommonMark has neither: there a backslash escapes the sign behind it, or is one itself.

import { CharClass } from '../markup';
import { isDigit, isLetter, isPunctuation, isSpace } from '../paint';
import type { Brackets } from './brackets';
import type { Marking } from './marking';

/** The maths and the commands of one block. */
export class TexInMarkdown {
  readonly #marking: Marking;
  readonly #brackets: Brackets;
  /** Where a `\(` stood that no `\)` has closed yet, or -1. */
  #openAt = -1;
  /** No `$` closes maths at or after this offset. */
  #noDollarFrom = Infinity;

  constructor(marking: Marking, brackets: Brackets) {
    this.#marking = marking;
    this.#brackets = brackets;
  }

  /** Reads the backslash at `i`, and gives the offset to go on from. */
  backslash(i: number, next: number): number {
    const { text, classes, end } = this.#marking;
    // What is between the two is marked first: code or the target of a link may hold the sign that would close.
    if (next === 40 && this.#openAt < 0) this.#openAt = i;
    else if (next === 41 && this.#openAt >= 0) return this.#close(i + 2);
    if (isPunctuation(next) || next === 10 || next === 13 || next === 32) {
      classes[i] = CharClass.through;
      return next === 10 ? i + 1 : i + 2;
    }
    if (!isLetter(next)) return i + 1;
    // A command with an argument is hidden, arguments and all.
    let j = i + 1;
    while (j < end && isLetter(text.charCodeAt(j))) j++;
    if (text.charCodeAt(j) === 42) j++;
    return this.#brackets.arguments(i, j);
  }

  /** Reads the `$` at `i`: no blank inside the marks, and no digit after the closing one ("$5 and $6" is money). */
  dollar(i: number, next: number): number {
    const marking = this.#marking;
    const { text } = marking;
    if (next === 36) {
      const after = marking.hideTo('$$', i, i + 2);
      return after < 0 ? i + 2 : after;
    }
    if (isSpace(next) || i >= this.#noDollarFrom) return i + 1;
    for (let j = i + 2; ; j++) {
      j = marking.finder.next('$', j);
      if (j < 0 || j >= marking.end) {
        this.#noDollarFrom = i;
        return i + 1;
      }
      const before = text.charCodeAt(j - 1);
      if (!isSpace(before) && before !== 92 && !isDigit(text.charCodeAt(j + 1))) return marking.hide(i, j + 1);
    }
  }

  #close(after: number): number {
    this.#brackets.forget(this.#openAt);
    this.#marking.hide(this.#openAt, after);
    this.#openAt = -1;
    return after;
  }
}
