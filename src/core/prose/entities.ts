// Character references of HTML, as far as they matter for reading words: spaces, marks without width, and letters with accents.

import { CharClass } from './markup';
import { isDigit, isLetter, paint } from './paint';

const spaces = new Set([
  'nbsp',
  'ensp',
  'emsp',
  'thinsp',
  'numsp',
  'hairsp',
  'emsp13',
  'emsp14',
  'Tab',
  'NewLine',
  'NonBreakingSpace',
  'ThinSpace',
]);
const nothing = new Set(['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'ZeroWidthSpace', 'NoBreak']);
const accents = new Set([
  'acute',
  'grave',
  'circ',
  'uml',
  'tilde',
  'cedil',
  'ring',
  'caron',
  'slash',
  'breve',
  'dot',
  'macr',
  'ogon',
  'strok',
  'dblac',
]);

/**
 * Marks the character reference that begins with the `&` at `at`, and gives the offset after it; `at` itself where there is
 * none. `&eacute;` is left readable as `e`, `&nbsp;` reads as a space, `&amp;` as `&`, any other is hidden.
 */
export function markEntity(text: string, at: number, end: number, classes: Uint8Array): number {
  let i = at + 1;
  const numeric = text.charCodeAt(i) === 35;
  if (numeric) i++;
  const nameAt = i;
  while (i < end && i - nameAt < 32 && (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++;
  if (i === nameAt || text.charCodeAt(i) !== 59) return at;
  const after = i + 1;
  const name = text.slice(nameAt, i);
  if (numeric) {
    const code = /^[xX][0-9a-fA-F]{1,6}$/.test(name)
      ? parseInt(name.slice(1), 16)
      : /^[0-9]{1,7}$/.test(name)
        ? Number(name)
        : -1;
    if (code < 0) return at;
    if (code === 160 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)) markSpace(at, after, classes);
    else
      paint(
        classes,
        at,
        after,
        code === 173 || (code >= 0x200b && code <= 0x200f) || code === 0x2060 ? CharClass.through : CharClass.hidden,
      );
  } else if (spaces.has(name)) markSpace(at, after, classes);
  else if (nothing.has(name)) paint(classes, at, after, CharClass.through);
  else if (name === 'amp') paint(classes, at + 1, after, CharClass.through);
  else if (accents.has(name.slice(1))) {
    paint(classes, at, after, CharClass.through);
    classes[at + 1] = CharClass.prose;
  } else paint(classes, at, after, CharClass.hidden);
  return after;
}

/** Lets a stretch of markup read as one space. */
export function markSpace(from: number, to: number, classes: Uint8Array): void {
  paint(classes, from, to, CharClass.through);
  classes[from] = CharClass.space;
}
