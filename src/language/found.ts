// Look-up for pickers and the command line: facts for a query that may hold typing errors or another script's spelling.
import { foldName } from '../core/names/fold';
import type { NameLookup } from '../core/names/lookup';
import { citationLabel } from '../core/citations/label';
import type { Fact, Source } from '../core/facts/model';
import type { CardContext } from './cards/card';
import { summaryOf } from './summary';

export interface Found {
  readonly fact: Fact;
  /** The spelling that matched, where it is not the name. */
  readonly matched?: string;
  /** 0 to 1; 1 is the very name. */
  readonly score: number;
  readonly summary: string;
}

export function lookUp(query: string, limit: number, lookup: NameLookup, context: CardContext): readonly Found[] {
  const found = new Map<string, Found>();
  const add = (fact: Fact | undefined, score: number, matched?: string) => {
    if (!fact || found.has(fact.id) || found.size >= limit) return;
    found.set(fact.id, {
      fact,
      score,
      summary: summaryOf(fact, context),
      ...(matched && matched !== fact.name ? { matched } : {}),
    });
  };
  if (!query.trim()) {
    for (const fact of context.facts.all()) {
      if (found.size >= limit) break;
      add(fact, 0);
    }
    return [...found.values()];
  }
  add(context.facts.get(query.trim()), 1);
  for (const hit of lookup.lookUp(query, { limit })) add(context.facts.get(hit.id), hit.score, hit.name);
  for (const statement of statementsWith(query, context)) add(statement, 0.5);
  return [...found.values()];
}

const folded = new WeakMap<Fact, string>();

/** Statements have no names; they are found by their words. */
function* statementsWith(query: string, { facts }: CardContext): Iterable<Fact> {
  const words = foldName(query).split(' ').filter(Boolean);
  if (words.length === 0) return;
  for (const statement of facts.all('statement')) {
    let text = folded.get(statement);
    if (text === undefined) folded.set(statement, (text = foldName(statement.name)));
    if (words.every(word => text.includes(word))) yield statement;
  }
}

/** Sources in the order of the files, with author and year as far as known. */
export function sourcesOf(context: CardContext): readonly { key: string; title: string; byline: string }[] {
  return [...(context.facts.all('source') as Iterable<Source>)].map(source => {
    const { author, year } = citationLabel(source.csl);
    return { key: source.id, title: source.name, byline: [author, year].filter(Boolean).join(', ') };
  });
}
