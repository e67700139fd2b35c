// Org's blocks, line by line (the Org Syntax specification, "Elements").

import { CharClass } from '../markup';
import { contentEnd, isBlankLine, isDigit, isLetter, isSpace, paint, skipBlanks } from '../paint';
import type { LineResult, Scanner, State } from '../scanner';
import { LineEnds } from '../lineEnds';
import { markOrg } from './inline';

/*
 * States: `b` no paragraph open, `p` paragraph, `i` + columns: paragraph of an item whose mark stands so far in, `d` drawer,
 * `r` + mark: hidden until a line that begins with the mark (lower case), `m` + mark: the same for maths, which a blank line ends
 * too, `C` + stars: hidden until a heading with no more stars.
 */

const { hidden } = CharClass;

/** Keywords whose value readers see. */
const visibleKeywords = new Set(['title', 'subtitle', 'description', 'caption']);
/** Blocks whose content is no prose; that of all others, which writers name as they like, is. */
const hiddenBlocks = new Set(['src', 'example', 'export', 'comment']);
/** Drawers that are for Org itself; what stands in others is exported. */
const hiddenDrawers = new Set(['properties', 'logbook', 'clock']);

/** The line under a heading that says when its task is due. */
const planning = /^(?:SCHEDULED|DEADLINE|CLOSED):\s*[<[]/;

/** Reads Org. */
export const orgScanner: Scanner = {
  initial: 'b',

  line(text: string, start: number, end: number, state: State, out: LineResult): void {
    const stop = contentEnd(text, start, end);
    const at = skipBlanks(text, start, stop);
    const mode = state.charAt(0);
    out.hidden = true;
    out.state = state;
    if (mode === 'C') {
      out.starts = at >= stop;
      if (at !== start || headingEnd(text, start, stop) === start || starsAt(text, start) > Number(state.slice(1))) return;
    }
    if (mode === 'r' || mode === 'm' || mode === 'd') {
      out.starts = at >= stop;
      const mark = mode === 'd' ? ':end:' : state.slice(1);
      const ends = mode === 'm' ? text.slice(at, stop).includes(mark) : startsWithIgnoringCase(text, at, stop, mark);
      // A heading ends a drawer or a block that is only half typed.
      const heading = at === start && headingEnd(text, start, stop) > start && mode !== 'r';
      if (!heading) {
        if (ends || (mode === 'm' && at >= stop)) out.state = 'b';
        return;
      }
    }
    if (at >= stop) {
      out.starts = false;
      out.state = 'b';
      return;
    }
    const kind = kindOf(text, start, at, stop);
    out.hidden = kind.hidden;
    const inItem = mode === 'i' && at - start > Number(state.slice(1));
    out.starts = kind.starts || !(mode === 'p' || inItem);
    out.state = inItem && kind === plain ? state : kind.state;
  },

  classify(text: string, _state: State, classes: Uint8Array): void {
    const end = new LineEnds(text).after(0);
    const stop = contentEnd(text, 0, end);
    const at = skipBlanks(text, 0, stop);
    const kind = at >= stop ? plain : kindOf(text, 0, at, stop);
    if (kind.hidden) {
      // A comment line within a paragraph does not begin a block; a block that begins hidden is hidden.
      classes.fill(hidden);
      return;
    }
    paint(classes, 0, kind.content, hidden);
    markOrg(text, kind.content, text.length, classes);
    if (kind.content > 0 && text.charCodeAt(0) === 42) {
      const tags = tagsAt(text, kind.content, stop);
      paint(classes, tags, stop, hidden);
    }
  },
};

interface Kind {
  readonly starts: boolean;
  readonly hidden: boolean;
  readonly state: State;
  /** Where the text begins. */
  readonly content: number;
}

const plain: Kind = { starts: false, hidden: false, state: 'p', content: 0 };
const skipped: Kind = { starts: true, hidden: true, state: 'b', content: 0 };

function kindOf(text: string, start: number, at: number, end: number): Kind {
  const code = text.charCodeAt(at);
  if ((code === 83 || code === 68 || code === 67) && planning.test(text.slice(at, Math.min(end, at + 20)))) return skipped;
  if (code > 127 || isLetter(code)) return plain;
  if (code === 42 && at === start) {
    const content = headingEnd(text, at, end);
    if (content > at) {
      if (isLeftOut(text, at, content, end)) return { ...skipped, state: `C${starsAt(text, at)}` };
      return { starts: true, hidden: false, state: 'b', content: content - start };
    }
  }
  if (code === 35) return hashLine(text, start, at, end);
  if (code === 58) {
    if (isSpace(text.charCodeAt(at + 1)) || at + 1 >= end) return skipped;
    const name = /^:([\w-]+):/.exec(text.slice(at, Math.min(end, at + 60)));
    if (name !== null) {
      const drawer = hiddenDrawers.has(name[1]!.toLowerCase()) && isBlankLine(text, at + name[0].length, end);
      return { ...skipped, state: drawer ? 'd' : 'b' };
    }
    return plain;
  }
  if (code === 124) {
    if (text.charCodeAt(at + 1) === 45 || text.charCodeAt(at + 1) === 43) return skipped;
    return { starts: true, hidden: false, state: 'b', content: 0 };
  }
  if (code === 45 && isRule(text, at, end)) return skipped;
  const item = itemEnd(text, at, end, start);
  if (item > at) return { starts: true, hidden: false, state: `i${at - start}`, content: item - start };
  if (code === 92 && text.startsWith('\\begin{', at)) {
    const close = text.indexOf('}', at);
    if (close > 0 && close < end) {
      const mark = `\\end${text.slice(at + 6, close + 1)}`;
      return { ...skipped, state: text.slice(at, end).includes(mark) ? 'b' : `m${mark}` };
    }
  }
  if (code === 91 && text.startsWith('[fn:', at)) {
    const close = text.indexOf(']', at);
    if (close > 0 && close < Math.min(end, at + 60))
      return { starts: true, hidden: false, state: 'p', content: close + 1 - start };
  }
  return plain;
}

function hashLine(text: string, start: number, at: number, end: number): Kind {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= end || isSpace(next)) return skipped;
  if (next !== 43) return plain;
  const name = /^#\+([\w-]+)(?:\[[^\]]*\])?(:?)/.exec(text.slice(at, Math.min(end, at + 200)));
  if (name === null) return skipped;
  const word = name[1]!.toLowerCase();
  if (name[2] === ':') {
    if (!visibleKeywords.has(word)) return skipped;
    return { starts: true, hidden: false, state: 'b', content: at + name[0].length - start };
  }
  if (word.startsWith('begin_') && hiddenBlocks.has(word.slice(6))) return { ...skipped, state: `r#+end_${word.slice(6)}` };
  return skipped;
}

