// A stretch of Typst while it is read: what is open in it, what has been decided, and the steps that every mode takes.

import { CharClass } from '../markup';
import { isBlank, isDigit, paint, skipBlanks } from '../paint';
import { deepest, Mode } from './modes';

const { hidden, through } = CharClass;

/** Text being read, from the start of a line on; without classes only what is open is followed. */
export class TypstText {
  readonly text: string;
  readonly to: number;
  readonly #classes: Uint8Array | undefined;
  /** What is open, innermost last. */
  readonly stack: number[];
  /** Something on the way was prose. */
  sawProse = false;
  /** What is hidden ends at or before this offset. */
  done = 0;

  constructor(text: string, to: number, stack: number[], classes: Uint8Array | undefined) {
    this.text = text;
    this.to = to;
    this.stack = stack;
    this.#classes = classes;
  }

  /** Gives a stretch one class; gives its end. */
  paint(from: number, to: number, value: number): number {
    if (this.#classes !== undefined) paint(this.#classes, from, to, value);
    if (value === hidden) this.done = to;
    return to;
  }

  /** Opens something, unless too much is open. */
  push(mode: number): void {
    if (this.stack.length < deepest) this.stack.push(mode);
  }

  /** Marks at the start of a line of markup: headings, lists, terms. */
  lineStart(at: number): number {
    const mode = this.stack[this.stack.length - 1] ?? Mode.content;
    if (mode > Mode.bracket) return at;
    const i = skipBlanks(this.text, at, this.to);
    this.paint(at, i, through);
    const end = markerEnd(this.text, i, this.to);
    return end > i ? this.paint(i, end, hidden) : i;
  }

  /** After the end of a block: `#if ... [...]` is over unless `else` follows. */
  closed(at: number): number {
    if (this.stack[this.stack.length - 1] !== Mode.flow) return at;
    const after = skipBlanks(this.text, at, this.to);
    // `#if (a) [b]`: what was closed may have been the condition.
    const code = this.text.charCodeAt(after);
    const goesOn = this.text.startsWith('else', after) || code === 91 || code === 123 || this.text.charCodeAt(at - 1) === 41;
    if (!goesOn || after >= this.to) this.stack.pop();
    return at;
  }

  /** A comment that begins at `i`: to the end of the line, or up to its mark. */
  comment(i: number, next: number): number | undefined {
    if (next === 42) {
      this.push(Mode.comment);
      return this.paint(i, i + 2, hidden);
    }
    if (next !== 47) return undefined;
    let end = i;
    while (end < this.to && this.text.charCodeAt(end) !== 10) end++;
    return this.paint(i, end, hidden);
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
