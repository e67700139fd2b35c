import { differenceOf } from './difference';

/** A place in a text as LSP writes it: line and UTF-16 code unit in the line, both counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where lines start that begin after the units from `from` up to `to`. */
function startsBetween(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

function startsOf(text: string): number[] {
  const starts = startsBetween(text, 0, text.length);
  starts.unshift(0);
  return starts;
}

/** Turns offsets of one text into lines and back. Lines end at LF, CRLF or a lone CR, as in LSP. */
export class Lines {
  readonly #starts: Uint32Array;
  readonly #length: number;

  /** @param starts where each line starts, if that is known already */
  constructor(text: string, starts?: Uint32Array) {
    this.#starts = starts ?? Uint32Array.from(startsOf(text));
    this.#length = text.length;
  }

  /** The lines of a text that has been edited, from those that it had before; the lines of the edit alone are read. */
  edited(before: string, after: string): Lines {
    const { start, oldEnd, newEnd, shift } = differenceOf(before, after);
    // A line may end in two units, and an edit may divide them or bring them together.
    const from = Math.max(0, start - 1);
    const kept = this.#firstAfter(from);
    const rest = this.#firstAfter(Math.min(this.#length, oldEnd + 1));
    const fresh = startsBetween(after, from, Math.min(after.length, newEnd + 1));
    const starts = new Uint32Array(kept + fresh.length + this.#starts.length - rest);
    starts.set(this.#starts.subarray(0, kept));
    starts.set(fresh, kept);
    for (let i = rest, to = kept + fresh.length; i < this.#starts.length; i++) starts[to++] = this.#starts[i]! + shift;
    return new Lines(after, starts);
  }

  /** Number of the first line that starts after an offset. */
  #firstAfter(offset: number): number {
    return this.positionAt(offset).line + 1;
  }

  /** How many lines there are; a text that ends with a line end has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the first unit of a line (0-based); past the last line, the length of the text. */
  startOf(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#length);
  }

  /** The line and character of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - this.#starts[low]! };
  }

  /** The offset of a position; a character past the end of its line counts on, as far as the text goes. */
  offsetAt(position: Position): number {
    return Math.min(this.startOf(position.line) + Math.max(0, position.character), this.#length);
  }
}
