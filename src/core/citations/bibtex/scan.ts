/**
 * Finds the entries of a BibTeX or BibLaTeX file with their places, without understanding the fields. A mistake in one entry
 * never reaches the next: a line that opens an entry (`@article{`) ends whatever is still open. Linear in the text.
 */
import type { Message } from '../../message';
import type { Span } from '../../text/span';
import { Cursor } from './cursor';

/** One field as TeX, strings filled in and parts joined; the span covers its value in the file. */
export interface RawField extends Span {
  readonly value: string;
}

/** One entry; `type` and the names of fields are in lower case. The span runs from the `@` to after the closing brace. */
export interface RawEntry extends Span {
  readonly type: string;
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly fields: ReadonlyMap<string, RawField>;
}

export interface ScanProblem extends Span {
  readonly message: Message;
}

export interface Scan {
  readonly entries: readonly RawEntry[];
  readonly problems: readonly ScanProblem[];
}

const opening = /@[ \t]*([A-Za-z][\w-]*)\s*([{(])/y;
const nextOpening = /@[ \t]*[A-Za-z][\w-]*\s*[{(]/g;
const lineOpening = /^[ \t]*@[ \t]*[A-Za-z][\w-]*[ \t]*[{(]/gm;
const fieldName = /[^\s={}(),"#%\\]+/y;

/** The months that BibTeX styles define as strings; the value is what biber makes of them. */
const monthStrings = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a whole file; positions are UTF-16 offsets into `text`. */
export function scanBibtex(text: string): Scan {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #cursor: Cursor;
  readonly #entries: RawEntry[] = [];
  readonly #problems: ScanProblem[] = [];
  readonly #strings = new Map<string, string>(monthStrings.map((name, i) => [name, String(i + 1)]));
  /** Where lines open an entry; reading inside an entry stops at the next one. */
  readonly #stops: readonly number[];
  #nextStop = 0;
  #sawOpenBlock = false;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
    this.#stops = [...text.matchAll(lineOpening)].map(match => match.index + match[0].indexOf('@'));
  }

  scan(): Scan {
    const cursor = this.#cursor;
    for (;;) {
      nextOpening.lastIndex = cursor.at;
      const found = nextOpening.exec(cursor.text);
      if (!found) break;
      cursor.at = found.index;
      this.#readBlock();
    }
    return { entries: this.#entries, problems: this.#problems };
  }

  #readBlock(): void {
    const cursor = this.#cursor;
    const start = cursor.at;
    opening.lastIndex = start;
    const match = opening.exec(cursor.text)!;
    while (this.#nextStop < this.#stops.length && this.#stops[this.#nextStop]! <= start) this.#nextStop++;
    cursor.stop = this.#stops[this.#nextStop] ?? cursor.text.length;
    cursor.at = start + match[0].length;
    const type = match[1]!.toLowerCase();
    const close = match[2] === '{' ? '}' : ')';
    if (type === 'comment' || type === 'preamble') this.#skipBlock(close);
    else if (type === 'string') this.#readString(close);
    else this.#readEntry(start, type, close);
  }

  /**
   * Comments and preambles end at their brace, wherever that is: entries in a comment are commented out. One that is not
   * closed ends at the next entry; after the first such block none is looked for to the end of the file, which keeps this linear.
   */
  #skipBlock(close: string): void {
    const cursor = this.#cursor;
    const [start, stop] = [cursor.at, cursor.stop];
    if (!this.#sawOpenBlock) cursor.stop = cursor.text.length;
    const closed = cursor.skipBraced(close);
    cursor.stop = stop;
    if (closed || this.#sawOpenBlock) return;
    this.#sawOpenBlock = true;
    cursor.at = start;
    cursor.skipBraced(close);
  }

  #readString(close: string): void {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    const name = cursor.take(fieldName);
    cursor.skipBlanks();
    if (name === undefined || !cursor.accept('=')) return this.#skipBlock(close);
    const value = this.#readValue(name, '');
    if (value !== undefined) this.#strings.set(name.toLowerCase(), value.value);
    this.#skipBlock(close);
  }

  #readEntry(start: number, type: string, close: string): void {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    const keyStart = cursor.at;
    // A key may contain almost anything; an `=` before the comma means that the key was forgotten.
    while (cursor.at < cursor.stop && !/[,=\s{}"]/.test(cursor.text[cursor.at]!) && cursor.text[cursor.at] !== close) cursor.at++;
    let keyEnd = cursor.at;
    const fields = new Map<string, RawField>();
    cursor.skipBlanks();
    if (cursor.char === '=') {
      cursor.at = keyStart;
      keyEnd = keyStart;
    }
    const key = cursor.text.slice(keyStart, keyEnd);
    const comma = cursor.accept(',');
    const before = this.#problems.length;
    const closed = this.#readFields(key, fields, close, comma || key === '');
    if (key === '') this.#report(start, Math.max(cursor.at, start + 1), 'bibliography.missing-key', {});
    else this.#entries.push({ type, key, keyStart, keyEnd, start, end: cursor.at, fields });
    const said = this.#problems.slice(before).some(problem => problem.message.id === 'bibliography.unclosed-field');
    if (!closed && !said && key !== '')
      this.#report(keyStart, Math.max(keyEnd, keyStart + 1), 'bibliography.unclosed-entry', { key });
  }

  /** Reads fields up to the closing brace; false where there is none before the next entry. */
  #readFields(key: string, fields: Map<string, RawField>, close: string, comma: boolean): boolean {
    const cursor = this.#cursor;
    for (;;) {
      cursor.skipBlanks();
      if (cursor.at >= cursor.stop) {
        cursor.trimBlanks();
        return false;
      }
      if (cursor.accept(close)) return true;
      if (cursor.accept(',')) {
        comma = true;
        continue;
      }
      const start = cursor.at;
      const name = cursor.take(fieldName);
      cursor.skipBlanks();
      if (name === undefined || !cursor.accept('=')) {
        this.#report(start, Math.max(cursor.at, start + 1), 'bibliography.unexpected', { key });
        cursor.skipToSeparator(close);
        continue;
      }
      if (!comma) this.#report(start, start + name.length, 'bibliography.missing-comma', { key, field: name });
      const value = this.#readValue(name, key);
      // biber and BibTeX keep the first of two fields of one name.
      if (value && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      comma = false;
    }
  }

  /** A value: pieces in braces, quotation marks, digits, or names of strings, joined by `#`. */
  #readValue(field: string, key: string): RawField | undefined {
    const cursor = this.#cursor;
    let value = '';
    let start = -1;
    for (;;) {
      cursor.skipBlanks();
      if (start < 0) start = cursor.at;
      const char = cursor.char;
      if (char === '{' || char === '"') {
        const from = ++cursor.at;
        if (!cursor.skipBraced(char === '{' ? '}' : '"')) {
          this.#report(start, Math.max(start + 1, cursor.at), 'bibliography.unclosed-field', { field, key });
          return { value: value + cursor.text.slice(from, cursor.at), start, end: cursor.at };
        }
        value += cursor.text.slice(from, cursor.at - 1);
      } else {
        const bare = char === undefined ? undefined : cursor.take(fieldName);
        if (bare === undefined) {
          this.#report(start, start + 1, 'bibliography.unexpected', { key });
          return undefined;
        }
        value += this.#strings.get(bare.toLowerCase()) ?? bare;
      }
      const end = cursor.at;
      cursor.skipBlanks();
      if (!cursor.accept('#')) {
        cursor.at = end;
        return { value, start, end };
      }
    }
  }

  #report(start: number, end: number, id: string, args: Message['args']): void {
    this.#problems.push({ start, end: Math.min(end, this.#cursor.text.length), message: { id, args } });
  }
}
