/** The text copy of a source, ready for finding quotes in it. */
import { normalise, type NormalText } from './normalise';
import { pageAt, pagesOf, type PageStart } from './pages';

/** A word of a text with its place. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export class SourceText {
  readonly pages: readonly PageStart[];
  readonly #marks: readonly { start: number; end: number }[];
  #joined: NormalText | undefined;
  #kept: NormalText | undefined;
  #words: readonly PlacedWord[] | undefined;

  /** @param text the copy as plain text; page marks as pages.ts knows them */
  constructor(readonly text: string) {
    const { pages, marks } = pagesOf(text);
    this.pages = pages;
    this.#marks = marks;
  }

  /** Number of the page in the copy, or `undefined` where it has no pages. */
  pageAt(offset: number): number | undefined {
    return pageAt(this.pages, offset);
  }

  /** The comparison form with words joined over line ends. */
  get joined(): NormalText {
    return (this.#joined ??= normalise(this.text, true, this.#marks));
  }

  /** The comparison form that keeps hyphens at line ends. */
  get kept(): NormalText {
    return (this.#kept ??= normalise(this.text, false, this.#marks));
  }

  /** The words of the comparison form, in lower case, with their places in the text. */
  get words(): readonly PlacedWord[] {
    if (this.#words === undefined) {
      const { text, offsets } = this.joined;
      const words: PlacedWord[] = [];
      for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        const from = match.index;
        const to = from + match[0].length;
        words.push({ word: match[0].toLowerCase(), start: offsets[from]!, end: offsets[to - 1]! + 1 });
      }
      this.#words = words;
    }
    return this.#words;
  }
}
