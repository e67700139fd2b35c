// One block while it is marked: what links, tags, TeX and code have to know of each other, each in a file of its own.

import { BacktickRuns } from '../codeSpans';
import { CharClass } from '../markup';
import { Finder, paint } from '../paint';

const { hidden, through } = CharClass;

/** A `[` that is not closed yet. */
export interface Opener {
  readonly at: number;
  /** A citation key stood in it. */
  cites: boolean;
  /** Where the TeX command begins whose argument it may open, or -1. */
  readonly command: number;
}

/** The text of a block and the classes written for it. Fields are read often, so they stand open. */
export class Marking {
  readonly text: string;
  readonly classes: Uint8Array;
  /** Where the text of the block ends; nothing is looked for behind it. */
  readonly end: number;
  /** How many `>` may stand at the start of each further line. */
  readonly quotes: number;
  /** The block is one of HTML, in which a tag is a tag behind a backslash, too. */
  readonly html: boolean;
  readonly finder: Finder;
  /** What is hidden ends at or before this offset. */
  done: number;
  /** The `[` that are not closed yet; most blocks have none. */
  openers: Opener[] | undefined;
  /** Where a `\(` stood that no `\)` has closed yet, or -1. */
  mathsAt = -1;
  /** No `$` closes maths at or after this offset. */
  noDollarFrom: number;
  #runs: BacktickRuns | undefined;

  constructor(text: string, classes: Uint8Array, from: number, end: number, quotes: number, html: boolean) {
    this.text = text;
    this.classes = classes;
    this.end = end;
    this.quotes = quotes;
    this.html = html;
    this.finder = new Finder(text);
    this.done = from;
    this.noDollarFrom = end;
  }

  /** Hides a stretch, and gives its end. */
  hide(from: number, to: number): number {
    paint(this.classes, from, to, hidden);
    this.done = to;
    return to;
  }

  /** Lets a stretch be read as if it were absent, and gives its end. */
  readThrough(from: number, to: number): number {
    paint(this.classes, from, to, through);
    return to;
  }

  /** Hides up to and with the next `mark` at or after `from`; gives -1 where there is none. For one mark `from` must not go back. */
  hideTo(mark: string, start: number, from: number): number {
    const at = this.finder.next(mark, from);
    return at < 0 || at >= this.end ? -1 : this.hide(start, at + mark.length);
  }

  /** Where the run of backticks at `at` is closed by one of the same length, or -1. `at` must not go back between calls. */
  codeCloses(at: number, length: number): number {
    this.#runs ??= new BacktickRuns(this.text, at);
    const close = this.#runs.next(length, at + length);
    return close < this.end ? close : -1;
  }
}
