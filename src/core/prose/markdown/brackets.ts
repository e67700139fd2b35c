// Brackets: links, images, spans with attributes, citations, notes, and the arguments of TeX commands. What stands between two of them is
// marked before they close, since it may hold code or a target with a bracket in it; which of all these they are shows only then.

import type { Marking } from './marking';
import { bracesEnd, labelEnd, targetEnd } from './linkTarget';
import { isSpace } from '../paint';

/** No footnote's name is longer. */
const longestNote = 200;

/** A `[` that is not closed yet. */
interface Opener {
  readonly at: number;
  /** A citation key stood in it. */
  cites: boolean;
  /** Where the TeX command begins whose argument it may open, or -1. */
  readonly command: number;
}

/** The brackets of one block. */
export class Brackets {
  readonly #marking: Marking;
  // Most blocks have none.
  #openers: Opener[] | undefined;

  constructor(marking: Marking) {
    this.#marking = marking;
  }

  /** Reads the `[` at `i`, and gives the offset to go on from. */
  open(i: number, next: number): number {
    const { text, end } = this.#marking;
    if (next === 94) {
      let j = i + 2;
      while (j < end && j - i < longestNote && text.charCodeAt(j) !== 93 && !isSpace(text.charCodeAt(j))) j++;
      if (text.charCodeAt(j) === 93 && j < end) return this.#marking.hide(i, j + 1);
    }
    return this.#push(i, -1);
  }

  /** A citation key stands in the innermost bracket. */
  cite(): void {
    const opener = this.#openers?.[this.#openers.length - 1];
    if (opener !== undefined) opener.cites = true;
  }

  /** Forgets the brackets that opened behind `at`: what holds them has been closed. */
  forget(at: number): void {
    const openers = this.#openers;
    while (openers !== undefined && openers.length > 0 && openers[openers.length - 1]!.at > at) openers.pop();
  }

  /** Reads the arguments at `at` of the TeX command that begins at `command`; with one in brackets it goes on when that closes. */
  arguments(command: number, at: number): number {
    const { text, end, finder } = this.#marking;
    let i = at;
    while (i < end && text.charCodeAt(i) === 123) {
      const close = finder.next('}', i);
      if (close < 0 || close >= end) break;
      i = close + 1;
    }
    if (i > at) this.#marking.hide(command, i);
    return i < end && text.charCodeAt(i) === 91 ? this.#push(i, command) : i;
  }

  /** Reads the `]` at `i`, and gives the offset to go on from. */
  close(i: number, next: number): number {
    const marking = this.#marking;
    const { text, end } = marking;
    const opener = this.#openers?.pop();
    if (opener === undefined) return i + 1;
    const { at, command } = opener;
    if (command >= 0) {
      // With a target behind it, it is the text of a link.
      if (next !== 40 || targetEnd(text, i + 1, end) < 0) return this.arguments(command, marking.hide(command, i + 1));
    } else if (text.charCodeAt(at - 1) === 94) {
      marking.hide(at - 1, at + 1);
      return marking.hide(i, i + 1);
    } else if (opener.cites) {
      marking.hide(at, at + 1);
      return marking.hide(i, this.#attributesEnd(i + 1));
    }
    const target = this.#linkEnd(i + 1, next);
    if (target < 0) return i + 1;
    marking.readThrough(text.charCodeAt(at - 1) === 33 ? at - 1 : at, at + 1);
    return marking.hide(i, this.#attributesEnd(target));
  }

  #push(at: number, command: number): number {
    (this.#openers ??= []).push({ at, cites: false, command });
    return at + 1;
  }

  /** The offset after what makes a link or a span of the brackets closed before `at`, or -1. */
  #linkEnd(at: number, next: number): number {
    const { text, end } = this.#marking;
    if (next === 40) return targetEnd(text, at, end);
    if (next === 91) return this.#labelsEnd(at);
    return next === 123 ? bracesEnd(text, at, end) : -1;
  }

  /** The offset after the attributes at `at`; `at` where there are none. */
  #attributesEnd(at: number): number {
    const { text, end } = this.#marking;
    return at < end && text.charCodeAt(at) === 123 ? Math.max(at, bracesEnd(text, at, end)) : at;
  }

  /** The offset after the labels in a row that begin at `at`, or -1. */
  #labelsEnd(at: number): number {
    const { text, end } = this.#marking;
    let i = labelEnd(text, at, end);
    if (i < 0) return -1;
    // Only the definitions tell whether `[a][b]` or `[b](target)` links in `[a][b](target)`: neither `b` nor the target is read.
    const target = i < end && text.charCodeAt(i) === 40 ? targetEnd(text, i, end) : -1;
    if (target >= 0) return target;
    // Nor do we know which of `[a][b][c]` are targets: none behind the first is read.
    while (i < end && text.charCodeAt(i) === 91) {
      const more = labelEnd(text, i, end);
      if (more < 0 || (text.charCodeAt(more) === 40 && targetEnd(text, more, end) >= 0)) break;
      i = more;
    }
    return i;
  }
}
