// Texts with a cursor: `Viktor Khr|` is a text and the place of the `|` in it.

export interface Marked {
  readonly text: string;
  /** UTF-16 offset of the mark. */
  readonly offset: number;
}

/** Takes the one `|` out of a text. */
export function marked(text: string): Marked {
  const offset = text.indexOf('|');
  if (offset < 0 || text.includes('|', offset + 1)) throw new Error(`a marked text has one cursor: ${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
