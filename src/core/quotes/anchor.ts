/**
 * Finds a quote in the text of its source: first to the letter, then in the comparison form, and if neither is there, the passage that
 * is nearest. A near passage is never taken for the quote: one changed word may turn its meaning around.
 */
import type { Span } from '../text/span';
import { namesPage } from './pages';
import { normalise, type NormalText } from './normalise';
import type { PlacedWord, SourceText } from './sourceText';

/** A quote as recorded in the fact base. */
export interface QuoteToFind {
  readonly exact: string;
  /** Words just before and after it, to tell it from another such passage. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Printed page or pages. */
  readonly page?: string;
  /** Printed page = page of the copy + offset. */
  readonly pageOffset?: number;
}

/**
 * What became of a quote. `ok`: it stands where it is said to. `moved`: it stands on another page. `altered`: only something like it
 * stands there. `gone`: nothing like it is there.
 */
export interface Anchored {
  readonly status: 'ok' | 'moved' | 'altered' | 'gone';
  /** Where it, or what is like it, stands in the text. */
  readonly span?: Span;
  /** Printed page of that place. */
  readonly page?: number;
  /** Words there, white space made simple; given for `altered`. */
  readonly found?: string;
}

const gap = /\s*\[(?:\u2026|\.{3})\]\s*/;
/** Longest stretch that `[...]` may stand for, in UTF-16 units. */
const longestGap = 5000;
const outerMarks = /^[\s\u201c\u201d\u201e"\u00ab\u00bb]+|[\s\u201c\u201d"\u00ab\u00bb]+$/g;

/** Looks a quote up in the text of its source. */
export function anchorQuote(source: SourceText, quote: QuoteToFind): Anchored {
  const exact = quote.exact.replace(outerMarks, '');
  if (exact === '') return { status: 'gone' };
  const best = bestPlace(source, quote, exact);
  if (best !== undefined) {
    const page = printedPage(source, quote, best.start);
    const wrong = page !== undefined && quote.page !== undefined && /\d/.test(quote.page) && !onPage(source, quote, best);
    return { status: wrong ? 'moved' : 'ok', span: best, ...(page !== undefined && { page }) };
  }
  const near = nearest(source.words, wordsOf(exact));
  if (near === undefined) return { status: 'gone' };
  const page = printedPage(source, quote, near.start);
  const found = source.text.slice(near.start, near.end).replace(/\s+/g, ' ');
  return { status: 'altered', span: near, found, ...(page !== undefined && { page }) };
}

/** To the letter where that is on the page given (or no page is); otherwise any occurrence may be the one that is meant. */
function bestPlace(source: SourceText, quote: QuoteToFind, exact: string): Span | undefined {
  const direct = occurrences(source.text, exact).map(start => ({ start, end: start + exact.length }));
  const first = choose(source, quote, direct);
  if (first !== undefined && (quote.page === undefined || source.pages.length === 0 || onPage(source, quote, first)))
    return first;
  const segments = exact.split(gap).filter(part => part !== '');
  const places = [...direct];
  for (const form of [source.joined, source.kept]) {
    for (const place of inForm(form, segments, form === source.joined)) {
      if (!places.some(each => each.start === place.start)) places.push(place);
    }
  }
  return choose(source, quote, places);
}

function inForm(form: NormalText, segments: readonly string[], join: boolean): readonly Span[] {
  const wanted = segments.map(part => normalise(part, join).text.trim()).filter(part => part !== '');
  const first = wanted[0];
  if (first === undefined) return [];
  const places: Span[] = [];
  for (const start of occurrences(form.text, first)) {
    let end = start + first.length;
    for (const next of wanted.slice(1)) {
      const at = form.text.indexOf(next, end);
      if (at < 0 || at - end > longestGap) {
        end = -1;
        break;
      }
      end = at + next.length;
    }
    if (end >= 0) places.push({ start: form.offsets[start]!, end: form.offsets[end - 1]! + 1 });
  }
  return places;
}

/** Where a text occurs, at most a hundred times: more than that tells nothing. */
function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && found.length < 100; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/** Of several occurrences the one with the right words around it, else the one on the page given, else the first. */
function choose(source: SourceText, quote: QuoteToFind, places: readonly Span[]): Span | undefined {
  if (places.length < 2) return places[0];
  const around = places.filter(place => hasAround(source, quote, place));
  const left = around.length > 0 ? around : places;
  return left.find(place => onPage(source, quote, place)) ?? left[0];
}

