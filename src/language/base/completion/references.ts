// Completion of references to facts, in the form that a writer would write: the name where it is unambiguous, otherwise the id.
import type { Facts } from '../../../core/facts/facts';
import type { Fact, FactKind } from '../../../core/facts/model';
import { foldName } from '../../../core/names/fold';
import type { Span } from '../../../core/text/span';
import { mostProposals } from '../../completion/item';
import { summaryOf } from '../../summary';
import type { BaseDocument } from '../baseDocument';
import type { BaseProposal, BaseProposals } from '../proposal';
import { samePath, type Spot } from '../yaml/spot';
import { writeValue } from '../yaml/write';

/** A reference that is being written: what it may mean, what has been typed of it, and what is replaced. */
export interface WantedReference extends Span {
  readonly target?: FactKind;
  readonly typed: string;
  /** How the reference is written there; left out, as a value of its own. */
  readonly write?: (fact: Fact, reference: string) => string | undefined;
}

export function referenceProposals(document: BaseDocument, spot: Spot, wanted: WantedReference): BaseProposals {
  const { facts } = document;
  const neighbours = neighboursOf(spot);
  const out = new Set(neighbours.flatMap(text => facts.resolve(text)).map(fact => fact.id));
  const entry = spot.path[1];
  for (const own of typeof entry === 'string' ? facts.resolve(entry) : []) out.add(own.id);
  const byId = neighbours.length > 0 && neighbours.every(text => facts.get(text)?.id === text && facts.get(text)?.name !== text);
  const { found, incomplete } = findFacts(document, wanted);
  const items = found.flatMap(({ fact, matched }): BaseProposal[] => {
    if (out.has(fact.id)) return [];
    const reference = byId ? fact.id : referenceTo(fact, facts);
    const text = wanted.write ? wanted.write(fact, reference) : writeValue(reference, spot);
    if (text === undefined) return [];
    const label = fact.kind === 'source' || fact.kind === 'statement' ? fact.id : fact.name;
    const about = [label === fact.name ? undefined : fact.name, summaryOf(fact, document)].filter(Boolean).join(' - ');
    return [
      {
        start: wanted.start,
        end: wanted.end,
        label,
        text,
        kind: fact.kind,
        id: fact.id,
        filter: `${wanted.typed} ${matched ?? label} ${fact.id}`,
        detail: about,
      },
    ];
  });
  return { items, incomplete };
}

/** The name where it means this fact alone; sources and statements go by their keys. */
export function referenceTo(fact: Fact, facts: Facts): string {
  if (fact.kind === 'source' || fact.kind === 'statement') return fact.id;
  const [meant, second] = facts.resolve(fact.name);
  return meant?.id === fact.id && !second ? fact.name : fact.id;
}

/** The other values of the same list. */
function neighboursOf(spot: Spot): readonly string[] {
  if (typeof spot.path.at(-1) !== 'number') return [];
  const list = spot.path.slice(0, -1);
  return spot.around
    .filter(
      ({ kind, path }) =>
        kind !== 'key' && kind !== 'bare' && path.length === spot.path.length && samePath(path.slice(0, -1), list),
    )
    .map(each => each.text)
    .filter(text => text !== '');
}

interface FoundFact {
  readonly fact: Fact;
  readonly matched?: string;
}

function findFacts(
  { facts, lookup }: BaseDocument,
  { target, typed }: WantedReference,
): { found: readonly FoundFact[]; incomplete: boolean } {
  const found = new Map<string, FoundFact>();
  const add = (fact: Fact | undefined, matched?: string): boolean => {
    if (fact && !found.has(fact.id)) found.set(fact.id, matched === undefined ? { fact } : { fact, matched });
    return found.size >= mostProposals;
  };
  const text = typed.trim().replace(/^@/, '');
  if (text === '') {
    let more = false;
    for (const fact of facts.all(target)) if ((more = add(fact))) break;
    return { found: [...found.values()], incomplete: more };
  }
  const hits = lookup?.completeNames(text, { limit: mostProposals, ...(target ? { kinds: [target] } : {}) }) ?? [];
  for (const hit of hits) add(facts.get(hit.id), hit.name);
  const lower = text.toLowerCase();
  const folded = foldName(text);
  for (const fact of found.size < mostProposals ? facts.all(target) : []) {
    // Ids, and what a look-up does not hold: titles of sources, the words of statements.
    const named = !lookup || fact.kind === 'source' || fact.kind === 'statement';
    if (fact.id.toLowerCase().includes(lower) || (named && foldName(fact.name).includes(folded))) if (add(fact)) break;
  }
  return { found: [...found.values()], incomplete: true };
}
