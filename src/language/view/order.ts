// The facts of a kind by name, as a list shows them: put in order once, in steps where there are many, then kept in order along with the base.
import type { Facts } from '../../core/facts/facts';
import type { Fact, FactKind } from '../../core/facts/model';
import { atOnce, type Steps } from '../../core/steps';
import { following } from '../following';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Facts that are put in order at once; these runs are then merged. */
const run = 1024;

/** A fact under its name. */
export interface NamedFact {
  readonly name: string;
  readonly fact: Fact;
}

/** By kind, as far as it was asked for. */
const orders = following<Map<FactKind, readonly NamedFact[]>>({
  made: () => new Map(),
  changed: (before, ids, facts) => {
    const come = [...ids].flatMap(id => facts.get(id) ?? []);
    const kinds = [...before].map(([kind, members]): [FactKind, readonly NamedFact[]] => {
      const now = members.filter(({ fact }) => !ids.has(fact.id));
      for (const fact of come) if (fact.kind === kind) insert(now, { name: fact.name, fact });
      return [kind, now];
    });
    return new Map(kinds);
  },
});

/** All facts of a kind in the order of their names. */
export function factsByName(facts: Facts, kind: FactKind): readonly NamedFact[] {
  return atOnce(factsByNameInSteps(facts, kind));
}

/** The same in steps: 100,000 names take a second to compare the first time. */
export function* factsByNameInSteps(facts: Facts, kind: FactKind): Steps<readonly NamedFact[]> {
  const kinds = orders(facts);
  const known = kinds.get(kind);
  if (known) return known;
  const all: NamedFact[] = [];
  for (const fact of facts.all(kind)) all.push({ name: fact.name, fact });
  let runs: NamedFact[][] = [];
  for (let at = 0; at < all.length; at += run, yield) runs.push(all.slice(at, at + run).sort(compare));
  while (runs.length > 1) {
    const merged: NamedFact[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* merge(runs[i]!, runs[i + 1] ?? []));
    runs = merged;
  }
  const order = runs[0] ?? [];
  kinds.set(kind, order);
  return order;
}

function* merge(one: readonly NamedFact[], other: readonly NamedFact[]): Steps<NamedFact[]> {
  const merged: NamedFact[] = [];
  let [i, k] = [0, 0];
  while (i < one.length && k < other.length) {
    merged.push(compare(one[i]!, other[k]!) <= 0 ? one[i++]! : other[k++]!);
    if (merged.length % run === 0) yield;
  }
  for (; i < one.length; i++) merged.push(one[i]!);
  for (; k < other.length; k++) merged.push(other[k]!);
  return merged;
}

function compare(one: NamedFact, other: NamedFact): number {
  return collator.compare(one.name, other.name);
}

/** Puts a fact among others that are in order. */
function insert(members: NamedFact[], member: NamedFact): void {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(members[middle]!, member) <= 0) low = middle + 1;
    else high = middle;
  }
  members.splice(low, 0, member);
}
