/**
 * TeX of a bibliography field as plain Unicode text, with CSL-JSON's `<i>`, `<b>`, `<sup>`, `<sub>` for markup. Unknown commands
 * lose their name and keep their argument: nothing that a reader would see is lost. Linear; groups deeper than the cap are read flat.
 */
import { accents, markup, switches, symbols, unprinted } from './texSymbols';

const maxDepth = 64;

/** The text of a field's value. @example `M{\"u}ller \& S{\o}n` gives `Müller & Søn`. */
export function texToText(tex: string): string {
  // Most values have nothing to convert.
  if (!/[\\{}~$`'"-]|\s\s|[\n\t]/.test(tex)) return tex.trim();
  // A lone backquote is a letter of its own (Sana`a); a pair of marks quotes.
  const source = tex.includes('`') ? tex.replace(singleQuoted, '$1\u2018$2\u2019') : tex;
  return new TexReader(source)
    .read()
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

const singleQuoted = /(^|[\s([{])`([^`']{1,300})(?<!\\)'(?=$|[\s.,;:!?)\]}])/g;

/** Addresses and numbers are not TeX, but many programs escape them all the same. */
export function verbatimText(tex: string): string {
  if (!/[\\{}\s]/.test(tex)) return tex;
  return tex
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:textasciitilde|sim)(?:\{\}|(?![A-Za-z]))/g, '~')
    .replace(/\\~\{\}/g, '~')
    .replace(/\\textunderscore(?:\{\}|(?![A-Za-z]))/g, '_')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^\{(.*)\}$/s, '$1')
    .trim();
}

class TexReader {
  readonly #tex: string;
  #at = 0;

  constructor(tex: string) {
    this.#tex = tex;
  }

  read(): string {
    let out = '';
    // A closing brace too many ends the inner reading early: go on after it.
    while (this.#at < this.#tex.length) {
      out += this.#group(0);
      if (this.#tex[this.#at] === '}') this.#at++;
    }
    return out;
  }

  /** Everything up to the brace that closes this group, which is left unread. */
  #group(depth: number): string {
    const pieces: string[] = [];
    let atEnd = '';
    while (this.#at < this.#tex.length) {
      const char = this.#tex[this.#at]!;
      if (char === '}') {
        // Read flat below the cap: the brace belongs to a group that was not entered.
        if (depth <= maxDepth) break;
        this.#at++;
        continue;
      }
      this.#at++;
      if (char === '{') pieces.push(this.#braced(depth));
      else if (char === '\\') {
        const opened = this.#command(depth, pieces);
        if (opened) {
          pieces.push(opened[0]);
          atEnd = opened[1] + atEnd;
        }
      } else if (char === '$') pieces.push(this.#math());
      else if (char === '~') pieces.push('\u00A0');
      else if (char === '-') pieces.push(this.#dashes());
      else if (char === '`') pieces.push(this.#accept('`') ? '“' : '`');
      else if (char === "'") pieces.push(this.#accept("'") ? '”' : "'");
      else pieces.push(char);
    }
    return pieces.join('') + atEnd;
  }

  #braced(depth: number): string {
    if (depth > maxDepth) return '';
    const inner = this.#group(depth + 1);
    if (this.#tex[this.#at] === '}') this.#at++;
    return inner;
  }

  #dashes(): string {
    let count = 1;
    while (count < 3 && this.#accept('-')) count++;
    return ['-', '–', '—'][count - 1]!;
  }

  /** Formulas stay as they are: no plain text says what they say. */
  #math(): string {
    const end = this.#tex.indexOf('$', this.#at);
    if (end < 0) return '$';
    const formula = this.#tex.slice(this.#at, end);
    this.#at = end + 1;
    return `$${formula}$`;
  }

  /** Puts what a command gives into `pieces`; a switch gives its markup, to be closed at the end of the group. */
  #command(depth: number, pieces: string[]): readonly [string, string] | undefined {
    const name = this.#name();
    if (name === '') return void pieces.push('\\');
    const accent = accents.get(name);
    if (accent !== undefined) return void pieces.push(this.#accented(accent, depth));
    const sign = symbols.get(name);
    if (sign !== undefined) {
      this.#endOfName(name);
      return void pieces.push(sign);
    }
    const marks = markup.get(name);
    if (marks) return void pieces.push(marks[0] + this.#argument(depth) + marks[1]);
    if (unprinted.has(name)) return void this.#argument(depth);
    if (name === 'href') {
      this.#argument(depth);
      return void pieces.push(this.#argument(depth));
    }
    const held = switches.get(name);
    if (held) {
      this.#endOfName(name);
      return held;
    }
    if (!/^[A-Za-z]/.test(name)) return void pieces.push(characterCommand(name));
    this.#endOfName(name);
    return undefined;
  }

  #name(): string {
    const start = this.#at;
    while (/[A-Za-z]/.test(this.#tex[this.#at] ?? '')) this.#at++;
    if (this.#at === start && this.#at < this.#tex.length) this.#at++;
    else if (this.#tex[this.#at] === '*' && this.#at > start) this.#at++;
    return this.#tex.slice(start, this.#at).replace(/(?<=.)\*$/, '');
  }

  /** Blanks after a command of letters belong to it, and so does an empty group. */
  #endOfName(name: string): void {
    if (!/[A-Za-z]$/.test(name)) return;
    if (this.#tex.startsWith('{}', this.#at)) this.#at += 2;
    else this.#skipBlanks();
  }

  #argument(depth: number): string {
    this.#skipBlanks();
    const char = this.#tex[this.#at];
    if (char === undefined || char === '}') return '';
    this.#at++;
    if (char === '{') return this.#braced(depth);
    if (char !== '\\') return char;
    const pieces: string[] = [];
    if (depth <= maxDepth) this.#command(depth + 1, pieces);
    return pieces.join('');
  }

  /** The mark goes on the first letter, which loses the dotless form that TeX needed for it. */
  #accented(accent: string, depth: number): string {
    const base = this.#argument(depth);
    const [first = ''] = base;
    const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
    return letter === '' ? '' : letter + accent + base.slice(first.length);
  }

  #skipBlanks(): void {
    while (/\s/.test(this.#tex[this.#at] ?? '')) this.#at++;
  }

  #accept(char: string): boolean {
    if (this.#tex[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

/** `\&`, `\ ` and the like: the character itself, a space, or nothing. */
function characterCommand(name: string): string {
  if (name === ',' || name === ';' || name === ':') return '\u2009';
  if (name === '-' || name === '/' || name === '!' || name === '@') return '';
  return name === '\\' || /\s/.test(name) ? ' ' : name;
}
