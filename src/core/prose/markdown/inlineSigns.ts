// The signs at which something may begin inside a paragraph of Markdown. A paragraph without any is all prose, and whoever walks over it
// for another reason can see that on the way.

import { isSpace } from '../paint';
import type { MarkupSigns } from '../scanner';

/** 1 for the units at which something may begin; all others are passed over at once. */
export const stops = new Uint8Array(128);
for (const mark of '\n\\`*_~^=[]<&$@:.{|') stops[mark.charCodeAt(0)] = 1;

/** What begins a further line that is indented, quoted, or only rules off. */
const lineStarts = new Set([...' \t>=|+:-'].map(sign => sign.charCodeAt(0)));

/** Signs in a paragraph without quotation marks before its lines. */
export const inlineSigns: MarkupSigns = {
  units: stops,
  maybe(text: string, at: number, end: number): boolean {
    switch (text.charCodeAt(at)) {
      case 10:
        return at + 1 < end && lineStarts.has(text.charCodeAt(at + 1));
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
