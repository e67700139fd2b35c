// What is being written at the cursor of a fact base: which key or value, of which record, beside which other keys. Works on the
// text as it stands, however broken, and costs as much as the entry around the cursor.
import type { FactFile } from '../../../core/facts/factFile';
import type { PartPath } from '../../../core/facts/facts';
import type { Span } from '../../../core/text/span';
import { indentAt, isBreak, lineEndAt } from './lines';
import { scanYaml, type Token } from './scan';

/** Where a writer is; the span is what would be replaced: the text of the key or value, without its quotation marks. */
export interface Spot extends Span {
  /** `key`: only a key fits; `value`: only a value; `either`: the value of `path`, or the first key of the record that it is. */
  readonly role: 'key' | 'value' | 'either';
  /** Of a key, the map it stands in; of a value, the value's own. */
  readonly path: PartPath;
  /** What stands before the cursor, and after it, of the text that is replaced. */
  readonly typed: string;
  readonly rest: string;
  /** True where the key has its colon already. */
  readonly hasColon: boolean;
  readonly quote: '' | '"' | "'";
  readonly flow: boolean;
  /** Column of the key, or where a key would begin. */
  readonly column: number;
  /** Other keys of the same map. */
  readonly siblings: readonly string[];
  /** All keys and values around, for what depends on neighbours. */
  readonly around: readonly Written[];
}

/** A key or value near the cursor. */
export interface Written {
  readonly kind: Token['kind'];
  readonly path: PartPath;
  readonly text: string;
}

/** Stands for the cursor, so that an empty place is a text of one letter to the scanner. A private-use character. */
const mark = '\uE0F1';

/** More than this around the cursor is not looked at, in UTF-16 units: a value of that size is no place for completion. */
const reach = 2 * 1024 * 1024;

/** @param file the base as last read; if its text is the same, it tells quickly where the entry begins */
export function spotAt(text: string, offset: number, file?: FactFile): Spot | undefined {
  const region = regionAt(text, offset, file);
  if (!region || region.end - region.start > reach) return undefined;
  const { start, end, path } = region;
  const marked = text.slice(start, offset) + mark + text.slice(offset, end);
  const at = offset - start;
  const tokens = scanYaml(marked, 0, marked.length, path);
  const token = tokens.find(each => each.start <= at && at < each.end);
  if (!token || token.kind === 'more') return undefined;
  // A text that began on another line cannot be replaced as a whole: editors take completions of one line only.
  if (/[\r\n]/.test(marked.slice(token.start, at))) return undefined;
  const own = /^.*/.exec(marked.slice(token.start, token.end))![0];
  const isKey = token.kind === 'key' || token.kind === 'bare';
  return {
    start: start + token.start,
    end: start + token.start + own.length - 1,
    role: isKey ? 'key' : token.kind === 'either' ? 'either' : 'value',
    path: token.path,
    typed: own.slice(0, at - token.start),
    rest: own.slice(at - token.start + 1),
    hasColon: token.kind === 'key',
    quote: token.quote,
    flow: token.flow,
    column: token.column,
    siblings: tokens
      .filter(each => each.kind === 'key' && each !== token && samePath(each.path, token.path))
      .map(each => marked.slice(each.start, each.end)),
    around: tokens
      .filter(each => each !== token)
      .map(each => ({ kind: each.kind, path: each.path, text: marked.slice(each.start, each.end) })),
  };
}

export function samePath(a: PartPath, b: PartPath): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

interface Region extends Span {
  /** Path of the map whose keys stand at the start. */
  readonly path: PartPath;
}

/** The lines of the entry around an offset, or those of the key at the left margin. */
function regionAt(text: string, offset: number, file: FactFile | undefined): Region | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (indentAt(text, line, offset) === 0) {
    if (text.charCodeAt(line) === 0xfeff) return { start: line + 1, end: endOfTop(text, line + 1), path: [] };
    return { start: line, end: endOfTop(text, line), path: [] };
  }
  return knownRegion(text, offset, file) ?? foundRegion(text, line);
}

/** From what was read: without walking over the other entries of a large base. */
function knownRegion(text: string, offset: number, file: FactFile | undefined): Region | undefined {
  if (file?.text !== text) return undefined;
  const index = file.indexAt(offset);
  const block = file.parts.blocks.find(each => index >= each.from && index < each.to);
  if (index < 0 || !block) return undefined;
  const start = file.parts.entries.baseAt(index);
  if (indentAt(text, start, text.length) !== block.indent) return undefined;
  return { start, end: file.endOf(index), path: [block.section] };
}

/** By walking up: to the line at the left margin, and back to the last line above in the column of its first entry. */
function foundRegion(text: string, line: number): Region | undefined {
  const nearest = new Map<number, number>();
  let column = -1;
  for (let at = line; ; at = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1) {
    const indent = indentAt(text, at, text.length);
    const content = at + indent;
    const blank = content >= text.length || isBreak(text, content) || text[content] === '#';
    if (at === line || !blank) {
      if (indent === 0) return sectionRegion(text, at, column < 0 ? line : nearest.get(column)!, line);
      column = indent;
      if (!nearest.has(indent)) nearest.set(indent, at);
    }
    if (at === 0) return undefined;
  }
}

function sectionRegion(text: string, top: number, start: number, line: number): Region {
  const key = /^([\w-]+)[ \t]*:[ \t]*(?:#.*)?\r?$/.exec(text.slice(top, Math.min(lineEndAt(text, top, text.length), top + 500)));
  // What has something after its colon (brackets, a text over several lines) is read from there.
  if (!key) return { start: top, end: endOfTop(text, top), path: [] };
  const column = indentAt(text, start, text.length);
  let end = lineEndAt(text, start, text.length) + 1;
  while (end < text.length) {
    const indent = indentAt(text, end, text.length);
    const content = end + indent;
    if (content < text.length && !isBreak(text, content) && text[content] !== '#' && indent <= column && end > line) break;
    end = lineEndAt(text, content, text.length) + 1;
  }
  return { start, end: Math.min(end, text.length), path: [key[1]!] };
}

/** The end of what a line at the left margin begins. */
function endOfTop(text: string, line: number): number {
  let end = lineEndAt(text, line, text.length) + 1;
  while (end < text.length && end - line <= reach) {
    const unit = text[end]!;
    if (!' \t\r\n#]}-'.includes(unit)) break;
    end = lineEndAt(text, end, text.length) + 1;
  }
  return Math.min(end, text.length);
}