/** The offset of a heading's words: after its stars, its keyword (`TODO`), priority and `COMMENT`; `at` where it is none. */
function headingEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === 42) i++;
  if (i === at || (i < end && !isSpace(text.charCodeAt(i)))) return at;
  i = skipBlanks(text, i, end);
  const head = /^(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED)[ \t]+)?(?:\[#\w\][ \t]*)?(?:COMMENT(?:[ \t]+|$))?/.exec(
    text.slice(i, Math.min(end, i + 60)),
  );
  return Math.min(end, i + (head?.[0].length ?? 0));
}

function starsAt(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 42) i++;
  return i - at;
}

/** Whether a heading is left out of what readers get, with all under it: it is commented out or not for export. */
function isLeftOut(text: string, at: number, content: number, end: number): boolean {
  if (/(?:^|[ \t])COMMENT[ \t]*$/.test(text.slice(at, content))) return true;
  const tags = tagsAt(text, content, end);
  return tags < end && text.slice(tags, end).includes(':noexport:');
}

/** Where the tags of a heading begin (`:work:minsk:`), or its end. */
function tagsAt(text: string, from: number, end: number): number {
  let i = end;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  if (text.charCodeAt(i - 1) !== 58) return end;
  let start = i - 1;
  while (start > from && !isSpace(text.charCodeAt(start - 1))) start--;
  return text.charCodeAt(start) === 58 && start < i - 1 && start > from ? start : end;
}

function itemEnd(text: string, at: number, end: number, lineStart: number): number {
  const code = text.charCodeAt(at);
  let i = at;
  if (code === 45 || code === 43 || (code === 42 && at > lineStart)) i++;
  else {
    while (i < end && i - at < 9 && isDigit(text.charCodeAt(i))) i++;
    if (i === at || (text.charCodeAt(i) !== 46 && text.charCodeAt(i) !== 41)) return at;
    i++;
  }
  return i >= end || isSpace(text.charCodeAt(i)) ? Math.min(i + 1, end) : at;
}

function isRule(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === 45) i++;
  return i - at >= 5 && isBlankLine(text, i, end);
}

function startsWithIgnoringCase(text: string, at: number, end: number, mark: string): boolean {
  return at + mark.length <= end && text.slice(at, at + mark.length).toLowerCase() === mark;
}
