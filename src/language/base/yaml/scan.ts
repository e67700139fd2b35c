// Which keys and values stand where in YAML that may be half-typed. Parsers give up on an open bracket or a key without its
// colon, which is just where a writer wants help; this reads on by indentation and brackets. Linear in the text; understands the
// YAML that people write by hand, and treats the rest as text.
import type { PartPath } from '../../../core/facts/facts';
import type { Span } from '../../../core/text/span';
import { scanFlow } from './flow';
import { blankEnd, indentAt, isBreak, keyEndAt, lineEndAt, quotedEnd, plainEnd } from './lines';

/** A scalar as it is written; the span is what stands inside its quotation marks. */
export interface Token extends Span {
  /**
   * - `key`: has its colon;
   * - `value`: stands after a colon, or in brackets where it can be nothing else;
   * - `bare`: a text on a line of its own where a key belongs;
   * - `either`: a text that may be the value of `path`, or the first key of a map that stands there;
   * - `more`: a further line of the value before it.
   */
  readonly kind: 'key' | 'value' | 'bare' | 'either' | 'more';
  /** Of a key, the map it stands in; otherwise that of the value. */
  readonly path: PartPath;
  readonly quote: '' | '"' | "'";
  /** Stands in brackets. */
  readonly flow: boolean;
  /** Column of a key that stands on lines of its own, or of the text where such a key could begin. */
  readonly column: number;
}

/** Deeper nesting is no longer told apart; the format allows 64. */
const deepest = 100;

interface Level {
  readonly kind: 'map' | 'list';
  readonly indent: number;
  readonly path: PartPath;
  /** Key or position of the value that is being read. */
  at: string | number;
  /** Nothing stands there yet: what is indented further belongs there. */
  open: boolean;
  /** Column of a text that stands there without a colon: keys may follow in it, where the text is a key that is being typed. */
  column?: number;
}

/** What is read and where the results go. */
export interface Scan {
  readonly text: string;
  readonly end: number;
  readonly tokens: Token[];
}

/** The scalars from `start` (the start of a line) to `end`; `path` is that of the map whose keys stand there. */
export function scanYaml(text: string, start: number, end: number, path: PartPath = []): readonly Token[] {
  const scan: Scan = { text, end, tokens: [] };
  const levels: Level[] = [];
  let at = start;
  while (at < end) {
    const indent = indentAt(text, at, end);
    const content = at + indent;
    if (content >= end || isBreak(text, content) || text[content] === '#') at = lineEndAt(text, content, end) + 1;
    else at = scanLine(scan, levels, content, indent, path);
  }
  return scan.tokens;
}

/** Reads one line of block style, and on through a value of several lines; gives the start of the next line. */
function scanLine(scan: Scan, levels: Level[], content: number, column: number, root: PartPath): number {
  const { text, end } = scan;
  const dash = isDash(text, content, end);
  while (levels.length > 0) {
    const last = levels[levels.length - 1]!;
    if (last.indent < column || (last.indent === column && (last.kind === 'map' || dash))) break;
    levels.pop();
  }
  const level = levels[levels.length - 1];
  if (dash) {
    const list = level?.kind === 'list' && level.indent === column ? level : pushed(levels, 'list', column, root);
    if (!list) return lineEndAt(text, content, end) + 1;
    list.at = list === level ? Number(list.at) + 1 : 0;
    list.open = true;
    const next = blankEnd(text, content + 1, end);
    if (next >= end || isBreak(text, next) || text[next] === '#') return lineEndAt(text, next, end) + 1;
    return scanLine(scan, levels, next, column + next - content, root);
  }
  const key = keyEndAt(text, content, end);
  if (key) {
    const map = level?.kind === 'map' && level.indent === column ? level : pushed(levels, 'map', column, root);
    if (map) {
      const { start, end: keyEnd, quote } = key;
      scan.tokens.push({ kind: 'key', path: map.path, start, end: keyEnd, quote, flow: false, column });
      map.at = text.slice(start, keyEnd);
      map.open = true;
      return scanValue(scan, map, blankEnd(text, key.after, end), 'value');
    }
  }
  return scanText(scan, levels, level, content, column, root);
}

