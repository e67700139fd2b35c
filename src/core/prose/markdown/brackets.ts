// Brackets: links, images, spans with attributes, citations, notes, and the arguments of TeX commands. What stands between two of them is
// marked before they close, since it may hold code or a target with a bracket in it; which of all these they are shows only then.

import { isSpace } from '../paint';
import { bracesEnd, labelEnd, targetEnd } from './linkTarget';
import type { Marking } from './marking';

/** No footnote's name is longer. */
const longestNote = 200;

/** Reads the `[` at `i`, and gives the offset to go on from. */
export function openBracket(marking: Marking, i: number, next: number): number {
  if (next === 94) {
    const { text, end } = marking;
    let j = i + 2;
    while (j < end && j - i < longestNote && text.charCodeAt(j) !== 93 && !isSpace(text.charCodeAt(j))) j++;
    if (text.charCodeAt(j) === 93 && j < end) return marking.hide(i, j + 1);
  }
  return push(marking, i, -1);
}

/** A citation key stands in the innermost bracket. */
export function citeInBracket(marking: Marking): void {
  const opener = marking.openers?.[marking.openers.length - 1];
  if (opener !== undefined) opener.cites = true;
}

/** Forgets the brackets that opened behind `at`: what holds them has been closed. */
export function forgetBrackets(marking: Marking, at: number): void {
  const { openers } = marking;
  while (openers !== undefined && openers.length > 0 && openers[openers.length - 1]!.at > at) openers.pop();
}

/** Reads the arguments at `at` of the TeX command that begins at `command`; with one in brackets it goes on when that closes. */
export function markArguments(marking: Marking, command: number, at: number): number {
  const { text, end, finder } = marking;
  let i = at;
  while (i < end && text.charCodeAt(i) === 123) {
    const close = finder.next('}', i);
    if (close < 0 || close >= end) break;
    i = close + 1;
  }
  if (i > at) marking.hide(command, i);
  return i < end && text.charCodeAt(i) === 91 ? push(marking, i, command) : i;
}

/** Reads the `]` at `i`, and gives the offset to go on from. */
export function closeBracket(marking: Marking, i: number, next: number): number {
  const { text, end } = marking;
  const opener = marking.openers?.pop();
  if (opener === undefined) return i + 1;
  const { at, command } = opener;
  if (command >= 0) {
    // With a target behind it, it is the text of a link.
    if (next !== 40 || targetEnd(text, i + 1, end) < 0) return markArguments(marking, command, marking.hide(command, i + 1));
  } else if (text.charCodeAt(at - 1) === 94) {
    marking.hide(at - 1, at + 1);
    return marking.hide(i, i + 1);
  }
  // Behind a citation nothing but a target or attributes makes a link or a span of it: `[@one][@two]` are two citations.
  const target = opener.cites && next === 91 ? -1 : linkEnd(text, i + 1, end, next);
  if (target < 0) {
    if (!opener.cites) return i + 1;
    marking.hide(at, at + 1);
    return marking.hide(i, i + 1);
  }
  marking.readThrough(text.charCodeAt(at - 1) === 33 ? at - 1 : at, at + 1);
  return marking.hide(i, attributesEnd(text, target, end));
}

function push(marking: Marking, at: number, command: number): number {
  (marking.openers ??= []).push({ at, cites: false, command });
  return at + 1;
}

/** The offset after what makes a link or a span of the brackets closed before `at`, or -1. */
function linkEnd(text: string, at: number, end: number, next: number): number {
  if (next === 40) return targetEnd(text, at, end);
  if (next === 91) return labelsEnd(text, at, end);
  return next === 123 ? bracesEnd(text, at, end) : -1;
}

/** The offset after the attributes at `at`; `at` where there are none. */
function attributesEnd(text: string, at: number, end: number): number {
  return at < end && text.charCodeAt(at) === 123 ? Math.max(at, bracesEnd(text, at, end)) : at;
}

/**
 * The offset after the labels in a row that begin at `at`, or -1. Only the definitions tell which of `[a][b][c]` are targets: none behind the
 * first is read. Nor do we know whether `[a][b]` or `[b](c)` links in `[a][b](c)`: it is the second where `c` looks like a target, and where it
 * may be a word in parentheses, neither `b` nor `c` is read.
 */
function labelsEnd(text: string, at: number, end: number): number {
  let done = -1;
  for (let i = at; i < end && text.charCodeAt(i) === 91; i = done) {
    const label = labelEnd(text, i, end);
    if (label < 0) break;
    const target = label < end && text.charCodeAt(label) === 40 ? targetEnd(text, label, end) : -1;
    if (target >= 0) return isPath(text, label + 1, target - 1) ? done : target;
    done = label;
  }
  return done;
}

/** Whether a sign of paths and addresses stands there, and not at the end of a word, as the full stop of a sentence does. */
function isPath(text: string, at: number, end: number): boolean {
  for (let i = at; i + 1 < end; i++) if ('/.:#\\<'.includes(text.charAt(i)) && !isSpace(text.charCodeAt(i + 1))) return true;
  return false;
}
