// Go to definition: from a name or a citation key in a draft to the entry of the fact base.
import type { Place } from '../core/facts/facts';
import type { Span } from '../core/text/span';
import { keyAt } from './citationAt';
import type { DraftContext } from './draft';

export interface Definition {
  /** The stretch of the draft that was asked about. */
  readonly origin: Span;
  /** Where its facts stand, best first. */
  readonly places: readonly Place[];
}

export function definitionAt(context: DraftContext, offset: number): Definition | undefined {
  const { facts, mentions, draft } = context;
  const cited = keyAt(draft, offset);
  const source = cited && facts.source(cited.key);
  if (cited) return source && { origin: cited, places: [facts.placeOf(source)] };
  const mention = mentions.at(offset);
  if (mention?.kind !== 'name') return undefined;
  const places = mention.ids.flatMap(id => facts.get(id) ?? []).map(fact => facts.placeOf(fact));
  return places.length > 0 ? { origin: mention, places } : undefined;
}
