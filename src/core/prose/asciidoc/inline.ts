// What is prose inside a paragraph, heading, item or cell of AsciiDoc (the AsciiDoc language documentation, "Text" and "Macros").

import { runLength } from '../codeSpans';
import { markEntity } from '../entities';
import { InlineMarks, stopTable } from '../inlineMarks';
import { isDigit, isLetter, isPunctuation, isSpace, isWordUnit } from '../paint';
import { Macros } from './macros';

const stops = stopTable('\n*_`#^~+<[:{&\\.@|-(');

/** Marks the inline content of a block of AsciiDoc from `from` to `to`. */
export function markAsciidoc(text: string, from: number, to: number, classes: Uint8Array): void {
  new AsciidocInline(text, to, classes, stops).mark(from);
}

class AsciidocInline extends InlineMarks {
  readonly #macros = new Macros(this.text);

  protected override at(code: number, i: number): number {
    const { text, to } = this;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
    switch (code) {
      case 10:
        return this.indentation(i + 1);
      case 42:
      case 95:
      case 35: {
        const length = runLength(text, i, Math.min(to, i + 2), code);
        const before = i > 0 ? text.charCodeAt(i - 1) : NaN;
        const after = i + length < to ? text.charCodeAt(i + length) : NaN;
        const alone = isSpace(before) && isSpace(after);
        // An underscore beside it is a mark, too.
        const inWord = length === 1 && isWordUnit(before) && before !== 95 && isWordUnit(after) && after !== 95;
        // A number sign before a number ("#5") opens nothing.
        if (!alone && !inWord && !(code === 35 && isDigit(after))) this.through(i, i + length);
        return i + length;
      }
      case 96:
        return this.#code(i, next);
      case 94:
      case 126:
        return this.#script(i, code);
      case 43:
        return this.#pass(i, next);
      case 60:
        return this.#angle(i, next);
      case 91:
        return this.#bracket(i, next);
      case 58:
        return this.#macro(i, next);
      case 123:
        return this.#attribute(i, next);
      case 38: {
        const end = markEntity(text, i, to, this.classes);
        return end > i ? end : i + 1;
      }
      case 92:
        if (isPunctuation(next)) {
          this.through(i, i + 1);
          return i + 2;
        }
        return i + 1;
      case 45: {
        const length = runLength(text, i, to, 45);
        this.through(i + 1, i + length);
        return i + length;
      }
      case 40: {
        if (next !== 40) return i + 1;
        if (text.charCodeAt(i + 2) === 40) {
          const end = this.next(')))', i);
          return end < 0 ? i + 3 : this.hide(i, end + 3);
        }
        const end = this.next('))', i);
        if (end < 0) return i + 2;
        this.through(end, end + 2);
        return this.through(i, i + 2);
      }
      case 124:
        return this.hide(i, i + 1);
      default:
        return this.address(code, i);
    }
  }

