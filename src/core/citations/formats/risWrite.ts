/** Writes CSL items as RIS. The format has no markup, no particles and no approximate dates; those are written as plain text. */
import type { CslDate, CslItem, CslName, CslValue } from '../csl';
import { edtfOf } from '../cslDate';
import { plainText } from '../label';
import { risNames, risText, risTypes } from './risTags';

/** A whole file; lines end with CR LF, as the format wants. */
export function writeRis(items: readonly CslItem[]): string {
  return items.map(risEntry).join('\r\n');
}

function risEntry(item: CslItem): string {
  const lines: string[] = [];
  const put = (tag: string, value: string | undefined): void => {
    const line = value?.replace(/\s+/g, ' ').trim();
    if (line) lines.push(`${tag}  - ${line}\r\n`);
  };
  put('TY', risTypes[item.type] ?? 'GEN');
  put('ID', item.id);
  for (const [variable, tags] of Object.entries(risNames)) {
    for (const name of (item[variable] as readonly CslName[] | undefined) ?? []) put(tags[0]!, nameText(name));
  }
  for (const [variable, tags] of Object.entries(risText)) put(tags[0]!, text(item[variable]));
  putDate(put, item.issued);
  const accessed = item.accessed as CslDate | undefined;
  put('Y2', accessed && slashed(accessed));
  const [from, to] = pages(text(item.page));
  put('SP', from);
  put('EP', to);
  put('SN', text(item.ISBN) || text(item.ISSN));
  for (const keyword of text(item.keyword).split(/\s*[,;]\s*/)) put('KW', keyword);
  return `${lines.join('')}ER  - \r\n`;
}

function text(value: CslValue): string {
  return typeof value === 'string' ? plainText(value) : typeof value === 'number' ? String(value) : '';
}

function nameText(name: CslName): string {
  if (name.literal !== undefined) return name.literal.replace(/,/g, '');
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  // A comma says that this is a person's name, even where there is no given name.
  return [family, name.given ?? '', name.suffix].filter((part, i) => part !== undefined && (i < 2 || part !== '')).join(', ');
}

/** A range goes into the last part of the date, which is free text. */
function putDate(put: (tag: string, value: string | undefined) => void, date: CslDate | undefined): void {
  if (!date) return;
  const parts = date['date-parts'];
  const year = parts?.[0]?.[0] || parts?.[1]?.[0];
  if (!parts || !year) return put('PY', date.literal ?? date.raw);
  put('PY', year > 0 ? String(year).padStart(4, '0') : undefined);
  put('DA', slashed(date));
}

function slashed(date: CslDate): string | undefined {
  const parts = date['date-parts'];
  const edtf = edtfOf(date);
  if (!parts || !edtf) return date.literal ?? date.raw;
  const [year = 0, month, day] = parts[0]!;
  if (parts.length > 1 || year <= 0 || date.season || date.circa)
    return parts.length > 1 && year > 0 ? `${String(year).padStart(4, '0')}///${edtf}` : edtf;
  return (
    [String(year).padStart(4, '0'), ...[month, day].map(part => (part === undefined ? '' : String(part).padStart(2, '0')))].join(
      '/',
    ) + '/'
  );
}

function pages(page: string): readonly [string, string | undefined] {
  const match = /^([\p{L}\p{N}]+)\s*[-\u2013]\s*([\p{L}\p{N}]+)$/u.exec(page);
  return match ? [match[1]!, match[2]!] : [page, undefined];
}
