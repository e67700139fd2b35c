// Completion of names in prose, as written in the base and never re-cased.
import { foldName } from '../../core/names/fold';
import { plainIn } from '../../core/prose/plainIn';
import type { DraftContext } from '../draft';
import { summaryOf } from '../summary';
import { noProposals, type Proposal, type Proposals } from './item';
import { letterCount, looksLikeName, typedNames, type TypedName } from './typedName';

/** The most names of one list: nobody reads further, and each row costs the editor time at every letter. */
const mostNames = 20;

export interface NameCompletionOptions {
  /** With a key; by the editor while one types; or by the editor for a list that is open already. */
  readonly asking: 'asked' | 'typing' | 'continuing';
  /** Letters that must stand before names are offered unasked. */
  readonly minimumLetters: number;
  /** The same for kinds of facts that have a number of their own; 0: never unasked. */
  readonly minimumByKind?: MinimumByKind;
}

export type MinimumByKind = Readonly<Partial<Record<'actor' | 'agreement' | 'event', number>>>;

export function completeNamesAt(context: DraftContext, offset: number, options: NameCompletionOptions): Proposals {
  const { asking } = options;
  const typed = typedNames(context.draft, offset);
  const last = typed.at(-1);
  if (!last) return noProposals;
  const unasked = asking === 'typing';
  if (unasked && !typed.some(each => looksLikeName(each.text))) return noProposals;
  // Editors that ask at the first letter must ask again at the next ones.
  if (unasked && letterCount(last.text) < leastLetters(options)) return { items: [], incomplete: true };
  // A name that stands there in full is finished: Enter must make a new line, not take a longer name.
  if (asking !== 'asked' && typed.some(each => context.index.idsNamed(each.text).length > 0)) return noProposals;
  for (const candidate of typed) {
    if (unasked && !looksLikeName(candidate.text)) continue;
    const { items, incomplete } = proposalsFor(candidate, context, asking === 'asked' ? undefined : options);
    // A complete list is filtered by the editor itself, at once; of an incomplete one it would show what is out of date until the answer.
    if (items.length > 0 || (unasked && incomplete)) return { items, incomplete };
  }
  return noProposals;
}

/** Names that would be offered, unasked, for letters typed. */
export function namesOffered(typed: string, context: DraftContext, limits: Limits): ReadonlySet<string> {
  return new Set(proposalsFor({ text: typed, start: 0, end: 0 }, context, limits).items.map(item => item.label));
}

type Limits = Pick<NameCompletionOptions, 'minimumLetters' | 'minimumByKind'>;

/** From how many letters on anything is offered. */
function leastLetters({ minimumLetters, minimumByKind = {} }: Limits): number {
  const all = (['actor', 'agreement', 'event'] as const).map(kind => minimumByKind[kind] ?? minimumLetters);
  return Math.min(...all.filter(letters => letters > 0));
}

/** @param unasked the limits of what is offered unasked; undefined where the writer asked */
function proposalsFor(typed: TypedName, context: DraftContext, unasked: Limits | undefined): Proposals {
  const letters = letterCount(typed.text);
  let held = false;
  const found = context.lookup.completeNames(typed.text, { limit: mostNames, counts: context.mentions.counts() });
  const items = found.flatMap(({ id, name }): readonly Proposal[] => {
    const fact = context.facts.get(id);
    if (!fact || fact.kind === 'source' || fact.kind === 'statement') return [];
    const least = unasked?.minimumByKind?.[fact.kind];
    if (least === 0 || (least !== undefined && letters < least)) {
      held ||= least > 0;
      return [];
    }
    const rest = restOf(name, typed.text);
    if (unasked !== undefined && rest !== undefined && passesName(typed.text, rest, context)) return [];
    const summary = summaryOf(fact, context);
    const detail = name === fact.name ? summary : `${fact.name} - ${summary}`;
    const filter = rest === undefined ? `${typed.text} ${name}` : typed.text + rest.slice(0, -1);
    return [
      {
        start: typed.start,
        end: typed.end,
        label: name,
        text: plainIn(context.draft.markup, name),
        filter,
        detail,
        id,
        kind: fact.kind,
      },
    ];
  });
  return { items, incomplete: held || found.length >= mostNames };
}

/**
 * True where a shorter recorded name lies on the way to this one: at `Ira`, `Iranian office` would still be in the list when `Iran` stands
 * there in full, and Enter would take it. It is offered as soon as the letters go beyond `Iran`.
 */
function passesName(typed: string, rest: string, { index }: DraftContext): boolean {
  for (let length = 1; length < rest.length; length++) {
    if (index.idsNamed(typed + rest.slice(0, length)).length > 0) return true;
  }
  return false;
}

/**
 * What is left to type of a name; undefined where the letters do not begin one of its words. Of the rest but its last letter the editor's filter
 * is made: so the proposal leaves the list with the last letter of the name, without another question, and Enter makes a new line even for
 * a fast typist.
 */
function restOf(name: string, typed: string): string | undefined {
  const wanted = foldName(typed);
  let at = 0;
  while (!foldName(name.slice(at)).startsWith(wanted)) {
    const next = name.slice(at).search(/[\s-][^\s-]/);
    if (next < 0) return undefined;
    at += next + 1;
  }
  return name.slice(at + typed.length);
}