  #code(i: number, next: number): number {
    const { text, to } = this;
    const before = i > 0 ? text.charCodeAt(i - 1) : NaN;
    // Typographic quotes are written "`so`" and '`so`'.
    if (before === 34 || before === 39 || next === 34 || next === 39) return this.through(i, i + 1);
    const length = runLength(text, i, Math.min(to, i + 2), 96);
    if (length === 1 && (isWordUnit(before) || isSpace(next))) return i + 1;
    const end = this.next(length === 2 ? '``' : '`', i + length);
    return end < 0 ? i + length : this.hide(i, end + length);
  }

  #script(i: number, code: number): number {
    const { text, to } = this;
    for (let j = i + 1; j < to && j - i < 50; j++) {
      const unit = text.charCodeAt(j);
      if (unit === code) {
        if (j > i + 1) {
          this.through(i, i + 1);
          this.through(j, j + 1);
        }
        return j + 1;
      }
      if (isSpace(unit)) break;
    }
    return i + 1;
  }

  /** `+kept as it is+`, and ` +` that breaks a line. */
  #pass(i: number, next: number): number {
    const { text, to } = this;
    const length = runLength(text, i, Math.min(to, i + 3), 43);
    const before = i > 0 ? text.charCodeAt(i - 1) : NaN;
    if (length === 1) {
      if (isSpace(next)) return isSpace(before) && (next === 10 || next === 13) ? this.through(i, i + 1) : i + 1;
      if (isWordUnit(before) || isDigit(next)) return i + 1;
    }
    const end = this.next('+'.repeat(length), i + length);
    return end < 0 ? i + length : this.hide(i, end + length);
  }

  #angle(i: number, next: number): number {
    const { text, to } = this;
    if (next === 60) {
      const end = this.next('>>', i + 2);
      if (end < 0) return i + 2;
      const comma = this.next(',', i + 2);
      if (comma < 0 || comma > end) return this.hide(i, end + 2);
      this.hide(i, comma + 1);
      this.hideAhead(end, end + 2);
      return comma + 1;
    }
    if (isDigit(next) || next === 46) {
      let end = i + 1;
      while (end < to && end - i < 6 && (isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 46)) end++;
      if (text.charCodeAt(end) === 62) return this.hide(i, end + 1);
    }
    return i + 1;
  }

  #bracket(i: number, next: number): number {
    const { text } = this;
    if (next === 91) {
      const end = this.next(']]', i + 2);
      if (end < 0) return i + 2;
      return this.hide(i, text.charCodeAt(end + 2) === 93 ? end + 3 : end + 2);
    }
    // Attributes of the marked text that follows: [.lead]#text#
    const end = this.next(']', i);
    if (
      end >= 0 &&
      end - i < 200 &&
      '#*_`'.includes(text.charAt(end + 1)) &&
      end + 1 < this.to &&
      (next === 46 || next === 35 || isLetter(next))
    )
      return this.hide(i, end + 1);
    return i + 1;
  }

  #macro(i: number, next: number): number {
    const { text, to } = this;
    const macro = this.#macros.at(i, next, this.done, to);
    if (macro !== undefined) {
      const { start, open } = macro;
      const close = this.next(']', open);
      if (close < 0) return this.hide(start, open + 1);
      if (!macro.prose) return this.hide(start, close + 1);
      this.hide(start, open + 1);
      this.hideAhead(macro.note ? close : this.#attributesAt(open, close, macro.mail), close + 1);
      return open + 1;
    }
    // The mark between a term and its description.
    if (next === 58) {
      const length = runLength(text, i, Math.min(to, i + 5), 58);
      const after = text.charCodeAt(i + length);
      if (length <= 4 && (isSpace(after) || i + length >= to)) return this.hide(i, i + length);
    }
    return this.address(58, i);
  }

  /**
   * Where, between two brackets, what is no text follows the text: attributes, which have an equals sign, or in mail the subject. Its
   * end where there is nothing of that.
   */
  #attributesAt(open: number, close: number, mail: boolean): number {
    const comma = this.next(',', open);
    if (comma < 0 || comma > close) return close;
    if (mail) return comma;
    const equals = this.next('=', comma);
    return equals >= 0 && equals < close ? comma : close;
  }

  #attribute(i: number, next: number): number {
    const { text, to } = this;
    if (!isLetter(next) && !isDigit(next) && next !== 95) return i + 1;
    let end = i + 2;
    while (end < to && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 45 || text.charCodeAt(end) === 58)) end++;
    if (text.charCodeAt(end) !== 125 || end >= to) return i + 1;
    const name = text.slice(i + 1, end);
    if (name === 'nbsp' || name === 'sp') {
      this.through(i, end + 1);
      this.space(i);
      return end + 1;
    }
    const empty = name === 'empty' || name === 'zwsp' || name === 'wj' || name === 'blank';
    return empty ? this.through(i, end + 1) : this.hide(i, end + 1);
  }
}
