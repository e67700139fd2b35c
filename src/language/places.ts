// Where the cursor goes next: to the next or previous name of a fact, to the places of one fact, to what needs a source.
import type { NameMention } from '../core/mention';
import type { Span } from '../core/text/span';
import { keyAt, keysIn } from './citationAt';
import type { DraftContext } from './draft';
import { nextWithoutSource } from './sentencesWithoutSource';

export type Wanted = 'next-name' | 'previous-name' | 'next-unsourced';

/**
 * The place that is wanted from an offset on (UTF-16 units), round the end of the draft; undefined where there is none. `left` says of
 * sentences without a source how many there are.
 */
export function placeFrom(
  context: DraftContext,
  offset: number,
  wanted: Wanted,
): (Span & { readonly left?: number }) | undefined {
  if (wanted === 'next-unsourced') return nextWithoutSource(context, offset);
  const names = namesOf(context);
  return wanted === 'next-name'
    ? (names.find(name => name.start >= offset) ?? names[0])
    : ([...names].reverse().find(name => name.start < offset) ?? names.at(-1));
}

/** Where a draft names a fact, or cites it where it is a source, in order. */
export function placesOfFact(context: DraftContext, id: string): readonly Span[] {
  const named = namesOf(context).filter(({ ids }) => ids.includes(id));
  if (!context.facts.source(id)) return named;
  const cited = context.draft.blocks.flatMap((_block, index) => keysIn(context.draft, index).filter(({ key }) => key === id));
  return [...named, ...cited].sort((a, b) => a.start - b.start);
}

/** The fact, or the source, that stands at an offset, best first where a name is shared; the span is that of its words. */
export function factAt(context: DraftContext, offset: number): (Span & { readonly id: string }) | undefined {
  const cited = keyAt(context.draft, offset);
  if (cited) return context.facts.source(cited.key) && { id: cited.key, start: cited.start, end: cited.end };
  const mention = context.mentions.at(offset);
  const id = mention?.kind === 'name' ? mention.ids[0] : undefined;
  return mention && id !== undefined ? { id, start: mention.start, end: mention.end } : undefined;
}

/** The places of the fact that stands at an offset, its own included; empty where none does. */
export function samePlaces(context: DraftContext, offset: number): readonly Span[] {
  const fact = factAt(context, offset);
  return fact ? placesOfFact(context, fact.id) : [];
}

/** The names in a stretch of the draft: what is marked there. */
export function namesBetween(context: DraftContext, { start, end }: Span): readonly NameMention[] {
  return context.mentions.between(start, end).filter(mention => mention.kind === 'name');
}

function namesOf({ mentions }: DraftContext): readonly NameMention[] {
  return mentions.all().filter(mention => mention.kind === 'name');
}
