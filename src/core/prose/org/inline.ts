// What is prose inside a paragraph, heading, item or row of Org (the Org Syntax specification, "Objects").

import { citationKeyEnd } from '../citationKey';
import { InlineMarks, stopTable } from '../inlineMarks';
import { isDigit, isLetter, isSpace, isWordUnit, skipBlanks } from '../paint';

const stops = stopTable('\n*/_+=~[]<{$\\@:.|s');

function bitOf(mark: number): number {
  return 1 << (mark & 31);
}

/** The zero width space, by which Org's manual parts emphasis from the rest of a word. */
const zeroWidth = 0x200b;

/** Whether nothing but blanks stands from `at` to the end of its line. */
function isBlankTo(text: string, at: number): boolean {
  const next = text.charCodeAt(skipBlanks(text, at, text.length));
  return next === 10 || next === 13;
}

/** Marks the inline content of a block of Org from `from` to `to`. */
export function markOrg(text: string, from: number, to: number, classes: Uint8Array): void {
  new OrgInline(text, to, classes, stops).mark(from);
}

class OrgInline extends InlineMarks {
  /** A bit for each mark of emphasis that has opened some; one that opened none closes nothing. */
  #opened = 0;
  /** Where the citation ends that is being read; keys stand before this. */
  #citeEnd = -1;

  protected override at(code: number, i: number): number {
    const { text, to } = this;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
    switch (code) {
      case 10:
        return this.indentation(i + 1);
      case 124:
        return this.hide(i, i + 1);
      case 61:
      case 126:
        return this.#code(i, code, next);
      case 42:
      case 47:
      case 95:
      case 43:
        return this.#emphasis(i, next);
      case 91:
        return this.#bracket(i, next);
      case 93:
        return i + 1;
      case 60: {
        if (next === 60) {
          const end = this.next('>>', i + 2);
          // A radio target: its words are shown, and linked wherever they occur.
          if (end >= 0 && text.charCodeAt(i + 2) === 60 && text.charCodeAt(end + 2) === 62) {
            this.hideAhead(end, end + 3);
            return this.hide(i, i + 3);
          }
          return end < 0 ? i + 2 : this.hide(i, text.charCodeAt(end + 2) === 62 ? end + 3 : end + 2);
        }
        return i + 1;
      }
      case 123: {
        if (!text.startsWith('{{{', i)) return i + 1;
        const end = this.next('}}}', i + 3);
        return end < 0 ? i + 3 : this.hide(i, end + 3);
      }
      case 36: {
        const mark = next === 36 ? '$$' : '$';
        const end = this.next(mark, i + mark.length);
        if (
          end < 0 ||
          (mark === '$' && (isSpace(next) || isSpace(text.charCodeAt(end - 1)) || isWordUnit(text.charCodeAt(end + 1))))
        )
          return i + mark.length;
        return this.hide(i, end + mark.length);
      }
      case 92:
        return this.#backslash(i, next);
      case 64: {
        if (next === 64) {
          const end = this.next('@@', i + 2);
          return end < 0 ? i + 2 : this.hide(i, end + 2);
        }
        if (i < this.#citeEnd) {
          const end = citationKeyEnd(text, i + 1, this.#citeEnd);
          return this.hide(i, Math.max(end, i + 1));
        }
        return this.address(code, i);
      }
      case 58: {
        const cited = this.#orgRef(i);
        return cited > i ? cited : this.address(code, i);
      }
      case 115: {
        // Inline source: src_python{...} or src_python[...]{...}
        if (!text.startsWith('src_', i) || this.#inWord(i)) return i + 1;
        const end = this.next('}', i);
        return end < 0 ? i + 1 : this.hide(i, end + 1);
      }
      default:
        return this.address(code, i);
    }
  }

  /** Whether a word goes on at `i`; an underscore before it may be a mark of emphasis. */
  #inWord(i: number): boolean {
    const before = i > 0 ? this.text.charCodeAt(i - 1) : 32;
    return isWordUnit(before) && before !== 95;
  }

  /** Whether a mark of emphasis may open here: after a blank or opening punctuation, before a unit that is no blank. */
  #opens(i: number, next: number): boolean {
    const before = i === 0 ? NaN : this.text.charCodeAt(i - 1);
    return !isSpace(next) && (isSpace(before) || before === zeroWidth || '-–—({\'"[*/_+'.includes(this.text.charAt(i - 1)));
  }

