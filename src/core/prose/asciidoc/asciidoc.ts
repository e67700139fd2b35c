// AsciiDoc's blocks, line by line (the AsciiDoc language documentation, "Blocks").

import { CharClass } from '../markup';
import { contentEnd, isBlankLine, isDigit, isLetter, isSpace, paint, skipBlanks } from '../paint';
import { runLength } from '../codeSpans';
import { LineEnds } from '../lineEnds';
import type { LineResult, Scanner, State } from '../scanner';
import { markAsciidoc } from './inline';

/*
 * States: `S` start of document, `H` its header, `b` no paragraph open, `p` paragraph, `l` literal paragraph, `a` after
 * attributes that make the next block hidden, `x` + delimiter: hidden until that delimiter.
 */
const { hidden } = CharClass;

/** Styles in `[...]` above a block that make it no prose. */
const hiddenStyles = new Set([
  'source',
  'listing',
  'literal',
  'pass',
  'stem',
  'latexmath',
  'asciimath',
  'comment',
  'plantuml',
  'mermaid',
  'graphviz',
  'ditaa',
  'bibliography',
]);
/** Attributes of the document whose value readers see. */
const visibleAttributes = /^:(?:title|description|subtitle):(?=\s)/;

/** Reads AsciiDoc. */
export const asciidocScanner: Scanner = {
  initial: 'S',

  line(text: string, start: number, end: number, state: State, out: LineResult): void {
    const stop = contentEnd(text, start, end);
    const blank = isBlankLine(text, start, stop);
    let mode = state.charAt(0);
    out.hidden = true;
    out.state = state;
    if (mode === 'x') {
      out.starts = blank;
      if (isDelimiter(text, start, stop, state.slice(1))) out.state = 'b';
      return;
    }
    if (blank) {
      out.starts = false;
      out.state = mode === 'S' ? 'S' : mode === 'a' ? 'a' : 'b';
      return;
    }
    if (mode === 'l') {
      if (text.charCodeAt(start) !== 43 || stop > start + 1) {
        out.starts = false;
        return;
      }
      mode = 'b';
    }
    const kind = kindOf(text, start, stop, mode);
    out.starts = kind.starts || (mode !== 'p' && mode !== 'H') || kind.state !== 'p';
    out.hidden = kind.hidden;
    out.state = kind.state;
  },

  classify(text: string, state: State, classes: Uint8Array): void {
    const stop = contentEnd(text, 0, new LineEnds(text).after(0));
    const mode = state.charAt(0);
    const blank = isBlankLine(text, 0, stop);
    const kind = blank ? undefined : kindOf(text, 0, stop, mode === 'l' ? 'b' : mode);
    if (kind?.hidden === true) {
      classes.fill(hidden);
      return;
    }
    const content = kind?.content ?? 0;
    paint(classes, 0, content, hidden);
    markAsciidoc(text, content, text.length, classes);
    hideCommentLines(text, classes);
  },
};

interface Kind {
  readonly starts: boolean;
  readonly hidden: boolean;
  readonly state: State;
  /** Where, from the start of the line on, the text begins. */
  readonly content: number;
}

const skipped: Kind = { starts: true, hidden: true, state: 'b', content: 0 };
const paragraph: Kind = { starts: false, hidden: false, state: 'p', content: 0 };

