/** Whether two states of a fact give the same names, so that a change of anything else in its entry costs the index of names nothing. */
import type { Actor, Fact } from '../facts/model';
import { refersToOthers } from '../facts/referred';

export function namedAlike(one: Fact, other: Fact): boolean {
  if (one.kind !== other.kind || one.name !== other.name) return false;
  return JSON.stringify(namingPartsOf(one)) === JSON.stringify(namingPartsOf(other));
}

/** All that the index and look-up read of a fact besides its kind and its main name. */
function namingPartsOf(fact: Fact): readonly unknown[] {
  const { type, adjectives } = fact as Partial<Actor>;
  const authors = fact.kind === 'source' ? fact.csl.author : undefined;
  return [fact.language, fact.aliases, fact.avoid, adjectives, type === 'person', refersToOthers(fact), authors];
}
