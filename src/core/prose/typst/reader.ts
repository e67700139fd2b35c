// Reads Typst unit by unit, in whatever is open, over any number of lines: the same steps decide the states between lines
// and the classes within a block, so the two cannot disagree.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { citationKeyEnd } from '../citationKey';
import { CharClass } from '../markup';
import { isBlank, isDigit, isLetter, isSpace, isWordUnit, paint, skipBlanks } from '../paint';
import { deepest, flows, looks, Mode, statements } from './modes';

const { hidden, through } = CharClass;

const stops = new Uint8Array(128);
for (const mark of '\n\\*_`$/<@~-#[]:.') stops[mark.charCodeAt(0)] = 1;

/** One reading of a stretch of Typst, from the start of a line on. */
export class TypstReader {
  readonly #text: string;
  readonly #to: number;
  readonly #classes: Uint8Array | undefined;
  /** What is open, innermost last. */
  readonly stack: number[];
  /** Something on the way was prose. */
  sawProse = false;
  #done = 0;

  constructor(text: string, to: number, stack: number[], classes: Uint8Array | undefined) {
    this.#text = text;
    this.#to = to;
    this.stack = stack;
    this.#classes = classes;
  }

  /** Reads on from `from`, which begins a line. */
  read(from: number): void {
    this.#done = from;
    let i = this.#lineStart(from);
    while (i < this.#to) {
      const mode = this.stack[this.stack.length - 1] ?? Mode.content;
      if (mode <= Mode.bracket) i = this.#markup(i, mode);
      else if (mode === Mode.expression) i = this.#expression(i);
      else if (mode >= Mode.raw || mode === Mode.maths || mode === Mode.comment || mode === Mode.string)
        i = this.#opaque(i, mode);
      else i = this.#code(i, mode);
    }
  }

  #paint(from: number, to: number, value: number): number {
    if (this.#classes !== undefined) paint(this.#classes, from, to, value);
    if (value === hidden) this.#done = to;
    return to;
  }

