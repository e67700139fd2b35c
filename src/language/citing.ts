// From a fact, or a source, to the citation that proves it.
import type { CiteItem } from '../core/citations/cite';
import type { Facts } from '../core/facts/facts';
import type { Fact, Locator } from '../core/facts/model';

/** The citation for a source key, or for a fact's first evidence (its source and locator); undefined where nothing proves it. */
export function citeItemFor(id: string, facts: Facts, locator?: Locator): CiteItem | undefined {
  const source = facts.source(id);
  if (source) return { key: source.id, locator, csl: source.csl };
  const fact = facts.get(id) ?? onlyOne(facts.resolve(id));
  return fact && citeItemOf(fact, facts, locator);
}

/** The citation of a fact's first evidence. */
export function citeItemOf(fact: Fact, facts: Facts, locator?: Locator): CiteItem | undefined {
  if (fact.kind === 'source') return { key: fact.id, locator, csl: fact.csl };
  const [proof] = fact.evidence;
  if (!proof) return undefined;
  const source = facts.source(proof.source);
  const recorded = proof.quoteId ? source?.quotes.find(quote => quote.id === proof.quoteId)?.locator : undefined;
  return { key: source?.id ?? proof.source, locator: locator ?? proof.locator ?? recorded, csl: source?.csl };
}

function onlyOne(facts: readonly Fact[]): Fact | undefined {
  return facts.length === 1 ? facts[0] : undefined;
}
