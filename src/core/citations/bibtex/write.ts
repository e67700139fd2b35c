/**
 * Writes CSL items as BibLaTeX or BibTeX entries in UTF-8. What the format can say is read back the same; what it cannot say is
 * left out or written in the nearest way, never wrongly.
 */
import type { CslDate, CslItem, CslName, CslValue } from '../csl';
import { edtfOf } from '../cslDate';
import { escapeTex, markupToTex, titleToTex, verbatimTex } from './escape';
import { nameList } from './writeNames';
import {
  bibtexTypes,
  dateFields,
  entryTypes,
  inBook,
  inPeriodical,
  languageTags,
  nameFields,
  textFields,
  verbatimFields,
} from './vocabulary';

export type BibtexDialect = 'bibtex' | 'biblatex';

const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(languageTags)
    .reverse()
    .map(([name, tag]) => [tag, name]),
);

/** The babel name of a BCP 47 tag, the tag itself where there is none. */
function languageName(tag: string): string {
  if (tag === 'en') return 'english';
  if (tag === 'de') return 'german';
  if (tag === 'fr') return 'french';
  return languageNames[tag] ?? languageNames[tag.split('-')[0]!] ?? tag;
}

/** A key that BibTeX can read: what would end it, or start something else, becomes `_`. */
export function bibtexKey(id: string): string {
  return id.replace(/[\s,{}()="#%\\~']/g, '_') || '_';
}

/** One entry, without a line end after it. */
export function bibtexEntry(item: CslItem, dialect: BibtexDialect): string {
  const fields: [string, string][] = [];
  const put = (name: string, tex: string | undefined): void => {
    if (tex !== undefined && tex !== '') fields.push([name, tex]);
  };
  const [type, subtype] = typeOf(item, dialect);
  for (const [variable, names] of Object.entries(nameFields))
    put(names[0]!, nameList(item[variable] as readonly CslName[] | undefined, dialect));
  put('title', titleToTex(text(item.title)));
  // Without an author natbib prints the field `key`, and without that a piece of the citation key, `_` and all.
  if (dialect === 'bibtex' && !item.author && !item.editor) put('key', titleToTex(text(item['title-short']) || text(item.title)));
  put('shorttitle', titleToTex(text(item['title-short'])));
  const container = titleToTex(text(item['container-title']));
  put(inBook.has(item.type) ? 'booktitle' : dialect === 'bibtex' ? 'journal' : 'journaltitle', container);
  putDates(put, item, dialect);
  put(publisherField(type, dialect), publisher(text(item.publisher), dialect));
  for (const [variable, names] of Object.entries(textFields)) {
    if (variable === 'title' || variable === 'title-short') continue;
    const name = dialect === 'bibtex' && names[1] ? names[1] : names[0]!;
    put(
      name,
      variable === 'collection-title' || variable === 'event-title'
        ? titleToTex(text(item[variable]))
        : markupToTex(text(item[variable])),
    );
  }
  const numbered = inPeriodical.has(item.type) ? item.issue : (item.number ?? item['collection-number']);
  put('number', escapeTex(text(numbered)));
  if (!inPeriodical.has(item.type)) put('issue', escapeTex(text(item.issue)));
  put('pages', escapeTex(text(item.page)).replace(/(?<=[\p{L}\p{N}])\s*(?:-|\u2013)\s*(?=[\p{L}\p{N}])/gu, '--'));
  const language = text(item.language);
  put(dialect === 'bibtex' ? 'language' : 'langid', language && languageName(language));
  if (subtype) put('entrysubtype', subtype);
  for (const [variable, names] of Object.entries(verbatimFields)) put(names[0]!, verbatimTex(text(item[variable])));
  const lines = fields.map(([name, tex]) => `  ${name} = {${tex}},\n`);
  return `@${type}{${bibtexKey(item.id)},\n${lines.join('')}}`;
}

function text(value: CslValue): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** The entry type, and the CSL type where the entry type does not say it. */
function typeOf(item: CslItem, dialect: BibtexDialect): readonly [string, string | undefined] {
  if (item.type === 'article-newspaper') return ['article', 'newspaper'];
  if (item.type === 'article-magazine') return ['article', 'magazine'];
  if (dialect === 'bibtex') {
    if (item.type === 'thesis') return [/master/i.test(text(item.genre)) ? 'mastersthesis' : 'phdthesis', undefined];
    const known = bibtexTypes[item.type];
    const same = item.type !== 'entry-dictionary' && item.type !== 'entry-encyclopedia';
    return [known ?? 'misc', known && same ? undefined : item.type];
  }
  const known = entryTypes[item.type];
  const same = !['post', 'post-weblog', 'entry-dictionary'].includes(item.type);
  return [known ?? 'misc', known && same ? undefined : item.type];
}

function publisherField(type: string, dialect: BibtexDialect): string {
  if (/^(?:report|techreport)$/.test(type)) return 'institution';
  if (type === 'thesis') return 'institution';
  if (/thesis$/.test(type)) return 'school';
  if (dialect === 'bibtex') return type === 'misc' ? 'howpublished' : 'publisher';
  return /^(?:online|misc)$/.test(type) ? 'organization' : 'publisher';
}

/** BibLaTeX reads a publisher as a list joined by `and`, so one that has the word in it stands in braces. */
function publisher(name: string, dialect: BibtexDialect): string {
  const tex = markupToTex(name);
  return dialect === 'biblatex' && /\sand\s/i.test(tex) ? `{${tex}}` : tex;
}

function putDates(put: (name: string, tex: string | undefined) => void, item: CslItem, dialect: BibtexDialect): void {
  for (const [variable, names] of Object.entries(dateFields)) {
    const date = item[variable] as CslDate | undefined;
    if (!date) continue;
    const edtf = edtfOf(date);
    if (dialect === 'biblatex') put(names[0]!, edtf ?? literalDate(date));
    else if (variable === 'accessed') put('urldate', edtf);
    else if (variable === 'issued') putYear(put, date, edtf);
  }
}

function literalDate(date: CslDate): string | undefined {
  const words = date.literal ?? date.raw;
  return words === undefined ? undefined : escapeTex(words);
}

/** Classic BibTeX has a year and a month; a range or an era stands in the year as it is printed. */
function putYear(put: (name: string, tex: string | undefined) => void, date: CslDate, edtf: string | undefined): void {
  const parts = date['date-parts'];
  const first = parts?.[0];
  const year = first?.[0];
  if (!parts || !first || !edtf || year === undefined) return put('year', literalDate(date));
  if (parts.length > 1) return put('year', edtf.replace('/', '--').replace(/~/g, ''));
  put('year', (date.circa ? 'c. ' : '') + (year < 0 ? `${-year} BCE` : String(year)));
  const [, month, day] = first;
  if (month !== undefined && month >= 1 && month <= 12) put('month', day === undefined ? String(month) : `${month}~${day}`);
}