  #push(mode: number): void {
    if (this.stack.length < deepest) this.stack.push(mode);
  }

  /** Marks at the start of a line of markup: headings, lists, terms. */
  #lineStart(at: number): number {
    const mode = this.stack[this.stack.length - 1] ?? Mode.content;
    if (mode > Mode.bracket) return at;
    const i = skipBlanks(this.#text, at, this.#to);
    this.#paint(at, i, through);
    const end = markerEnd(this.#text, i, this.#to);
    return end > i ? this.#paint(i, end, hidden) : i;
  }

  #markup(from: number, mode: number): number {
    const text = this.#text;
    const to = this.#to;
    let i = from;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code < 128 && stops[code] !== 0) break;
      if (code > 32) this.sawProse = true;
    }
    if (i >= to) return to;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
    switch (text.charCodeAt(i)) {
      case 10:
        return this.#lineStart(i + 1);
      case 92:
        if (next === 117 && text.charCodeAt(i + 2) === 123) {
          const close = text.slice(i, Math.min(i + 12, to)).indexOf('}');
          if (close > 0) return this.#paint(i, i + close + 1, hidden);
        }
        this.#paint(i, i + 1, through);
        if (isSpace(next)) return i + 1;
        this.sawProse = true;
        return i + 2;
      case 42:
      case 95: {
        const before = text.charCodeAt(i - 1);
        const inWord = i > 0 && isWordUnit(before) && isWordUnit(next) && before !== 95;
        const alone = (i === 0 || isSpace(before)) && isSpace(next);
        if (!inWord && !alone) this.#paint(i, i + 1, through);
        return i + 1;
      }
      case 96: {
        let end = i;
        while (end < to && text.charCodeAt(end) === 96) end++;
        if (end - i !== 2) this.#push(Mode.raw + Math.min(end - i, 1000));
        return this.#paint(i, end, hidden);
      }
      case 36:
        this.#push(Mode.maths);
        return this.#paint(i, i + 1, hidden);
      case 47:
        return this.#comment(i, next) ?? this.#plain(i);
      case 60: {
        let end = i + 1;
        while (end < to && end - i < 200 && (isWordUnit(text.charCodeAt(end)) || '-.:'.includes(text.charAt(end)))) end++;
        return end > i + 1 && text.charCodeAt(end) === 62 ? this.#paint(i, end + 1, hidden) : this.#plain(i);
      }
      case 64:
        return this.#sign(i);
      case 126:
        return this.#paint(i, i + 1, CharClass.space);
      case 45: {
        if (next === 63) return this.#paint(i, i + 2, through);
        let end = i + 1;
        while (end < to && text.charCodeAt(end) === 45) end++;
        this.#paint(i + 1, end, through);
        return end;
      }
      case 35:
        return this.#hash(i, next);
      case 91:
        if (this.stack.length > 0) this.#push(Mode.bracket);
        return i + 1;
      case 93:
        if (this.stack.length === 0) return i + 1;
        this.stack.pop();
        if (mode !== Mode.bracket) this.#paint(i, i + 1, mode === Mode.look ? through : hidden);
        return this.#closed(i + 1);
      default: {
        const find = text.charCodeAt(i) === 58 ? addressAtColon : addressAtDot;
        const address = find(text, i, this.#done, to);
        return address ? this.#paint(address.start, address.end, hidden) : this.#plain(i);
      }
    }
  }

  #plain(i: number): number {
    this.sawProse = true;
    return i + 1;
  }

  #sign(i: number): number {
    const text = this.#text;
    if (i > this.#done && isWordUnit(text.charCodeAt(i - 1))) {
      const address = addressAtSign(text, i, this.#done, this.#to);
      if (address) return this.#paint(address.start, address.end, hidden);
    }
    const end = citationKeyEnd(text, i + 1, this.#to);
    if (end === i + 1) return this.#plain(i);
    this.#paint(i, end, hidden);
    if (text.charCodeAt(end) !== 91 || end >= this.#to) return end;
    // The supplement of a reference (`@minsk[p. 3]`) is content.
    this.#push(Mode.content);
    return this.#paint(end, end + 1, hidden);
  }

  #hash(i: number, next: number): number {
    const text = this.#text;
    if (isLetter(next) || next === 95) {
      let end = i + 2;
      while (
        end < this.#to &&
        (isWordUnit(text.charCodeAt(end)) || (text.charCodeAt(end) === 45 && isLetter(text.charCodeAt(end + 1))))
      )
        end++;
      const name = end - i < 20 ? text.slice(i + 1, end) : '';
      if (looks.has(name) && text.charCodeAt(end) === 91 && end < this.#to) {
        this.#push(Mode.look);
        return this.#paint(i, end + 1, through);
      }
      this.#push(statements.has(name) ? Mode.statement : flows.has(name) ? Mode.flow : Mode.expression);
      return this.#paint(i, end, hidden);
    }
    if (next === 123 || next === 40 || next === 91 || next === 34) {
      this.#push(Mode.expression);
      this.#push(next === 123 ? Mode.block : next === 40 ? Mode.parentheses : next === 91 ? Mode.content : Mode.string);
      return this.#paint(i, i + 2, hidden);
    }
    return this.#plain(i);
  }

  /** After `#name`: a call, content or a field goes on with it, anything else ends it. */
  #expression(i: number): number {
    const code = this.#text.charCodeAt(i);
    if (code === 40 || code === 91) {
      this.#push(code === 40 ? Mode.parentheses : Mode.content);
      return this.#paint(i, i + 1, hidden);
    }
    if (code === 46 && isLetter(this.#text.charCodeAt(i + 1)) && i + 1 < this.#to) {
      let end = i + 2;
      while (end < this.#to && isWordUnit(this.#text.charCodeAt(end))) end++;
      return this.#paint(i, end, hidden);
    }
    this.stack.pop();
    return code === 59 ? this.#paint(i, i + 1, hidden) : i;
  }

  /** Raw text, maths, comments and strings: only what closes them matters. */
  #opaque(from: number, mode: number): number {
    const text = this.#text;
    const to = this.#to;
    let i = from;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      if (mode >= Mode.raw) {
        if (code !== 96) continue;
        let end = i;
        while (end < to && text.charCodeAt(end) === 96) end++;
        if (end - i >= mode - Mode.raw) {
          this.stack.pop();
          return this.#paint(from, i + mode - Mode.raw, hidden);
        }
        i = end - 1;
      } else if (mode === Mode.comment) {
        const next = text.charCodeAt(i + 1);
        if (i + 1 < to && ((code === 42 && next === 47) || (code === 47 && next === 42))) {
          if (code === 42) this.stack.pop();
          else this.#push(Mode.comment);
          this.#paint(from, i + 2, hidden);
          return code === 42 ? this.#closed(i + 2) : i + 2;
        }
      } else if (code === 92) i++;
      else if (code === (mode === Mode.maths ? 36 : 34)) {
        this.stack.pop();
        return this.#paint(from, i + 1, hidden);
      }
    }
    return this.#paint(from, to, hidden);
  }

  #code(from: number, mode: number): number {
    const text = this.#text;
    for (let i = from; i < this.#to; i++) {
      const code = text.charCodeAt(i);
      const next = i + 1 < this.#to ? text.charCodeAt(i + 1) : NaN;
      if (code === 10 && (mode === Mode.statement || mode === Mode.flow)) {
        this.stack.pop();
        this.#paint(from, i, hidden);
        return i;
      }
      const opens =
        code === 34
          ? Mode.string
          : code === 40
            ? Mode.parentheses
            : code === 91
              ? Mode.content
              : code === 123
                ? Mode.block
                : code === 36
                  ? Mode.maths
                  : 0;
      if (opens !== 0) {
        this.#push(opens);
        return this.#paint(from, i + 1, hidden);
      }
      if (code === 96) {
        let end = i;
        while (end < this.#to && text.charCodeAt(end) === 96) end++;
        if (end - i !== 2) this.#push(Mode.raw + Math.min(end - i, 1000));
        return this.#paint(from, end, hidden);
      }
      if (code === 47 && (next === 47 || next === 42)) {
        this.#paint(from, i, hidden);
        return this.#comment(i, next) ?? i + 1;
      }
      if (code === 59 && mode === Mode.statement) {
        this.stack.pop();
        return this.#paint(from, i + 1, hidden);
      }
      if (code !== 41 && code !== 93 && code !== 125) continue;
      const closes = (code === 41 && mode === Mode.parentheses) || (code === 125 && mode === Mode.block);
      this.#paint(from, i, hidden);
      if (closes) {
        this.stack.pop();
        this.#paint(i, i + 1, hidden);
        return this.#closed(i + 1);
      }
      // A bracket of something further out ends the statement; one that fits nothing is passed over.
      if (mode === Mode.statement || mode === Mode.flow) {
        this.stack.pop();
        return i;
      }
      return this.#paint(i, i + 1, hidden);
    }
    return this.#paint(from, this.#to, hidden);
  }

  /** After the end of a block: `#if ... [...]` is over unless `else` follows. */
  #closed(at: number): number {
    if (this.stack[this.stack.length - 1] !== Mode.flow) return at;
    const after = skipBlanks(this.#text, at, this.#to);
    // `#if (a) [b]`: what was closed may have been the condition.
    const code = this.#text.charCodeAt(after);
    const goesOn = this.#text.startsWith('else', after) || code === 91 || code === 123 || this.#text.charCodeAt(at - 1) === 41;
    if (!goesOn || after >= this.#to) this.stack.pop();
    return at;
  }

  /** A comment that begins at `i`: to the end of the line, or up to its mark. */
  #comment(i: number, next: number): number | undefined {
    if (next === 42) {
      this.#push(Mode.comment);
      return this.#paint(i, i + 2, hidden);
    }
    if (next !== 47) return undefined;
    let end = i;
    while (end < this.#to && this.#text.charCodeAt(end) !== 10) end++;
    return this.#paint(i, end, hidden);
  }
}

/** The offset after a mark that begins a heading, list item or term at `at`; `at` where there is none. */
export function markerEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 61) while (i < end && text.charCodeAt(i) === 61) i++;
  else if (code === 45 || code === 43 || code === 47) i++;
  else if (isDigit(code)) {
    while (i < end && i - at < 9 && isDigit(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== 46) return at;
    i++;
  } else return at;
  return i < end && isBlank(text.charCodeAt(i)) ? i + 1 : at;
}
