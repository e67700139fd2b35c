// What a `{` begins inside a paragraph: Quarto's shortcodes, attributes and MyST's roles, whose words readers may see.

import { runLength } from '../codeSpans';
import { isLetter } from '../paint';
import { bracesEnd } from './linkTarget';
import type { Marking } from './marking';

/** Roles of MyST whose text readers see. */
const proseRoles = new Set(
  'abbr term sub sup subscript superscript strong emphasis ref doc any guilabel underline smallcaps del u sc'.split(' '),
);

/** Reads the `{` at `i`, and gives the offset to go on from. */
export function markBrace(marking: Marking, i: number, next: number): number {
  const { text, end } = marking;
  if (next === 123) {
    const after = marking.hideTo('}}', i, i + 2);
    return after < 0 ? i + 2 : after;
  }
  const close = bracesEnd(text, i, end);
  if (close < 0) return i + 1;
  if (text.charCodeAt(close) === 96 && isLetter(next)) return markRole(marking, i, close);
  const attributes = next === 35 || next === 46 || next === 61 || next === 58 || next === 37 || (next === 45 && close === i + 3);
  return attributes ? marking.hide(i, close) : i + 1;
}

/** MyST's `` {role}`text <target>` ``. */
function markRole(marking: Marking, i: number, ticks: number): number {
  const { text, end } = marking;
  marking.hide(i, ticks);
  if (!proseRoles.has(text.slice(i + 1, ticks - 1))) return ticks;
  const length = runLength(text, ticks, end, 96);
  const close = marking.codeCloses(ticks, length);
  if (close < 0) return ticks;
  marking.readThrough(ticks, ticks + length);
  const target = text.lastIndexOf('<', close);
  if (target > ticks && text.charCodeAt(close - 1) === 62) marking.hide(target, close);
  return marking.hide(close, close + length);
}
