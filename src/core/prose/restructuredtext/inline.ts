// What is prose inside a paragraph, item or row of reStructuredText (the docutils specification, "Inline Markup").

import { runLength } from '../codeSpans';
import { InlineMarks, stopTable } from '../inlineMarks';
import { isLetter, isSpace, isWordUnit } from '../paint';

const stops = stopTable('\n*`_|[\\:.@');
/** In rows of tables, blanks count too: two of them part columns. */
const rowStops = stopTable('\n*`_|[\\:.@ ');

/** Roles whose text readers see. */
const proseRoles = new Set([
  '',
  'emphasis',
  'strong',
  'subscript',
  'sub',
  'superscript',
  'sup',
  'title-reference',
  'title',
  't',
  'abbr',
  'term',
  'guilabel',
  'dfn',
  'menuselection',
]);
/** Roles whose text readers see where a target stands after it. */
const titledRoles = new Set(['ref', 'doc', 'any', 'numref', 'download', 'std:ref', 'std:doc', 'external', 'index']);

/** Marks the inline content of a block; `row`: it is a row of a table, whose columns are walls. */
export function markRst(text: string, from: number, to: number, classes: Uint8Array, row: boolean): void {
  new RstInline(text, to, classes, row).mark(from);
}

class RstInline extends InlineMarks {
  readonly #row: boolean;
  /** The last backtick that closed something, and opens nothing. */
  #closedAt = -1;

  constructor(text: string, to: number, classes: Uint8Array, row: boolean) {
    super(text, to, classes, row ? rowStops : stops);
    this.#row = row;
  }

  protected override at(code: number, i: number): number {
    const { text, to } = this;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
    const before = i > 0 ? text.charCodeAt(i - 1) : NaN;
    switch (code) {
      case 10:
        return this.#lineStart(i + 1);
      case 32: {
        if (next !== 32) return i + 1;
        const end = i + runLength(text, i, to, 32);
        return i === 0 ? end : this.hide(i, end);
      }
      case 42: {
        const length = runLength(text, i, to, 42);
        const alone = isSpace(before) && isSpace(i + length < to ? text.charCodeAt(i + length) : NaN);
        return alone ? i + length : this.through(i, i + length);
      }
      case 96:
        return i === this.#closedAt ? i + 1 : this.#backticks(i, '', i);
      case 95:
        // `Minsk_` and `Minsk__` refer, _`Minsk` is a target.
        if (next === 96 || (isWordUnit(before) && !isWordUnit(next)) || (before === 95 && !isWordUnit(next)))
          this.through(i, i + 1);
        else if (next === 95 && isWordUnit(before) && !isWordUnit(text.charCodeAt(i + 2))) return this.through(i, i + 2);
        return i + 1;
      case 124: {
        if (this.#row || isSpace(next)) return this.hide(i, i + 1);
        const end = this.next('|', i + 1);
        if (end < 0 || end - i > 100 || isSpace(text.charCodeAt(end - 1))) return this.hide(i, i + 1);
        return this.hide(i, text.charCodeAt(end + 1) === 95 ? end + 2 : end + 1);
      }
      case 91: {
        let end = i + 1;
        while (end < to && end - i < 80 && !isSpace(text.charCodeAt(end)) && text.charCodeAt(end) !== 93) end++;
        return text.charCodeAt(end) === 93 && text.charCodeAt(end + 1) === 95 && end + 1 < to ? this.hide(i, end + 2) : i + 1;
      }
      case 92:
        if (isSpace(next)) return this.through(i, next === 32 ? i + 2 : i + 1);
        this.through(i, i + 1);
        return i + 2;
      case 58: {
        const role =
          isLetter(next) && !isWordUnit(before) ? /^:([A-Za-z][\w:.+-]*):`/.exec(text.slice(i, Math.min(i + 50, to))) : null;
        if (role === null) return this.address(code, i);
        return this.#backticks(i + role[0].length - 1, role[1]!, i);
      }
      default:
        return this.address(code, i);
    }
  }

  /** A line that only rules off is hidden, and so is the underline of a heading. */
  #lineStart(at: number): number {
    const i = this.indentation(at);
    const found = this.finder.next('\n', i);
    const end = found < 0 || found > this.to ? this.to : found;
    return i < end && isAdornment(this.text, i, end) ? this.hide(at - 1, end) : i;
  }

  /** Where the target in angle brackets before a closing backtick begins, or -1; not before `from`. */
  #targetBefore(close: number, from: number): number {
    const { text } = this;
    if (text.charCodeAt(close - 1) !== 62) return -1;
    let at = close - 1;
    while (at >= from && text.charCodeAt(at) !== 60) at--;
    return at >= from ? at : -1;
  }

  /** Literals, interpreted text and references, all between backticks; `from` is where what is before them begins. */
  #backticks(i: number, role: string, from: number): number {
    const { text, to } = this;
    // A run longer than three says no more than one of three.
    const length = runLength(text, i, Math.min(to, i + 3), 96);
    if (length === 2 && from === i) {
      const end = this.next('``', i + 2);
      return end < 0 ? i + 2 : this.hide(i, end + 2);
    }
    const close = this.next('`', i + 1);
    if (close < 0) return i + length;
    let end = close + 1;
    let name = role;
    const suffix = text.charCodeAt(end) === 58 ? /^:([A-Za-z][\w:.+-]*):/.exec(text.slice(end, Math.min(end + 50, to))) : null;
    if (suffix !== null && role === '') {
      name = suffix[1]!;
      end += suffix[0].length;
    }
    while (end < to && end - close < 3 && text.charCodeAt(end) === 95) end++;
    const target = this.#targetBefore(close, i + 1);
    const titled = target > i + 1;
    name = name.toLowerCase();
    if (!proseRoles.has(name) && !(titledRoles.has(name) && titled)) return this.hide(from, end);
    if (from < i) this.hide(from, i + 1);
    else this.through(i, i + 1);
    if (titled) this.hideAhead(target, end);
    else if (target >= 0) this.hide(i, end);
    else this.through(close, end);
    this.#closedAt = close;
    return target >= 0 && !titled ? end : i + 1;
  }
}

/** Whether a line is an adornment: one mark repeated, or the border of a table. */
export function isAdornment(text: string, at: number, end: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark > 126 || isWordUnit(mark) !== (mark === 95) || mark <= 32) return false;
  let stop = end;
  while (stop > at && isSpace(text.charCodeAt(stop - 1))) stop--;
  if (stop - at < 2) return false;
  const grid = mark === 43;
  for (let i = at; i < stop; i++) {
    const code = text.charCodeAt(i);
    if (code === mark || (grid && (code === 45 || code === 61)) || (mark === 61 && code === 32)) continue;
    return false;
  }
  // ".." begins a comment, "::" ends a paragraph.
  return !((mark === 46 || mark === 58) && stop - at < 3);
}
