// Lines of the card of a person, an organisation, a state or a place.
import { relationsOf, type Relation } from '../../core/facts/relations';
import type { Actor, Fact, FactDate } from '../../core/facts/model';
import type { CardContext } from './card';
import { roleLine } from './roles';
import { dateWords } from './when';

/** How many deeds a card names before it counts the rest. */
const deedsShown = 2;

export function actorLines(actor: Actor, context: CardContext): readonly string[] {
  return actor.type === 'person' ? personLines(actor, context) : otherLines(actor, context);
}

function personLines(actor: Actor, context: CardContext): readonly string[] {
  const role = roleLine(actor.roles, context);
  const deeds = deedLines(actor, context);
  const lines = role ? [role, ...deeds] : deeds;
  if (lines.length === 0 && actor.summary) return [actor.summary];
  // A summary often says the role again; it is shown where no role is recorded.
  return !role && actor.summary ? [actor.summary, ...lines] : lines;
}

function deedLines(actor: Actor, { facts, say }: CardContext): readonly string[] {
  const deeds = relationsOf(facts, actor.id).filter(relation => ['signatory', 'participant', 'by'].includes(relation.kind));
  const lines = deeds.slice(0, deedsShown).map(relation =>
    say(`did.${relation.kind}`, {
      name: inSentence(relation),
      when: bracketed(dateOf(relation.fact), say),
    }),
  );
  const rest = deeds.length - lines.length;
  return rest > 0 ? [...lines.slice(0, -1), `${lines.at(-1)}, ${say('did.more', { count: rest })}`] : lines;
}

function inSentence({ fact }: Relation): string {
  // A statement is a sentence: its full stop would stand in the middle of the line.
  return fact.kind === 'statement' ? fact.name.replace(/(?<!\.)[.。]$/u, '') : fact.name.replace(/^the\s+/i, '');
}

function bracketed(date: FactDate | undefined, say: CardContext['say']): string {
  return date ? say('did.brackets', { date: dateWords(date, say) }) : '';
}

/** The date that places a fact in time. */
export function dateOf(fact: Fact): FactDate | undefined {
  switch (fact.kind) {
    case 'agreement':
      return fact.signed ?? fact.inForce;
    case 'event':
    case 'statement':
      return fact.date;
    case 'source':
      return fact.issued;
    case 'actor':
      return undefined;
  }
}

function otherLines(actor: Actor, { facts, say }: CardContext): readonly string[] {
  const type = say(`actor.${actor.type}`);
  if (actor.summary) return [actor.summary];
  const relations = relationsOf(facts, actor.id);
  const agreements = new Set(relations.filter(each => each.fact.kind === 'agreement').map(each => each.fact.id)).size;
  const events = new Set(relations.filter(each => each.fact.kind === 'event').map(each => each.fact.id)).size;
  return [agreements + events > 0 ? say('actor.in', { type, agreements, events }) : type];
}
