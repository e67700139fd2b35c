// Leaves that a mark at the start of a line begins: headings, code, HTML, breaks, maths, divs and directives. Each function looks at the line
// from the first sign that the cursor has found, and says all of it where it begins such a leaf.

import { isBlankLine, skipBlanks } from '../paint';
import type { State } from '../scanner';
import { isMetadataFence } from './frontMatterLines';
import { htmlBlockAt, htmlBlockEnds } from './html';
import type { LineReading } from './lineReading';
import { deepest, directiveOf } from './lineState';
import * as markers from './markers';
import { commentOrTarget, directiveAt } from './mystLines';
import { columnsRuled } from './simpleTable';

/** Whether such a leaf begins with the line. */
export function beginLeaf(reading: LineReading, myst: boolean): boolean {
  const { cursor, containers } = reading;
  const { text, next: at, end } = cursor;
  const code = text.charCodeAt(at);
  if (code === 35) {
    const marker = markers.headingMarker(text, at, end);
    if (marker > 0) return reading.say(true, false, 'b' + containers, 'text', skipBlanks(text, at + marker, end));
  }
  if ((code === 96 || code === 126) && beginFence(reading, myst, code)) return true;
  if (code === 60 && beginHtml(reading)) return true;
  if (reading.inParagraph && reading.whole && (code === 61 || code === 45) && markers.isUnderline(text, at, end))
    return reading.say(false, false, 'b' + containers, 'text', at);
  if (markers.isThematicBreak(text, at, end)) return reading.sayHidden(behindBreak(reading, myst));
  if (code === 36 && text.charCodeAt(at + 1) === 36 && !text.slice(at + 2, end).includes('$$'))
    return reading.sayHidden('m' + containers);
  if (code === 92) {
    const name = markers.environmentName(text, at, end);
    if (name !== undefined) {
      const ends = text.slice(at, end).includes(`\\end{${name}}`);
      return reading.sayHidden(ends ? 'b' + containers : `e${containers}\n${name}`);
    }
  }
  if (code === 58 && beginColons(reading, myst)) return true;
  return myst && commentOrTarget(text, at, end) && reading.sayHidden('b' + containers);
}

/** The state behind a break, which may be the rule of a simple table or the start of Pandoc's metadata instead: what follows tells. */
function behindBreak(reading: LineReading, myst: boolean): State {
  const { cursor, containers } = reading;
  const { text, next: at, end } = cursor;
  if (myst || text.charCodeAt(at) !== 45) return 'b' + containers;
  const columns = columnsRuled(text, at, end, at - cursor.at);
  if (columns !== undefined) return `s${containers}\n${columns}`;
  const opens = containers === '' && reading.leaf === 'b' && at === cursor.at && isMetadataFence(text, at, end);
  return opens ? 'M' : 'b' + containers;
}

function beginFence(reading: LineReading, myst: boolean, code: number): boolean {
  const { cursor, containers } = reading;
  const { text, next: at, end } = cursor;
  const marker = markers.fenceRun(text, at, end);
  if (marker === 0) return false;
  const directive = myst ? directiveAt(text, at + marker, end) : -1;
  if (directive < 0 || containers.length >= deepest) return reading.sayHidden(`f${containers}\n${text.charAt(at)}${marker}`);
  return reading.say(true, isBlankLine(text, directive, end), 'o' + containers + directiveOf(code, marker), 'text', directive);
}

function beginHtml(reading: LineReading): boolean {
  const { cursor, containers } = reading;
  const { text, next: at, end } = cursor;
  const html = htmlBlockAt(text, at, end, reading.inParagraph);
  if (html === undefined) return false;
  if (html === 'blank') return reading.say(true, false, 'H' + containers, 'html', at);
  const ends = htmlBlockEnds(text, at, end, html);
  // What stands after a comment on its line is shown by browsers.
  if (ends && html === '-->' && !isBlankLine(text, at + text.slice(at, end).indexOf('-->') + 3, end))
    return reading.say(true, false, 'b' + containers, 'html', at);
  return reading.sayHidden(ends ? 'b' + containers : `h${containers}\n${html}`);
}

/** MyST's directives, and Pandoc's divs, whose text is read as if the lines of colons around it were not there. */
function beginColons(reading: LineReading, myst: boolean): boolean {
  const { cursor, containers } = reading;
  const { text, next: at, end } = cursor;
  const marker = markers.colonRun(text, at, end);
  if (marker < 3) return false;
  if (!myst || text.charCodeAt(at + marker) !== 123) return reading.sayHidden('b' + containers);
  const directive = directiveAt(text, at + marker, end);
  if (directive < 0) return reading.sayHidden(`f${containers}\n:${marker}`);
  // What closes a directive with prose is a line of colons, hidden anyway; its body needs no container.
  return reading.say(true, isBlankLine(text, directive, end), 'o' + containers, 'text', directive);
}
