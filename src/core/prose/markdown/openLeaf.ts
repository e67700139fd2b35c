// Leaves of Markdown that a line may go on whatever it begins with: code, maths, HTML and front matter of directives, which take lines as they
// are, and simple tables.

import { htmlBlockEnds, type HtmlEnd } from './html';
import type { LineReading } from './lineReading';
import { closesFence } from './markers';
import { isDirectiveOption } from './mystLines';
import { continueTable } from './simpleTable';

/** Whether the line goes on the open leaf, with all `containers` kept; then all is said of it. `payload` is what the state keeps for the leaf. */
export function continueLeaf(reading: LineReading, leaf: string, containers: string, payload: string): boolean {
  const { cursor } = reading;
  const { text, end } = cursor;
  const indent = cursor.indent();
  const at = cursor.next;
  const same = leaf + containers + (payload === '' ? '' : '\n' + payload);
  const closed = 'b' + containers;
  switch (leaf) {
    case 'f': {
      const closes = indent < 4 && closesFence(text, at, end, payload.charCodeAt(0), Number(payload.slice(1)));
      // A blank line starts a new block, so that typing in a long listing reads little of it again.
      return reading.sayHiddenPart(at >= end, closes ? closed : same);
    }
    case 'm':
      // Maths never runs over a blank line: a `$$` just typed must not swallow the rest.
      return reading.sayHiddenPart(false, at >= end || text.slice(at, end).includes('$$') ? closed : same);
    case 'e':
      return reading.sayHiddenPart(at >= end, text.slice(at, end).includes(`\\end{${payload}}`) ? closed : same);
    case 'h':
      return reading.sayHiddenPart(at >= end, htmlBlockEnds(text, at, end, payload as HtmlEnd) ? closed : same);
    case 'c':
      return at >= end || indent >= 4 ? reading.sayHiddenPart(false, same) : false;
    case 'q':
      return reading.sayHiddenPart(false, text.startsWith('---', at) ? closed : same);
    case 'o':
      if (text.startsWith('---', at)) return reading.sayHiddenPart(true, 'q' + containers);
      return isDirectiveOption(text, at, end) && reading.sayHiddenPart(true, same);
    case 's':
    case 'r':
      return continueTable(reading, leaf, containers, payload);
    default:
      return false;
  }
}
