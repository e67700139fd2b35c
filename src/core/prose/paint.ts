// Small steps over characters that every scanner takes.

/** Sets the class of the units from `from` up to `to` (not included). */
export function paint(classes: Uint8Array, from: number, to: number, value: number): void {
  for (let i = from; i < to; i++) classes[i] = value;
}

/** Space or tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Space, tab or a line end. NaN, which stands for "past the end", counts too. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13 || code !== code;
}

/** ASCII letter. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

/** ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letter, digit or `_`, or any unit beyond ASCII. */
export function isWordUnit(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95 || code > 127;
}

/** ASCII punctuation, which a backslash may escape in most markups. */
export function isPunctuation(code: number): boolean {
  return (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127);
}

/** The end of a line without its line end: `end` moved back over LF and CR. */
export function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  if (at > start && text.charCodeAt(at - 1) === 10) at--;
  if (at > start && text.charCodeAt(at - 1) === 13) at--;
  return at;
}

/** The first offset from `at` on that is no space or tab. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlank(text.charCodeAt(i))) i++;
  return i;
}

/** Whether there is nothing but white space from `at` to `end`. */
export function isBlankLine(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** Remembers where each needle stands next, so that looking for closing marks over and over stays linear. */
export class Finder {
  readonly #text: string;
  // Most blocks never look for anything.
  #found: Map<string, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the first `needle` at or after `from`, or -1. `from` must not go back between calls with one needle. */
  next(needle: string, from: number): number {
    this.#found ??= new Map();
    const known = this.#found.get(needle);
    if (known !== undefined && known >= from) return known === Infinity ? -1 : known;
    const at = this.#text.indexOf(needle, from);
    this.#found.set(needle, at < 0 ? Infinity : at);
    return at;
  }
}
