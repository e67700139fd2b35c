// Offsets of core into ranges of LSP, for any file that was read.
import type { Range } from 'vscode-languageserver';
import { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

interface Known {
  readonly text: string;
  readonly lines: Lines;
}

/** Lines of the last few texts: many places of one file are asked for in a row. */
const recent: Known[] = [];
const most = 4;
/** From this length on, in UTF-16 units, lines are taken over from an earlier state of the text. */
const long = 100_000;

/** The range of a span of a text, or of the text that something holds. */
export function rangeIn(owner: string | { readonly text: string }, span: Span): Range {
  const { lines } = linesOf(typeof owner === 'string' ? owner : owner.text);
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

function linesOf(text: string): Known {
  let found = recent.find(each => each.text === text);
  if (!found) {
    const before = text.length < long ? undefined : recent.find(each => isState(each.text, text));
    recent.unshift((found = { text, lines: before ? before.lines.edited(before.text, text) : new Lines(text) }));
    // An earlier state of the same file is of no more use.
    if (before) recent.splice(recent.indexOf(before), 1);
    recent.length = Math.min(recent.length, most);
  }
  return found;
}

/** Whether one text seems to be the other before a small edit. */
function isState(one: string, other: string): boolean {
  const head = 1000;
  return Math.abs(one.length - other.length) < head && one.slice(0, head) === other.slice(0, head);
}
