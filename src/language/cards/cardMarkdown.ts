// Cards as Markdown, for hovers, completion details, the command line and AI tools.
import type { Card } from './card';
import { directed, isolated } from './direction';
import type { Say } from '../say';
import type { CardQuote } from './proof';
import { escapeMarkdown, plainLine } from './escape';

/** A link on a card: its words and the command it runs. */
export interface CardLink {
  readonly title: string;
  /** A complete `command:` address, its arguments already encoded. */
  readonly target: string;
}

/** The card as Markdown, hard line breaks between its lines; `links` come last, on a line of their own. */
export function cardMarkdown(card: Card, say: Say, links: readonly CardLink[] = []): string {
  const lines = [
    `**${escapeMarkdown(card.title)}**`,
    ...card.lines.map((line, i) => (i === 0 && card.reference) || escapeMarkdown(line)),
    ...card.alternatives.map(escapeMarkdown),
    ...card.quotes.map(quote => quoteMarkdown(quote, say)),
    ...(card.sureness.length > 0 ? [escapeMarkdown(card.sureness.join(' · '))] : []),
    linksMarkdown(links),
  ];
  return lines
    .filter(Boolean)
    .map(line => directed(line, say))
    .join('  \n');
}

/** The links of a card on one line; `""` where there are none. */
export function linksMarkdown(links: readonly CardLink[]): string {
  return links.map(link => `[${escapeMarkdown(link.title)}](${link.target})`).join(' · ');
}

/** A quote with where it stands: `“signed a memorandum” - *Title*, p. 1 (follows from the quote)`. */
export function quoteMarkdown({ quote, byline, title, locator, inferred }: Omit<CardQuote, 'source'>, say: Say): string {
  const words = isolated(say('text.quote', { text: escapeMarkdown(quote) }), say);
  const source = [isolated(escapeMarkdown(byline), say), isolated(`*${escapeMarkdown(title)}*`, say)];
  const place = [...source, escapeMarkdown(locator)].filter(Boolean).join(say('text.comma'));
  return `${words} - ${place}${inferred ? ` (${escapeMarkdown(say('proof.inferred'))})` : ''}`;
}

/** The card as plain lines, for pickers and tooltips. */
export function cardPlainLines(card: Card, say: Say): readonly string[] {
  return [
    ...card.lines.map(plainLine),
    ...card.alternatives.map(plainLine),
    ...card.quotes.map(({ quote, byline, title, locator }) => {
      const words = isolated(say('text.quote', { text: plainLine(quote) }), say);
      const source = [isolated(plainLine(byline), say), isolated(plainLine(title), say)];
      const place = [...source, plainLine(locator)].filter(Boolean).join(say('text.comma'));
      return `${words} - ${place}`;
    }),
    ...(card.sureness.length > 0 ? [plainLine(card.sureness.join(' · '))] : []),
  ].map(line => directed(line, say));
}
