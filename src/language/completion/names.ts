// Completion of names in prose, as written in the base and never re-cased.
import type { DraftContext } from '../draft';
import { summaryOf } from '../summary';
import { mostProposals, noProposals, type Proposal, type Proposals } from './item';
import { letterCount, looksLikeName, typedNames, type TypedName } from './typedName';

export interface NameCompletionOptions {
  /** True where the writer asked (Ctrl+Space); false where the editor asks while one types. */
  readonly asked: boolean;
  /** Letters that must stand before names are offered unasked. */
  readonly minimumLetters: number;
}

export function completeNamesAt(context: DraftContext, offset: number, options: NameCompletionOptions): Proposals {
  const typed = typedNames(context.draft, offset);
  const last = typed.at(-1);
  if (!last) return noProposals;
  if (!options.asked) {
    if (!typed.some(each => looksLikeName(each.text)) || letterCount(last.text) < options.minimumLetters) return noProposals;
    // A name that stands there in full is finished: Enter must make a new line, not take a longer name.
    if (typed.some(each => context.index.idsNamed(each.text).length > 0)) return noProposals;
  }
  for (const candidate of typed) {
    if (!options.asked && !looksLikeName(candidate.text)) continue;
    const items = proposalsFor(candidate, context);
    if (items.length > 0) return { items, incomplete: true };
  }
  // More letters may still find something: an empty, finished list would keep the editor from asking again.
  return { items: [], incomplete: true };
}

function proposalsFor(typed: TypedName, context: DraftContext): readonly Proposal[] {
  const found = context.lookup.completeNames(typed.text, { limit: mostProposals, counts: context.mentions.counts() });
  return found.flatMap(({ id, name }) => {
    const fact = context.facts.get(id);
    if (!fact || fact.kind === 'source' || fact.kind === 'statement') return [];
    const summary = summaryOf(fact, context);
    const detail = name === fact.name ? summary : `${fact.name} - ${summary}`;
    // The editor filters by what was typed; a match inside the name, or one that folding found, must survive that.
    return [
      {
        start: typed.start,
        end: typed.end,
        label: name,
        text: name,
        filter: `${typed.text} ${name}`,
        detail,
        id,
        kind: fact.kind,
      },
    ];
  });
}