function hasAround(source: SourceText, quote: QuoteToFind, place: Span): boolean {
  const before = normalise(source.text.slice(Math.max(0, place.start - 500), place.start), true).text.trimEnd();
  const after = normalise(source.text.slice(place.end, place.end + 500), true).text.trimStart();
  const prefix = normalise(quote.prefix ?? '', true).text.trimEnd();
  const suffix = normalise(quote.suffix ?? '', true).text.trim();
  return before.endsWith(prefix) && after.startsWith(suffix);
}

function onPage(source: SourceText, quote: QuoteToFind, place: Span): boolean {
  if (quote.page === undefined) return false;
  const first = printedPage(source, quote, place.start);
  const last = printedPage(source, quote, Math.max(place.start, place.end - 1));
  return (first !== undefined && namesPage(quote.page, first)) || (last !== undefined && namesPage(quote.page, last));
}

function printedPage(source: SourceText, quote: QuoteToFind, offset: number): number | undefined {
  const page = source.pageAt(offset);
  return page === undefined ? undefined : page + (quote.pageOffset ?? 0);
}

function wordsOf(text: string): string[] {
  return (
    normalise(text, true)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The stretch of the text that shares most words with the quote in its order, if that is most of them. Linear in the text. */
function nearest(words: readonly PlacedWord[], wanted: readonly string[]): Span | undefined {
  const size = wanted.length;
  if (size < 3 || words.length === 0) return undefined;
  const budget = new Map<string, number>();
  for (const word of wanted) budget.set(word, (budget.get(word) ?? 0) + 1);
  const held = new Map<string, number>();
  let shared = 0;
  let best = 0;
  let bestEnd = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!.word;
    const most = budget.get(word);
    if (most !== undefined) {
      const count = (held.get(word) ?? 0) + 1;
      held.set(word, count);
      if (count <= most) shared += 1;
    }
    const gone = words[i - size]?.word;
    const goneMost = gone === undefined ? undefined : budget.get(gone);
    if (gone !== undefined && goneMost !== undefined) {
      const count = held.get(gone)!;
      held.set(gone, count - 1);
      if (count <= goneMost) shared -= 1;
    }
    if (shared > best) {
      best = shared;
      bestEnd = i;
    }
  }
  if (best < Math.max(3, Math.ceil(size * 0.6))) return undefined;
  return inOrder(words.slice(Math.max(0, bestEnd - size - 4), bestEnd + 5), wanted.slice(0, 400));
}

/** The stretch of a window from its first to its last word that stands in the quote in the same order. */
function inOrder(window: readonly PlacedWord[], wanted: readonly string[]): Span | undefined {
  const columns = wanted.length + 1;
  const table = new Uint16Array((window.length + 1) * columns);
  for (let i = 1; i <= window.length; i++) {
    for (let j = 1; j < columns; j++) {
      const same = window[i - 1]!.word === wanted[j - 1];
      table[i * columns + j] = same
        ? table[(i - 1) * columns + j - 1]! + 1
        : Math.max(table[(i - 1) * columns + j]!, table[i * columns + j - 1]!);
    }
  }
  if (table[table.length - 1]! < Math.max(3, wanted.length * 0.5)) return undefined;
  let first = -1;
  let last = -1;
  for (let i = window.length, j = wanted.length; i > 0 && j > 0;) {
    if (window[i - 1]!.word === wanted[j - 1]) {
      if (last < 0) last = i - 1;
      first = i - 1;
      i -= 1;
      j -= 1;
    } else if (table[(i - 1) * columns + j]! >= table[i * columns + j - 1]!) i -= 1;
    else j -= 1;
  }
  // Where the quote's own first or last word is a changed one, the word there belongs to the passage.
  const offStart = wanted.indexOf(window[first]!.word);
  const offEnd = wanted.length - 1 - wanted.lastIndexOf(window[last]!.word);
  const from = Math.max(0, first - Math.min(offStart, 2));
  const to = Math.min(window.length - 1, last + Math.min(offEnd, 2));
  return { start: window[from]!.start, end: window[to]!.end };
}
