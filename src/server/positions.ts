// Offsets of core into ranges of LSP, for any file that was read.
import type { Range } from 'vscode-languageserver';
import { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

/** Lines of the last few texts: many places of one file are asked for in a row. */
const recent: { text: string; lines: Lines }[] = [];
const most = 4;

/** The range of a span of a text, or of the text that something holds. */
export function rangeIn(owner: string | { readonly text: string }, span: Span): Range {
  const text = typeof owner === 'string' ? owner : owner.text;
  let found = recent.find(each => each.text === text);
  if (!found) {
    recent.unshift((found = { text, lines: new Lines(text) }));
    recent.length = Math.min(recent.length, most);
  }
  return { start: found.lines.positionAt(span.start), end: found.lines.positionAt(span.end) };
}
