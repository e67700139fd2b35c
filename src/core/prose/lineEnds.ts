// Finding line ends is the first thing done to every text, so it leans on the engine's fast search and looks for CR only where one is.

/** Steps through a text line by line. Lines end at LF, CRLF or a lone CR, as in LSP. */
export class LineEnds {
  readonly #text: string;
  #lf = -1;
  #cr = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset after the line that holds `from`, its line end included. `from` must not go back between calls. */
  after(from: number): number {
    const text = this.#text;
    if (this.#lf < from) {
      const at = text.indexOf('\n', from);
      this.#lf = at < 0 ? text.length : at;
    }
    if (this.#cr < from) {
      const at = text.indexOf('\r', from);
      this.#cr = at < 0 ? text.length : at;
    }
    if (this.#cr < this.#lf) {
      const next = this.#cr + 1;
      return next === this.#lf && next < text.length ? next + 1 : next;
    }
    return this.#lf < text.length ? this.#lf + 1 : text.length;
  }
}
