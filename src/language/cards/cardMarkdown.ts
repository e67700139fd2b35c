// Cards as Markdown, for hovers, completion details, the command line and AI tools.
import type { Card } from './card';
import type { Say } from '../say';
import { escapeMarkdown } from './escape';

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
    ...card.quotes.map(quote => {
      const title = `*${escapeMarkdown(quote.title)}*`;
      const source = quote.byline ? `${escapeMarkdown(quote.byline)}, ${title}` : title;
      const place = quote.locator ? `${source}, ${escapeMarkdown(quote.locator)}` : source;
      const inferred = quote.inferred ? ` (${escapeMarkdown(say('proof.inferred'))})` : '';
      return `“${escapeMarkdown(quote.quote)}” - ${place}${inferred}`;
    }),
    ...(card.sureness.length > 0 ? [escapeMarkdown(card.sureness.join(' · '))] : []),
    ...(links.length > 0 ? [links.map(link => `[${escapeMarkdown(link.title)}](${link.target})`).join(' · ')] : []),
  ];
  return lines.filter(Boolean).join('  \n');
}

/** The card as plain lines, for pickers. */
export function cardPlainLines(card: Card): readonly string[] {
  return [
    ...card.lines,
    ...card.alternatives,
    ...card.quotes.map(
      ({ quote, byline, title, locator }) => `“${quote}” - ${[byline, title, locator].filter(Boolean).join(', ')}`,
    ),
    ...(card.sureness.length > 0 ? [card.sureness.join(' · ')] : []),
  ];
}