function kindOf(text: string, start: number, end: number, mode: string): Kind {
  const code = text.charCodeAt(start);
  if (mode === 'H') {
    // Author, revision and attributes of the document, up to a blank line.
    if (code === 58 && visibleAttributes.test(text.slice(start, start + 20))) return attribute(text, start, 'H');
    return { ...skipped, state: 'H' };
  }
  const plainStart = code > 127 || isLetter(code);
  if (mode === 'a') {
    const delimiter = delimiterAt(text, start, end);
    if (delimiter !== '') return { ...skipped, state: `x${delimiter}` };
    if (!(code === 46 && !isSpace(text.charCodeAt(start + 1))) && code !== 91) return { ...skipped, state: 'l' };
  }
  if (!plainStart) {
    const delimiter = delimiterAt(text, start, end);
    if (delimiter !== '') {
      const first = delimiter.charAt(0);
      const opaque = (first === '-' && delimiter.length > 2) || '.+/`,:'.includes(first);
      return opaque ? { ...skipped, state: `x${delimiter}` } : skipped;
    }
    if (code === 47 && text.charCodeAt(start + 1) === 47)
      return { ...skipped, starts: false, state: mode === 'p' || mode === 'S' || mode === 'a' ? mode : 'b' };
    if (code === 61 || code === 35) {
      const run = runLength(text, start, end, code);
      if (run <= 6 && isSpace(text.charCodeAt(start + run)) && start + run < end)
        return { starts: true, hidden: false, state: mode === 'S' && run === 1 ? 'H' : 'b', content: run + 1 };
    }
    if (code === 58) {
      const name = /^:!?[A-Za-z0-9_][\w-]*!?:(?=\s|$)/.exec(text.slice(start, Math.min(end, start + 80)));
      if (name !== null)
        return visibleAttributes.test(text.slice(start, start + 20))
          ? attribute(text, start, mode === 'S' ? 'S' : 'b')
          : { ...skipped, state: mode === 'S' ? 'S' : 'b' };
    }
    if (code === 91 && text.charCodeAt(lastOf(text, start, end)) === 93) {
      const style = /^\[([\w-]*)/.exec(text.slice(start, Math.min(end, start + 40)))?.[1] ?? '';
      // [,ruby] is short for a listing.
      const makesHidden = hiddenStyles.has(style) || (text.charCodeAt(start + 1) === 44 && isLetter(text.charCodeAt(start + 2)));
      return { ...skipped, state: makesHidden && style !== 'bibliography' ? 'a' : 'b' };
    }
    if (code === 46 && !isSpace(text.charCodeAt(start + 1)) && text.charCodeAt(start + 1) !== 46) {
      return { starts: true, hidden: false, state: mode === 'a' ? 'a' : 'b', content: 1 };
    }
    if (code === 43 && isBlankLine(text, start + 1, end)) return skipped;
    if ((code === 39 || code === 60) && runLength(text, start, end, code) >= 3) return skipped;
    if (code === 124) return { starts: true, hidden: false, state: 'p', content: 0 };
  }
  const at = skipBlanks(text, start, end);
  const item = itemEnd(text, at, end);
  if (item > at) return { starts: true, hidden: false, state: 'p', content: item - start };
  // A line that begins with a blank, where no paragraph is open, is literal.
  if (at > start && mode !== 'p') return isTerm(text, at, end) ? { ...paragraph, starts: true } : { ...skipped, state: 'l' };
  if (/^(?:include|ifdef|ifndef|ifeval|endif|toc)::/.test(text.slice(at, at + 10)))
    return { ...skipped, starts: false, state: mode === 'p' ? 'p' : 'b' };
  if (isTerm(text, at, end)) return { ...paragraph, starts: true };
  return paragraph;
}

function attribute(text: string, start: number, state: State): Kind {
  const content = skipBlanks(text, text.indexOf(':', start + 1) + 1, text.length) - start;
  return { starts: true, hidden: false, state, content };
}

/** The delimiter of a block, if the line is nothing else: `----`, `|===`, `--`, fences ... */
function delimiterAt(text: string, start: number, end: number): string {
  const code = text.charCodeAt(start);
  let at = start;
  if ((code === 124 || code === 44 || code === 58 || code === 33) && text.charCodeAt(start + 1) === 61) at++;
  const mark = text.charCodeAt(at);
  if (!(mark === 45 || mark === 46 || mark === 43 || mark === 47 || mark === 61 || mark === 42 || mark === 95 || mark === 96))
    return '';
  const run = runLength(text, at, end, mark);
  const least = mark === 96 || at > start ? 3 : 4;
  const openBlock = mark === 45 && run === 2;
  if (run < least && !openBlock) return '';
  // A fence may name its language.
  if (mark === 96)
    return run === 3 && text.indexOf('`', at + run) - end < 0 && text.slice(at + run, end).includes('`') ? '' : '```';
  return isBlankLine(text, at + run, end) ? text.slice(start, Math.min(at + run, start + 200)) : '';
}

function isDelimiter(text: string, start: number, end: number, delimiter: string): boolean {
  if (!text.startsWith(delimiter, start) || !isBlankLine(text, start + delimiter.length, end)) {
    return delimiter.length >= 200 && text.startsWith(delimiter, start);
  }
  return true;
}

/** The offset after the mark of a list item, or `at`. */
function itemEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 42 || code === 46 || code === 45) {
    i += runLength(text, at, end, code);
    if (i - at > 5 || (code === 45 && i - at > 1)) return at;
  } else if (isDigit(code)) {
    while (i < end && i - at < 4 && isDigit(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== 46 || i - at > 3) return at;
    i++;
  } else if (code === 60) {
    const callout = /^<(?:\d{1,3}|\.)>/.exec(text.slice(at, at + 6));
    if (callout === null) return at;
    i += callout[0].length;
  } else return at;
  return i < end && isSpace(text.charCodeAt(i)) ? i + 1 : at;
}

/** Whether the line is a term of a description list (`Minsk:: a city`). */
function isTerm(text: string, at: number, end: number): boolean {
  const mark = text.slice(at, Math.min(end, at + 200)).search(/[^:\s]:{2,4}(?:\s|$)/);
  return mark >= 0;
}

function lastOf(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isSpace(text.charCodeAt(i - 1))) i--;
  return i - 1;
}

/** Comment lines and directives of the preprocessor within a paragraph. */
function hideCommentLines(text: string, classes: Uint8Array): void {
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const code = text.charCodeAt(at);
    const comment = code === 47 && text.charCodeAt(at + 1) === 47;
    const directive = (code === 105 || code === 101) && /^(?:include|ifdef|ifndef|ifeval|endif)::/.test(text.slice(at, at + 10));
    if (!comment && !directive) continue;
    const end = text.indexOf('\n', at);
    paint(classes, at, end < 0 ? text.length : end, hidden);
  }
}
