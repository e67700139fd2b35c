// Completion of whole facts: `fact:` and some letters gives the fact with its citation and tab stops.
import type { CitationSyntax } from '../../core/citations/cite';
import { CharClass } from '../../core/prose/markup';
import type { DraftContext } from '../draft';
import { insertionOf } from '../insertion';
import { summaryOf } from '../summary';
import type { Proposals } from './item';

const lead = /(?:^|[\s([{“"'])fact:([\p{L}\p{M}\p{N}'’_-]*)$/iu;

/** Proposals after `fact:`; undefined elsewhere. */
export function completeFactsAt(context: DraftContext, offset: number, syntax?: CitationSyntax): Proposals | undefined {
  const { draft } = context;
  if (offset > 0 && draft.classAt(offset - 1) === CharClass.hidden) return undefined;
  const match = lead.exec(draft.slice(Math.max(0, offset - 80), offset));
  if (!match) return undefined;
  const query = match[1] ?? '';
  const start = offset - query.length - 'fact:'.length;
  const ids = query
    ? context.lookup.lookUp(query, { limit: 50 }).map(hit => hit.id)
    : [...context.mentions.counts().keys()].slice(0, 50);
  const items = [...new Set(ids)].flatMap(id => {
    const fact = context.facts.get(id);
    const insertion = fact && insertionOf(fact, 'fact', context, offset, syntax ? { syntax } : {});
    if (!fact || !insertion || fact.kind === 'source') return [];
    const typed = draft.slice(start, offset);
    const detail = summaryOf(fact, context);
    return [
      {
        start,
        end: offset,
        label: fact.name,
        text: insertion.text,
        snippet: true,
        filter: `${typed} ${fact.name}`,
        detail,
        id,
        kind: fact.kind,
      },
    ];
  });
  return { items, incomplete: true };
}
