/** Turns one scanned BibTeX or BibLaTeX entry into a CSL item. */
import type { CslDate, CslItem, CslValue } from '../csl';
import { cslDateOf } from '../cslDate';
import { namesOf } from './names';
import type { RawEntry, RawField, ScanProblem } from './scan';
import { texToText, verbatimText } from './tex';
import {
  cslTypes,
  dateFields,
  entryTypes,
  inBook,
  inPeriodical,
  languageTags,
  nameFields,
  textFields,
  verbatimFields,
} from './vocabulary';

/** CSL types that `entrysubtype` may name, over and above what the entry type says. */
const knownTypes: ReadonlySet<string> = new Set([
  ...Object.keys(entryTypes),
  ...[
    'bill',
    'broadcast',
    'classic',
    'collection',
    'entry',
    'event',
    'figure',
    'hearing',
    'interview',
    'map',
    'musical_score',
    'regulation',
    'speech',
  ],
]);

/** The CSL item of an entry; `parent` is the entry that its `crossref` names. A bad date is left out, with a problem. */
export function itemOf(entry: RawEntry, parent: RawEntry | undefined, problems: ScanProblem[]): CslItem {
  const field = (...names: readonly string[]): RawField | undefined => {
    for (const name of names) {
      const found = entry.fields.get(name) ?? (parent && inherited(entry.type, parent, name));
      if (found && found.value.trim() !== '') return found;
    }
    return undefined;
  };
  const text = (...names: readonly string[]): string | undefined => {
    const found = field(...names);
    return found && (texToText(found.value) || undefined);
  };
  const type = typeOf(entry, text('entrysubtype'));
  const item: Record<string, CslValue> = { id: entry.key, type };
  const set = (variable: string, value: CslValue): void => {
    if (value !== undefined && value !== '') item[variable] = value;
  };

  for (const [variable, names] of Object.entries(nameFields)) {
    const found = field(...names);
    if (found) set(variable, namesOf(found.value));
  }
  for (const [variable, names] of Object.entries(textFields)) set(variable, text(...names));
  for (const [variable, names] of Object.entries(verbatimFields)) {
    const found = field(...names);
    if (found) set(variable, verbatimText(found.value));
  }
  for (const [variable, names] of Object.entries(dateFields)) {
    const found = field(...names);
    if (found) set(variable, dateOf(found, entry.key, problems));
  }
  if (!item.issued) set('issued', dateOfParts(field('year'), field('month'), field('day'), entry.key, problems));
  set('title', joined(text('title'), text('subtitle')));
  set(
    'container-title',
    joined(text('journaltitle', 'journal'), text('journalsubtitle')) ??
      joined(text('booktitle'), text('booksubtitle')) ??
      text('maintitle'),
  );
  set('publisher', allOf(text, ['publisher', 'institution', 'school', 'organization', 'howpublished']));
  const pages = text('pages');
  if (pages) set('page', pages.replace(/\s*[\u2013\u2014]\s*/g, '-'));
  setNumbers(set, type, text);
  const language = text('langid', 'hyphenation', 'language');
  if (language) set('language', languageTags[language.toLowerCase()] ?? language);
  if (!item.genre && thesisGenres[entry.type]) set('genre', thesisGenres[entry.type]);
  setEprint(item, set, text);
  return item as CslItem;
}

const thesisGenres: Readonly<Record<string, string>> = { phdthesis: 'PhD thesis', mastersthesis: 'Master\u2019s thesis' };

function typeOf(entry: RawEntry, subtype: string | undefined): string {
  const sub = subtype?.toLowerCase();
  if (sub === 'newspaper') return 'article-newspaper';
  if (sub === 'magazine') return 'article-magazine';
  if (sub !== undefined && knownTypes.has(sub)) return sub;
  return cslTypes[entry.type] ?? 'document';
}

function setNumbers(
  set: (variable: string, value: CslValue) => void,
  type: string,
  text: (...names: readonly string[]) => string | undefined,
): void {
  const number = text('number');
  const issue = text('issue');
  if (inPeriodical.has(type)) set('issue', number ?? issue);
  else if (text('series') !== undefined && (type === 'book' || inBook.has(type))) set('collection-number', number);
  else {
    set('number', number);
    set('issue', issue);
  }
}

