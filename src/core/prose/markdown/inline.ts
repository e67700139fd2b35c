// What is prose inside a paragraph, heading or row of Markdown. One pass over the units; everything that looks ahead either
// stops at a bound or remembers what it did not find, so that hostile text costs no more than other text.

import { addressAtColon, addressAtDot, addressAtSign } from '../addresses';
import { citationKeyEnd } from '../citationKey';
import { BacktickRuns, runLength } from '../codeSpans';
import { markEntity, markSpace } from '../entities';
import { CharClass } from '../markup';
import { Finder, isDigit, isLetter, isPunctuation, isSpace, isWordUnit, paint } from '../paint';
import { autolinkEnd } from './autolink';
import { tagEndAt, tagName, tagRole } from './html';
import { stops } from './inlineSigns';
import { bracesEnd, labelEnd, targetEnd } from './linkTarget';
import { isTableRule, isUnderline } from './markers';

const { hidden, through } = CharClass;

/** Roles of MyST whose text readers see. */
const proseRoles = new Set([
  'abbr',
  'term',
  'sub',
  'sup',
  'subscript',
  'superscript',
  'strong',
  'emphasis',
  'ref',
  'doc',
  'any',
  'guilabel',
  'underline',
  'smallcaps',
  'del',
  'u',
  'sc',
]);

/** A `[` that may begin a link. */
interface Opener {
  readonly at: number;
  /** A citation key stood in it. */
  cites: boolean;
  /** Where the TeX command begins whose argument it may be, or -1. */
  readonly command: number;
}

/** Marks the inline content of one block. */
export class MarkdownInline {
  readonly #text: string;
  readonly #classes: Uint8Array;
  readonly #quotes: number;
  readonly #html: boolean;
  readonly #finder: Finder;
  #openers: Opener[] | undefined;
  #runs: BacktickRuns | undefined;
  /** Where TeX's `\(` stood that no `\)` has closed yet, or -1. */
  #mathsAt = -1;
  /** No maths closes at or after this offset. */
  #noMathFrom = Infinity;
  /** What is hidden ends at or before this offset. */
  #done = 0;

  /**
   * @param quotes how many `>` may stand at the start of each further line
   * @param html the block is one of HTML, in which a tag is a tag behind a backslash, too
   */
  constructor(text: string, classes: Uint8Array, quotes: number, html: boolean) {
    this.#text = text;
    this.#classes = classes;
    this.#quotes = quotes;
    this.#html = html;
    this.#finder = new Finder(text);
  }

  /** Marks the units from `from` to `to`. */
  mark(from: number, to: number): void {
    const text = this.#text;
    this.#done = from;
    let i = from;
    while (i < to) {
      const code = text.charCodeAt(i);
      if (code > 127 || stops[code] === 0) i++;
      else i = this.#at(code, i, to);
    }
  }

  #hide(from: number, to: number): number {
    paint(this.#classes, from, to, hidden);
    this.#done = to;
    return to;
  }

