// Lines of a draft for the preview: on which line something stands, and how often a text is seen on its line before it.
import type { Draft } from '../../core/prose/draft';
import { CharClass } from '../../core/prose/markup';
import { Lines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';

/** In UTF-16 units. */
const longestLine = 20_000;

export class LinesOfDraft {
  readonly #draft: Draft;
  readonly #lines: Lines;
  /** The line that was last counted on, and its prose. */
  #line = -1;
  #prose = '';

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#lines = new Lines(draft.text());
  }

  /** Line (from 0) of an offset. */
  lineOf(offset: number): number {
    return this.#lines.positionAt(offset).line;
  }

  /** The stretches of a span that a reader sees: without markup inside it, one a line. */
  visibleRuns({ start, end }: Span): readonly Span[] {
    const runs: Span[] = [];
    let from = -1;
    for (let i = start; i <= end; i++) {
      const seen = i < end && this.#draft.classAt(i) === CharClass.prose && !/[\r\n]/.test(this.#draft.slice(i, i + 1));
      if (seen && from < 0) from = i;
      if (seen || from < 0) continue;
      if (this.#draft.slice(from, i).trim() !== '') runs.push(this.#trimmed(from, i));
      from = -1;
    }
    return runs;
  }

  #trimmed(from: number, to: number): Span {
    const text = this.#draft.slice(from, to);
    const start = from + (text.length - text.trimStart().length);
    return { start, end: start + text.trim().length };
  }

  /**
   * How many times a text stands in the prose of its line before an offset, none of them overlapping another; undefined on a line so long that
   * counting would take its time.
   */
  timesBefore(offset: number, text: string): number | undefined {
    const line = this.lineOf(offset);
    const start = this.#lines.startOf(line);
    if (this.#line !== line) {
      this.#line = line;
      const end = Math.min(this.#lines.startOf(line + 1), start + longestLine + 1);
      // What is hidden parts words: names on both sides of a key are not one.
      this.#prose = this.#draft
        .slice(start, end)
        .split('')
        .map((unit, i) => (this.#draft.classAt(start + i) === CharClass.prose ? unit : '\n'))
        .join('');
    }
    if (offset - start > longestLine) return undefined;
    let times = 0;
    for (let at = this.#prose.indexOf(text); at >= 0 && start + at < offset; at = this.#prose.indexOf(text, at + text.length))
      times++;
    return times;
  }
}
