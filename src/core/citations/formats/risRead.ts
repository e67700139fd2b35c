/** Reads RIS files: lines of two letters, two blanks, a dash and a value; an entry runs from `TY` to `ER`. */
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import type { CslDate, CslItem, CslName, CslValue } from '../csl';
import { cslDateOf } from '../cslDate';
import { cslTypesOfRis, risNames, risText } from './risTags';

const tagLine = /^\uFEFF?([A-Z][A-Z0-9]) {0,3}- ?(.*)$/;

interface OpenEntry {
  readonly start: number;
  end: number;
  readonly type: string;
  readonly values: Map<string, string[]>;
  keyStart: number;
  keyEnd: number;
}

/** Reads a whole file; an entry without an `ID` gets a key from its author and year. Never throws. */
export function readRis(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const keys = new Keys();
  let open: OpenEntry | undefined;
  let lastTag: string | undefined;

  const close = (): void => {
    if (!open) return;
    const item = itemOf(open, keys);
    const { start, end, keyStart, keyEnd } = open;
    entries.push({ item, start, end, keyStart, keyEnd });
    open = undefined;
  };

  const line = /[^\r\n]+/g;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const [start, end] = [found.index, found.index + found[0].length];
    const match = tagLine.exec(found[0]);
    if (!match) {
      // A long value may go on in the next line.
      const last = lastTag === undefined ? undefined : open?.values.get(lastTag);
      if (last && found[0].trim() !== '') last.push(`${last.pop()!} ${found[0].trim()}`);
      if (open && found[0].trim() !== '') open.end = end;
      continue;
    }
    const tag = match[1]!;
    const value = match[2]!.trim();
    const valueStart = end - match[2]!.trimStart().length;
    if (tag === 'TY') {
      if (open) {
        problems.push({ start: open.start, end: open.end, message: { id: 'bibliography.ris-unclosed', args: {} } });
        close();
      }
      open = { start, end, type: value, values: new Map(), keyStart: start, keyEnd: end };
    } else if (!open) {
      if (tag !== 'ER') problems.push({ start, end, message: { id: 'bibliography.ris-no-type', args: {} } });
    } else {
      open.end = end;
      if (tag === 'ER') close();
      else if (value !== '') {
        const values = open.values.get(tag);
        if (values) values.push(value);
        else open.values.set(tag, [value]);
        if (tag === 'ID') [open.keyStart, open.keyEnd] = [valueStart, valueStart + value.length];
      }
    }
    lastTag = open ? tag : undefined;
  }
  if (open) {
    problems.push({ start: open.start, end: open.end, message: { id: 'bibliography.ris-unclosed', args: {} } });
    close();
  }
  return { entries, problems };
}

function itemOf(entry: OpenEntry, keys: Keys): CslItem {
  const first = (...tags: readonly string[]): string | undefined =>
    tags.map(tag => entry.values.get(tag)?.[0]).find(value => value !== undefined);
  const item: Record<string, CslValue> = { id: '', type: cslTypesOfRis[entry.type.toUpperCase()] ?? 'document' };
  for (const [variable, tags] of Object.entries(risNames)) {
    const names = tags.flatMap(tag => entry.values.get(tag) ?? []).map(nameOf);
    if (names.length > 0) item[variable] = names;
  }
  for (const [variable, tags] of Object.entries(risText)) {
    const value = first(...tags);
    if (value !== undefined) item[variable] = value;
  }
  const issued = dateOf(first('DA') ?? first('PY', 'Y1'));
  if (issued) item.issued = issued;
  const accessed = dateOf(first('Y2'));
  if (accessed) item.accessed = accessed;
  const [from, to] = [first('SP'), first('EP')];
  if (from !== undefined) item.page = to === undefined || from.includes('-') ? from : `${from}-${to}`;
  const serial = first('SN');
  if (serial !== undefined) item[item.type === 'book' || item.type === 'chapter' ? 'ISBN' : 'ISSN'] = serial;
  const keywords = entry.values.get('KW');
  if (keywords) item.keyword = keywords.join(', ');
  item.id = keys.add(first('ID')?.replace(/\s+/g, '_'), item as CslItem);
  return item as CslItem;
}

/** `Last, First, Suffix`; a name without a comma is an organisation's or has one part only. */
function nameOf(value: string): CslName {
  const [family = '', given = '', suffix = ''] = value.split(',').map(part => part.trim());
  if (!value.includes(',')) return { literal: family };
  return { family, ...(given ? { given } : {}), ...(suffix ? { suffix } : {}) };
}

/** `YYYY/MM/DD/other`, parts missing at will; what programs write as EDTF is read too. */
function dateOf(value: string | undefined): CslDate | undefined {
  if (value === undefined) return undefined;
  const edtf = cslDateOf(value);
  if (edtf && !/^\d{4}\/\d/.test(value)) return edtf;
  const [year = '', month = '', day = '', ...rest] = value.split('/').map(part => part.trim());
  const other = rest.join('/');
  if (!/^\d{4}$/.test(year)) return { literal: value };
  const range = cslDateOf(other);
  if (range && other.includes('/')) return range;
  const numbers = [year, month, day].map(Number);
  const known = numbers.findIndex(number => !number);
  return { 'date-parts': [known < 0 ? numbers : numbers.slice(0, known)] };
}

/** The keys of a file; entries without one get the first author's name and the year, and a number where that is taken. */
class Keys {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  add(given: string | undefined, item: CslItem): string {
    const key = given ?? this.#generated(item);
    this.#taken.add(key);
    return key;
  }

  #generated(item: CslItem): string {
    const name = item.author?.[0]?.family ?? item.author?.[0]?.literal ?? item.title ?? 'source';
    const word = /[\p{L}\p{N}]+/u.exec(name)?.[0].toLowerCase() ?? 'source';
    const base = word + String(item.issued?.['date-parts']?.[0]?.[0] ?? '');
    let count = this.#counts.get(base) ?? 0;
    let key: string;
    do key = ++count === 1 ? base : `${base}_${count}`;
    while (this.#taken.has(key));
    this.#counts.set(base, count);
    return key;
  }
}
