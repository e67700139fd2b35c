/** Author and year of a source as an author-date citation in running text gives them. */
import type { CslItem, CslName } from './csl';
import { yearOf } from './cslDate';

export interface CitationLabel {
  /** `Smith`, `Smith and Jones`, `Smith et al.`; without an author the editor, else the title in quotation marks. */
  readonly author: string;
  /** `2020`, `2020a` among several of that author and year, `44 BCE`, `n.d.`. */
  readonly year: string;
}

/** Markup of CSL-JSON text (`<i>`, `<span class="nocase">`), which plain text has no place for. */
export function plainText(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|sc)>|<span (?:class|style)="[^"<>]*">|<\/span>/g, '');
}

/** The name under which a person or an organisation is cited: `de la Cruz`, `World Health Organization`. */
export function shortName(name: CslName): string {
  if (name.literal !== undefined) return plainText(name.literal);
  const family = [name['non-dropping-particle'], name.family]
    .filter(Boolean)
    .join(' ')
    .replace(/([\u2019'-]) /, '$1');
  return family || (name.given ?? '');
}

function authorOf(item: CslItem): string {
  const people = [item.author, item.editor, item.translator].find(names => Array.isArray(names) && names.length > 0) as
    readonly CslName[] | undefined;
  if (people) return namesText(people.map(shortName));
  const publisher = typeof item.publisher === 'string' && !item.title ? item.publisher : undefined;
  const title = item['title-short'] ?? item.title ?? publisher;
  return title === undefined || title === '' ? item.id : `\u201C${plainText(title)}\u201D`;
}

/** Three names and more are cut after the first, as APA and Chicago do from three or four on. */
function namesText(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length > 2 || second === 'others') return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** The label of an item; `among` are all the cited items in order, so that the same author and year get letters. */
export function citationLabel(item: CslItem, among: readonly CslItem[] = []): CitationLabel {
  const author = authorOf(item);
  const year = yearOf(item.issued);
  const same = among.filter(other => yearOf(other.issued) === year && authorOf(other) === author);
  const place = same.findIndex(other => other.id === item.id);
  const letter = same.length > 1 && place >= 0 ? letters(place) : '';
  return { author, year: letter && !/\d$/.test(year) ? `${year}-${letter}` : year + letter };
}

/** `a` to `z`, then `aa`. */
function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
