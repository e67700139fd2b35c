// Which facts speak of which: the other direction of every reference, for cards ("signed the Memorandum"), views and checks.
import type { Fact } from './model';
import type { Facts } from './facts';

/** How a fact refers to another, by the name of the YAML key. */
export type RelationKind = 'signatory' | 'party' | 'participant' | 'place' | 'by' | 'about' | 'of' | 'evidence';

/** That `fact` refers to the one asked about, as `kind`. */
export interface Relation {
  readonly fact: Fact;
  readonly kind: RelationKind;
}

const cache = new WeakMap<Facts, ReadonlyMap<string, readonly Relation[]>>();

/** The facts that refer to a fact, in the order of the files. Computed once for each state of the base, when first asked for. */
export function relationsOf(facts: Facts, id: string): readonly Relation[] {
  let all = cache.get(facts);
  if (!all) cache.set(facts, (all = readRelations(facts)));
  return all.get(id) ?? [];
}

function readRelations(facts: Facts): ReadonlyMap<string, readonly Relation[]> {
  const relations = new Map<string, Relation[]>();
  const add = (reference: string, fact: Fact, kind: RelationKind) => {
    const [target, second] = facts.resolve(reference);
    // An ambiguous reference is reported as a problem; guessing here would show a wrong card.
    if (!target || second || target.id === fact.id) return;
    const known = relations.get(target.id);
    if (!known) relations.set(target.id, [{ fact, kind }]);
    else if (!known.some(each => each.fact === fact && each.kind === kind)) known.push({ fact, kind });
  };
  for (const fact of facts.all()) {
    for (const [kind, references] of referencesIn(fact)) for (const reference of references) add(reference, fact, kind);
    for (const evidence of fact.evidence) add(evidence.source, fact, 'evidence');
  }
  return relations;
}

function referencesIn(fact: Fact): readonly (readonly [RelationKind, readonly string[]])[] {
  switch (fact.kind) {
    case 'actor':
      return [['of', fact.roles.flatMap(role => role.of ?? [])]];
    case 'agreement':
      return [
        ['signatory', fact.signatories],
        ['party', fact.parties],
      ];
    case 'event':
      return [
        ['participant', fact.participants],
        ['place', fact.place ? [fact.place] : []],
      ];
    case 'statement':
      return [
        ['by', fact.by ? [fact.by] : []],
        ['about', fact.about],
      ];
    case 'source':
      return [];
  }
}
