/**
 * Writes CSL items as Hayagriva, the YAML bibliography of Typst (Hayagriva's file-format page). All strings are quoted as JSON, which
 * is YAML too, so that nothing in a title can be taken for structure; braces and `$` are escaped, which Hayagriva reads as markup.
 */
import type { CslDate, CslItem, CslName, CslValue } from '../csl';
import { plainText } from '../label';

const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  article: 'article',
  review: 'article',
  book: 'book',
  pamphlet: 'book',
  chapter: 'chapter',
  'paper-conference': 'article',
  'entry-encyclopedia': 'entry',
  'entry-dictionary': 'entry',
  thesis: 'thesis',
  report: 'report',
  webpage: 'web',
  post: 'post',
  'post-weblog': 'post',
  document: 'misc',
  manuscript: 'manuscript',
  patent: 'patent',
  dataset: 'repository',
  software: 'repository',
  periodical: 'periodical',
  personal_communication: 'misc',
  motion_picture: 'video',
  song: 'audio',
  graphic: 'artwork',
  performance: 'performance',
  legislation: 'legislation',
  legal_case: 'case',
  speech: 'performance',
  interview: 'misc',
  standard: 'report',
};

const parents: Readonly<Record<string, string>> = {
  'article-journal': 'periodical',
  'article-newspaper': 'newspaper',
  'article-magazine': 'periodical',
  article: 'periodical',
  review: 'periodical',
  chapter: 'book',
  'paper-conference': 'proceedings',
  'entry-encyclopedia': 'reference',
  'entry-dictionary': 'reference',
  webpage: 'web',
  post: 'web',
  'post-weblog': 'blog',
};

/** A whole file. */
export function writeHayagriva(items: readonly CslItem[]): string {
  return items.map(hayagrivaEntry).join('\n');
}

/** One entry, with its line end. */
export function hayagrivaEntry(item: CslItem): string {
  const lines = [`${keyText(item.id)}:`, `  type: ${types[item.type] ?? 'misc'}`];
  const put = (name: string, value: string | undefined, indent = '  '): void => {
    if (value !== undefined && value !== '') lines.push(`${indent}${name}: ${value}`);
  };
  put('title', formatted(item.title));
  for (const role of ['author', 'editor'] as const) putNames(lines, role, item[role]);
  put('date', dateText(item.issued));
  const place = text(item['publisher-place']);
  const publisher = text(item.publisher);
  if (publisher && place) lines.push('  publisher:', `    name: ${formatted(publisher)}`, `    location: ${formatted(place)}`);
  else put('publisher', formatted(publisher));
  put('page-range', pageRange(text(item.page)));
  const accessed = dateText(item.accessed as CslDate | undefined);
  const url = text(item.URL);
  if (url && accessed) lines.push('  url:', `    value: ${quoted(url)}`, `    date: ${accessed}`);
  else put('url', url && quoted(url));
  putSerial(lines, item);
  put('language', language(text(item.language)));
  put('edition', numberOr(text(item.edition)));
  put('genre', formatted(item.genre));
  put('note', formatted(item.note));
  put('abstract', formatted(item.abstract));
  putParent(lines, item, put);
  return `${lines.join('\n')}\n`;
}

/** Plain keys stand bare; others, and what YAML would read as a number or a truth value, in quotes. */
function keyText(id: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(id) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(id) ? id : quoted(id);
}

function text(value: CslValue): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : typeof value === 'number' ? String(value) : '';
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function formatted(value: CslValue): string {
  const plain = plainText(text(value));
  return plain === '' ? '' : quoted(plain.replace(/[\\{}$]/g, '\\$&'));
}

function putNames(lines: string[], role: string, names: readonly CslName[] | undefined): void {
  const kept = (names ?? []).filter(name => name.literal !== 'others' && (name.literal ?? name.family ?? name.given));
  if (kept.length === 0) return;
  lines.push(`  ${role}:`);
  for (const name of kept) lines.push(`    - ${nameText(name)}`);
}

function nameText(name: CslName): string {
  const whole = name.literal ?? (name.family === undefined ? name.given : undefined);
  if (whole !== undefined) return whole.includes(',') ? `{ name: ${quoted(whole)} }` : quoted(whole);
  // Hayagriva's prefix is one that citations leave out; a particle that they keep belongs to the name.
  const prefix = name['dropping-particle'] ?? '';
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  // In one string, the small words of a name would be taken for a prefix.
  const simple = prefix === '' && !/,/.test(family + (name.given ?? '') + (name.suffix ?? '')) && !/\s/.test(family);
  if (simple) {
    if (name.given === undefined && name.suffix === undefined) return quoted(family);
    return quoted([family, name.suffix, name.given ?? ''].filter(part => part !== undefined).join(', '));
  }
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['name', family],
    ['given-name', name.given],
    ['prefix', prefix || undefined],
    ['suffix', name.suffix],
  ];
  return `{ ${parts.flatMap(([part, value]) => (value === undefined ? [] : [`${part}: ${quoted(value)}`])).join(', ')} }`;
}

/** Hayagriva has no ranges and no seasons: the first day that is known is given. */
function dateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts'];
  const point = parts?.find(part => part[0]);
  if (!point) return '';
  const [year = 0, month, day] = point;
  const astronomical = year < 0 ? year + 1 : year;
  const digits = `${astronomical < 0 ? '-' : ''}${String(Math.abs(astronomical)).padStart(4, '0')}`;
  const known = [month, day]
    .map(part => (part === undefined ? undefined : String(part).padStart(2, '0')))
    .filter(part => part !== undefined);
  return quoted((date?.circa ? '~' : '') + [digits, ...known].join('-'));
}

function pageRange(page: string): string {
  return page === '' ? '' : quoted(page.replace(/\u2013/g, '-'));
}

function putSerial(lines: string[], item: CslItem): void {
  const serial = (['DOI', 'ISBN', 'ISSN', 'PMID', 'PMCID'] as const).flatMap(name =>
    text(item[name]) ? [`    ${name.toLowerCase()}: ${quoted(text(item[name]))}`] : [],
  );
  const number = text(item.number);
  if (number) serial.push(`    serial: ${quoted(number)}`);
  if (serial.length > 0) lines.push('  serial-number:', ...serial);
}

/** Only what Hayagriva takes for a language; anything else would make the whole file unreadable. */
function language(tag: string): string {
  return /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(tag) ? quoted(tag) : '';
}

function numberOr(value: string): string {
  return /^\d+$/.test(value) ? value : quotedOrNothing(value);
}

function quotedOrNothing(value: string): string {
  return value === '' ? '' : quoted(value);
}

function putParent(
  lines: string[],
  item: CslItem,
  put: (name: string, value: string | undefined, indent?: string) => void,
): void {
  const container = formatted(item['container-title']);
  const series = formatted(item['collection-title']);
  const volume = numberOr(text(item.volume));
  const issue = numberOr(text(item.issue));
  if (!container) {
    put('volume', volume);
    put('issue', issue);
    if (series) lines.push('  parent:', '    type: book', `    title: ${series}`);
    return;
  }
  lines.push('  parent:', `    type: ${parents[item.type] ?? 'misc'}`, `    title: ${container}`);
  put('volume', volume, '    ');
  put('issue', issue, '    ');
}
