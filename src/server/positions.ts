// Offsets of core into ranges of LSP, for any file that was read.
import type { Range } from 'vscode-languageserver';
import { Lines } from '../core/text/lines';
import type { Span } from '../core/text/span';

const cache = new WeakMap<object, Lines>();

/** The range of a span; `owner` is the object that holds the text, so that its lines are counted once. */
export function rangeIn(owner: { readonly text: string }, span: Span): Range {
  let lines = cache.get(owner);
  if (!lines) cache.set(owner, (lines = new Lines(owner.text)));
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}
