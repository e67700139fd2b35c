// "Cite" as an action on a name: what a card's link does, for the keyboard and for every editor.
import type { Span } from '../../core/text/span';
import { citeItemOf } from '../citing';
import type { DraftContext } from '../draft';
import { citationAt, type Citing, type DraftInsertion } from './place';
import { endOfSentence } from './sentenceEnd';

export interface CiteAction {
  readonly title: string;
  readonly change: DraftInsertion;
}

/** How many facts of one name are offered. */
const most = 3;

/** Citations of the fact that is named at a place, each to the end of its sentence; none where all are there already. */
export function citeActionsAt(context: DraftContext, { start, end }: Span, citing: Citing = {}): readonly CiteAction[] {
  const { draft, facts, mentions, say } = context;
  const mention = mentions.at(start) ?? mentions.between(start, end)[0];
  if (mention?.kind !== 'name') return [];
  const actions: CiteAction[] = [];
  for (const id of mention.ids) {
    const fact = facts.get(id);
    const item = fact && citeItemOf(fact, facts);
    if (!fact || !item || actions.length >= most) continue;
    const change = citationAt(draft, endOfSentence(draft, mention.end), [item], citing);
    if (change.text !== '') actions.push({ title: say('action.cite', { name: fact.name }), change });
  }
  return actions;
}
