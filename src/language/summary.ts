// One short line about a fact, for lists: pickers, completion, look-up.
import type { Fact } from '../core/facts/model';
import { citationLabel } from '../core/citations/label';
import type { CardContext } from './cards/card';
import { dateOf } from './cards/actorLines';
import { nameOf } from './cards/names';
import { roleLine } from './cards/roles';
import { dateWords } from './cards/when';

/** `Defence Minister of Belarus in July 2023; later unknown`; `agreement, July 2023`. */
export function summaryOf(fact: Fact, context: CardContext): string {
  const { say, facts } = context;
  if (fact.kind === 'actor') return roleLine(fact.roles, context) ?? fact.summary ?? say(`actor.${fact.type}`);
  if (fact.kind === 'source') {
    const { author, year } = citationLabel(fact.csl);
    return [say('kind.source'), author, year].filter(Boolean).join(say('text.comma'));
  }
  const date = dateOf(fact);
  const what = fact.kind === 'agreement' && fact.form ? fact.form : say(`kind.${fact.kind}`);
  const by = fact.kind === 'statement' && fact.by ? nameOf(fact.by, facts) : undefined;
  return [what, by, date && dateWords(date, say)].filter(Boolean).join(say('text.comma'));
}
