// Which citation key stands at a place of a draft. Only the block around the place is read, so that it costs the same in a book
// as in a note.
import { citationsIn } from '../core/citations/draftCitations';
import type { FoundCitation } from '../core/citations/findCitations';
import type { Draft } from '../core/prose/draft';
import type { Span } from '../core/text/span';

export interface KeyMention extends Span {
  readonly key: string;
}

/** The key at an offset (UTF-16 units into the draft), or that ends there. */
export function keyAt(draft: Draft, offset: number): KeyMention | undefined {
  return keysIn(draft, draft.blockAt(offset)).find(key => key.start <= offset && offset <= key.end);
}

/** The citation keys of one block. */
export function keysIn(draft: Draft, index: number): readonly KeyMention[] {
  const base = draft.startOf(index);
  return citationsIn(draft, index).flatMap((citation: FoundCitation) =>
    citation.items.map(item => ({ key: item.key, start: base + item.keyStart, end: base + item.keyEnd })),
  );
}
