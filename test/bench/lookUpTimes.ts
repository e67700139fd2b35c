/** Look-up by what somebody types (goal L1): time and recall on queries with a slip, beside minisearch in the same run. */
import type { Fact } from '../../src/core/facts/model';
import { NameLookup } from '../../src/core/names/lookup';
import type { NameIndex } from '../../src/core/names/nameIndex';
import { once, turns } from './measure';
import { randomFrom, spellings } from './nameData';
import { miniSearchOf } from './yardsticks';

const queries = 200;

/** A spelling with one slip: a letter left out, put in, changed, or swapped with the next. */
function withSlip(name: string, random: (below: number) => number): string {
  const at = 1 + random(Math.max(1, name.length - 2));
  switch (random(4)) {
    case 0:
      return name.slice(0, at) + name.slice(at + 1);
    case 1:
      return name.slice(0, at) + 'e' + name.slice(at);
    case 2:
      return name.slice(0, at) + 'o' + name.slice(at + 1);
    default:
      return name.slice(0, at) + (name[at + 1] ?? '') + name[at]! + name.slice(at + 2);
  }
}

/** @param withYardstick false where minisearch would take too long to be made */
export function lookUpTimes(facts: readonly Fact[], index: NameIndex, withYardstick: boolean): Record<string, string | number> {
  const names = spellings(facts);
  const owners = new Map<string, Set<string>>();
  for (const fact of facts)
    for (const name of [fact.name, ...fact.aliases.map(alias => alias.name)])
      owners.set(name, (owners.get(name) ?? new Set()).add(fact.id));
  const random = randomFrom(3);
  const typed = Array.from({ length: queries }, () => {
    const name = names[random(names.length)]!;
    return { query: withSlip(name, random), ids: owners.get(name)! };
  });
  const recall = (answer: (query: string) => readonly string[]): number =>
    typed.filter(({ query, ids }) => answer(query).some(id => ids.has(id))).length / queries;
  const lookup = new NameLookup(index);
  const made = once(() => lookup.lookUp('Kade'));
  const ours = (query: string): string[] => lookup.lookUp(query, { limit: 10 }).map(({ id }) => id);
  const mini = withYardstick ? miniSearchOf(facts) : (): never[] => [];
  const all = turns(
    {
      ours: () => typed.forEach(({ query }) => ours(query)),
      mini: () => typed.forEach(({ query }) => mini(query)),
      nearest: () => typed.forEach(({ query }) => lookup.nearestName(query)),
      complete: () => typed.forEach(({ query }) => lookup.completeNames(query.slice(0, 3))),
    },
    5,
    2,
  );
  return {
    'look-up, ms a query': (all.ours / queries).toFixed(3),
    'look-up / minisearch (L1 <= 0.2 at 100k)': withYardstick ? (all.ours / all.mini).toFixed(3) : '-',
    'recall at 10, ours': recall(ours).toFixed(3),
    'recall at 10, minisearch (L1)': withYardstick ? recall(mini).toFixed(3) : '-',
    '"did you mean", ms': (all.nearest / queries).toFixed(3),
    'completion, ms': (all.complete / queries).toFixed(3),
    'look-up tables, bytes a name': (lookup.bytes / index.size).toFixed(0),
    'look-up tables made in ms': made.toFixed(0),
  };
}
