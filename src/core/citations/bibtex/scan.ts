/**
 * Finds the entries of a BibTeX or BibLaTeX file with their places, without understanding the fields. A mistake in one entry
 * never reaches the next: a line that opens an entry (`@article{`) ends whatever is still open. Linear in the text.
 */
import type { Message } from '../../message';
import type { Span } from '../../text/span';

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
const blanks = /\s*/y;

/** The months that BibTeX styles define as strings; the value is what biber makes of them. */
const monthStrings = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads a whole file; positions are UTF-16 offsets into `text`. */
export function scanBibtex(text: string): Scan {
  return new Scanner(text).scan();
}

class Scanner {
  readonly #text: string;
  readonly #entries: RawEntry[] = [];
  readonly #problems: ScanProblem[] = [];
  readonly #strings = new Map<string, string>(monthStrings.map((name, i) => [name, String(i + 1)]));
  /** Where lines open an entry; reading inside an entry stops at the next one. */
  readonly #stops: readonly number[];
  #nextStop = 0;
  #at = 0;
  #stop = 0;
  #sawOpenBlock = false;

  constructor(text: string) {
    this.#text = text;
    this.#stops = [...text.matchAll(lineOpening)].map(match => match.index + match[0].indexOf('@'));
  }

  scan(): Scan {
    for (;;) {
      nextOpening.lastIndex = this.#at;
      const found = nextOpening.exec(this.#text);
      if (!found) break;
      this.#at = found.index;
      this.#readBlock();
    }
    return { entries: this.#entries, problems: this.#problems };
  }

  #readBlock(): void {
    const start = this.#at;
    opening.lastIndex = start;
    const match = opening.exec(this.#text)!;
    while (this.#nextStop < this.#stops.length && this.#stops[this.#nextStop]! <= start) this.#nextStop++;
    this.#stop = this.#stops[this.#nextStop] ?? this.#text.length;
    this.#at = start + match[0].length;
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
    const [start, stop] = [this.#at, this.#stop];
    if (!this.#sawOpenBlock) this.#stop = this.#text.length;
    const closed = this.#skipBraced(close);
    this.#stop = stop;
    if (closed || this.#sawOpenBlock) return;
    this.#sawOpenBlock = true;
    this.#at = start;
    this.#skipBraced(close);
  }

  #readString(close: string): void {
    this.#skipBlanks();
    const name = this.#take(fieldName);
    this.#skipBlanks();
    if (name === undefined || !this.#accept('=')) return this.#skipBlock(close);
    const value = this.#readValue(name, '');
    if (value !== undefined) this.#strings.set(name.toLowerCase(), value.value);
    this.#skipBlock(close);
  }

  #readEntry(start: number, type: string, close: string): void {
    this.#skipBlanks();
    const keyStart = this.#at;
    // A key may contain almost anything; an `=` before the comma means that the key was forgotten.
    while (this.#at < this.#stop && !/[,=\s{}"]/.test(this.#text[this.#at]!) && this.#text[this.#at] !== close) this.#at++;
    let keyEnd = this.#at;
    const fields = new Map<string, RawField>();
    this.#skipBlanks();
    if (this.#text[this.#at] === '=' && this.#at < this.#stop) {
      this.#at = keyStart;
      keyEnd = keyStart;
    }
    const key = this.#text.slice(keyStart, keyEnd);
    const comma = this.#accept(',');
    const before = this.#problems.length;
    const closed = this.#readFields(key, fields, close, comma || key === '');
    if (key === '') this.#report(start, Math.max(this.#at, start + 1), 'bibliography.missing-key', {});
    else this.#entries.push({ type, key, keyStart, keyEnd, start, end: this.#at, fields });
    const said = this.#problems.slice(before).some(problem => problem.message.id === 'bibliography.unclosed-field');
    if (!closed && !said && key !== '')
      this.#report(keyStart, Math.max(keyEnd, keyStart + 1), 'bibliography.unclosed-entry', { key });
  }

  /** Reads fields up to the closing brace; false where there is none before the next entry. */
  #readFields(key: string, fields: Map<string, RawField>, close: string, comma: boolean): boolean {
    for (;;) {
      this.#skipBlanks();
      if (this.#at >= this.#stop) {
        this.#trimBlanks();
        return false;
      }
      if (this.#accept(close)) return true;
      if (this.#accept(',')) {
        comma = true;
        continue;
      }
      const start = this.#at;
      const name = this.#take(fieldName);
      this.#skipBlanks();
      if (name === undefined || !this.#accept('=')) {
        this.#report(start, Math.max(this.#at, start + 1), 'bibliography.unexpected', { key });
        this.#recover();
        continue;
      }
      if (!comma) this.#report(start, start + name.length, 'bibliography.missing-comma', { key, field: name });
      const value = this.#readValue(name, key);
      // biber and BibTeX keep the first of two fields of one name.
      if (value && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
      comma = false;
    }
  }

  /** After something that is no field: on to the next comma or closing brace outside of nested braces. */
  #recover(): void {
    let depth = 0;
    for (; this.#at < this.#stop; this.#at++) {
      const char = this.#text[this.#at]!;
      if (char === '{') depth++;
      else if (char === '}') {
        if (depth === 0) return;
        depth--;
      } else if (depth === 0 && char === ',') return;
    }
  }

  /** A value: pieces in braces, quotation marks, digits, or names of strings, joined by `#`. */
  #readValue(field: string, key: string): RawField | undefined {
    let value = '';
    let start = -1;
    for (;;) {
      this.#skipBlanks();
      if (start < 0) start = this.#at;
      const char = this.#at < this.#stop ? this.#text[this.#at] : undefined;
      if (char === '{' || char === '"') {
        const from = ++this.#at;
        if (!this.#skipBraced(char === '{' ? '}' : '"')) {
          this.#report(start, Math.max(start + 1, this.#at), 'bibliography.unclosed-field', { field, key });
          return { value: value + this.#text.slice(from, this.#at), start, end: this.#at };
        }
        value += this.#text.slice(from, this.#at - 1);
      } else {
        const bare = char === undefined ? undefined : this.#take(fieldName);
        if (bare === undefined) {
          this.#report(start, start + 1, 'bibliography.unexpected', { key });
          return undefined;
        }
        value += this.#strings.get(bare.toLowerCase()) ?? bare;
      }
      const end = this.#at;
      this.#skipBlanks();
      if (!this.#accept('#')) {
        this.#at = end;
        return { value, start, end };
      }
    }
  }

  /**
   * Past the closing character of a group whose opening one was read. As in BibTeX a backslash does not take a brace out of
   * the count. False at the next entry or the end, the position then being after the last text.
   */
  #skipBraced(close: string): boolean {
    let depth = 0;
    for (; this.#at < this.#stop; this.#at++) {
      const char = this.#text[this.#at]!;
      if (depth === 0 && char === close) {
        this.#at++;
        return true;
      }
      if (char === '{') depth++;
      else if (char === '}') depth = Math.max(0, depth - 1);
    }
    this.#trimBlanks();
    return false;
  }

  #trimBlanks(): void {
    while (this.#at > 0 && /\s/.test(this.#text[this.#at - 1]!)) this.#at--;
  }

  #skipBlanks(): void {
    blanks.lastIndex = this.#at;
    this.#at += blanks.exec(this.#text)![0].length;
    if (this.#at > this.#stop) this.#at = this.#stop;
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#at;
    const match = this.#at < this.#stop ? form.exec(this.#text) : null;
    if (!match) return undefined;
    this.#at += match[0].length;
    return match[0];
  }

  #accept(char: string): boolean {
    if (this.#at >= this.#stop || this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #report(start: number, end: number, id: string, args: Message['args']): void {
    this.#problems.push({ start, end: Math.min(end, this.#text.length), message: { id, args } });
  }
}
