/**
 * The words, numbers and marks of a stretch of prose, read on demand. Dates are found by looking at a few of them around a
 * number or a month, so that most of a text is never cut into words at all.
 */
import { CharClass } from '../prose/markup';

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'word' | 'mark' | 'break';
  /** Lower case, markup inside left out; of a mark its one character; of a break `\n` for a blank line, else nothing. */
  readonly lower: string;
  /** Of a number of at most 9 digits its value, else -1. */
  readonly value: number;
  /** Whether something like a space stands before it. */
  readonly gap: boolean;
  readonly capital: boolean;
}

const longestNumber = 9;
const longestWord = 40;

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Letters and combining marks of any script; wrong for rare symbols above ASCII, which then count as letters. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit | 32) >= 97 && (unit | 32) <= 122;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return (
    !(unit >= 0x2000 && unit <= 0x2bff) &&
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x3000 && unit <= 0x3003) &&
    unit !== 0xfeff &&
    unit !== 0xfffc
  );
}

export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Soft hyphen, zero-width marks, directional marks: read as if absent. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

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

  #classAt(offset: number): number {
    return this.#classes === undefined ? CharClass.prose : (this.#classes[offset] ?? CharClass.prose);
  }

  #push(start: number, end: number, kind: Token['kind'], raw: string, gap: boolean): void {
    const lower = raw.toLowerCase();
    const value = kind === 'number' && raw.length <= longestNumber ? Number(raw) : -1;
    this.#list.push({ start, end, kind, lower, value, gap, capital: kind === 'word' && raw.charAt(0) !== lower.charAt(0) });
  }

  /** Reads one token; false at the end of the text. */
  #readNext(): boolean {
    let gap = this.#at === 0;
    let lineEnds = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const kind = this.#classAt(this.#at);
      const unit = this.#text.charCodeAt(this.#at);
      if (kind === CharClass.through) continue;
      if (kind === CharClass.hidden) return this.#readBreak('');
      if (kind === CharClass.space || isSpace(unit)) {
        gap = true;
        // A blank line ends what belongs together.
        if (unit === 10 && ++lineEnds === 2) return this.#readBreak('\n');
      } else if (!isInvisible(unit)) break;
    }
    if (this.#at >= this.#text.length) return false;
    const unit = this.#text.charCodeAt(this.#at);
    if (isDigit(unit)) this.#readRun('number', isDigit, gap);
    else if (isLetter(unit)) this.#readRun('word', isLetter, gap);
    else {
      this.#push(this.#at, this.#at + 1, 'mark', this.#text.charAt(this.#at), gap);
      this.#at++;
    }
    return true;
  }

  #readBreak(raw: string): boolean {
    const start = this.#at;
    this.#at++;
    while (this.#at < this.#text.length && this.#classAt(this.#at) === CharClass.hidden) this.#at++;
    this.#push(start, this.#at, 'break', raw, true);
    return true;
  }

  #readRun(kind: 'number' | 'word', belongs: (unit: number) => boolean, gap: boolean): void {
    const start = this.#at;
    let end = start;
    let clean = '';
    let from = start;
    for (; this.#at < this.#text.length; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at);
      const charClass = this.#classAt(this.#at);
      if (charClass === CharClass.through || (charClass === CharClass.prose && isInvisible(unit))) {
        clean += this.#text.slice(from, this.#at);
        from = this.#at + 1;
      } else if (charClass !== CharClass.prose || !belongs(unit)) break;
      else end = this.#at + 1;
    }
    clean += this.#text.slice(from, Math.max(from, end));
    this.#at = Math.max(end, start + 1);
    // No word of a date is long; what is cut away here could match nothing anyway.
    this.#push(start, this.#at, kind, clean.length > longestWord ? clean.slice(0, longestWord) : clean, gap);
  }
}
