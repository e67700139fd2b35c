// Hover: the card of the name, citation or date under the mouse; nothing where there is nothing to say.
import type { DateMention } from '../core/mention';
import type { Span } from '../core/text/span';
import type { DateValue } from '../core/dates/value';
import { dateInWords } from '../core/dates/words';
import type { FactDate } from '../core/facts/model';
import { cardOf } from './cards/card';
import { cardMarkdown, linksMarkdown, type CardLink } from './cards/cardMarkdown';
import { directed, isolated } from './cards/direction';
import { escapeMarkdown } from './cards/escape';
import { roleThen } from './cards/roles';
import { dateWords } from './cards/when';
import type { DraftContext } from './draft';
import { factsOfDate, rolesOfDate } from './factsOfDate';
import { keyAt } from './citationAt';
import type { Say } from './say';
import { timeOfSentence } from './timeOfSentence';

export interface Hover extends Span {
  readonly markdown: string;
}

/** Makes the links of a card; hosts that cannot run commands pass none. */
export type LinksOf = (id: string, mention: Span) => readonly CardLink[];

/** How many facts of a date are listed, and how many facts of one name get a card. */
const datesShown = 5;
const cardsShown = 3;

export function hoverAt(context: DraftContext, offset: number, linksOf: LinksOf = () => []): Hover | undefined {
  const cited = keyAt(context.draft, offset);
  if (cited) {
    const source = context.facts.source(cited.key);
    if (!source) return undefined;
    const card = cardOf(source, context);
    return { start: cited.start, end: cited.end, markdown: cardMarkdown(card, context.say, linksOf(source.id, cited)) };
  }
  const mention = context.mentions.at(offset);
  if (!mention) return undefined;
  if (mention.kind === 'date') return dateHover(context, mention);
  const then = timeOfSentence(context, offset);
  const cards = mention.ids.flatMap(id => {
    const fact = context.facts.get(id);
    return fact ? [cardMarkdown(cardOf(fact, { ...context, then }), context.say, linksOf(id, mention))] : [];
  });
  if (cards.length === 0) return undefined;
  const more = cards.length > cardsShown ? [escapeMarkdown(context.say('dates.more', { count: cards.length - cardsShown }))] : [];
  return { start: mention.start, end: mention.end, markdown: [...cards.slice(0, cardsShown), ...more].join('\n\n---\n\n') };
}

/**
 * What the facts add to the reference of the citation key at an offset, as Markdown: for editors where something else shows the reference
 * already. `""` where they add nothing; undefined where no key stands.
 */
export function addedToKey(context: DraftContext, offset: number, linksOf: LinksOf = () => []): string | undefined {
  const cited = keyAt(context.draft, offset);
  if (!cited) return undefined;
  const source = context.facts.source(cited.key);
  const [, ...added] = source ? cardOf(source, context).lines : [];
  if (!source || added.length === 0) return '';
  return [...added.map(escapeMarkdown), linksMarkdown(linksOf(source.id, cited))]
    .filter(Boolean)
    .map(line => directed(line, context.say))
    .join('  \n');
}

/** The date of a fact, with what it leaves open of the time that was asked for: July 2023 is no proof for the 14th. */
function precisely(date: FactDate & { readonly value: DateValue }, asked: DateValue, say: Say): string {
  const words = dateWords(date, say);
  const days = ({ earliest, latest }: DateValue) => latest - earliest;
  if (days(date.value) <= days(asked) || date.value.precision === asked.precision) return words;
  if (date.value.precision === 'month') return say('dates.day-open', { date: words });
  return date.value.precision === 'year' ? say('dates.month-open', { date: words }) : words;
}

function dateHover(context: DraftContext, { value, start, end }: DateMention): Hover | undefined {
  if (!value) return undefined;
  const counts = context.mentions.counts();
  const all = factsOfDate(context.facts, value);
  const roles = rolesOfDate(context.facts, value, counts);
  if (all.length + roles.length === 0) return undefined;
  // What this draft speaks of comes first; within that, the order stays.
  const named = all.filter(({ fact }) => counts.has(fact.id));
  const ordered = [...named, ...all.filter(({ fact }) => !counts.has(fact.id))];
  const lines = ordered.slice(0, datesShown).map(({ fact, date }) => {
    const name = isolated(escapeMarkdown(fact.name), context.say);
    return `${name} (${escapeMarkdown(precisely(date, value, context.say))})`;
  });
  for (const { actor, role } of roles.slice(0, datesShown - lines.length)) {
    const words = escapeMarkdown(roleThen(role, context));
    lines.push(`${isolated(escapeMarkdown(actor.name), context.say)}: ${words}`);
  }
  const rest = ordered.length + roles.length - lines.length;
  const title = `**${escapeMarkdown(dateInWords(value, context.say))}**`;
  const more = rest > 0 ? [escapeMarkdown(context.say('dates.more', { count: rest }))] : [];
  return { start, end, markdown: [title, ...lines, ...more].map(line => directed(line, context.say)).join('  \n') };
}
