// reStructuredText's blocks, line by line (the docutils specification, "Body Elements").

import { CharClass } from '../markup';
import { contentEnd, isBlank, isBlankLine, isDigit, isLetter, isPunctuation, isSpace, isWordUnit, paint } from '../paint';
import { LineEnds } from '../lineEnds';
import type { LineResult, Scanner, State } from '../scanner';
import { isAdornment, markRst } from './inline';

/*
 * States, each but `b`, `t`, `x` with an indentation in columns: `b` no paragraph open; `p` paragraph whose further lines are
 * so far in (`p*` anywhere); `q` the same, and its last line ends with `::`; `L` literal text may follow that is further in, or
 * is quoted by a sign before each line; `l` hidden while further in; `o` options of a directive, further in; `a` its argument, which
 * options or more of it may follow; `e` two dots alone, which comment out what is further in at once; `t` simple table; `x` hidden up to a blank line.
 */
const { hidden } = CharClass;

/** Directives whose argument and content are prose. */
const proseDirectives = new Set(
  (
    'note warning tip hint important caution danger attention error admonition topic sidebar rubric epigraph highlights pull-quote compound ' +
    'container seealso todo versionadded versionchanged deprecated centered line-block parsed-literal title glossary only table list-table contents'
  ).split(' '),
);
/** Directives whose content is prose, but not their argument. */
const contentDirectives = new Set(['figure', 'class', 'role', 'container', 'only', 'glossary', 'line-block']);

/** Fields that describe the document, as front matter does elsewhere; its abstract and dedication are prose. */
const documentFields = new Set('author authors organization contact address version revision status date copyright'.split(' '));

/** Reads reStructuredText. */
export const rstScanner: Scanner = {
  initial: 'b',

  line(text: string, start: number, end: number, state: State, out: LineResult): void {
    const stop = contentEnd(text, start, end);
    const { at, columns } = indentOf(text, start, stop);
    const mode = state.charAt(0);
    out.hidden = true;
    out.state = state;
    if (at >= stop) {
      out.starts = mode === 'l' || mode === 'x';
      if (mode === 'q') out.state = 'L' + state.slice(1);
      else if (mode === 'o' || mode === 'p' || mode === 'a' || mode === 'e' || mode === 't' || mode === 'x') out.state = 'b';
      return;
    }
    const level = Number(state.slice(1));
    out.starts = true;
    if (mode === 'x') {
      out.starts = false;
      return;
    }
    if ((mode === 'l' || mode === 'L') && columns > level) {
      out.starts = mode === 'L';
      out.state = `l${level}`;
      return;
    }
    if (mode === 'e' && columns > level) {
      out.starts = false;
      out.state = `l${level}`;
      return;
    }
    if (mode === 'L' && columns === level && isPunctuation(text.charCodeAt(at))) {
      out.state = 'x';
      return;
    }
    if ((mode === 'o' || mode === 'a') && columns > level && isField(text, at, stop) > at) {
      out.state = `o${level}`;
      return;
    }
    if (mode === 'a' && columns > level) {
      out.starts = false;
      out.hidden = false;
      return;
    }
    const open = (mode === 'p' || mode === 'q') && (state.charAt(1) === '*' ? columns > 0 : columns === level);
    const kind = kindOf(text, at, stop, columns, mode, open);
    out.starts = kind.starts || !open;
    out.hidden = kind.hidden;
    out.state = kind.state;
  },

  classify(text: string, state: State, classes: Uint8Array): void {
    const stop = contentEnd(text, 0, new LineEnds(text).after(0));
    const { at, columns } = indentOf(text, 0, stop);
    const mode = state.charAt(0);
    if (at >= stop) {
      markRst(text, at, text.length, classes, false);
      return;
    }
    const kind = kindOf(text, at, stop, columns, mode, false);
    if (kind.hidden) {
      classes.fill(hidden);
      return;
    }
    paint(classes, 0, kind.content, hidden);
    markRst(text, kind.content, text.length, classes, mode === 't' || text.charCodeAt(at) === 124);
  },
};

interface Kind {
  readonly starts: boolean;
  readonly hidden: boolean;
  readonly state: State;
  readonly content: number;
}

function kindOf(text: string, at: number, end: number, columns: number, mode: string, open: boolean): Kind {
  const code = text.charCodeAt(at);
  const skipped: Kind = { starts: true, hidden: true, state: 'b', content: at };
  if (mode === 't') {
    if (isAdornment(text, at, end)) return { ...skipped, state: 't' };
    return { starts: true, hidden: false, state: 't', content: at };
  }
  const from = code > 127 || isLetter(code) ? at : markedLine(text, at, end, columns, open);
  if (typeof from !== 'number') return from;
  // The mark of a list item moves the lines after it in.
  const level = columns + (from - at);
  let last = end;
  while (last > from && isSpace(text.charCodeAt(last - 1))) last--;
  const literal = text.charCodeAt(last - 1) === 58 && text.charCodeAt(last - 2) === 58 && last - 2 >= from;
  return { starts: from > at, hidden: false, state: `${literal ? 'q' : 'p'}${level}`, content: from };
}

