// Links from a fact base to files: imports, bibliographies, copies of texts, and from evidence to its place in the copy.
import { anchorQuote } from '../../core/quotes/anchor';
import type { SourceText } from '../../core/quotes/sourceText';
import { resolvePath } from '../../core/facts/scope';
import { readShortEvidence } from '../../core/facts/shortForms';
import type { Fact, Source } from '../../core/facts/model';
import type { Span } from '../../core/text/span';
import { currentFile, type BaseDocument } from './baseDocument';
import { entryAt, partOf, type Scalar, type WrittenEntry } from './written';
import { samePath } from './yaml/spot';

/** A stretch of the base that leads to a file; `quote` is to be looked for there once it is followed. */
export interface BaseLink extends Span {
  readonly target: string;
  readonly tooltip: string;
  readonly quote?: { readonly source: string; readonly exact: string; readonly page?: string };
}

/** The most links of one file: each is drawn by the editor. */
const mostLinks = 1000;

export function baseLinks(document: BaseDocument): readonly BaseLink[] {
  const file = currentFile(document);
  if (!file) return [];
  const links: BaseLink[] = [];
  for (const { value, start, end } of [...file.imports, ...file.bibliographies]) {
    const target = resolvePath(file.uri, value);
    if (target) links.push({ start, end, target, tooltip: document.say('link.file', { file: value }) });
  }
  const copies = new Set(
    [...document.facts.all('source')].filter(source => textOf(source) !== undefined).map(source => source.id),
  );
  const { entries } = file.parts;
  for (let i = 0; i < entries.length && links.length < mostLinks; i++) {
    const { fact } = entries.at(i)!;
    if (!fact || !leadsSomewhere(fact, copies)) continue;
    const entry = entryAt(file, i);
    if (entry) links.push(...linksOf(entry, document));
  }
  return links.slice(0, mostLinks);
}

/** Where a link with a quote leads in the copy: the place of the quote, if it is there. */
export function placeInCopy(link: Pick<BaseLink, 'quote'>, source: Source, copy: SourceText): Span | undefined {
  const { quote } = link;
  if (!quote) return undefined;
  return anchorQuote(copy, {
    exact: quote.exact,
    ...(quote.page === undefined ? {} : { page: quote.page }),
    pageOffset: source.pageOffset,
  }).span;
}

/** The path of the copy of a source's text; a base may name one for a source of a bibliography too. */
function textOf(fact: Fact): string | undefined {
  return fact.kind === 'source' && fact.text !== undefined ? resolvePath(fact.file, fact.text) : undefined;
}

function leadsSomewhere(fact: Fact, copies: ReadonlySet<string>): boolean {
  if (fact.kind === 'source' && fact.text !== undefined) return true;
  return (
    copies.size > 0 &&
    [fact.evidence, ...fact.alternatives.map(each => each.evidence)].flat().some(each => copies.has(each.source))
  );
}

function linksOf(entry: WrittenEntry, document: BaseDocument): readonly BaseLink[] {
  return entry.scalars.flatMap(scalar => {
    if (scalar.kind !== 'value') return [];
    const { path } = scalar;
    if (path[0] === 'sources' && path.length === 3 && path[2] === 'text') {
      const target = resolvePath(entry.file.uri, scalar.value.trim());
      return target ? [{ start: scalar.start, end: scalar.end, target, tooltip: document.say('link.text') }] : [];
    }
    const at = path.lastIndexOf('evidence');
    if (at < 2) return [];
    const inFull = path.at(-1) === 'quote';
    if (!inFull && typeof path.at(-1) === 'string' && path.at(-1) !== 'evidence') return [];
    return inFull ? fullLink(scalar, entry, document) : shortLink(scalar, entry, document);
  });
}

/** From the quote, or from the page where no quote is given; the key of the source leads to the source. */
function shortLink(scalar: Scalar, entry: WrittenEntry, document: BaseDocument): readonly BaseLink[] {
  const { source: key, quote, quoteId, locator } = readShortEvidence(scalar.value);
  const source = sourceOf(key.value, document);
  const recorded = source?.quotes.find(each => each.id === quoteId);
  const exact = quote ?? recorded?.exact;
  if (!source || exact === undefined) return [];
  const from = quote !== undefined ? scalar.value.indexOf(quote, key.end) : key.end + 1;
  const to = quote !== undefined ? from + quote.length : from + (quoteId?.length ?? 0);
  return link(partOf(scalar, from, to, entry.file.text), source, exact, locator?.value ?? recorded?.locator?.value, document);
}

function fullLink(scalar: Scalar, entry: WrittenEntry, document: BaseDocument): readonly BaseLink[] {
  const beside = (key: string) =>
    entry.scalars.find(each => each.kind === 'value' && samePath(each.path, [...scalar.path.slice(0, -1), key]))?.value.trim();
  const source = sourceOf((beside('source') ?? '').replace(/^@/, ''), document);
  return source ? link(scalar, source, scalar.value, beside('page'), document) : [];
}

function sourceOf(key: string, { facts }: BaseDocument): Source | undefined {
  const [source] = facts.resolve(key);
  return source?.kind === 'source' ? source : undefined;
}

function link(
  { start, end }: Span,
  source: Source,
  exact: string,
  page: string | undefined,
  document: BaseDocument,
): readonly BaseLink[] {
  const target = textOf(source);
  if (!target) return [];
  const quote = { source: source.id, exact, ...(page === undefined ? {} : { page }) };
  return [{ start, end, target, tooltip: document.say('link.quote'), quote }];
}
