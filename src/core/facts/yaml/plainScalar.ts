/** One-line scalars of YAML: where plain and quoted ones end, and what quoted ones say. */

/** Whether no plain scalar can begin here (YAML 1.2.2, rule [126] ns-plain-first): an indicator, or nothing at all. */
export function startsNoPlain(text: string, at: number, lineEnd: number): boolean {
  if (at >= lineEnd) return true;
  switch (text.charCodeAt(at)) {
    case 0x2c: // ,
    case 0x5b: // [
    case 0x5d: // ]
    case 0x7b: // {
    case 0x7d: // }
    case 0x23: // #
    case 0x26: // &
    case 0x2a: // *
    case 0x21: // !
    case 0x7c: // |
    case 0x3e: // >
    case 0x27: // '
    case 0x22: // "
    case 0x25: // %
    case 0x40: // @
    case 0x60: // `
      return true;
    case 0x2d: // -
    case 0x3f: // ?
    case 0x3a: // :
      return at + 1 >= lineEnd || text.charCodeAt(at + 1) === 32;
    default:
      return false;
  }
}

/** End of the plain scalar that begins at `at` in block context, trailing spaces and comment left out; -1 if a `: ` stands in it. */
export function plainEnd(text: string, at: number, lineEnd: number): number {
  let last = at;
  for (let i = at; i < lineEnd; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 32) continue;
    if (unit === 35 && i > at && text.charCodeAt(i - 1) === 32) return last;
    if (unit === 58 && (i + 1 >= lineEnd || text.charCodeAt(i + 1) === 32)) return -1;
    last = i + 1;
  }
  return last;
}

/** Offset after the closing mark of the quoted scalar that begins at `at`; -1 if it does not end before `limit`. */
export function quotedEnd(text: string, at: number, limit: number): number {
  const mark = text.charCodeAt(at);
  for (let i = at + 1; i < limit; i++) {
    const unit = text.charCodeAt(i);
    if (unit === mark) {
      if (mark === 39 && i + 1 < limit && text.charCodeAt(i + 1) === 39) i += 1;
      else return i + 1;
    } else if (unit === 92 && mark === 34) i += 1;
  }
  return -1;
}

/** What a quoted scalar says; `undefined` where it has an escape that is better left to the full parser. */
export function unquote(text: string, start: number, end: number): string | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (text.charCodeAt(start) === 39) return inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  if (!inner.includes('\\')) return inner;
  let out = '';
  for (let i = 0; i < inner.length; i++) {
    const unit = inner[i]!;
    if (unit !== '\\') {
      out += unit;
      continue;
    }
    i += 1;
    const escaped = inner[i];
    if (escaped !== '"' && escaped !== '\\' && escaped !== '/') return undefined;
    out += escaped;
  }
  return out;
}
