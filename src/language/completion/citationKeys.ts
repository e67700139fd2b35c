// Completion of citation keys after `@` and inside citation commands, matched on key, title, author and year.
import { citationKeyAt } from '../../core/citations/keyAt';
import { citationLabel } from '../../core/citations/label';
import { foldName } from '../../core/names/fold';
import type { Source } from '../../core/facts/model';
import type { DraftContext } from '../draft';
import { mostProposals, type Proposals } from './item';

/** Proposals where a key is being written; undefined where none is. */
export function completeKeysAt(context: DraftContext, offset: number): Proposals | undefined {
  const { draft, facts } = context;
  const index = draft.blockAt(Math.max(0, offset - 1));
  const block = draft.blocks[index];
  if (!block) return undefined;
  const base = draft.startOf(index);
  const key = citationKeyAt(block.text, offset - base, draft.markup);
  if (!key) return undefined;
  const wanted = foldName(key.typed).split(' ').filter(Boolean);
  const sources = [...(facts.all('source') as Iterable<Source>)];
  const matching = sources.filter(source => matches(source, wanted));
  const items = matching.slice(0, mostProposals).map(source => {
    const { author, year } = citationLabel(source.csl);
    const byline = [author, year].filter(Boolean).join(', ');
    return {
      start: base + key.start,
      end: base + key.end,
      label: source.id,
      text: source.id,
      filter: `${key.typed} ${source.id} ${byline} ${source.name}`,
      detail: [byline, source.name].filter(Boolean).join(' - '),
      id: source.id,
      kind: 'source' as const,
    };
  });
  return { items, incomplete: matching.length > items.length || key.typed.length > 0 };
}

function matches(source: Source, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const { author, year } = citationLabel(source.csl);
  const text = foldName(`${source.id} ${source.name} ${author} ${year}`);
  return wanted.every(word => text.includes(word));
}
