/** A place in the text of a bibliography and the moves that reading needs; nothing is read past `stop`. */

const blanks = /\s*/y;

export class Cursor {
  at = 0;
  /** Where reading ends for now: the line that opens the next entry. */
  stop: number;

  constructor(readonly text: string) {
    this.stop = text.length;
  }

  /** The character here; undefined at the stop. */
  get char(): string | undefined {
    return this.at < this.stop ? this.text[this.at] : undefined;
  }

  skipBlanks(): void {
    blanks.lastIndex = this.at;
    this.at = Math.min(this.stop, this.at + blanks.exec(this.text)![0].length);
  }

  /** Back over the blanks before this place. */
  trimBlanks(): void {
    while (this.at > 0 && /\s/.test(this.text[this.at - 1]!)) this.at--;
  }

  /** What a sticky expression matches here. */
  take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    const match = this.at < this.stop ? form.exec(this.text) : null;
    if (!match) return undefined;
    this.at += match[0].length;
    return match[0];
  }

  accept(char: string): boolean {
    if (this.char !== char) return false;
    this.at++;
    return true;
  }

  /**
   * Past the closing character of a group whose opening one was read. As in BibTeX a backslash does not take a brace out of
   * the count. False at the stop, the place then being after the last text.
   */
  skipBraced(close: string): boolean {
    let depth = 0;
    for (; this.at < this.stop; this.at++) {
      const char = this.text[this.at]!;
      if (depth === 0 && char === close) {
        this.at++;
        return true;
      }
      if (char === '{') depth++;
      else if (char === '}') depth = Math.max(0, depth - 1);
    }
    this.trimBlanks();
    return false;
  }

  /** On to the next comma or to what closes the entry, outside of nested braces. */
  skipToSeparator(close: string): void {
    let depth = 0;
    for (; this.at < this.stop; this.at++) {
      const char = this.text[this.at]!;
      if (depth === 0 && (char === ',' || char === close)) return;
      if (char === '{') depth++;
      else if (char === '}') depth = Math.max(0, depth - 1);
    }
  }
}
