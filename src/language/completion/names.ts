// Completion of names in prose, as written in the base and never re-cased.
import { foldName } from '../../core/names/fold';
import type { DraftContext } from '../draft';
import { summaryOf } from '../summary';
import { mostProposals, noProposals, type Proposal, type Proposals } from './item';
import { letterCount, looksLikeName, typedNames, type TypedName } from './typedName';

export interface NameCompletionOptions {
  /** With a key; by the editor while one types; or by the editor for a list that is open already. */
  readonly asking: 'asked' | 'typing' | 'continuing';
  /** Letters that must stand before names are offered unasked. */
  readonly minimumLetters: number;
}

export function completeNamesAt(
  context: DraftContext,
  offset: number,
  { asking, minimumLetters }: NameCompletionOptions,
): Proposals {
  const typed = typedNames(context.draft, offset);
  const last = typed.at(-1);
  if (!last) return noProposals;
  const unasked = asking === 'typing';
  if (unasked && (!typed.some(each => looksLikeName(each.text)) || letterCount(last.text) < minimumLetters)) return noProposals;
  // A name that stands there in full is finished: Enter must make a new line, not take a longer name.
  if (asking !== 'asked' && typed.some(each => context.index.idsNamed(each.text).length > 0)) return noProposals;
  for (const candidate of typed) {
    if (unasked && !looksLikeName(candidate.text)) continue;
    const items = proposalsFor(candidate, context);
    if (items.length > 0) return { items, incomplete: true };
  }
  return noProposals;
}

function proposalsFor(typed: TypedName, context: DraftContext): readonly Proposal[] {
  const found = context.lookup.completeNames(typed.text, { limit: mostProposals, counts: context.mentions.counts() });
  return found.flatMap(({ id, name }) => {
    const fact = context.facts.get(id);
    if (!fact || fact.kind === 'source' || fact.kind === 'statement') return [];
    const summary = summaryOf(fact, context);
    const detail = name === fact.name ? summary : `${fact.name} - ${summary}`;
    return [
      {
        start: typed.start,
        end: typed.end,
        label: name,
        text: name,
        filter: filterOf(typed.text, name),
        detail,
        id,
        kind: fact.kind,
      },
    ];
  });
}

/**
 * What the editor compares further letters with while the next answer is on its way: the typed beginning as it stands (the match may be
 * inside the name, or one that folding found), then the rest of the name but for its last letter. So the proposal leaves the list with the
 * last letter of the name, at once, and Enter makes a new line even for a fast typist.
 */
function filterOf(typed: string, name: string): string {
  const wanted = foldName(typed);
  let at = 0;
  while (at < name.length && !foldName(name.slice(at)).startsWith(wanted)) {
    const next = name.slice(at).search(/[\s-][^\s-]/);
    if (next < 0) return `${typed} ${name}`;
    at += next + 1;
  }
  return typed + name.slice(at + typed.length, -1);
}
