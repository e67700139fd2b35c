// Plain text: paragraphs between blank lines; only web and mail addresses are hidden.

import { addressAtColon, addressAtDot, addressAtSign } from './addresses';
import { CharClass } from './markup';
import { isBlankLine, isSpace, paint } from './paint';
import type { Scanner } from './scanner';

/** Reads text without markup. The only states are "in a paragraph" and "not". */
export const plainTextScanner: Scanner = {
  initial: 'b',
  line(text, start, end, state, out) {
    // Most lines begin with a letter; only white space need be looked through.
    const blank = isSpace(text.charCodeAt(start)) && isBlankLine(text, start, end);
    out.starts = !blank && state === 'b';
    out.hidden = blank;
    out.state = blank ? 'b' : 'p';
  },
  classify(text, _state, classes) {
    markPlain(text, 0, text.length, classes);
  },
};

/** Hides addresses from `from` to `to`, and lets the indentation of further lines be read through. */
export function markPlain(text: string, from: number, to: number, classes: Uint8Array): void {
  let done = from;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      for (let j = i + 1; j < to && (text.charCodeAt(j) === 32 || text.charCodeAt(j) === 9); j++) classes[j] = CharClass.through;
      continue;
    }
    if (code !== 58 && code !== 64 && code !== 46) continue;
    const find = code === 58 ? addressAtColon : code === 64 ? addressAtSign : addressAtDot;
    const address = find(text, i, done, to);
    if (address === undefined) continue;
    paint(classes, address.start, address.end, CharClass.hidden);
    done = address.end;
    i = address.end - 1;
  }
}
