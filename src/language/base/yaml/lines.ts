// Where the small parts of YAML end: lines, keys, quoted and plain texts. Offsets are UTF-16 units; each walk is linear.
import type { Span } from '../../../core/text/span';

export function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}

/** How many spaces stand at a place (a tab is no indentation in YAML and counts as text). */
export function indentAt(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === 32) next++;
  return next - at;
}

/** The first place from `at` on that is neither a space nor a tab. */
export function blankEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9)) next++;
  return next;
}

/** The line feed (or the end of the text) that ends the line. */
export function lineEndAt(text: string, at: number, end: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 || next > end ? end : next;
}

/** A key with its colon; the span is inside its quotation marks. */
export interface KeyEnd extends Span {
  readonly quote: '' | '"' | "'";
  /** After the colon. */
  readonly after: number;
}

/** The key that begins at a place of a line, if a colon with a space or the line's end after it makes it one. */
export function keyEndAt(text: string, at: number, end: number): KeyEnd | undefined {
  const sign = text[at];
  if (sign === '"' || sign === "'") {
    const close = closeOnLine(text, at, end);
    if (close < 0) return undefined;
    const colon = blankEnd(text, close + 1, end);
    return isColon(text, colon, end) ? { start: at + 1, end: close, quote: sign, after: colon + 1 } : undefined;
  }
  if (sign === '{' || sign === '[' || sign === '#' || sign === '|' || sign === '>') return undefined;
  for (let i = at; i < end && !isBreak(text, i); i++) {
    if (text[i] === '#' && i > at && (text[i - 1] === ' ' || text[i - 1] === '\t')) return undefined;
    if (!isColon(text, i, end)) continue;
    let stop = i;
    while (stop > at && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
    return { start: at, end: stop, quote: '', after: i + 1 };
  }
  return undefined;
}

function isColon(text: string, at: number, end: number): boolean {
  if (at >= end || text[at] !== ':') return false;
  const next = text.charCodeAt(at + 1);
  return at + 1 >= end || next === 32 || next === 9 || next === 10 || next === 13;
}

function closeOnLine(text: string, at: number, end: number): number {
  const sign = text[at];
  for (let i = at + 1; i < end && !isBreak(text, i); i++) {
    if (sign === '"' && text[i] === '\\') i++;
    else if (text[i] === sign) {
      if (sign === "'" && text[i + 1] === "'") i++;
      else return i;
    }
  }
  return -1;
}

/**
 * The closing quotation mark of a text that begins at `at`. A line that is not indented further than `column` cannot belong to
 * it: then it was never closed, and ends with its first line.
 */
export function quotedEnd(
  text: string,
  at: number,
  end: number,
  column: number,
): { readonly end: number; readonly closed: boolean } {
  const sign = text[at];
  for (let i = at + 1; i < end; i++) {
    if (sign === '"' && text[i] === '\\') i++;
    else if (text[i] === sign) {
      if (sign === "'" && text[i + 1] === "'") i++;
      else return { end: i, closed: true };
    } else if (text.charCodeAt(i) === 10) {
      const indent = indentAt(text, i + 1, end);
      const content = i + 1 + indent;
      if (content < end && !isBreak(text, content) && indent <= column) break;
    }
  }
  return { end: trimmed(text, at + 1, Math.min(end, firstBreak(text, at, end))), closed: false };
}

/** Where a text without quotation marks ends on its line: before a comment or the line's end, blanks left out. */
export function plainEnd(text: string, at: number, end: number): number {
  let stop = at;
  for (let i = at; i < end && !isBreak(text, i); i++) {
    if (text[i] === '#' && i > at && (text[i - 1] === ' ' || text[i - 1] === '\t')) break;
    if (text[i] !== ' ' && text[i] !== '\t') stop = i + 1;
  }
  return stop;
}

function firstBreak(text: string, at: number, end: number): number {
  for (let i = at; i < end; i++) if (isBreak(text, i)) return i;
  return end;
}

function trimmed(text: string, from: number, to: number): number {
  let stop = to;
  while (stop > from && (text[stop - 1] === ' ' || text[stop - 1] === '\t')) stop--;
  return stop;
}
