// References as people read them: the name of the fact that is meant, or what was written where nothing is known.
import type { Facts } from '../../core/facts/facts';
import type { Say } from '../say';

/** `khrenin` -> `Viktor Khrenin`. */
export function nameOf(reference: string, facts: Facts): string {
  const [fact, second] = facts.resolve(reference);
  return fact && !second ? fact.name : reference;
}

/** Names in a row: `Belarus, Iran`. */
export function namesOf(references: readonly string[], facts: Facts, say: Say): string {
  return references.map(reference => nameOf(reference, facts)).join(say('text.comma'));
}
