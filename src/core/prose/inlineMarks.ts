// What the inline scanners of AsciiDoc, reStructuredText and Org have in common: walking to the next mark, addresses, and
// hiding.

import { addressAtColon, addressAtDot, addressAtSign } from './addresses';
import { CharClass } from './markup';
import { Finder, paint } from './paint';

/** 1 for each of the marks, so that all other units are passed over at once. */
export function stopTable(marks: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

/** One pass over the inline content of a block. Subclasses decide what begins at each mark. */
export abstract class InlineMarks {
  protected readonly text: string;
  protected readonly to: number;
  protected readonly finder: Finder;
  readonly #classes: Uint8Array;
  readonly #stops: Uint8Array;
  #done = 0;

  constructor(text: string, to: number, classes: Uint8Array, stops: Uint8Array) {
    this.text = text;
    this.to = to;
    this.finder = new Finder(text);
    this.#classes = classes;
    this.#stops = stops;
  }

  /** Decides what begins at the mark `code` at `i`; gives the offset to go on from, which is after `i`. */
  protected abstract at(code: number, i: number): number;

  /** Marks everything from `from` on. */
  mark(from: number): void {
    this.#done = from;
    let i = from;
    while (i < this.to) {
      const code = this.text.charCodeAt(i);
      i = code > 127 || this.#stops[code] === 0 ? i + 1 : this.at(code, i);
    }
  }

  protected classAt(i: number): number {
    return this.#classes[i] ?? 0;
  }

  protected hide(from: number, to: number): number {
    paint(this.#classes, from, to, CharClass.hidden);
    this.#done = Math.max(this.#done, to);
    return to;
  }

  /** Hides what stands further on, behind text that is still to be read. */
  protected hideAhead(from: number, to: number): void {
    paint(this.#classes, from, to, CharClass.hidden);
  }

  protected through(from: number, to: number): number {
    paint(this.#classes, from, to, CharClass.through);
    return to;
  }

  protected space(at: number): number {
    this.#classes[at] = CharClass.space;
    return at + 1;
  }

  protected get classes(): Uint8Array {
    return this.#classes;
  }

  /** Whether the mark at `i` stands at the start of what is undecided: what is before it is a blank, punctuation or hidden. */
  protected get done(): number {
    return this.#done;
  }

  /** The next `needle` at or after `from` and before the end of what is read, or -1. */
  protected next(needle: string, from: number): number {
    const found = this.finder.next(needle, from);
    return found < 0 || found >= this.to ? -1 : found;
  }

  /** Hides the address at a colon, dot or `@`, if it is one. */
  protected address(code: number, i: number): number {
    const find = code === 58 ? addressAtColon : code === 64 ? addressAtSign : addressAtDot;
    const found = find(this.text, i, this.#done, this.to);
    return found === undefined ? i + 1 : this.hide(found.start, found.end);
  }

  /** Reads the indentation of a further line through. */
  protected indentation(at: number): number {
    let i = at;
    while (i < this.to && (this.text.charCodeAt(i) === 32 || this.text.charCodeAt(i) === 9)) i++;
    return this.through(at, i);
  }
}
