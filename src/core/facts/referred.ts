/** What a fact refers to: a minister to the state, an agreement to its parties. */
import type { Fact } from './model';

const nothing: readonly never[] = [];

/** Ids, names or aliases as the writer wrote them; `undefined` for what was left out. */
export function referencesOf(fact: Fact): readonly (string | undefined)[] {
  switch (fact.kind) {
    case 'actor':
      return fact.roles.length === 0 ? nothing : fact.roles.map(role => role.of);
    case 'agreement':
      return [...fact.parties, ...fact.signatories];
    case 'event':
      return [fact.place, ...fact.participants];
    default:
      return nothing;
  }
}

/** May `referencesOf` give anything? */
export function refersToOthers(fact: Fact): boolean {
  return fact.kind === 'actor' ? fact.roles.length > 0 : fact.kind === 'agreement' || fact.kind === 'event';
}