  #closes(i: number, next: number): boolean {
    return (
      !isSpace(this.text.charCodeAt(i - 1)) &&
      (isSpace(next) || next === zeroWidth || '-–—.,;:!?\'")}]*/_+\\<'.includes(this.text.charAt(i + 1)))
    );
  }

  #emphasis(i: number, next: number): number {
    const mark = this.text.charCodeAt(i);
    if (this.#opens(i, next)) this.#opened |= bitOf(mark);
    else if (i === 0 || (this.#opened & bitOf(mark)) === 0 || !this.#closes(i, next)) return i + 1;
    return this.through(i, i + 1);
  }

  #code(i: number, code: number, next: number): number {
    if (!this.#opens(i, next)) return i + 1;
    const mark = String.fromCharCode(code);
    let end = this.next(mark, i + 2);
    // The first mark that may close; others inside are passed over once.
    while (end >= 0 && !this.#closes(end, end + 1 < this.to ? this.text.charCodeAt(end + 1) : NaN))
      end = this.next(mark, end + 1);
    return end < 0 ? i + 1 : this.hide(i, end + 1);
  }

  #bracket(i: number, next: number): number {
    const { text } = this;
    if (next === 91) {
      const close = this.next(']]', i + 2);
      if (close < 0) return i + 2;
      const middle = this.next('][', i + 2);
      if (middle < 0 || middle > close) return this.hide(i, close + 2);
      this.hide(i, middle + 2);
      this.hideAhead(close, close + 2);
      return middle + 2;
    }
    if (text.startsWith('cite', i + 1) && (text.charCodeAt(i + 5) === 58 || text.charCodeAt(i + 5) === 47)) {
      const close = this.next(']', i);
      const colon = close < 0 ? -1 : text.slice(i, close).indexOf(':');
      if (colon < 0) return i + 1;
      this.#citeEnd = close;
      this.hideAhead(close, close + 1);
      return this.hide(i, i + colon + 1);
    }
    if (text.startsWith('fn:', i + 1)) {
      let end = i + 4;
      while (end < this.to && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 45)) end++;
      if (text.charCodeAt(end) === 93) return this.hide(i, end + 1);
      if (text.charCodeAt(end) !== 58) return i + 1;
      const close = this.next(']', end);
      if (close >= 0) this.hideAhead(close, close + 1);
      return this.hide(i, end + 1);
    }
    // A statistics cookie or a checkbox.
    if (/^\[(?:[ X-]|\d*\/\d*|\d*%)\]/.test(text.slice(i, i + 12))) return this.hide(i, text.indexOf(']', i) + 1);
    return i + 1;
  }

  #backslash(i: number, next: number): number {
    const { text } = this;
    if (next === 40 || next === 91) {
      const end = this.next(next === 40 ? '\\)' : '\\]', i + 2);
      return end < 0 ? i + 2 : this.hide(i, end + 2);
    }
    // Two at the end of a line break it there.
    if (next === 92) return isBlankTo(text, i + 2) ? this.through(i, i + 2) : i + 2;
    if (!isLetter(next)) return i + 1;
    let end = i + 2;
    while (end < this.to && isLetter(text.charCodeAt(end))) end++;
    const name = text.slice(i + 1, Math.min(end, i + 20));
    if (text.startsWith('{}', end)) end += 2;
    if (name === 'nbsp') {
      this.through(i, end);
      return this.space(i) && end;
    }
    if (name === 'shy') return this.through(i, end);
    while (text.charCodeAt(end) === 123 && end < this.to) {
      const close = this.next('}', end);
      if (close < 0) break;
      end = close + 1;
    }
    return this.hide(i, end);
  }

  /** org-ref's `cite:key,key` and its kin, and plain links to files and entries; gives `i` where the colon belongs to none. */
  #orgRef(i: number): number {
    const { text } = this;
    let start = i;
    while (start > this.done && i - start < 14 && isLetter(text.charCodeAt(start - 1))) start--;
    if (this.#inWord(start)) return i;
    const name = text.slice(start, i);
    if (!/^(?:cite[a-z]*|[a-z]+cite|ref|eqref|label|nameref|bibliography|file|attachment|id|docview)$/i.test(name) || name === '')
      return i;
    let end = i + 1;
    while (end < this.to) {
      const code = text.charCodeAt(end);
      if (!isLetter(code) && !isDigit(code) && !'_-:.,&;/'.includes(text.charAt(end)) && code < 128) break;
      if (code > 127) break;
      end++;
    }
    while (end > i + 1 && '.,:;'.includes(text.charAt(end - 1))) end--;
    return end > i + 1 ? this.hide(start, end) : i;
  }
}