/** A line without a colon: a key that is being typed, a value under its key, or more of the text above. */
function scanText(
  scan: Scan,
  levels: Level[],
  level: Level | undefined,
  content: number,
  column: number,
  root: PartPath,
): number {
  const { text, end } = scan;
  if (!level || (level.kind === 'map' && level.indent === column)) {
    const quote = text[content] === '"' || text[content] === "'" ? (text[content] as '"' | "'") : '';
    const stop = plainEnd(text, content, end);
    const path = level?.path ?? root;
    if (!level) levels.push({ kind: 'map', indent: column, path: root, at: '', open: false });
    scan.tokens.push({ kind: 'bare', path, start: content + quote.length, end: stop, quote, flow: false, column });
    if (level) level.open = false;
    return lineEndAt(text, stop, end) + 1;
  }
  return scanValue(scan, level, content, level.open ? 'either' : 'more', column);
}

/** Reads the value of a level from `at`, where it stands on the same line; gives the start of the line after it. */
function scanValue(scan: Scan, level: Level, at: number, kind: 'value' | 'either' | 'more', column = -1): number {
  const { text, end } = scan;
  const path = [...level.path, level.at];
  let start = at;
  while (start < end && (text[start] === '&' || text[start] === '!')) {
    while (start < end && !isBreak(text, start) && text[start] !== ' ') start++;
    start = blankEnd(text, start, end);
  }
  if (start >= end || isBreak(text, start) || text[start] === '#') return lineEndAt(text, start, end) + 1;
  const sign = text[start]!;
  if (kind !== 'more') {
    level.open = false;
    if (kind === 'either') level.column = column;
    if (sign === '{' || sign === '[') return lineEndAt(text, scanFlow(scan, start, path, level.indent), end) + 1;
    if (sign === '|' || sign === '>') return afterIndented(text, lineEndAt(text, start, end) + 1, end, level.indent);
    if (sign === '"' || sign === "'") {
      const close = quotedEnd(text, start, end, level.indent);
      const tail = plainEnd(text, close.end, end);
      // A value that begins with a quotation mark and goes on after it is read as one text.
      if (close.closed && tail <= close.end + 1) {
        scan.tokens.push({ kind, path, start: start + 1, end: close.end, quote: sign, flow: false, column });
        return lineEndAt(text, close.end, end) + 1;
      }
      if (!close.closed) {
        scan.tokens.push({ kind, path, start: start + 1, end: close.end, quote: sign, flow: false, column });
        return lineEndAt(text, close.end, end) + 1;
      }
    }
  }
  const stop = plainEnd(text, start, end);
  scan.tokens.push({ kind, path, start, end: stop, quote: '', flow: false, column });
  return lineEndAt(text, stop, end) + 1;
}

function pushed(levels: Level[], kind: Level['kind'], indent: number, root: PartPath): Level | undefined {
  const parent = levels[levels.length - 1];
  if ((parent && !parent.open && parent.column !== indent) || levels.length >= deepest) return undefined;
  const level: Level = { kind, indent, path: parent ? [...parent.path, parent.at] : root, at: '', open: false };
  if (parent) parent.open = false;
  levels.push(level);
  return level;
}

function isDash(text: string, at: number, end: number): boolean {
  if (text[at] !== '-') return false;
  const next = text[at + 1];
  return at + 1 >= end || next === ' ' || next === '\n' || next === '\r' || next === '\t';
}

/** The start of the first line that is not indented further than a column: what comes after a block text. */
function afterIndented(text: string, from: number, end: number, column: number): number {
  let at = from;
  while (at < end) {
    const indent = indentAt(text, at, end);
    const content = at + indent;
    if (content < end && !isBreak(text, content) && indent <= column) break;
    at = lineEndAt(text, content, end) + 1;
  }
  return at;
}
