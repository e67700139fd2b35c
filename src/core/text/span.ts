/**
 * A stretch of a text: half-open, in UTF-16 code units from the start of that text (as JavaScript and LSP count).
 * @example `{ start: 0, end: 7 }` is "Khrenin" in "Khrenin signed".
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text that a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
