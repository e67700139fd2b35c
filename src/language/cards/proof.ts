// What a card says of proof: the best quotes, how many sources of how many origins, who checked it, what others say instead.
import type { Facts } from '../../core/facts/facts';
import { citationLabel } from '../../core/citations/label';
import type { Evidence, Fact, Locator, Source } from '../../core/facts/model';
import type { Say } from '../say';
import type { CardContext } from './card';
import { dateWords } from './when';

/** A quote on a card, with where it stands. */
export interface CardQuote {
  /** Verbatim words of the source. */
  readonly quote: string;
  /** Citation key. */
  readonly source: string;
  /** Title of the source, or its key where it has none. */
  readonly title: string;
  /** `Smith 2020`, as far as the source has them. */
  readonly byline: string;
  /** `p. 1`, or empty. */
  readonly locator: string;
  /** The same as data. */
  readonly place?: Locator;
  /** True where the fact follows from the quote without being said by it. */
  readonly inferred: boolean;
}

/** Quotes of a fact, those that say it before those from which it only follows. */
export function quotesOf(fact: Fact, { facts, say }: Pick<CardContext, 'facts' | 'say'>): readonly CardQuote[] {
  const quotes = fact.evidence.flatMap(evidence => {
    const quote = wordsOf(evidence, facts);
    if (!quote) return [];
    const source = facts.source(evidence.source);
    return [
      {
        quote: quote.exact,
        source: evidence.source,
        title: source?.name || evidence.source,
        byline: source ? bylineOf(source) : '',
        locator: quote.locator ? locatorWords(quote.locator, say) : '',
        ...(quote.locator ? { place: quote.locator } : {}),
        inferred: evidence.inferred,
      },
    ];
  });
  return quotes.sort((a, b) => Number(a.inferred) - Number(b.inferred));
}

/** Who wrote the source and when; a title in their place, which stands beside it anyway, is left out. */
function bylineOf({ csl }: Source): string {
  const { author, year } = citationLabel(csl);
  const names = [csl.author, csl.editor].some(each => Array.isArray(each) && each.length > 0);
  return [names ? author : '', csl.issued ? year : ''].filter(Boolean).join(' ');
}

/** The words of a piece of evidence, its own or those recorded under the source. */
function wordsOf(evidence: Evidence, facts: Facts): { exact: string; locator?: Locator } | undefined {
  if (evidence.quote) return { exact: evidence.quote, locator: evidence.locator };
  if (!evidence.quoteId) return undefined;
  const recorded = facts.source(evidence.source)?.quotes.find(quote => quote.id === evidence.quoteId);
  return recorded && { exact: recorded.exact, locator: evidence.locator ?? recorded.locator };
}

/** `p. 3`, `pp. 3-5`, `para. 4`. */
export function locatorWords(locator: Locator, say: Say): string {
  const several = locator.label === 'page' && /[-–,]/.test(locator.value);
  return say(several ? 'locator.pages' : `locator.${locator.label}`, { value: locator.value });
}

/** `One source`, `not yet checked`: words, because a mark would claim more than is known. */
export function surenessOf(fact: Fact, { facts, say }: CardContext): readonly string[] {
  return [sourcesInWords(fact, facts, say), checkedInWords(fact, say), ...(fact.disputed ? [say('sure.disputed')] : [])];
}

function sourcesInWords(fact: Fact, facts: Facts, say: Say): string {
  const keys = new Set(fact.evidence.map(evidence => evidence.source));
  if (keys.size === 0) return say('sure.none');
  if (keys.size === 1) return say('sure.one');
  const origins = new Set([...keys].map(key => originOf(key, facts))).size;
  if (origins === keys.size) return say('sure.many', { count: keys.size });
  return origins === 1 ? say('sure.one-origin', { count: keys.size }) : say('sure.origins', { count: keys.size, origins });
}

/** The source at the end of the chain of repetitions; a circle ends where it closes. */
function originOf(key: string, facts: Facts): string {
  const seen = new Set<string>();
  let at = key;
  while (!seen.has(at)) {
    seen.add(at);
    const origin = facts.source(at)?.origin;
    if (!origin) break;
    at = origin;
  }
  return at;
}

function checkedInWords(fact: Fact, say: Say): string {
  const { checked } = fact;
  if (!checked) return say('sure.unchecked');
  let words = checked.by ? say('sure.checked-by', { by: checked.by }) : say('sure.checked');
  if (checked.on) words = say('sure.checked-on', { checked: words, date: dateWords(checked.on, say) });
  return checked.method ? say('sure.checked-how', { checked: words, method: checked.method }) : words;
}

/** `Another source says: signed 2022 (Title, p. 3)`. */
export function alternativeLines(fact: Fact, { facts, say }: CardContext): readonly string[] {
  return fact.alternatives.map(({ field: key, value, evidence }) => {
    const [proof] = evidence;
    const words = say(`other.field.${key}`);
    const field = words.startsWith('other.') ? key : words;
    if (!proof) return say('other.says', { field, value });
    const title = facts.source(proof.source)?.name || proof.source;
    const source = proof.locator ? [title, locatorWords(proof.locator, say)].join(say('text.comma')) : title;
    return say('other.says-source', { field, value, source });
  });
}
