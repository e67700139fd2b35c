/** Where the elements of a JSON list stand; only for texts that are valid JSON, so that no place has to be guessed. */
import type { Span } from '../../text/span';

export interface ListElement extends Span {
  readonly value: unknown;
}

/** The elements of the list, and where its closing bracket stands; undefined where the text is no valid JSON list. */
export function jsonList(text: string): { readonly elements: readonly ListElement[]; readonly close: number } | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let values: unknown;
  try {
    values = JSON.parse(text.slice(start));
  } catch {
    return undefined;
  }
  if (!Array.isArray(values)) return undefined;
  const spans: Span[] = [];
  let depth = 0;
  let from = -1;
  let to = -1;
  const done = (): void => {
    if (from >= 0) spans.push({ start: from, end: to });
    from = -1;
  };
  for (let at = text.indexOf('['); at < text.length; at++) {
    const sign = text[at]!;
    if (/\s/.test(sign)) continue;
    if (sign === ']' && depth === 1) {
      done();
      return { elements: spans.map((span, i) => ({ ...span, value: (values as readonly unknown[])[i] })), close: at };
    }
    if (sign === ',' && depth === 1) {
      done();
      continue;
    }
    if (depth > 0 && from < 0) from = at;
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    to = at + 1;
  }
  return undefined;
}

/** The closing quotation mark of a string. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
