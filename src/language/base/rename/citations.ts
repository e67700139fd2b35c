// Citations of a source in the text of a draft: found, and given another key.
import { findCitations } from '../../../core/citations/findCitations';
import type { TextEdit } from '../../../core/facts/problem';
import type { Markup } from '../../../core/prose/markup';
import type { Span } from '../../../core/text/span';

/** Where a draft cites a key: the keys alone, without `@` or braces. Offsets count in the text. */
export function citationsOf(key: string, text: string, markup: Markup): readonly Span[] {
  if (!text.includes(key)) return [];
  return findCitations(text, markup).flatMap(({ items }) =>
    items.flatMap(item => (item.key === key ? [{ start: item.keyStart, end: item.keyEnd }] : [])),
  );
}

/** The edits that give citations another key; undefined where the new key would not be read as a citation there. */
export function renameCitations(from: string, to: string, text: string, markup: Markup): readonly TextEdit[] | undefined {
  const places = citationsOf(from, text, markup);
  if (places.length === 0) return [];
  const edits = places.map(place => ({ ...place, newText: to }));
  let after = '';
  let at = 0;
  const expected: number[] = [];
  for (const { start, end } of places) {
    after += text.slice(at, start);
    expected.push(after.length);
    after += to;
    at = end;
  }
  after += text.slice(at);
  const found = new Set(citationsOf(to, after, markup).map(place => place.start));
  return expected.every(start => found.has(start)) ? edits : undefined;
}
