// Which brace closes which: nearly every command asks, and escapes and comments make it more than counting. Worked out once for a
// block, when it is first asked for.

/** An option in brackets is not looked for any further than this (UTF-16 units), so that brackets left open cost no more than others. */
const longestOption = 1000;

/** The braces of a block of LaTeX. */
export class Braces {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;
  /** The closing brace by the opening one, and the opening one by `-1 - closing`. */
  #partners: Map<number, number> | undefined;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  /** The brace that closes the one at `at`, or -1. */
  closeOf(at: number): number {
    return (this.#partners ??= this.#pair()).get(at) ?? -1;
  }

  /** Whether the brace at `at` closes one. */
  closes(at: number): boolean {
    return (this.#partners ??= this.#pair()).has(-1 - at);
  }

  /** The first `close` after `at` that stands in no braces of its own, or -1; so `[{[3]}]` is one option. */
  outside(at: number, close: number): number {
    const end = Math.min(this.#to, at + longestOption);
    for (let i = at + 1; i < end; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === close) return i;
      if (code === 92) i++;
      else if (code === 123) i = Math.max(i, this.closeOf(i));
    }
    return -1;
  }

  #pair(): Map<number, number> {
    const partners = new Map<number, number>();
    const open: number[] = [];
    for (let i = this.#from; i < this.#to; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 37) {
        const end = this.#text.indexOf('\n', i);
        i = end < 0 ? this.#to : end;
      } else if (code === 123) open.push(i);
      else if (code === 125) {
        const opening = open.pop();
        if (opening !== undefined) {
          partners.set(opening, i);
          partners.set(-1 - i, opening);
        }
      }
    }
    return partners;
  }
}
