// A card: everything a writer is told about one fact, as plain data. Hover, palette, command line and AI tools show the same card.
import type { DateValue } from '../../core/dates/value';
import type { Facts } from '../../core/facts/facts';
import type { Fact } from '../../core/facts/model';
import type { StyledReferences } from '../references';
import type { Say } from '../say';
import { actorLines } from './actorLines';
import { agreementLines } from './agreementLines';
import { alternativeLines, quotesOf, surenessOf, type CardQuote } from './proof';
import { eventLines } from './eventLines';
import { sourceLines } from './sourceLines';
import { statementLines } from './statementLines';

export interface Card {
  readonly id: string;
  readonly kind: Fact['kind'];
  /** The name as recorded. */
  readonly title: string;
  /** What is known, a line each, in plain text; of a source, the first is its reference. */
  readonly lines: readonly string[];
  /** The first line as one of Markdown, where it is a reference; all text in it is escaped. */
  readonly reference?: string;
  /** What other sources say instead. */
  readonly alternatives: readonly string[];
  /** At most two, best first. */
  readonly quotes: readonly CardQuote[];
  /** How sure, in words: `One source`, `not yet checked`. */
  readonly sureness: readonly string[];
}

/** What a card is made from. */
export interface CardContext {
  readonly facts: Facts;
  readonly say: Say;
  /** The time that the sentence speaks of, which decides the role that is shown. */
  readonly then?: DateValue;
  /** The writer's citation style, where it is loaded. */
  readonly styled?: StyledReferences;
}

/** The card of a fact. */
export function cardOf(fact: Fact, context: CardContext): Card {
  return {
    id: fact.id,
    kind: fact.kind,
    title: fact.name,
    lines: linesOf(fact, context),
    ...(fact.kind === 'source' && context.styled ? { reference: context.styled.reference(fact.csl).markdown } : {}),
    alternatives: alternativeLines(fact, context),
    quotes: quotesOf(fact, context).slice(0, 2),
    sureness: claimsNothing(fact) ? [] : surenessOf(fact, context),
  };
}

/** A source is no claim; nor is a state or a place that is recorded only to be named. */
function claimsNothing(fact: Fact): boolean {
  if (fact.kind === 'source') return true;
  return fact.kind === 'actor' && (fact.type === 'state' || fact.type === 'place') && fact.evidence.length === 0 && !fact.checked;
}

function linesOf(fact: Fact, context: CardContext): readonly string[] {
  switch (fact.kind) {
    case 'actor':
      return actorLines(fact, context);
    case 'agreement':
      return agreementLines(fact, context);
    case 'event':
      return eventLines(fact, context);
    case 'statement':
      return statementLines(fact, context);
    case 'source':
      return sourceLines(fact, context);
  }
}
