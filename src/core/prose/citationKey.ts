// Citation keys after `@`, as Pandoc, Org and Typst read them.

import { isDigit, isLetter } from './paint';

/** Punctuation that may stand inside a key, though not at its end (Pandoc's manual, "Citation syntax"). */
const inside = ':.#$%&-+?<>~/';

/** The offset after the key that begins at `at` (after the `@`), braces included; `at` where there is none. */
export function citationKeyEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) === 123) {
    for (let i = at + 1; i < end && i - at < 500; i++) {
      const code = text.charCodeAt(i);
      if (code === 125) return i > at + 1 ? i + 1 : at;
      if (code === 10 || code === 123) return at;
    }
    return at;
  }
  let i = at;
  let last = at;
  while (i < end) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code) || code === 95 || isKeyLetterBeyondAscii(code)) last = ++i;
    else if (i > last - 1 && i === last && last > at && code < 128 && inside.includes(text.charAt(i))) i++;
    else break;
  }
  return last;
}

function isKeyLetterBeyondAscii(code: number): boolean {
  // Letters of other scripts are allowed; typographic punctuation and wide stops are not.
  return (
    code > 0xbf &&
    !(code >= 0x2000 && code <= 0x206f) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xff00 && code <= 0xff0f)
  );
}
