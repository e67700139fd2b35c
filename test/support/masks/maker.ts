/**
 * Makes documents out of pieces of a markup, the same for the same seed. Every word is written once only, wherever it stands, so that two
 * readers of a document can be asked of each word whether it is prose, and nothing has to be said of where it was put.
 */

/** Writes one construct; what stands in it is made by the maker. */
export type Piece = (m: Maker) => string;

/** Puts the body of a document into what belongs around it. */
export type Frame = (m: Maker, body: string) => string;

/** The constructs of a markup. */
export interface Grammar {
  /** What may stand within a line of text. */
  readonly inline: readonly Piece[];
  /** What stands on lines of its own. */
  readonly block: readonly Piece[];
  /** What a document may stand in: metadata before it, a preamble. */
  readonly frames?: readonly Frame[];
}

/** A word; the letters at both ends keep it apart from what it is written against. */
export const wordPattern = /Nam\d+e/g;

/** One document in the making. */
export class Maker {
  readonly #grammar: Grammar;
  #state: number;
  #words = 0;
  #depth = 0;

  constructor(grammar: Grammar, seed: number) {
    this.#grammar = grammar;
    this.#state = (seed * 2654435761) % 0x7fffffff || 1;
    for (let i = 0; i < 5; i++) this.next(2);
  }

  /** A number from 0 to `n` - 1. */
  next(n: number): number {
    return (this.#state = (this.#state * 48271) % 0x7fffffff) % n;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.next(list.length)]!;
  }

  /** A new word. */
  word(): string {
    return `Nam${++this.#words}e`;
  }

  /** A new word in two parts, for markup that begins or ends inside it. */
  halves(): readonly [string, string] {
    const word = this.word();
    return [word.slice(0, 2), word.slice(2)];
  }

  /** One to three new words. */
  words(): string {
    return Array.from({ length: 1 + this.next(3) }, () => this.word()).join(' ');
  }

  /** Words with markup in them, less of it the deeper it stands. */
  inline(): string {
    const parts: string[] = [];
    const count = 1 + this.next(this.#depth > 1 ? 2 : 4);
    for (let i = 0; i < count; i++) parts.push(this.#depth < 3 && this.next(3) > 0 ? this.inlinePiece() : this.words());
    return parts.join(' ');
  }

  /** One construct that stands in a line. */
  inlinePiece(): string {
    return this.#deeper(() => this.pick(this.#grammar.inline)(this));
  }

  /** Words and one line of text after them. */
  sentence(): string {
    return `${this.word()} ${this.inline()} ${this.word()}.`;
  }

  /** A paragraph of one to three lines. */
  paragraph(): string {
    return Array.from({ length: 1 + this.next(3) }, () => this.sentence()).join('\n');
  }

  /** One or more blocks, parted by blank lines. */
  blocks(most = 3): string {
    const parts: string[] = [];
    const count = 1 + this.next(most);
    for (let i = 0; i < count; i++)
      parts.push(
        this.#depth > 1 || this.next(3) === 0
          ? this.paragraph()
          : this.#deeper(() => this.pick(this.#grammar.block)(this)).replace(/\n+$/, ''),
      );
    return parts.join('\n\n');
  }

  /** A document in which one construct stands with plain words in it and around it. */
  alone(piece: Piece): string {
    this.#depth = 3;
    const before = `${this.word()} ${this.word()}`;
    const text = piece(this);
    const after = `${this.word()} ${this.word()}.`;
    if (this.#grammar.inline.includes(piece)) return `${before} ${text} ${after}\n`;
    return `${before}.\n\n${text.replace(/\n+$/, '')}\n\n${after}\n`;
  }

  /** A paragraph of plain words within a frame. */
  framed(frame: Frame): string {
    this.#depth = 3;
    return frame(this, `${this.words()}.\n`);
  }

  /** A whole document. */
  document(): string {
    const { frames } = this.#grammar;
    const body = `${this.blocks(4)}\n`;
    return frames !== undefined && this.next(4) === 0 ? this.pick(frames)(this, body) : body;
  }

  #deeper(make: () => string): string {
    this.#depth++;
    try {
      return make();
    } finally {
      this.#depth--;
    }
  }
}

/** A text with all lines but its first moved in, as items of lists want them; blank lines stay empty. */
export function moveIn(text: string, by: string): string {
  return text.replace(/\n(?!\n|$)/g, `\n${by}`);
}

/** A text with something before each of its lines. */
export function eachLine(text: string, before: string): string {
  return text
    .split('\n')
    .map(line => (before + line).trimEnd())
    .join('\n');
}

/** A document in the middle of being typed: cut off, or with one sign of its markup not there. */
export function halfTyped(text: string, m: Maker): string {
  if (m.next(2) === 0) return text.slice(0, 1 + m.next(text.length));
  const signs: number[] = [];
  for (let i = 0; i < text.length; i++) if (/[^\w\s.]/.test(text.charAt(i))) signs.push(i);
  if (signs.length === 0) return text;
  const at = m.pick(signs);
  return text.slice(0, at) + text.slice(at + 1);
}
