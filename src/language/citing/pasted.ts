// A text that somebody pastes, recognised as a quote of the facts: however its quotation marks, dashes and line ends came through the clipboard.
import { foldName } from '../../core/names/fold';
import type { Facts } from '../../core/facts/facts';
import type { CiteItem } from '../../core/citations/cite';
import { citeItemFor } from '../citing';

export interface KnownQuote {
  /** The words as they were pasted, without quotation marks around them, on one line. */
  readonly words: string;
  readonly item: CiteItem;
}

/** Shorter texts are words that anybody may use, and longer ones are no quote of a fact. In UTF-16 units. */
const shortest = 15;
const longest = 5000;

/** By facts: the folded words of every recorded quote, with where they stand. Made when something is first pasted. */
const kept = new WeakMap<Facts, ReadonlyMap<string, CiteItem>>();

/** The citation of a pasted text that is, or is part of, a recorded quote; undefined for any other text. */
export function knownQuote(text: string, facts: Facts): KnownQuote | undefined {
  if (text.length < shortest || text.length > longest) return undefined;
  const words = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["'“‘«„‹]\s*|\s*["'”’»“›]$/gu, '');
  const folded = foldName(words);
  if (folded.length < shortest) return undefined;
  const quotes = quotesOf(facts);
  const item = quotes.get(folded) ?? longerQuote(quotes, folded);
  return item && { words, item };
}

function longerQuote(quotes: ReadonlyMap<string, CiteItem>, folded: string): CiteItem | undefined {
  for (const [quote, item] of quotes) if (quote.includes(folded)) return item;
  return undefined;
}

function quotesOf(facts: Facts): ReadonlyMap<string, CiteItem> {
  let quotes = kept.get(facts);
  if (!quotes) {
    const found = new Map<string, CiteItem>();
    const add = (quote: string | undefined, source: string, locator: CiteItem['locator']): void => {
      const item = quote && citeItemFor(source, facts, locator);
      if (!quote || !item) return;
      const folded = foldName(quote.replace(/\s+/g, ' ').trim());
      if (!found.has(folded)) found.set(folded, item);
    };
    for (const fact of facts.all()) {
      if (fact.kind === 'source') for (const quote of fact.quotes) add(quote.exact, fact.id, quote.locator);
      else for (const proof of fact.evidence) add(proof.quote, proof.source, proof.locator);
    }
    kept.set(facts, (quotes = found));
  }
  return quotes;
}
