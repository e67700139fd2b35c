// What a draft has of its facts: those it names, the sources it cites, and the facts that it names without citing any of their sources.
import type { Fact, Source } from '../../core/facts/model';
import { keysIn } from '../citationAt';
import type { DraftContext } from '../draft';

/** A fact with how often the draft has it. */
export interface Counted {
  readonly fact: Fact;
  readonly count: number;
}

/** Facts that the draft names, the most frequent first. */
export function namedFacts({ facts, mentions }: DraftContext): readonly Counted[] {
  const counted = [...mentions.counts()].flatMap(([id, count]): readonly Counted[] => {
    const fact = facts.get(id);
    return fact ? [{ fact, count }] : [];
  });
  return counted.sort((a, b) => b.count - a.count || (a.fact.name < b.fact.name ? -1 : 1));
}

/** Sources that the draft cites, in the order in which they come. */
export function citedSources({ draft, facts }: DraftContext): readonly Counted[] {
  const counts = new Map<string, { fact: Source; count: number }>();
  for (let index = 0; index < draft.blocks.length; index++) {
    for (const { key } of keysIn(draft, index)) {
      const known = counts.get(key);
      const fact = known ? undefined : facts.source(key);
      if (known) known.count++;
      else if (fact) counts.set(key, { fact, count: 1 });
    }
  }
  return [...counts.values()];
}

/** Facts that are named and have proof, none of whose sources the draft cites. */
export function namedWithoutCitation(context: DraftContext): readonly Counted[] {
  const cited = new Set(citedSources(context).map(({ fact }) => fact.id));
  return namedFacts(context).filter(
    ({ fact }) =>
      fact.evidence.length > 0 && !fact.evidence.some(({ source }) => cited.has(context.facts.source(source)?.id ?? source)),
  );
}
