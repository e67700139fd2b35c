// Hover in a fact base: what a key is for, the card of a fact that is named, a recorded quote, a date in words.
import { fieldAt } from '../../core/facts/schema/lookup';
import type { Span } from '../../core/text/span';
import { cardOf } from '../cards/card';
import { cardMarkdown, quoteMarkdown } from '../cards/cardMarkdown';
import { directed } from '../cards/direction';
import { escapeMarkdown } from '../cards/escape';
import { locatorWords } from '../cards/proof';
import type { Hover, LinksOf } from '../hover';
import { currentFile, type BaseDocument } from './baseDocument';
import { dateLinesAt } from './dateWords';
import { fieldWords } from './fieldWords';
import { subjectAt, type Subject } from './subject';
import { spotAt } from './yaml/spot';

/** How many facts of an ambiguous reference get a card. */
const cardsShown = 3;

/** @param linksOf makes the links below a card; hosts that cannot run commands pass none */
export function baseHoverAt(document: BaseDocument, offset: number, linksOf: LinksOf = () => []): Hover | undefined {
  const subject = subjectAt(document, offset);
  if (subject) return subjectHover(document, subject, linksOf);
  const date = dateLinesAt(document, offset);
  if (date)
    return {
      ...spanOf(date),
      markdown: date.lines
        .map(escapeMarkdown)
        .map(emphasised)
        .map(line => directed(line, document.say))
        .join('  \n'),
    };
  return keyHover(document, offset);
}

function subjectHover(document: BaseDocument, subject: Subject, linksOf: LinksOf): Hover | undefined {
  const { say } = document;
  const span = spanOf(subject);
  if (subject.kind === 'quote') {
    const { quote, source } = subject;
    const locator = quote.locator ? locatorWords(quote.locator, say) : '';
    return {
      ...span,
      markdown: quoteMarkdown({ quote: quote.exact, byline: '', title: source.name, locator, inferred: false }, say),
    };
  }
  const cards = subject.facts.slice(0, cardsShown).map(fact => cardMarkdown(cardOf(fact, document), say, linksOf(fact.id, span)));
  return cards.length > 0 ? { ...span, markdown: cards.join('\n\n---\n\n') } : undefined;
}

/** Keys are told from the text itself, so that they explain themselves in an entry that cannot be read too. */
function keyHover(document: BaseDocument, offset: number): Hover | undefined {
  const spot =
    spotAt(document.text, offset, currentFile(document)) ??
    (offset > 0 ? spotAt(document.text, offset - 1, currentFile(document)) : undefined);
  if (!spot?.hasColon || spot.role !== 'key') return undefined;
  const key = document.text.slice(spot.start, spot.end);
  const field = fieldAt([...spot.path, key]);
  if (field?.key !== key) return undefined;
  const [first = '', ...more] = fieldWords(field, document.say).split('\n').map(escapeMarkdown);
  const lines = [`**${escapeMarkdown(key)}**: ${first}`, ...more].map(line => directed(line, document.say));
  return { ...spanOf(spot), markdown: lines.join('  \n') };
}

function emphasised(line: string, at: number): string {
  return at === 0 ? `**${line}**` : line;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