/** A line that begins with a mark: what it is, or where its text begins if it is a list item or a plain paragraph. */
function markedLine(text: string, at: number, end: number, columns: number, open: boolean): Kind | number {
  const code = text.charCodeAt(at);
  const skipped: Kind = { starts: true, hidden: true, state: 'b', content: at };
  if (code === 46 && isExplicit(text, at, end)) return explicit(text, at, end, columns);
  if (code === 95 && text.startsWith('__ ', at)) return skipped;
  if (code === 62 && !open && text.startsWith('>>> ', at)) return { ...skipped, state: 'x' };
  if (isAdornment(text, at, end)) {
    if (code === 61 && text.slice(at, end).trimEnd().includes(' ')) return { ...skipped, state: 't' };
    // Under a line of text it belongs to that heading.
    return { ...skipped, starts: !open };
  }
  if (code === 124) return { starts: true, hidden: false, state: 'p*', content: at };
  if (code === 58) {
    const field = isField(text, at, end);
    if (field > at && documentFields.has(text.slice(at + 1, text.indexOf(':', at + 1)).toLowerCase()))
      return { ...skipped, state: `l${columns}` };
    if (field > at) return { starts: true, hidden: false, state: 'p*', content: field };
  }
  const item = itemEnd(text, at, end, open);
  // A comment or a directive may stand in an item at once.
  return item > at && isExplicit(text, item, end) ? explicit(text, item, end, columns + item - at) : item;
}

function isExplicit(text: string, at: number, end: number): boolean {
  return text.startsWith('..', at) && (at + 2 >= end || isSpace(text.charCodeAt(at + 2)));
}

/** `..`: a directive, footnote, citation, target, substitution or comment. */
function explicit(text: string, at: number, end: number, columns: number): Kind {
  const skipped: Kind = { starts: true, hidden: true, state: `l${columns}`, content: at };
  const rest = text.slice(at + 2, Math.min(end, at + 200));
  // Two dots alone comment out what follows at once, further in; behind a blank line it is text.
  if (isBlankLine(rest, 0, rest.length)) return { ...skipped, state: `e${columns}` };
  const directive = /^\s+([A-Za-z][\w:.+-]*?)::(?:\s+|$)/.exec(rest);
  if (directive !== null) {
    const name = directive[1]!.toLowerCase();
    const prose = proseDirectives.has(name);
    if (!prose && !contentDirectives.has(name)) return skipped;
    const content = at + 2 + directive[0].length;
    if (contentDirectives.has(name) || content >= end) return { ...skipped, state: `o${columns}` };
    return { starts: true, hidden: false, state: `a${columns}`, content };
  }
  const note = /^\s+\[[^\]\s]{1,60}\]\s+/.exec(rest);
  if (note !== null && at + 2 + note[0].length < end)
    return { starts: true, hidden: false, state: 'p*', content: at + 2 + note[0].length };
  return skipped;
}

/** The offset of the value of a field (`:name: value`), or `at`. */
function isField(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 58 || !(isWordUnit(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 42)) return at;
  for (let i = at + 2; i < end && i - at < 80; i++) {
    const code = text.charCodeAt(i);
    if (code === 96) return at;
    if (code === 58 && (i + 1 >= end || isSpace(text.charCodeAt(i + 1)))) {
      let value = i + 1;
      while (value < end && isBlank(text.charCodeAt(value))) value++;
      return value;
    }
  }
  return at;
}

/** The offset after the mark of a list item, or `at`. */
function itemEnd(text: string, at: number, end: number, open: boolean): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 45 || code === 42 || code === 43) i++;
  else if (code === 35 && text.charCodeAt(at + 1) === 46) i += 2;
  else {
    if (code === 40) i++;
    const digits = i;
    while (i < end && i - digits < 4 && isDigit(text.charCodeAt(i))) i++;
    // A year at the start of a line within a paragraph is no list.
    if (i === digits || (open && i - digits > 2)) return at;
    if (text.charCodeAt(i) !== 46 && text.charCodeAt(i) !== 41) return at;
    i++;
  }
  if (i >= end || !isBlank(text.charCodeAt(i))) return at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

function indentOf(text: string, start: number, end: number): { readonly at: number; readonly columns: number } {
  let columns = 0;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 8 - (columns % 8);
    else break;
  }
  return { at, columns };
}
