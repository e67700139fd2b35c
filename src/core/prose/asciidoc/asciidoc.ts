// AsciiDoc's blocks, line by line (the AsciiDoc language documentation, "Blocks").

import { CharClass } from '../markup';
import { contentEnd, isBlankLine, isLetter, isSpace, paint, skipBlanks } from '../paint';
import { runLength } from '../codeSpans';
import { LineEnds } from '../lineEnds';
import type { LineResult, Scanner, State } from '../scanner';
import { markAsciidoc } from './inline';
import { delimiterAt, isDelimiter, isTerm, itemEnd, lastOf } from './lineSigns';

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
    if (content > 0 && text.charCodeAt(0) === 91) classes[lastOf(text, 0, stop)] = hidden;
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
      const quoted = /^\[(?:quote|verse),/.exec(text.slice(start, start + 7));
      // Who is quoted, and where it was said, are words that readers see.
      if (quoted !== null) return { starts: true, hidden: false, state: 'b', content: quoted[0].length };
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
