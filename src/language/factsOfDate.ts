// The facts of a time, for the hover of a date and the timeline: dated facts that surely or possibly fall into it.
import { contains, overlaps } from '../core/dates/compare';
import type { DateValue } from '../core/dates/value';
import type { Facts } from '../core/facts/facts';
import type { Actor, Fact, FactDate, Role } from '../core/facts/model';
import { dateOf } from './cards/actorLines';
import { roleAt } from './cards/roles';

/** A fact with the date that places it in time. */
export interface DatedFact {
  readonly fact: Fact;
  readonly date: FactDate & { readonly value: DateValue };
}

const cache = new WeakMap<Facts, readonly DatedFact[]>();

/** All facts that have a known date, in the order of time; worked out once for each state of the base. */
export function datedFacts(facts: Facts): readonly DatedFact[] {
  let dated = cache.get(facts);
  if (!dated) {
    const found: DatedFact[] = [];
    for (const fact of facts.all()) {
      const date = fact.kind === 'source' ? undefined : dateOf(fact);
      if (date?.value) found.push({ fact, date: { ...date, value: date.value } });
    }
    cache.set(facts, (dated = found.sort((a, b) => a.date.value.earliest - b.date.value.earliest)));
  }
  return dated;
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
