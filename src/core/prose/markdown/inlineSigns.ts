// The signs at which something may begin inside a paragraph of Markdown. A paragraph without any is all prose, and whoever walks over it
// for another reason can see that on the way.

import { isSpace } from '../paint';
import type { MarkupSigns } from '../scanner';

/** 1 for the units at which something may begin; all others are passed over at once. */
export const stops = new Uint8Array(128);
for (const mark of '\n\\`*_~^=[]<&$@:.{|') stops[mark.charCodeAt(0)] = 1;

const units = stops.slice();
// What a line begins with is asked where the lines are read, once for each.
units[10] = 0;

/** What begins a further line that is indented, quoted, or only rules off. */
export const lineSigns = new Uint8Array(128);
for (const sign of ' \t>=|+:-') lineSigns[sign.charCodeAt(0)] = 1;

/** Signs in a paragraph none of whose further lines begins with one of `lineSigns`. */
export const inlineSigns: MarkupSigns = {
  units,
  maybe(text: string, at: number, end: number): boolean {
    switch (text.charCodeAt(at)) {
      case 46: // www.
        return at > 1 && (text.charCodeAt(at - 1) | 32) === 119 && (text.charCodeAt(at - 2) | 32) === 119;
      case 58: // http:
      case 38: // &amp;
        return at + 1 < end && !isSpace(text.charCodeAt(at + 1));
      default:
        return true;
    }
  },
};
