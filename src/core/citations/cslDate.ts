/**
 * Dates between EDTF, as facts and BibLaTeX write them, and CSL-JSON, as citation processors read them. CSL counts years before
 * Christ without a year 0, EDTF with one: `-0043` is CSL's -44. An open end is the date part 0, as pandoc writes it.
 */
import type { CslDate } from './csl';

interface Point {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly circa: boolean;
}

const pointForm = /^(-?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
/** A year with unknown digits at its end: `199X`, `20XX`. */
const maskedForm = /^(-?)(\d{1,3})(X{1,3})([~?%]?)$/;

function astronomicalToCsl(year: number): number {
  return year <= 0 ? year - 1 : year;
}

function cslToAstronomical(year: number): number {
  return year < 0 ? year + 1 : year;
}

function pointOf(text: string): Point | undefined {
  const match = pointForm.exec(text);
  if (!match) return undefined;
  const year = astronomicalToCsl(Number(match[1]! + match[2]!));
  const circa = match[5] !== '';
  if (match[3] === undefined) return { parts: [year], circa };
  const month = Number(match[3]);
  if (match[4] !== undefined) {
    const day = Number(match[4]);
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { parts: [year, month, day], circa } : undefined;
  }
  if (month >= 21 && month <= 24) return { parts: [year], season: month - 20, circa };
  return month >= 1 && month <= 12 ? { parts: [year, month], circa } : undefined;
}

/** `199X` as the years it can be, `1990/1999`. */
function maskedYears(text: string): readonly [Point, Point] | undefined {
  const match = maskedForm.exec(text);
  if (!match || match[2]!.length + match[3]!.length !== 4) return undefined;
  const low = Number(match[2]! + '0'.repeat(match[3]!.length));
  const high = Number(match[2]! + '9'.repeat(match[3]!.length));
  const years = match[1] ? [-high, -low] : [low, high];
  const [first, last] = years.map(year => ({ parts: [astronomicalToCsl(year)], circa: match[4] !== '' }));
  return [first!, last!];
}

/**
 * The CSL form of an EDTF date (levels 0 and 1, and years with unknown last digits).
 * @example `2023-07~` gives `{ 'date-parts': [[2023, 7]], circa: true }`; undefined where the text is no such date.
 */
export function cslDateOf(edtf: string): CslDate | undefined {
  const text = edtf.trim();
  const slash = text.indexOf('/');
  if (slash >= 0) {
    const [first, last] = [text.slice(0, slash), text.slice(slash + 1)];
    const openStart = first === '' || first === '..';
    const openEnd = last === '' || last === '..';
    if (openStart && openEnd) return undefined;
    const from = openStart ? { parts: [0], circa: false } : (maskedYears(first)?.[0] ?? pointOf(first));
    const to = openEnd ? { parts: [0], circa: false } : (maskedYears(last)?.[1] ?? pointOf(last));
    if (!from || !to) return undefined;
    return { 'date-parts': [from.parts, to.parts], ...(from.circa || to.circa ? { circa: true } : {}) };
  }
  const masked = maskedYears(text);
  if (masked) return { 'date-parts': masked.map(point => point.parts), ...(masked[0].circa ? { circa: true } : {}) };
  const point = pointOf(text);
  if (!point) return undefined;
  return {
    'date-parts': [point.parts],
    ...(point.season !== undefined ? { season: point.season } : {}),
    ...(point.circa ? { circa: true } : {}),
  };
}

function edtfPoint(parts: readonly number[], season: number | undefined, circa: boolean): string {
  const [year, month, day] = parts;
  if (year === undefined || year === 0) return '';
  const astronomical = cslToAstronomical(year);
  const digits = String(Math.abs(astronomical)).padStart(4, '0');
  let text = (astronomical < 0 ? '-' : '') + digits;
  if (month !== undefined) {
    text += '-' + String(month).padStart(2, '0');
    if (day !== undefined && month <= 12) text += '-' + String(day).padStart(2, '0');
  } else if (season !== undefined) text += '-' + String(20 + season);
  return text + (circa ? '~' : '');
}

/** Years that have more digits than EDTF's four, and parts that are no numbers, cannot be written. */
function writable(parts: readonly number[]): boolean {
  return parts.every(part => Number.isInteger(part)) && Math.abs(parts[0] ?? 0) <= 9999;
}

/**
 * The EDTF form of a CSL date, an open end written as nothing (`2023/`), which BibLaTeX, biber and pandoc all read.
 * Undefined where the date has no numbers and its raw text is no EDTF.
 */
export function edtfOf(date: CslDate): string | undefined {
  const parts = date['date-parts'];
  if (!parts || parts.length === 0 || !parts[0]?.length) {
    return date.raw !== undefined && cslDateOf(date.raw) ? date.raw.trim() : undefined;
  }
  if (!parts.every(writable)) return undefined;
  const circa = date.circa === true;
  const season = seasonOf(date);
  const first = edtfPoint(parts[0], parts.length > 1 ? undefined : season, circa);
  if (parts.length === 1) return first || undefined;
  const last = edtfPoint(parts[1] ?? [], undefined, circa);
  return first || last ? `${first}/${last}` : undefined;
}

/** CSL's season 1 to 4; data in the wild has it as text too, or as month 13 to 16. */
function seasonOf(date: CslDate): number | undefined {
  const season = Number(date.season);
  return season >= 1 && season <= 4 ? season : undefined;
}

function yearText(year: number): string {
  return year < 0 ? `${-year} BCE` : String(year);
}

/**
 * The year as a citation in running text gives it.
 * @example `2023`, `2023-2026` with an en dash, `44 BCE`, `c. 1920`; a date of words only gives the words; `n.d.` where there is none.
 */
export function yearOf(date: CslDate | undefined): string {
  if (!date) return 'n.d.';
  const parts = (date['date-parts'] ?? cslDateOf(date.raw ?? '')?.['date-parts'])?.map(part => Number(part[0]) || 0);
  const about = date.circa || cslDateOf(date.raw ?? '')?.circa ? 'c. ' : '';
  if (!parts || parts.length === 0 || parts.every(year => year === 0)) return date.literal ?? date.raw ?? 'n.d.';
  const [first, last] = parts;
  if (last === undefined || last === first) return about + yearText(first!);
  if (first! < 0 && last < 0) return `${about}${-first!}\u2013${-last} BCE`;
  const start = first === 0 ? '' : yearText(first!);
  return `${about}${start}\u2013${last === 0 ? '' : yearText(last)}`;
}
