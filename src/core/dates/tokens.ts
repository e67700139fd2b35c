/**
 * The words, numbers and marks of a stretch of prose, read on demand. Dates are found by looking at a few of them around a
 * number or a month, so that most of a text is never cut into words at all.
 */
import { CharClass } from '../prose/markup';
import { columnGap } from '../names/nameWords';
import { asciiDigits, Unit, unitKinds } from './units';

export type TokenKind = 'number' | 'word' | 'mark' | 'break';

/** Most tokens are only passed over: what they say is worked out when it is asked for. */
export class Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Whether something like a space stands before it. */
  readonly gap: boolean;
  readonly #text: string;
  /** What stands there without markup inside, where that is not simply the text. */
  readonly #clean: string | undefined;
  #lower: string | undefined;

  constructor(text: string, start: number, end: number, kind: TokenKind, gap: boolean, clean: string | undefined) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.gap = gap;
    this.#clean = clean;
  }

  get #raw(): string {
    return this.#clean ?? this.#text.slice(this.start, this.end);
  }

  /** Lower case, markup inside left out; of a mark its one character; of a break `\n` for a blank line, else nothing. */
  get lower(): string {
    if (this.#lower === undefined) {
      const raw = this.#raw;
      // No word of a date is long; what is cut away here could match nothing anyway.
      this.#lower = (raw.length > longestWord ? raw.slice(0, longestWord) : raw).toLowerCase();
    }
    return this.#lower;
  }

  /** Of a number of at most 9 digits its value, else -1. */
  get value(): number {
    if (this.kind !== 'number') return -1;
    const { lower } = this;
    return lower.length <= longestNumber ? Number(lower) : -1;
  }

  get capital(): boolean {
    return this.kind === 'word' && this.#raw.charAt(0) !== this.lower.charAt(0);
  }
}

const longestNumber = 9;
const longestWord = 40;

/** Tokens of a text from an offset on; asking for one reads as far as needed. */
export class Tokens {
  readonly #text: string;
  readonly #classes: Uint8Array | undefined;
  readonly #list: Token[] = [];
  #at: number;

  constructor(text: string, classes: Uint8Array | undefined, start: number) {
    this.#text = text;
    this.#classes = classes;
    this.#at = start;
  }

  /** How far the text has been read, as an offset. */
  get readTo(): number {
    return this.#at;
  }

  /** The token of an index counted from 0; `undefined` before the first and after the last. */
  at(index: number): Token | undefined {
    while (this.#list.length <= index && this.#readNext());
    return this.#list[index];
  }

  /** Index of the token that covers an offset, or of the first one after it. Offsets asked for must not fall. */
  indexAt(offset: number, from: number): number {
    let index = Math.max(0, from);
    for (let token = this.at(index); token && token.end <= offset; token = this.at(index)) index++;
    return index;
  }

  /** What stands where a token is, as it stands there: of a break, what was hidden. */
  written(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }

  #classAt(offset: number): number {
    return this.#classes === undefined ? CharClass.prose : (this.#classes[offset] ?? CharClass.prose);
  }

  /** Reads one token; false at the end of the text. */
  #readNext(): boolean {
    const text = this.#text;
    const from = this.#at;
    let gap = from === 0;
    let lineEnds = 0;
    for (; this.#at < text.length; this.#at++) {
      const kind = this.#classAt(this.#at);
      if (kind === CharClass.through) continue;
      if (kind === CharClass.hidden) return this.#readBreak('');
      const unit = text.charCodeAt(this.#at);
      const unitKind = unitKinds[unit]!;
      if (kind === CharClass.space || unitKind === Unit.space) {
        gap = true;
        // A blank line ends what belongs together.
        if (unit === 10 && ++lineEnds === 2) return this.#readBreak('\n');
      } else if (unitKind !== Unit.invisible) break;
    }
    if (this.#at >= text.length) return false;
    if (this.#at - from >= columnGap && from > 0 && this.#onlyBlanksSince(from)) return this.#pushBreak(from, '\n');
    const unitKind = unitKinds[text.charCodeAt(this.#at)]!;
    if (unitKind === Unit.digit) this.#readRun('number', Unit.digit, gap);
    else if (unitKind === Unit.letter) this.#readRun('word', Unit.letter, gap);
    else {
      this.#list.push(new Token(text, this.#at, this.#at + 1, 'mark', gap, undefined));
      this.#at++;
    }
    return true;
  }

  #readBreak(raw: string): boolean {
    const start = this.#at;
    this.#at++;
    while (this.#at < this.#text.length && this.#classAt(this.#at) === CharClass.hidden) this.#at++;
    return this.#pushBreak(start, raw);
  }

  #pushBreak(start: number, raw: string): true {
    this.#list.push(new Token(this.#text, start, this.#at, 'break', true, raw));
    return true;
  }

  /** Whether nothing but blanks within a line was passed over: many of them part columns, in dates as in names. */
  #onlyBlanksSince(from: number): boolean {
    for (let at = from; at < this.#at; at++) {
      const unit = this.#text.charCodeAt(at);
      if (this.#classAt(at) !== CharClass.prose || unitKinds[unit] !== Unit.space || unit === 10) return false;
    }
    return true;
  }

  #readRun(kind: 'number' | 'word', belongs: number, gap: boolean): void {
    const text = this.#text;
    const classes = this.#classes;
    const start = this.#at;
    let at = start;
    let end = start;
    let clean: string | undefined;
    let from = start;
    for (; at < text.length; at++) {
      const unitKind = unitKinds[text.charCodeAt(at)]!;
      const charClass = classes === undefined ? CharClass.prose : (classes[at] ?? CharClass.prose);
      if (charClass === CharClass.prose && unitKind === belongs) end = at + 1;
      else if (charClass === CharClass.through || (charClass === CharClass.prose && unitKind === Unit.invisible)) {
        clean = (clean ?? '') + text.slice(from, at);
        from = at + 1;
      } else break;
    }
    if (clean !== undefined) clean += text.slice(from, Math.max(from, end));
    this.#at = Math.max(end, start + 1);
    if (kind === 'number' && text.charCodeAt(start) > 57) clean = asciiDigits(clean ?? text.slice(start, this.#at));
    this.#list.push(new Token(text, start, this.#at, kind, gap, clean));
  }
}
