// The groups of the facts view and what stands in each. A group of thousands is cut into stretches of the alphabet, so that the editor is
// never handed more rows than a person opens.
import type { Facts } from '../../core/facts/facts';
import type { ActorType, Fact, FactKind } from '../../core/facts/model';
import type { Steps } from '../../core/steps';
import { foldName } from '../../core/names/fold';
import type { NameLookup } from '../../core/names/lookup';
import type { DraftContext } from '../draft';
import { lookUp } from '../found';
import type { Say } from '../say';
import { summaryOf } from '../summary';
import { factsByName, factsByNameInSteps } from './order';
import { citedSources, namedFacts, namedWithoutCitation, type Counted } from './draftFacts';
import { unknownNames } from './unknownNames';

export type Group = 'named' | 'cited' | 'uncited' | 'unknown' | FactKind;

export const draftGroups: readonly Group[] = ['named', 'cited', 'uncited', 'unknown'];
export const kindGroups: readonly FactKind[] = ['actor', 'agreement', 'event', 'statement', 'source'];

export interface ViewContext {
  readonly facts: Facts;
  readonly lookup: NameLookup;
  readonly say: Say;
  readonly draft?: DraftContext;
  /** What the writer filters by; empty for everything. */
  readonly filter: string;
}

/** A row of the view. */
export interface Row {
  /** Empty for a name that no fact has. */
  readonly id: string;
  readonly kind: FactKind | 'unknown';
  /** Of an actor. */
  readonly type?: ActorType;
  readonly name: string;
  readonly summary: string;
  /** How often the draft has it, where that is what the group is about. */
  readonly count?: number;
}

/** A stretch of a group that is too long to be shown at once: rows `from` to `to` (the end excluded), and the names at its ends. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly first: string;
  readonly last: string;
}

/** A group with more rows than `mostRows` is shown in stretches of `stretch`. */
export const mostRows = 400;
const stretch = 200;
/** The most that a filter finds. */
const mostFound = 1000;

/** Makes ready, in steps, what `rowsOf` needs for a group: thousands of facts in order. */
export function* prepareRows(group: Group, { facts, filter }: ViewContext): Steps<void> {
  const kind = kindGroups.find(each => each === group);
  if (kind && filter.trim() === '') yield* factsByNameInSteps(facts, kind);
}

/** How many rows each group has; those of the draft only where there is one. */
export function groupCounts(context: ViewContext): readonly { group: Group; count: number }[] {
  const { draft } = context;
  return [...(draft ? draftGroups : []), ...kindGroups].map(group => ({ group, count: countOf(group, context) }));
}

/** How many rows a group has, without putting thousands of facts in order for it. */
function countOf(group: Group, context: ViewContext): number {
  const kind = kindGroups.find(each => each === group);
  if (!kind || context.filter.trim() !== '') return membersOf(group, context).length;
  return countOfKind(context.facts, kind);
}

/** The rows of a group, or its stretches where there are too many. */
export function rowsOf(
  group: Group,
  context: ViewContext,
  part?: { readonly from: number; readonly to: number },
): { readonly rows: readonly Row[]; readonly stretches: readonly Stretch[] } {
  const members = membersOf(group, context);
  if (!part && members.length > mostRows) {
    const stretches: Stretch[] = [];
    for (let from = 0; from < members.length; from += stretch) {
      const to = Math.min(from + stretch, members.length);
      stretches.push({ from, to, first: members[from]!.name, last: members[to - 1]!.name });
    }
    return { rows: [], stretches };
  }
  const shown = part ? members.slice(part.from, part.to) : members;
  return { rows: shown.map(member => rowOf(member, context)), stretches: [] };
}

/** A row before its summary is made, which only those that are shown need. */
interface Member {
  readonly name: string;
  readonly fact?: Fact;
  readonly count?: number;
}

function membersOf(group: Group, context: ViewContext): readonly Member[] {
  const { draft } = context;
  switch (group) {
    case 'named':
      return draft ? filtered(namedFacts(draft), context) : [];
    case 'cited':
      return draft ? filtered(citedSources(draft), context) : [];
    case 'uncited':
      return draft ? filtered(namedWithoutCitation(draft), context) : [];
    case 'unknown':
      return draft ? unknownNames(draft).filter(({ name }) => foldName(name).includes(foldName(context.filter))) : [];
    default:
      return context.filter.trim() === ''
        ? factsByName(context.facts, group)
        : found(context)
            .filter(({ kind }) => kind === group)
            .map(memberOf);
  }
}

function filtered(counted: readonly Counted[], context: ViewContext): readonly Member[] {
  const wanted = context.filter.trim() === '' ? undefined : new Set(found(context).map(fact => fact.id));
  return counted
    .filter(({ fact }) => !wanted || wanted.has(fact.id))
    .map(({ fact, count }) => ({ name: fact.name, fact, count }));
}

/** What the filter finds, forgiving typing errors as look-up does; asked for several groups in a row. */
let last: { facts: Facts; filter: string; found: readonly Fact[] } | undefined;

function found(context: ViewContext): readonly Fact[] {
  const { facts, filter, lookup } = context;
  if (last?.facts !== facts || last.filter !== filter)
    last = { facts, filter, found: lookUp(filter, mostFound, lookup, context).map(({ fact }) => fact) };
  return last.found;
}

const counts = new WeakMap<Facts, ReadonlyMap<FactKind, number>>();

function countOfKind(facts: Facts, kind: FactKind): number {
  let all = counts.get(facts);
  if (!all) {
    const found = new Map<FactKind, number>();
    for (const fact of facts.all()) found.set(fact.kind, (found.get(fact.kind) ?? 0) + 1);
    counts.set(facts, (all = found));
  }
  return all.get(kind) ?? 0;
}

function memberOf(fact: Fact): Member {
  return { name: fact.name, fact };
}

function rowOf({ name, fact, count }: Member, context: ViewContext): Row {
  const counted = count === undefined ? {} : { count };
  if (!fact) return { id: '', kind: 'unknown', name, summary: '', ...counted };
  const type = fact.kind === 'actor' ? { type: fact.type } : {};
  return { id: fact.id, kind: fact.kind, ...type, name, summary: summaryOf(fact, context), ...counted };
}
