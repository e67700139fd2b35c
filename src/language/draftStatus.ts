// How a draft stands with its fact base, in figures: the status item and "Why Is Nothing Shown?".
import { allCitations } from '../core/citations/draftCitations';
import type { DraftContext } from './draft';

export interface DraftCounts {
  /** Facts named in the draft. */
  readonly named: number;
  /** Name mentions, and date mentions. */
  readonly names: number;
  readonly dates: number;
  /** Different citation keys in the draft that are sources of the base. */
  readonly cited: number;
}

export function countDraft({ draft, facts, mentions }: DraftContext): DraftCounts {
  let names = 0;
  let dates = 0;
  for (const mention of mentions.all()) {
    if (mention.kind === 'name') names++;
    else dates++;
  }
  const cited = new Set<string>();
  for (const { citation } of allCitations(draft)) {
    for (const item of citation.items) if (facts.source(item.key)) cited.add(item.key);
  }
  return { named: mentions.counts().size, names, dates, cited: cited.size };
}
