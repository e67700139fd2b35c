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

/** Most relations that are put in order: of more, only the number is of interest. */
const mostOrdered = 200;

/** The facts that refer to a fact, in the order of the files unless there are hundreds. */
export function relationsOf(facts: Facts, id: string): readonly Relation[] {
  const target = facts.get(id);
  if (target === undefined) return [];
  let users = [...facts.usersOf(target)].filter(user => user.id !== id);
  if (users.length <= mostOrdered) {
    const orders = new Map(users.map(user => [user, facts.orderOf(user)]));
    users = users.sort((a, b) => orders.get(a)! - orders.get(b)!);
  }
  return users.flatMap(fact => kindsOf(fact, reference => means(reference, id, facts)).map(kind => ({ fact, kind })));
}

/** An ambiguous reference is reported as a problem; guessing here would show a wrong card. */
function means(reference: string, id: string, facts: Facts): boolean {
  const [target, second] = facts.resolve(reference);
  return target?.id === id && second === undefined;
}

/** How a fact refers to another, each way once. */
function kindsOf(fact: Fact, isIt: (reference: string) => boolean): readonly RelationKind[] {
  const kinds = referencesIn(fact).flatMap(([kind, references]) => (references.some(isIt) ? [kind] : []));
  return fact.evidence.some(({ source }) => isIt(source)) ? [...kinds, 'evidence'] : kinds;
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
