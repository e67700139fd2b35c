// Markdown counts indentation in columns, with tab stops every four (CommonMark 0.31.2, 2.2). This cursor walks the start of
// a line in columns, also into the middle of a tab.

/** A place in the blank start of a line. Fields are read often, so they stand open. */
export class Cursor {
  text = '';
  /** Offset of the next unit. */
  at = 0;
  end = 0;
  /** Offset of the first unit after the blanks that `indent` counted. */
  next = 0;
  #column = 0;
  /** Columns of a tab before `at` that are not used up yet. */
  #over = 0;

  reset(text: string, start: number, end: number): void {
    this.text = text;
    this.at = start;
    this.next = start;
    this.end = end;
    this.#column = 0;
    this.#over = 0;
  }

  /** Columns of blank space from here on; sets `next` to where it ends. */
  indent(): number {
    let width = this.#over;
    let column = this.#column;
    let i = this.at;
    for (; i < this.end; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 32) {
        width++;
        column++;
      } else if (code === 9) {
        const stop = 4 - (column % 4);
        width += stop;
        column += stop;
      } else break;
    }
    this.next = i;
    return width;
  }

  /** Passes over `columns` columns of blank space, as far as there are any. */
  skip(columns: number): void {
    let left = columns;
    const used = Math.min(left, this.#over);
    this.#over -= used;
    left -= used;
    while (left > 0 && this.at < this.end) {
      const code = this.text.charCodeAt(this.at);
      if (code === 32) {
        this.at++;
        this.#column++;
        left--;
      } else if (code === 9) {
        const stop = 4 - (this.#column % 4);
        this.at++;
        this.#column += stop;
        this.#over = Math.max(0, stop - left);
        left -= Math.min(left, stop);
      } else break;
    }
  }

  /** Passes over the blanks before it and then `units` units that are no blanks (a marker). */
  skipMarker(units: number): void {
    this.skip(this.indent());
    this.at += units;
    this.#column += units;
    this.#over = 0;
  }
}
