/**
 * One plain author-date reference of a source, and a list of them: what stands in hovers, in plain text and on the command line where
 * no citation style is loaded. Modelled on the author-date references of the humanities; the styles themselves come from citeproc.
 */
import type { CslDate, CslItem, CslName, CslValue } from './csl';
import { edtfOf, yearOf } from './cslDate';
import { citationLabel, plainText } from './label';

function text(value: CslValue): string {
  return typeof value === 'string'
    ? plainText(value).replace(/\s+/g, ' ').trim()
    : typeof value === 'number'
      ? String(value)
      : '';
}

function inverted(name: CslName): string {
  if (name.literal !== undefined) return plainText(name.literal);
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

function straight(name: CslName): string {
  if (name.literal !== undefined) return plainText(name.literal);
  const parts = [name.given, name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return name.suffix ? `${parts}, ${name.suffix}` : parts;
}

/** Up to ten names; of more, the first seven, as Chicago has it. */
function names(list: readonly CslName[] | undefined): string {
  if (!Array.isArray(list) || list.length === 0) return '';
  const all = list as readonly CslName[];
  const cut = all.length > 10 ? 7 : all.length;
  const shown = all
    .slice(0, cut)
    .filter(name => name.literal !== 'others')
    .map((name, i) => (i === 0 ? inverted(name) : straight(name)));
  if (cut < all.length || all.some(name => name.literal === 'others')) return `${shown.join(', ')}, et al.`;
  if (shown.length < 3) return shown.join(shown.length === 2 && !/,/.test(shown[0]!) ? ' and ' : ', and ');
  return `${shown.slice(0, -1).join(', ')}, and ${shown.at(-1)}`;
}

/** A sentence's end, unless the words bring one. */
function stop(words: string): string {
  return words === '' ? '' : /[.?!\u2026][\u201D\u00BB)]?$/.test(words) ? words : `${words}.`;
}

const wholes: ReadonlySet<string> = new Set([
  'book',
  'report',
  'thesis',
  'pamphlet',
  'periodical',
  'motion_picture',
  'standard',
  'software',
  'dataset',
]);

/** The month and day of a date, in figures, for sources that are told apart by the day. */
function dayOf(date: CslDate | undefined): string {
  const edtf = date && edtfOf(date);
  return edtf && /^\d{4}-\d{2}/.test(edtf) && !edtf.includes('/') && !date.season ? edtf.replace(/~$/, '') : '';
}

/** One reference as plain text. @example `Smith, Ann. 2020. “A Title.” Journal of Things 3 (2): 10–12. https://doi.org/10.1/x` */
export function referenceText(item: CslItem, among: readonly CslItem[] = []): string {
  const title = text(item.title);
  const people = names(item.author);
  const editors = people === '' ? names(item.editor) : '';
  const lead = people || (editors && `${editors}, ${(item.editor?.length ?? 0) > 1 ? 'eds' : 'ed'}.`);
  const year = among.length > 0 ? citationLabel(item, among).year : yearOf(item.issued);
  const shownTitle = title === '' ? '' : wholes.has(item.type) ? stop(title) : `\u201C${stop(title)}\u201D`;
  const container = text(item['container-title']);
  const volume = text(item.volume);
  const issue = text(item.issue);
  const page = text(item.page).replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '\u2013');
  const day =
    /^(?:article-(?:newspaper|magazine)|webpage|post|post-weblog|article|speech|interview|personal_communication)$/.test(
      item.type,
    )
      ? dayOf(item.issued)
      : '';
  const inWhole = /^(?:chapter|paper-conference|entry)/.test(item.type);
  const inside = [
    container &&
      (inWhole ? `In ${container}` : container) +
        (volume ? ` ${volume}` : '') +
        (issue ? ` (${issue})` : '') +
        (page ? (inWhole ? `, ${page}` : `: ${page}`) : ''),
    container ? '' : [volume && `Vol. ${volume}`, issue && `no. ${issue}`, page && `p. ${page}`].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('. ');
  const publisher = [text(item['publisher-place']), text(item.publisher)].filter(Boolean).join(': ');
  const doi = text(item.DOI).replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  const address = doi ? `https://doi.org/${doi}` : text(item.URL);
  const parts = lead === '' ? [shownTitle || stop(item.id), stop(year)] : [stop(lead), stop(year), shownTitle];
  return [...parts, stop([inside, day].filter(Boolean).join(', ')), stop(publisher), address]
    .filter(part => part !== '')
    .join(' ');
}

/** The references of some sources in alphabetical order, one a line, the same author and year told apart by letters. */
export function referenceList(items: readonly CslItem[]): string {
  const sorted = [...items].sort(
    (a, b) =>
      compare(sortKey(a), sortKey(b)) || compare(yearOf(a.issued), yearOf(b.issued)) || compare(text(a.title), text(b.title)),
  );
  return sorted.map(item => `${referenceText(item, sorted)}\n`).join('');
}

function sortKey(item: CslItem): string {
  return (names(item.author) || names(item.editor) || text(item.title))
    .normalize('NFD')
    .replace(/[\p{M}\p{P}]/gu, '')
    .toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
