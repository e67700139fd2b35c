// Facts of the workspace by name, for "Go to Symbol in Workspace": forgiving of typing errors, as look-up is.
import type { Facts, Place } from '../../core/facts/facts';
import type { Fact } from '../../core/facts/model';
import type { NameLookup } from '../../core/names/lookup';
import { lookUp } from '../found';
import type { Say } from '../say';

export interface FoundSymbol {
  readonly fact: Fact;
  readonly summary: string;
  readonly place: Place;
}

/** The most that a list holds. */
const most = 100;

export function workspaceSymbols(
  query: string,
  scopes: readonly { readonly facts: Facts; readonly lookup: NameLookup }[],
  say: Say,
): readonly FoundSymbol[] {
  const found = new Map<string, FoundSymbol & { readonly score: number }>();
  for (const { facts, lookup } of scopes) {
    for (const { fact, score, summary } of lookUp(query, most, lookup, { facts, say })) {
      // Several sets of facts may share a file: each entry is shown once.
      const key = `${fact.file} ${fact.id}`;
      if (!found.has(key)) found.set(key, { fact, summary, score, place: facts.placeOf(fact) });
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, most);
}
