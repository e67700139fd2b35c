/**
 * Cuts a fact base into pieces by its lines: what stands at the left margin, and under a section the entries one step in. Each piece
 * is read by itself, so that a missing quotation mark in one entry cannot swallow the rest of the file, and one edit touches one piece.
 * For a file without syntax errors the pieces are just what YAML sees; test/fuzz checks that.
 */
import type { Span } from '../../text/span';
import { startsNoPlain } from './plainScalar';
import { sections, type SectionName } from '../schema/tables';

/** A key at the left margin with the lines that belong to it. */
export interface TopPiece extends Span {
  /** Set where the key is a section that has nothing after its colon; its entries stand on the lines from `bodyStart` on. */
  readonly section?: SectionName;
  readonly bodyStart: number;
}

export interface Layout {
  readonly tops: readonly TopPiece[];
  /** The file is not written as keys at the left margin: it must be read as one. */
  readonly whole: boolean;
  /** Where a second YAML document begins, or -1. What follows is not read. */
  readonly secondDocument: number;
  /** End of what is to be read. */
  readonly end: number;
}

const sectionLine = new RegExp(`(${Object.keys(sections).join('|')})[ ]*:[ ]*(?:(?<= )#[^\\n]*)?\\r?(?:\\n|$)`, 'y');

/** Finds the pieces at the left margin. */
export function layoutOf(text: string): Layout {
  const tops: { start: number; end: number; section?: SectionName; bodyStart: number }[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let seenMarker = false;
  const done = (end: number, whole: boolean, secondDocument = -1): Layout => {
    const last = tops[tops.length - 1];
    if (last !== undefined) last.end = end;
    return { tops, whole, secondDocument, end };
  };
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9) {
      if (tops.length === 0 && hasContent(text, at, next)) {
        // A comment that has lost its sign, say: it must not take the base along that begins below it.
        if (!isStrayLine(text, at, next)) return done(text.length, true);
        tops.push({ start: at, end: at, bodyStart: next });
      }
    } else if (unit !== 10 && unit !== 35 && !(unit === 13 && (at + 1 >= text.length || text.charCodeAt(at + 1) === 10))) {
      const marker = documentMarker(text, at, next);
      if (marker !== undefined) {
        if (tops.length > 0 || seenMarker) return done(at, false, hasContent(text, at + 3, text.length) ? at : -1);
        if (marker === 'with-content') return done(text.length, true);
        seenMarker = true;
      } else if (unit === 37 && tops.length === 0) {
        // A directive (`%YAML 1.2`) before the document: nothing of it matters here.
      } else if (tops.length === 0 && startsNoKey(text, at)) return done(text.length, true);
      else if (tops.length === 0 || !goesOn(text, at)) {
        const last = tops[tops.length - 1];
        if (last !== undefined) last.end = at;
        sectionLine.lastIndex = at;
        const section = sectionLine.exec(text)?.[1] as SectionName | undefined;
        tops.push(
          section === undefined ? { start: at, end: at, bodyStart: next } : { start: at, end: at, bodyStart: next, section },
        );
      }
    }
    at = next;
  }
  return done(text.length, false);
}

const keyAtMargin = /^(?:factbase|title|sources|actors|agreements|events|statements)[ ]*:/m;

/** Whether an indented first line stands by itself above a base that is written at the left margin. */
function isStrayLine(text: string, at: number, next: number): boolean {
  const sign = /[^ \t]/.exec(text.slice(at, next))?.[0] ?? '';
  return !`[]{}"'&*!|>?-`.includes(sign) && keyAtMargin.test(text.slice(next));
}

/** Whether a line at the margin belongs to what stands above it: a list item, a closing bracket, the second half of `? key`. */
function goesOn(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 93 || unit === 125) return true;
  return (unit === 45 || unit === 58) && text.charCodeAt(at + 1) <= 32;
}

function startsNoKey(text: string, at: number): boolean {
  const sign = text[at]!;
  if ('[]{},&*!|>@`%'.includes(sign)) return true;
  return (sign === '-' || sign === '?' || sign === ':') && !(text.charCodeAt(at + 1) > 32);
}

function documentMarker(text: string, at: number, next: number): 'alone' | 'with-content' | undefined {
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return undefined;
  const after = text.charCodeAt(at + 3);
  if (at + 3 < next && after > 32) return undefined;
  return hasContent(text, at + 3, next) ? 'with-content' : 'alone';
}

/** Whether anything but spaces, line ends and comments stands in a stretch that begins at a line's start or after a space. */
function hasContent(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 35) {
      const newline = text.indexOf('\n', i);
      if (newline < 0) return false;
      i = newline;
    } else if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) return true;
  }
  return false;
}

function nextLine(text: string, at: number): number {
  return text.indexOf('\n', at) + 1;
}

/** Whether a line begins with a plain key: letters, and a colon before a space or the end of the line. */
function isKeyLine(text: string, content: number, lineEnd: number): boolean {
  if (startsNoPlain(text, content, lineEnd)) return false;
  const colon = text.indexOf(':', content);
  return colon > content && colon < lineEnd && (colon + 1 >= lineEnd || text.charCodeAt(colon + 1) <= 32);
}

/** The entries under a section. */
export interface EntryPieces {
  /** Starts of the pieces, each the start of a line. */
  readonly starts: readonly number[];
  /** Column of the entries; -1 where there are none. */
  readonly indent: number;
  /** Indexes into `starts` of pieces that do not stand in that column. */
  readonly astray: readonly number[];
}

/**
 * Cuts the lines from `from` to `to` into entries. `indent` is given where it is known from other entries of the section.
 * Comments and empty lines belong to the entry above them. Where the first entry alone stands too far to the left, the column is that
 * of the second: a space that is missing there must not take the whole section along.
 */
export function entryPieces(text: string, from: number, to: number, indent = -1): EntryPieces {
  const starts: number[] = [];
  const astray: number[] = [];
  let column = indent;
  /** Column of what stands under the first entry, as long as there is no second one; -1 where it is no key. */
  let below = -1;
  let at = from;
  while (at < to) {
    let newline = text.indexOf('\n', at);
    if (newline < 0 || newline > to) newline = to;
    let content = at;
    while (content < newline && text.charCodeAt(content) === 32) content += 1;
    const unit = text.charCodeAt(content);
    if (content < newline && (unit !== 13 || content + 1 < newline) && unit !== 35 && unit !== 9) {
      const width = content - at;
      if (column < 0) column = width;
      if (starts.length === 1 && indent < 0) {
        if (below < 0 && at === nextLine(text, starts[0]!) && width > column && isKeyLine(text, content, newline)) below = width;
        else if (width > column && width < below && isKeyLine(text, content, newline)) {
          astray.push(0);
          column = width;
        }
      }
      if (starts.length === 0 || width < column || (width === column && !goesOn(text, content))) {
        if (width !== column) astray.push(starts.length);
        starts.push(at);
      }
    } else if (unit === 9 && starts.length === 0 && content < newline && hasContent(text, content, newline)) {
      // A line that a tab indents before any entry is a piece of its own: it is reported there.
      astray.push(starts.length);
      starts.push(at);
    }
    at = newline + 1;
  }
  return { starts, indent: column, astray };
}
