// The requests behind the facts view, the marks in the text and going from place to place (src/protocol/viewRequests.ts).
import { cardOf } from '../language/cards/card';
import { cardMarkdown } from '../language/cards/cardMarkdown';
import type { DraftContext } from '../language/draft';
import { readPasted } from '../language/editing/pasted';
import { factAt, namesBetween, placeFrom, placesOfFact } from '../language/places';
import { groupCounts, prepareRows, rowsOf, type ViewContext } from '../language/view/groups';
import { unknownNames } from '../language/view/unknownNames';
import { withPauses } from '../core/steps';
import type { Span } from '../core/text/span';
import type { ViewRequests } from '../protocol/viewRequests';
import type { Drafts } from './drafts';
import type { OpenDocument } from './openDocument';
import { pause } from './pause';

export interface Viewing {
  readonly documents: { get(uri: string): OpenDocument | undefined };
  readonly drafts: Drafts;
}

type Handlers = {
  readonly [Name in keyof ViewRequests]: (params: ViewRequests[Name]['params']) => Promise<ViewRequests[Name]['result']>;
};

export function viewHandlers({ documents, drafts }: Viewing): Handlers {
  const open = async (uri: string | undefined): Promise<{ document: OpenDocument; context: DraftContext } | undefined> => {
    const document = uri === undefined ? undefined : documents.get(uri);
    const context = document && (await drafts.contextOf(document));
    return document && context && { document, context };
  };
  const looking = async (uri: string | undefined) => (await open(uri))?.context ?? (await drafts.lookupFor(uri));
  const viewed = async (uri: string | undefined, filter: string): Promise<ViewContext> => {
    const draft = (await open(uri))?.context;
    const { facts, lookup, say } = draft ?? (await drafts.lookupFor(uri));
    if (filter !== '') await drafts.lookupReady(lookup);
    return { facts, lookup, say, filter, ...(draft ? { draft } : {}) };
  };

  return {
    'factbase/groups': async ({ uri, filter }) => groupCounts(await viewed(uri, filter)),
    'factbase/rows': async ({ uri, filter, group, part }) => {
      const context = await viewed(uri, filter);
      await withPauses(prepareRows(group, context), pause);
      return rowsOf(group, context, part);
    },
    'factbase/cardMarkdown': async ({ uri, id }) => {
      const context = await looking(uri);
      const fact = context.facts.get(id);
      return fact ? { markdown: cardMarkdown(cardOf(fact, context), context.say) } : null;
    },
    'factbase/marks': async ({ uri, version, ranges, limit }) => {
      const found = await open(uri);
      if (!found || found.document.version !== version) return null;
      const { document, context } = found;
      const spans = ranges?.map(({ start, end }) => ({ start: document.text.offsetAt(start), end: document.text.offsetAt(end) }));
      return marksOf(document, context, spans ?? [{ start: 0, end: context.draft.length }], limit);
    },
    'factbase/nextPlace': async ({ uri, position, wanted }) => {
      const found = await open(uri);
      const place = found && placeFrom(found.context, found.document.text.offsetAt(position), wanted);
      if (!found || !place) return null;
      return { ...rangeOf(found.document, place), ...(place.left === undefined ? {} : { left: place.left }) };
    },
    'factbase/nextOf': async ({ uri, position, id, name }) => {
      const found = await open(uri);
      if (!found) return null;
      const offset = found.document.text.offsetAt(position);
      const places = id === '' ? unknownNames(found.context).filter(each => each.name === name) : placesOfFact(found.context, id);
      const place = places.find(each => each.start >= offset) ?? places[0];
      return place ? rangeOf(found.document, place) : null;
    },
    'factbase/factAt': async ({ uri, position }) => {
      const found = await open(uri);
      const fact = found && factAt(found.context, found.document.text.offsetAt(position));
      return fact ? { id: fact.id, end: found.document.text.positionAt(fact.end) } : null;
    },
    'factbase/pasted': async ({ uri, text }) => readPasted(text, (await looking(uri)).facts),
  };
}

function marksOf(document: OpenDocument, context: DraftContext, spans: readonly Span[], limit: number): readonly number[] {
  const marks: number[] = [];
  let after = -1;
  for (const span of spans) {
    for (const { start, end } of namesBetween(context, span)) {
      // Two ranges that are seen at once (of a split or folded editor) may meet in one name.
      if (start < after || marks.length >= limit * 4) continue;
      after = end;
      const [from, to] = [document.text.positionAt(start), document.text.positionAt(end)];
      marks.push(from.line, from.character, to.line, to.character);
    }
  }
  return marks;
}

function rangeOf(document: OpenDocument, { start, end }: Span) {
  return { start: document.text.positionAt(start), end: document.text.positionAt(end) };
}