  /** Decides what begins at a stop, and gives the offset to go on from. */
  #at(code: number, i: number, to: number): number {
    const text = this.#text;
    const next = i + 1 < to ? text.charCodeAt(i + 1) : NaN;
    switch (code) {
      case 10:
        return this.#lineStart(i + 1, to);
      case 46: {
        if ((text.charCodeAt(i - 1) | 32) !== 119) return i + 1;
        const address = addressAtDot(text, i, this.#done, to);
        return address ? this.#hide(address.start, address.end) : i + 1;
      }
      case 58: {
        const address = addressAtColon(text, i, this.#done, to);
        return address ? this.#hide(address.start, address.end) : i + 1;
      }
      case 92:
        return this.#backslash(i, next, to);
      case 96:
        return this.#code(i, to);
      case 42:
        return this.#emphasis(i, runLength(text, i, to, 42), to);
      case 95: {
        const length = runLength(text, i, to, 95);
        const inWord = isWordUnit(text.charCodeAt(i - 1)) && i + length < to && isWordUnit(text.charCodeAt(i + length));
        return inWord ? i + length : this.#emphasis(i, length, to);
      }
      case 126:
      case 61: {
        const length = runLength(text, i, to, code);
        if (length === 2) return this.#emphasis(i, 2, to);
        return length === 1 && code === 126 ? this.#script(i, to) : i + length;
      }
      case 94:
        return next === 91 ? i + 1 : this.#script(i, to);
      case 91:
        return this.#open(i, next, to);
      case 93:
        return this.#close(i, next, to);
      case 60:
        return this.#angle(i, next, to);
      case 38: {
        const end = markEntity(text, i, to, this.#classes);
        return end > i ? end : i + 1;
      }
      case 36:
        return this.#maths(i, next, to);
      case 64:
        return this.#sign(i, to);
      case 123:
        return this.#brace(i, next, to);
      default:
        return this.#hide(i, i + 1);
    }
  }

  /** The prefix of a further line (quotes, indentation), and lines that only rule off: underlines, rules of tables. */
  #lineStart(at: number, to: number): number {
    const text = this.#text;
    let i = at;
    let quotes = this.#quotes;
    for (; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === 62 && quotes > 0) quotes--;
      else if (code !== 32 && code !== 9) break;
    }
    paint(this.#classes, at, i, through);
    const first = text.charCodeAt(i);
    if (first === 61 || first === 45 || first === 124 || first === 43 || first === 58) {
      const lineEnd = this.#finder.next('\n', i);
      const end = lineEnd < 0 ? to : Math.min(lineEnd, to);
      if (isUnderline(text, i, end) || isTableRule(text, i, end)) return this.#hide(at - 1, end);
    }
    return i;
  }

  #emphasis(i: number, length: number, to: number): number {
    const end = i + length;
    const alone = isSpace(this.#text.charCodeAt(i - 1)) && (end >= to || isSpace(this.#text.charCodeAt(end)));
    if (!alone) paint(this.#classes, i, end, through);
    return end;
  }

  /** Pandoc's `H~2~O` and `2^nd^`: one mark, text without blanks, the mark again. */
  #script(i: number, to: number): number {
    const text = this.#text;
    const mark = text.charCodeAt(i);
    for (let j = i + 1; j < to && j - i < 50; j++) {
      const code = text.charCodeAt(j);
      if (code === mark) {
        if (j > i + 1) this.#classes[i] = this.#classes[j] = through;
        return i + 1;
      }
      if (isSpace(code)) break;
    }
    return i + 1;
  }

  #backslash(i: number, next: number, to: number): number {
    const text = this.#text;
    if (next === 60 && this.#html) return i + 1;
    // What is between them is read first: a code span or the target of a link may hold the sign that would close.
    if (next === 40 && this.#mathsAt < 0) this.#mathsAt = i;
    else if (next === 41 && this.#mathsAt >= 0) return this.#closeMaths(i + 2);
    if (isPunctuation(next) || next === 10 || next === 13 || next === 32) {
      this.#classes[i] = through;
      return next === 10 ? i + 1 : i + 2;
    }
    if (!isLetter(next)) return i + 1;
    // Raw TeX: a command with an argument is hidden, arguments and all.
    let j = i + 1;
    while (j < to && isLetter(text.charCodeAt(j))) j++;
    if (text.charCodeAt(j) === 42) j++;
    return this.#arguments(i, j, to);
  }

  #closeMaths(end: number): number {
    const openers = this.#openers;
    while (openers !== undefined && openers.length > 0 && openers[openers.length - 1]!.at > this.#mathsAt) openers.pop();
    this.#hide(this.#mathsAt, end);
    this.#mathsAt = -1;
    return end;
  }

  /** The arguments at `at` of the TeX command that begins at `command`. Whether one in brackets is none but a link shows where it closes. */
  #arguments(command: number, at: number, to: number): number {
    const text = this.#text;
    let j = at;
    while (j < to && text.charCodeAt(j) === 123) {
      const end = this.#finder.next('}', j);
      if (end < 0 || end >= to) break;
      j = end + 1;
    }
    if (j > at) this.#hide(command, j);
    if (j >= to || text.charCodeAt(j) !== 91) return j;
    (this.#openers ??= []).push({ at: j, cites: false, command });
    return j + 1;
  }

  #code(i: number, to: number): number {
    const text = this.#text;
    const length = runLength(text, i, to, 96);
    this.#runs ??= new BacktickRuns(text, i);
    const close = this.#runs.next(length, i + length);
    if (close < 0 || close >= to) return i + length;
    let end = close + length;
    if (text.charCodeAt(end) === 123 && end < to) end = Math.max(end, bracesEnd(text, end, to));
    return this.#hide(i, end);
  }

  #open(i: number, next: number, to: number): number {
    const text = this.#text;
    if (next === 94) {
      let end = i + 2;
      while (end < to && end - i < 200 && text.charCodeAt(end) !== 93 && !isSpace(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) === 93 && end < to) return this.#hide(i, end + 1);
    }
    (this.#openers ??= []).push({ at: i, cites: false, command: -1 });
    return i + 1;
  }

  #close(i: number, next: number, to: number): number {
    const text = this.#text;
    const opener = this.#openers?.pop();
    if (opener === undefined) return i + 1;
    const at = opener.at;
    if (text.charCodeAt(at - 1) === 94) {
      this.#hide(at - 1, at + 1);
      return this.#hide(i, i + 1);
    }
    if (opener.cites) {
      this.#hide(at, at + 1);
      const attributes = next === 123 ? bracesEnd(text, i + 1, to) : -1;
      return this.#hide(i, Math.max(i + 1, attributes));
    }
    let end = -1;
    if (next === 40) end = targetEnd(text, i + 1, to);
    else if (opener.command >= 0) end = -1;
    else if (next === 91) end = this.#labelsEnd(i + 1, to);
    else if (next === 123) end = bracesEnd(text, i + 1, to);
    if (end < 0 && opener.command >= 0) return this.#arguments(opener.command, this.#hide(opener.command, i + 1), to);
    if (end < 0) return i + 1;
    const attributes = text.charCodeAt(end) === 123 && end < to ? bracesEnd(text, end, to) : -1;
    paint(this.#classes, text.charCodeAt(at - 1) === 33 ? at - 1 : at, at + 1, through);
    return this.#hide(i, Math.max(end, attributes));
  }

  /** The offset after the labels in a row that begin at `at`, or -1. */
  #labelsEnd(at: number, to: number): number {
    const text = this.#text;
    let end = labelEnd(text, at, to);
    if (end < 0) return -1;
    // Only the definitions tell whether it is `[a][b]` or `[b](target)` that links in `[a][b](target)`: neither `b` nor the target is read.
    const target = text.charCodeAt(end) === 40 && end < to ? targetEnd(text, end, to) : -1;
    if (target >= 0) return target;
    // Nor do we know which of `[a][b][c]` are targets: none behind the first is read.
    while (end < to && text.charCodeAt(end) === 91) {
      const more = labelEnd(text, end, to);
      if (more < 0 || (text.charCodeAt(more) === 40 && targetEnd(text, more, to) >= 0)) break;
      end = more;
    }
    return end;
  }

  #angle(i: number, next: number, to: number): number {
    const text = this.#text;
    if (next === 33) {
      const close = text.startsWith('--', i + 2) ? '-->' : text.startsWith('[CDATA[', i + 2) ? ']]>' : '>';
      const end = close === '>' && !isLetter(text.charCodeAt(i + 2)) ? -1 : this.#finder.next(close, i + 2);
      return end < 0 || end >= to ? i + 1 : this.#hide(i, end + close.length);
    }
    if (next === 63) {
      const end = this.#finder.next('?>', i + 2);
      return end < 0 || end >= to ? i + 1 : this.#hide(i, end + 2);
    }
    const address = autolinkEnd(text, i, to);
    if (address >= 0) return this.#hide(i, address);
    const end = tagEndAt(text, i, to);
    if (end < 0) return i + 1;
    const role = tagRole(text, i, end);
    if (role === 'look') paint(this.#classes, i, end, through);
    else if (role === 'break') markSpace(i, end, this.#classes);
    else if (role === 'raw') {
      const close = this.#finder.next(`</${tagName(text, i, end)}`, end);
      return this.#hide(i, close < 0 || close > to ? end : close);
    } else this.#hide(i, end);
    return end;
  }

  /** Maths after Pandoc's rule: no blank inside the marks, and no digit after the closing one ("$5 and $6" is money). */
  #maths(i: number, next: number, to: number): number {
    const text = this.#text;
    if (next === 36) {
      const end = this.#finder.next('$$', i + 2);
      return end < 0 || end >= to ? i + 2 : this.#hide(i, end + 2);
    }
    if (isSpace(next) || i >= this.#noMathFrom) return i + 1;
    for (let j = i + 2; ; j++) {
      j = this.#finder.next('$', j);
      if (j < 0 || j >= to) {
        this.#noMathFrom = i;
        return i + 1;
      }
      const before = text.charCodeAt(j - 1);
      if (!isSpace(before) && before !== 92 && !isDigit(text.charCodeAt(j + 1))) return this.#hide(i, j + 1);
    }
  }

  #sign(i: number, to: number): number {
    const text = this.#text;
    if (i >= this.#done && isWordUnit(text.charCodeAt(i - 1))) {
      const address = addressAtSign(text, i, this.#done, to);
      return address ? this.#hide(address.start, address.end) : i + 1;
    }
    const end = citationKeyEnd(text, i + 1, to);
    if (end === i + 1) return i + 1;
    const opener = this.#openers?.[this.#openers.length - 1];
    if (opener !== undefined) opener.cites = true;
    return this.#hide(text.charCodeAt(i - 1) === 45 ? i - 1 : i, end);
  }

  #brace(i: number, next: number, to: number): number {
    const text = this.#text;
    if (next === 123) {
      const end = this.#finder.next('}}', i + 2);
      return end < 0 || end >= to ? i + 2 : this.#hide(i, end + 2);
    }
    const end = bracesEnd(text, i, to);
    if (end < 0) return i + 1;
    if (text.charCodeAt(end) === 96 && isLetter(next)) return this.#role(i, end, to);
    const attributes = next === 35 || next === 46 || next === 61 || next === 58 || next === 37 || (next === 45 && end === i + 3);
    return attributes ? this.#hide(i, end) : i + 1;
  }

  /** MyST's `` {role}`text <target>` ``. */
  #role(i: number, end: number, to: number): number {
    const text = this.#text;
    this.#hide(i, end);
    if (!proseRoles.has(text.slice(i + 1, end - 1))) return end;
    const length = runLength(text, end, to, 96);
    this.#runs ??= new BacktickRuns(text, end);
    const close = this.#runs.next(length, end + length);
    if (close < 0 || close >= to) return end;
    paint(this.#classes, end, end + length, through);
    const target = text.lastIndexOf('<', close);
    if (target > end && text.charCodeAt(close - 1) === 62) this.#hide(target, close);
    return this.#hide(close, close + length);
  }
}
