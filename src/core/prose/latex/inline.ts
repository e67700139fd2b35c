// What is prose in a paragraph of LaTeX. One pass; which brace closes which is worked out once per block.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { markSpace } from '../entities';
import { CharClass } from '../markup';
import { Finder, isLetter, isSpace, paint } from '../paint';
import * as commands from './commands';

const { hidden, through } = CharClass;

const stops = new Uint8Array(128);
for (const mark of '\n\\%{}~$&-:.@"') stops[mark.charCodeAt(0)] = 1;

/** Marks the units from `from` to `to` of a block. */
export function markLatex(text: string, from: number, to: number, classes: Uint8Array): void {
  new LatexInline(text, from, to, classes).mark();
}

class LatexInline {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  readonly #classes: Uint8Array;
  readonly #finder: Finder;
  #closing: Map<number, number> | undefined;
  #done: number;

  constructor(text: string, from: number, to: number, classes: Uint8Array) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
    this.#classes = classes;
    this.#finder = new Finder(text);
    this.#done = from;
  }

  mark(): void {
    const text = this.#text;
    let i = this.#from;
    while (i < this.#to) {
      const code = text.charCodeAt(i);
      i = code > 127 || stops[code] === 0 ? i + 1 : this.#at(code, i);
    }
  }

  #hide(from: number, to: number): number {
    paint(this.#classes, from, to, hidden);
    this.#done = Math.max(to, this.#done);
    return to;
  }

  #at(code: number, i: number): number {
    const text = this.#text;
    const to = this.#to;
    switch (code) {
      case 10: {
        let j = i + 1;
        while (j < to && (text.charCodeAt(j) === 32 || text.charCodeAt(j) === 9)) this.#classes[j++] = through;
        return j;
      }
      case 92:
        return this.#command(i);
      case 37: {
        const end = this.#finder.next('\n', i);
        return this.#hide(i, end < 0 || end > to ? to : end);
      }
      case 123: {
        const close = this.#closeOf(i);
        this.#classes[i] = through;
        if (close >= 0) this.#classes[close] = through;
        return i + 1;
      }
      case 125:
        // Braces that match were marked with the one that opens them.
        if (this.#classes[i] === 0) this.#classes[i] = this.#isClosing(i) ? through : hidden;
        return i + 1;
      case 126:
        this.#classes[i] = CharClass.space;
        return i + 1;
      case 36: {
        const mark = text.charCodeAt(i + 1) === 36 ? '$$' : '$';
        let end = this.#finder.next(mark, i + mark.length);
        while (end >= 0 && text.charCodeAt(end - 1) === 92) end = this.#finder.next(mark, end + 1);
        return this.#hide(i, end < 0 || end >= to ? i + mark.length : end + mark.length);
      }
      case 38:
        return this.#hide(i, i + 1);
      case 45: {
        // `--` and `---` are one dash.
        let j = i + 1;
        while (j < to && text.charCodeAt(j) === 45) this.#classes[j++] = through;
        return j;
      }
      case 34:
        // Shorthands of babel: `"-` may be broken here, `"~` is a space, `"=` a hyphen.
        if (text.charCodeAt(i + 1) === 45 && text.charCodeAt(i + 2) !== 45) {
          paint(this.#classes, i, i + 2, through);
          return i + 2;
        }
        return i + 1;
      default: {
        const find = code === 58 ? addressAtColon : code === 64 ? addressAtSign : addressAtDot;
        const address = find(text, i, this.#done, to);
        return address ? this.#hide(address.start, address.end) : i + 1;
      }
    }
  }

  #command(i: number): number {
    const text = this.#text;
    const to = this.#to;
    const next = text.charCodeAt(i + 1);
    if (i + 1 >= to) return i + 1;
    if (!isLetter(next)) return this.#sign(i, text.charAt(i + 1));
    let end = i + 2;
    while (end < to && isLetter(text.charCodeAt(end))) end++;
    const name = text.slice(i + 1, Math.min(end, i + 40));
    if (text.charCodeAt(end) === 42) end++;

    if (name === 'begin' || name === 'end' || name === 'iffalse') return this.#environment(i, end, name);
    if (name === 'verb' || name === 'lstinline' || name === 'mintinline') return this.#verbatim(i, end, name);
    if (commands.looks.has(name)) return this.#argument(i, this.#options(end), through);
    if (commands.cites(name)) return this.#hideArguments(i, end);
    if (commands.letters.has(name)) return this.#letters(i, end);
    if (commands.letterAccents.has(name)) return this.#accented(i, end);
    if (commands.spaces.has(name)) {
      markSpace(i, end, this.#classes);
      return this.#emptyGroup(end);
    }
    if (commands.switches.has(name)) {
      paint(this.#classes, i, end, through);
      return this.#swallowed(end);
    }
    if (commands.hiddenArguments.has(name)) return this.#hideArguments(i, end);
    if (commands.hiddenFirst.has(name)) {
      let at = this.#hide(i, this.#options(end));
      const close = text.charCodeAt(at) === 123 ? this.#closeOf(at) : -1;
      if (close >= 0) at = this.#hide(at, close + 1);
      while (text.charCodeAt(at) === 91) {
        const after = this.#options(at);
        if (after === at) break;
        at = this.#hide(at, after);
      }
      return this.#argument(at, at, hidden);
    }
    // A label in brackets after \item, and the short form of a heading, are words too.
    if (name === 'item' || name === 'section' || name === 'chapter') {
      this.#hide(i, end);
      if (text.charCodeAt(end) === 91) {
        const close = this.#finder.next(']', end);
        if (close >= 0 && close < to) this.#hide(this.#hide(end, end + 1) && close, close + 1);
        return end + 1;
      }
      return this.#argument(i, end, hidden);
    }
    return this.#argument(i, this.#options(end), hidden);
  }

  /** A command of one sign: escapes, accents, spaces, maths. */
  #sign(i: number, sign: string): number {
    const classes = this.#classes;
    const after = i + 2;
    if ('&%$#_{}'.includes(sign)) {
      classes[i] = through;
      return after;
    }
    if (sign === '\\') {
      const star = this.#text.charCodeAt(after) === 42 ? after + 1 : after;
      return this.#hide(i, this.#options(star));
    }
    if ('\'`"^~=.'.includes(sign)) return this.#accented(i, after);
    if (',;:>'.includes(sign)) {
      markSpace(i, after, classes);
      return after;
    }
    if (sign === '(' || sign === '[') {
      const mark = sign === '(' ? '\\)' : '\\]';
      const close = this.#finder.next(mark, after);
      return this.#hide(i, close < 0 || close >= this.#to ? after : close + 2);
    }
    if (isSpace(sign.charCodeAt(0))) {
      classes[i] = through;
      return i + 1;
    }
    paint(classes, i, after, through);
    return after;
  }

  /** An accent: `\'e`, `\'{e}`, `\v{c}`, `\'\i`; its letter stays to be read. */
  #accented(i: number, end: number): number {
    const text = this.#text;
    let at = end;
    if (isLetter(text.charCodeAt(end - 1))) while (at < this.#to && text.charCodeAt(at) === 32) at++;
    paint(this.#classes, i, at, through);
    if (text.charCodeAt(at) === 123) {
      const close = this.#closeOf(at);
      this.#classes[at] = through;
      if (close >= 0) this.#classes[close] = through;
      at++;
    }
    return at;
  }

  #letters(i: number, end: number): number {
    this.#classes[i] = through;
    return this.#swallowed(end);
  }

  /** TeX swallows the blanks after a command of letters, and `{}` that keeps them. */
  #swallowed(end: number): number {
    let at = end;
    while (at < this.#to && (this.#text.charCodeAt(at) === 32 || this.#text.charCodeAt(at) === 9)) this.#classes[at++] = through;
    return at === end ? this.#emptyGroup(end) : at;
  }

  #emptyGroup(end: number): number {
    if (!this.#text.startsWith('{}', end) || end + 2 > this.#to) return end;
    paint(this.#classes, end, end + 2, through);
    return end + 2;
  }

  /** The command from `i` to `end` and the braces of its first argument get one class; the argument itself is prose. */
  #argument(i: number, end: number, value: number): number {
    let at = end;
    if (value === hidden) this.#hide(i, end);
    else paint(this.#classes, i, end, value);
    if (this.#text.charCodeAt(at) !== 123 || at >= this.#to) return at;
    const close = this.#closeOf(at);
    this.#classes[at++] = value;
    if (close >= 0) this.#classes[close] = value;
    return at;
  }

  #hideArguments(i: number, end: number): number {
    const text = this.#text;
    let at = end;
    for (;;) {
      const code = text.charCodeAt(at);
      if (at >= this.#to) break;
      if (code === 91 || code === 40) {
        const after = this.#options(at, code === 40 ? ')' : ']');
        if (after === at) break;
        at = after;
      } else if (code === 123) {
        const close = this.#closeOf(at);
        // An argument just being typed: hide the rest of its line.
        const lineEnd = close < 0 ? this.#finder.next('\n', at) : -1;
        at = close >= 0 ? close + 1 : lineEnd < 0 ? this.#to : Math.min(lineEnd, this.#to);
        if (close < 0) break;
      } else if (code === 42) at++;
      else break;
    }
    return this.#hide(i, at);
  }

  /** The offset after a bracket that begins at `at`, or `at`. */
  #options(at: number, close = ']'): number {
    const code = this.#text.charCodeAt(at);
    if (at >= this.#to || (code !== 91 && !(code === 40 && close === ')'))) return at;
    const end = this.#finder.next(close, at);
    return end < 0 || end >= this.#to ? at : end + 1;
  }

  #environment(i: number, end: number, name: string): number {
    const text = this.#text;
    const mark = name === 'end' ? '' : commands.opaqueMark(text, i, this.#to);
    if (mark !== '') {
      const close = this.#finder.next(mark.slice(1), end);
      return this.#hide(i, close < 0 || close >= this.#to ? this.#to : close + mark.length - 1);
    }
    const close = text.charCodeAt(end) === 123 ? this.#closeOf(end) : -1;
    if (close < 0) return this.#hideArguments(i, end);
    const after = this.#hide(i, close + 1);
    if (name === 'end') return after;
    const options = this.#hide(after, this.#options(after));
    return commands.layoutEnvironments.has(text.slice(end + 1, close).replace('*', ''))
      ? this.#hideArguments(options, options)
      : options;
  }

  #verbatim(i: number, end: number, name: string): number {
    const text = this.#text;
    let at = this.#options(end);
    if (name === 'mintinline' && text.charCodeAt(at) === 123) at = Math.max(at, this.#closeOf(at) + 1);
    const mark = text.charAt(at);
    if (mark === '{') return this.#hideArguments(i, at);
    const close = at < this.#to && !isSpace(text.charCodeAt(at)) ? this.#finder.next(mark, at + 1) : -1;
    const lineEnd = this.#finder.next('\n', at);
    return this.#hide(i, close < 0 || close >= this.#to || (lineEnd >= 0 && lineEnd < close) ? end : close + 1);
  }

  #isClosing(at: number): boolean {
    this.#closeOf(-1);
    return this.#closing!.has(-1 - at);
  }

  /** The brace that closes the one at `at`, or -1. */
  #closeOf(at: number): number {
    if (this.#closing === undefined) {
      const closing = new Map<number, number>();
      const open: number[] = [];
      for (let i = this.#from; i < this.#to; i++) {
        const code = this.#text.charCodeAt(i);
        if (code === 92) i++;
        else if (code === 37) {
          const end = this.#text.indexOf('\n', i);
          i = end < 0 ? this.#to : end;
        } else if (code === 123) open.push(i);
        else if (code === 125) {
          const opening = open.pop();
          if (opening !== undefined) {
            closing.set(opening, i);
            closing.set(-1 - i, opening);
          }
        }
      }
      this.#closing = closing;
    }
    return this.#closing.get(at) ?? -1;
  }
}
