/** The short ways of writing roles and evidence, read from one line of text. Offsets in the results count within that text. */
import type { Locator, LocatorLabel } from './model';
import type { Span } from '../text/span';

/** `Defence Minister of Belarus, July 2023` in its parts. */
export interface ShortRole {
  readonly title: string;
  readonly of?: string;
  /** What stands after the comma. */
  readonly time?: Span & { readonly word: 'at' | 'from' | 'until' };
}

/** Fields of government after "Minister of" and the like, which are no actors. */
const portfolios = new Set(
  'agriculture antiquities arts culture defence defense development economy economics education emergencies energy environment finance fisheries foreign health home housing immigration industry information infrastructure intelligence interior internal justice labor labour mines parliament petroleum police public religion religious research roads science security social sports staff state technology tourism trade transport treasury war water women works youth'.split(
    ' ',
  ),
);

/**
 * TITLE `of` ACTOR [, DATE | `since` DATE]. The last comma before something that `isDate` accepts separates the date; the last
 * `of` separates the actor, unless a field of government follows it (Minister of Defence).
 */
export function readShortRole(text: string, isDate: (text: string) => boolean): ShortRole {
  let head = text;
  let time: ShortRole['time'];
  const comma = text.lastIndexOf(',');
  if (comma >= 0) {
    const tail = text.slice(comma + 1);
    const word = /^\s*(since|from|until|till|in|at)\s+/i.exec(tail);
    const start = comma + 1 + (word?.[0].length ?? tail.length - tail.trimStart().length);
    const end = text.trimEnd().length;
    const date = text.slice(start, end);
    const lower = word?.[1]?.toLowerCase();
    if (end > start && (isDate(date) || /\d/.test(date) || (lower !== undefined && lower !== 'at' && lower !== 'in'))) {
      head = text.slice(0, comma);
      time = {
        start,
        end,
        word: lower === 'since' || lower === 'from' ? 'from' : lower === 'until' || lower === 'till' ? 'until' : 'at',
      };
    }
  }
  const of = lastOf(head);
  if (of === undefined) return time === undefined ? { title: head.trim() } : { title: head.trim(), time };
  const role = { title: head.slice(0, of.start).trim(), of: head.slice(of.end).trim() };
  return time === undefined ? role : { ...role, time };
}

function lastOf(text: string): Span | undefined {
  const lower = text.toLowerCase();
  for (let at = lower.lastIndexOf(' of '); at > 0; at = lower.lastIndexOf(' of ', at - 1)) {
    const after = text
      .slice(at + 4)
      .trim()
      .replace(/^the\s+/i, '');
    if (after === '') continue;
    const first = /^[\p{L}]+/u.exec(after)?.[0].toLowerCase() ?? '';
    if (portfolios.has(first)) return undefined;
    return { start: at, end: at + 4 };
  }
  return undefined;
}

/** `minsk_visit p. 1 “signed a memorandum”` in its parts. */
export interface ShortEvidence {
  readonly source: Span & { readonly value: string };
  readonly locator?: Locator;
  readonly quote?: string;
  readonly quoteId?: string;
  /** What could not be understood. */
  readonly fault?: Span & { readonly kind: 'open-quote' | 'extra' | 'no-source' };
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '‟': '”',
  '”': '”',
};
const labels: Readonly<Record<string, LocatorLabel>> = {
  p: 'page', pp: 'page', page: 'page', pages: 'page', pg: 'page',
  para: 'paragraph', paras: 'paragraph', par: 'paragraph', paragraph: 'paragraph', paragraphs: 'paragraph', '¶': 'paragraph',
  ch: 'chapter', chap: 'chapter', chapter: 'chapter', chapters: 'chapter',
}; // prettier-ignore

/** The form that nearly all evidence has, read in one go. */
const usualEvidence = /^([A-Za-z][\w.-]*)(?: pp?\. (\d[\d-]*))?(?: “([^“”]*)”)?$/;

/** SOURCE [`p.`|`pp.`|`para.`|`ch.` LOCATOR] [“QUOTE”], or SOURCE`#`QUOTE-ID. */
export function readShortEvidence(text: string): ShortEvidence {
  const usual = usualEvidence.exec(text);
  if (usual !== null) {
    const source = { value: usual[1]!, start: 0, end: usual[1]!.length };
    return { source, locator: usual[2] === undefined ? undefined : { label: 'page', value: usual[2] }, quote: usual[3] };
  }
  const start = text.length - text.trimStart().length;
  const head = /^[^\s“"„«]+/.exec(text.slice(start, start + 500))?.[0] ?? '';
  const key = head.replace(/,$/, '');
  const skip = key.startsWith('@') ? 1 : 0;
  const hash = key.indexOf('#');
  const keyEnd = hash >= 0 ? hash : key.length;
  const source = { value: key.slice(skip, keyEnd), start: start + skip, end: start + keyEnd };
  if (source.value === '') return { source, fault: { kind: 'no-source', start, end: text.length } };
  let at = start + head.length;
  const quoteId = hash >= 0 && hash + 1 < key.length ? key.slice(hash + 1) : undefined;
  let locator: Locator | undefined;
  const place = /^\s*,?\s*(¶|[a-z]+)(?:\.\s*|\s+|(?=\d))([^\s“"„«‘'][^“"„«‘]*)/i.exec(text.slice(at, at + 300));
  const label = place?.[1] === undefined ? undefined : labels[place[1].toLowerCase()];
  if (place !== null && label !== undefined) {
    locator = { label, value: place[2]!.trim().replace(/[,;:]$/, '') };
    at += place[0].length;
  }
  const rest = text.slice(at);
  const gap = rest.length - rest.trimStart().length;
  const quoteStart = at + gap;
  const base = { source, locator, quoteId };
  if (quoteStart >= text.length) return base;
  const close = closing[text[quoteStart]!];
  if (close === undefined) return { ...base, fault: { kind: 'extra', start: quoteStart, end: text.length } };
  const end = text.trimEnd().length;
  let last = end - 1;
  if (last > quoteStart && text[last] === '.' && close.includes(text[last - 1]!)) last -= 1;
  if (last > quoteStart && close.includes(text[last]!)) return { ...base, quote: text.slice(quoteStart + 1, last) };
  for (let i = last; i > quoteStart; i--) {
    if (!close.includes(text[i]!)) continue;
    return { ...base, quote: text.slice(quoteStart + 1, i), fault: { kind: 'extra', start: i + 1, end } };
  }
  return { ...base, quote: text.slice(quoteStart + 1, end), fault: { kind: 'open-quote', start: quoteStart, end } };
}
