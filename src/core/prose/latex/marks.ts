// What all parts of reading LaTeX share: a block with its classes, and marking a command together with its arguments, in brackets,
// parentheses and braces, some of which may not be closed yet.

import { CharClass } from '../markup';
import { Finder, isDigit, isLetter, paint } from '../paint';
import { Braces } from './braces';

const { hidden, through } = CharClass;

/** A block of LaTeX being marked, from one offset to another. */
export class LatexMarks {
  readonly text: string;
  readonly to: number;
  readonly classes: Uint8Array;
  readonly finder: Finder;
  readonly braces: Braces;
  /** What is hidden ends at or before this offset. */
  done: number;

  constructor(text: string, from: number, to: number, classes: Uint8Array) {
    this.text = text;
    this.to = to;
    this.classes = classes;
    this.finder = new Finder(text);
    this.braces = new Braces(text, from, to);
    this.done = from;
  }

  /** Hides a stretch; gives its end. */
  hide(from: number, to: number): number {
    paint(this.classes, from, to, hidden);
    this.done = Math.max(to, this.done);
    return to;
  }

  /** Reads a stretch through; gives its end. */
  through(from: number, to: number): number {
    paint(this.classes, from, to, through);
    return to;
  }

  /** Reads the brace at `at`, if there is one, and the one that closes it through; gives the offset after it. */
  throughBrace(at: number): number {
    if (this.text.charCodeAt(at) !== 123) return at;
    const close = this.braces.closeOf(at);
    this.classes[at] = through;
    if (close >= 0) this.classes[close] = through;
    return at + 1;
  }

  /** The offset after options in brackets that begin at `at`, or `at`. */
  options(at: number, close = ']'): number {
    const { text, to } = this;
    const code = text.charCodeAt(at);
    if (at >= to || (code !== 91 && !(code === 40 && close === ')'))) return at;
    const end = this.finder.next(close, at);
    if (end < 0 || end >= to) return at;
    const brace = this.finder.next('{', at);
    return brace < 0 || brace > end ? end + 1 : Math.max(end, this.braces.outside(at, close.charCodeAt(0))) + 1;
  }

  /** The command from `i` to `end` and the braces of its first argument get one class; the argument itself is prose. */
  argument(i: number, end: number, value: number): number {
    let at = end;
    if (value === hidden) this.hide(i, end);
    else paint(this.classes, i, end, value);
    if (this.text.charCodeAt(at) !== 123 || at >= this.to) return at;
    const close = this.braces.closeOf(at);
    this.classes[at++] = value;
    if (close >= 0) this.classes[close] = value;
    return at;
  }

  /** Hides a command that begins at `i` and all its arguments, which may begin at `end`. */
  hideArguments(i: number, end: number): number {
    const { text, to } = this;
    let at = end;
    for (;;) {
      const code = text.charCodeAt(at);
      if (at >= to) break;
      if (code === 91 || code === 40) {
        const after = this.options(at, code === 40 ? ')' : ']');
        if (after === at) break;
        at = after;
      } else if (code === 123) {
        const close = this.braces.closeOf(at);
        // An argument just being typed: hide the rest of its line.
        const lineEnd = close < 0 ? this.finder.next('\n', at) : -1;
        at = close >= 0 ? close + 1 : lineEnd < 0 ? to : Math.min(lineEnd, to);
        if (close < 0) break;
      } else if (code === 42) at++;
      else break;
    }
    return this.hide(i, at);
  }

  /** The offset after what a definition defines, where that is not in braces: `\foo`, `\foo#1#2`, `\foo=\bar`. */
  defined(end: number): number {
    const { text, to } = this;
    let at = end;
    for (;;) {
      const code = text.charCodeAt(at);
      if (at + 1 >= to) return at;
      if (code === 92 && isLetter(text.charCodeAt(at + 1))) {
        at += 2;
        while (at < to && isLetter(text.charCodeAt(at))) at++;
      } else if (code === 35 && isDigit(text.charCodeAt(at + 1))) at += 2;
      else if (code === 61 && at > end) at++;
      else return at;
    }
  }
}
