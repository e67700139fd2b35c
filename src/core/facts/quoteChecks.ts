/** Whether the quotes of a fact stand in the text copies of their sources, and on the page given. */
import { anchorQuote, type Anchored, type QuoteToFind } from '../quotes/anchor';
import { closest } from './closest';
import type { CheckedEntry, Surroundings } from './crossChecks';
import type { PartPath } from './facts';
import type { Evidence, Locator, RecordedQuote, Source } from './model';
import { quoted, replacing, spanIn } from './reading';
import type { Span } from '../text/span';

/** Checks recorded quotes of a source, the quotes in evidence, and the ids of quotes. */
export function checkQuotes(around: Surroundings, entry: CheckedEntry): void {
  const { fact } = entry;
  if (fact.kind === 'source') {
    if (fact.text !== undefined) checkTextCopy(around, entry, fact);
    for (const quote of fact.quotes) checkRecorded(around, entry, fact, quote);
  }
  checkEvidence(around, entry, fact.evidence, []);
  for (let i = 0; i < fact.alternatives.length; i++)
    checkEvidence(around, entry, fact.alternatives[i]!.evidence, ['alternatives', i]);
}

function checkTextCopy(around: Surroundings, entry: CheckedEntry, source: Source): void {
  const text = around.texts?.(source);
  if (text === 'missing') entry.report('text-not-found', entry.span(['text']), 'text-not-found', { path: source.text! });
  else if (text === 'outside')
    entry.report('text-not-found', entry.span(['text']), 'text-not-found.outside', { path: source.text! });
  else if (text === 'unreadable')
    entry.report('text-not-found', entry.span(['text']), 'text-not-found.unreadable', { path: source.text! });
  else if (text === 'kind') entry.report('text-not-found', entry.span(['text']), 'text-not-found.kind', { path: source.text! });
}

function checkRecorded(around: Surroundings, entry: CheckedEntry, source: Source, quote: RecordedQuote): void {
  check(
    around,
    entry,
    source,
    { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    quote.locator,
    ['quotes', quote.id, 'exact'],
    ['quotes', quote.id, 'page'],
  );
}

function checkEvidence(around: Surroundings, entry: CheckedEntry, evidence: readonly Evidence[], path: PartPath): void {
  for (let i = 0; i < evidence.length; i++) {
    const { source: key, quote, quoteId, locator } = evidence[i]!;
    if (quote === undefined && quoteId === undefined) continue;
    const found = around.facts.resolve(key);
    const source = found.length === 1 && found[0]!.kind === 'source' ? found[0]! : undefined;
    if (source === undefined) continue;
    const part = [...path, 'evidence', i];
    if (quoteId !== undefined && !source.quotes.some(each => each.id === quoteId)) {
      reportQuoteId(entry, source, quoteId, [...part, 'quote-id']);
    }
    if (quote !== undefined) check(around, entry, source, { exact: quote }, locator, [...part, 'quote'], [...part, 'page']);
  }
}

function reportQuoteId(entry: CheckedEntry, source: Source, reference: string, part: PartPath): void {
  const near = closest(reference, source.quotes.map(each => each.id)); // prettier-ignore
  const span = entry.span(part, reference);
  const fixes = near === undefined ? [] : [replacing(span, near, 'fix.replace', { text: near })];
  entry.report(
    'unknown-id',
    span,
    near === undefined ? 'unknown-id.quote' : 'unknown-id.quote-nearest',
    { source: source.id, reference, near: near ?? '' },
    { fixes },
  );
}

function check(
  around: Surroundings,
  entry: CheckedEntry,
  source: Source,
  quote: QuoteToFind,
  locator: Locator | undefined,
  part: PartPath,
  pagePart: PartPath,
): void {
  const text = around.texts?.(source);
  if (text === undefined || typeof text === 'string') return;
  const page = locator?.label === 'page' ? locator.value : undefined;
  const anchored = anchorQuote(text, { ...quote, ...(page !== undefined && { page }), pageOffset: source.pageOffset });
  if (anchored.status !== 'ok') reportQuote(entry, source, quote, page, anchored, part, pagePart);
}

function reportQuote(
  entry: CheckedEntry,
  source: Source,
  quote: QuoteToFind,
  page: string | undefined,
  anchored: Anchored,
  part: PartPath,
  pagePart: PartPath,
): void {
  const span = entry.span(part, quote.exact);
  if (anchored.status === 'gone') entry.report('quote-not-found', span, 'quote-not-found', { source: source.name });
  else if (anchored.status === 'altered') {
    const found = anchored.found ?? '';
    const node = entry.node(part);
    const whole = node?.kind === 'scalar' && node.value === quote.exact;
    const safe = whole ? quoted(found) : found;
    // In a short form the words stand between marks of their own, which they must not end.
    const fixes = !whole && /["'“”:#]/.test(found) ? [] : [replacing(span, safe, 'fix.quote')];
    entry.report('quote-altered', span, 'quote-altered', { source: source.name, found }, { fixes });
  } else {
    const given = page ?? '';
    const pageSpan = pageSpanOf(entry, part, pagePart, quote.exact, given);
    const fixes =
      pageSpan !== undefined && anchored.page !== undefined
        ? [replacing(pageSpan, String(anchored.page), 'fix.page', { page: anchored.page })]
        : [];
    entry.report(
      'quote-moved',
      pageSpan ?? span,
      'quote-moved',
      { source: source.name, found: anchored.page ?? '', given },
      { fixes },
    );
  }
}

/** Where the page is written: in a field of its own, or before the quote in a short form. */
function pageSpanOf(entry: CheckedEntry, part: PartPath, pagePart: PartPath, exact: string, given: string): Span | undefined {
  const node = entry.node(pagePart);
  if (node?.kind !== 'scalar') return undefined;
  if (node !== entry.node(part)) return { start: node.start, end: node.end };
  const quoteAt = node.value.indexOf(exact);
  const at = quoteAt < 0 ? -1 : node.value.slice(0, quoteAt).lastIndexOf(given);
  return at < 0 ? undefined : spanIn(node, at, at + given.length);
}
