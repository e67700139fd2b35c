// What a `<` begins inside a paragraph (CommonMark 0.31.2, 6.5 and 6.6): comments, addresses in brackets, and tags. Each is read before
// code and emphasis, and hides the signs in it from them.

import { markSpace } from '../entities';
import { isLetter } from '../paint';
import { autolinkEnd } from './autolink';
import { tagEndAt, tagName, tagRole } from './html';
import type { Marking } from './marking';

/** Reads the `<` at `i`, and gives the offset to go on from. */
export function markAngle(marking: Marking, i: number, next: number): number {
  const { text, end } = marking;
  if (next === 33 || next === 63) {
    const mark = declarationEnd(text, i, next);
    const after = mark === undefined ? -1 : marking.hideTo(mark, i, i + 2);
    return after < 0 ? i + 1 : after;
  }
  const address = autolinkEnd(text, i, end);
  return address < 0 ? markTag(marking, i) : marking.hide(i, address);
}

/** What ends the comment, CDATA, declaration or instruction at `i`; undefined where it is none of them. */
function declarationEnd(text: string, i: number, next: number): string | undefined {
  if (next === 63) return '?>';
  if (text.startsWith('--', i + 2)) return '-->';
  if (text.startsWith('[CDATA[', i + 2)) return ']]>';
  return isLetter(text.charCodeAt(i + 2)) ? '>' : undefined;
}

function markTag(marking: Marking, i: number): number {
  const { text, end } = marking;
  const after = tagEndAt(text, i, end);
  if (after < 0) return i + 1;
  const role = tagRole(text, i, after);
  if (role === 'look') return marking.readThrough(i, after);
  if (role === 'break') {
    markSpace(i, after, marking.classes);
    return after;
  }
  if (role === 'wall') return marking.hide(i, after);
  const close = marking.finder.next(`</${tagName(text, i, after)}`, after);
  return marking.hide(i, close < 0 || close > end ? after : close);
}
