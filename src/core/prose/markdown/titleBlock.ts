// Pandoc's title block: up to three lines at the start of a text that begin with a percent sign - title, authors, date. Readers see the title
// in their own words; authors and date are data, as in front matter.

import { contentEnd, isBlankLine, isSpace } from '../paint';
import type { LineResult } from '../scanner';

/** Says what the line is, or undefined where it belongs to no title block. States: `A` behind the title, `B` behind the authors. */
export function titleBlockLine(
  text: string,
  start: number,
  end: number,
  leaf: string,
  out: LineResult,
): 'hidden' | 'value' | undefined {
  const stop = contentEnd(text, start, end);
  const at = leaf === '^' && text.charCodeAt(start) === 0xfeff ? start + 1 : start;
  const begins = text.charCodeAt(at) === 37 && (at + 1 >= stop || isSpace(text.charCodeAt(at + 1)));
  const goesOn = leaf !== '^' && isSpace(text.charCodeAt(at)) && !isBlankLine(text, at, stop);
  if (!begins && !goesOn) return undefined;
  out.starts = begins;
  out.state = goesOn ? leaf : leaf === '^' ? 'A' : leaf === 'A' ? 'B' : 'b';
  out.hidden = leaf === 'B' || (leaf === 'A' && begins);
  return out.hidden ? 'hidden' : 'value';
}