/** arXiv and the like: an address that leads to the text, where there is no other. */
function setEprint(
  item: Readonly<Record<string, CslValue>>,
  set: (variable: string, value: CslValue) => void,
  text: (...names: readonly string[]) => string | undefined,
): void {
  const eprint = text('eprint');
  const kind = text('eprinttype', 'archiveprefix')?.toLowerCase();
  if (!eprint || item.URL) return;
  if (kind === 'arxiv') set('URL', `https://arxiv.org/abs/${eprint}`);
  else if (kind === 'jstor') set('URL', `https://www.jstor.org/stable/${eprint}`);
  else if (kind === 'pubmed') set('PMID', eprint);
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return /[?!.:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function allOf(text: (...names: readonly string[]) => string | undefined, names: readonly string[]): string | undefined {
  const values = names.map(name => text(name)).filter(value => value !== undefined);
  return values.length > 0 ? [...new Set(values)].join('; ') : undefined;
}

/** What an entry takes from the one it names in `crossref`: a chapter's `booktitle` is its book's `title` (BibLaTeX manual, appendix B). */
function inherited(type: string, parent: RawEntry, name: string): RawField | undefined {
  if (/^(?:title|subtitle|shorttitle|pages|crossref|entrysubtype|keywords|abstract|note|doi|url|options)$/.test(name))
    return undefined;
  const inWhole = /^(?:in|suppbook|suppcoll|bookinbook)/.test(type);
  if (name === 'booktitle') return inWhole ? (parent.fields.get('booktitle') ?? parent.fields.get('title')) : undefined;
  if (name === 'booksubtitle') return inWhole ? parent.fields.get('subtitle') : undefined;
  if (name === 'journaltitle') return type === 'article' ? parent.fields.get('title') : undefined;
  if (name === 'author' && inWhole) return undefined;
  if (name === 'bookauthor' && inWhole) return parent.fields.get('author');
  return parent.fields.get(name);
}

function dateOf(field: RawField, key: string, problems: ScanProblem[]): CslDate | undefined {
  // Not TeX: `~` is EDTF's mark for "about".
  const written = field.value.replace(/[{}]/g, '').replace(/--/g, '/').trim();
  const date = dateFrom(written);
  if (date) return date;
  const message = { id: 'bibliography.bad-date', args: { date: written, key } };
  problems.push({ start: field.start, end: field.end, message });
  return written === '' ? undefined : { literal: written };
}

/** EDTF, or one of the ways in which years and days are written where a program has no dates. */
function dateFrom(written: string): CslDate | undefined {
  const edtf = cslDateOf(written.replace(/\s+/g, ''));
  if (edtf) return edtf;
  const about = /^(?:c\.|ca\.?|circa|about)[\s~]*(.+)$/i.exec(written);
  if (about) {
    const date = cslDateOf(about[1]!);
    return date && { ...date, circa: true };
  }
  const loose = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(written);
  if (loose) return cslDateOf([loose[1], ...[loose[2], loose[3]].filter(Boolean).map(part => part!.padStart(2, '0'))].join('-'));
  const years = /^(\d{4})-(\d{4})$/.exec(written);
  if (years) return cslDateOf(`${years[1]}/${years[2]}`);
  const era = /^(\d{1,4})\s*(?:BCE?|B\.\s?C\.(?:\s?E\.)?)$/i.exec(written);
  if (era) return { 'date-parts': [[-Number(era[1])]] };
  const early = /^\d{1,3}$/.exec(written);
  return early ? { 'date-parts': [[Number(written)]] } : undefined;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dateOfParts(
  year: RawField | undefined,
  month: RawField | undefined,
  day: RawField | undefined,
  key: string,
  problems: ScanProblem[],
): CslDate | undefined {
  if (!year) return undefined;
  const date = dateOf(year, key, problems);
  const parts = date?.['date-parts'];
  if (!parts || parts.length !== 1 || parts[0]!.length !== 1 || !month) return date;
  // `jul # "~4"` is the month with its day.
  const words =
    texToText(month.value)
      .toLowerCase()
      .match(/\d+|[a-z]+/g) ?? [];
  const named = monthNames.findIndex(name => words.some(word => word.startsWith(name)));
  const numbers = words.map(Number).filter(number => number > 0);
  const number = named >= 0 ? named + 1 : numbers[0];
  if (number === undefined || number > 12) return date;
  const dayNumber = Number(day?.value) || (named >= 0 ? numbers[0] : numbers[1]);
  const withDay = dayNumber !== undefined && dayNumber >= 1 && dayNumber <= 31;
  return { ...date, 'date-parts': [[parts[0]![0]!, number, ...(withDay ? [dayNumber] : [])]] };
}
