// The facts of a time, for the hover of a date and the timeline: dated facts that surely or possibly fall into it.
import { contains, overlaps } from '../core/dates/compare';
import type { DateValue } from '../core/dates/value';
import type { Facts } from '../core/facts/facts';
import type { Actor, Fact, FactDate, Role } from '../core/facts/model';
import { dateOf } from './cards/actorLines';
import { following } from './following';
import { roleAt } from './cards/roles';

/** A fact with the date that places it in time. */
export interface DatedFact {
  readonly fact: Fact;
  readonly date: FactDate & { readonly value: DateValue };
}

/** All facts that have a known date, in the order of time. */
export const datedFacts: (facts: Facts) => readonly DatedFact[] = following({
  made: facts => inOrder(dated(facts.all())),
  changed: (before, ids, facts) => {
    // A date that counts from a source may be another because of the source.
    const isOld = ({ fact, date }: DatedFact) => ids.has(fact.id) || date.relativeTo !== undefined;
    const again = new Set([...ids, ...before.filter(isOld).map(({ fact }) => fact.id)]);
    const fresh = dated([...again].flatMap(id => facts.get(id) ?? []));
    return inOrder([...before.filter(each => !isOld(each)), ...fresh]);
  },
});

function dated(facts: Iterable<Fact>): DatedFact[] {
  const found: DatedFact[] = [];
  for (const fact of facts) {
    const date = fact.kind === 'source' ? undefined : dateOf(fact);
    if (date?.value) found.push({ fact, date: { ...date, value: date.value } });
  }
  return found;
}

function inOrder(facts: DatedFact[]): readonly DatedFact[] {
  return facts.sort((a, b) => a.date.value.earliest - b.date.value.earliest);
}

/** Facts within a time, facts whose date fits it best first. */
export function factsOfDate(facts: Facts, value: DateValue): readonly DatedFact[] {
  const hits = datedFacts(facts).filter(({ date }) => overlaps(date.value, value));
  const length = (date: DateValue) => date.latest - date.earliest;
  const rank = ({ date }: DatedFact) =>
    (contains(value, date.value) ? 0 : 1e6) + Math.min(1e5, Math.abs(length(date.value) - length(value)));
  return hits
    .map(hit => ({ hit, rank: rank(hit) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ hit }) => hit);
}

/** The roles held at a time by those whom the draft names, in its order: of all others there would be too many. */
export function rolesOfDate(
  facts: Facts,
  value: DateValue,
  named: ReadonlyMap<string, number>,
): readonly { readonly actor: Actor; readonly role: Role }[] {
  return [...named.keys()].flatMap(id => {
    const fact = facts.get(id);
    const role = fact?.kind === 'actor' ? roleAt(fact.roles, value) : undefined;
    return fact?.kind === 'actor' && role ? [{ actor: fact, role }] : [];
  });
}
