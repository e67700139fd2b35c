/**
 * What a relative phrase means once the date of the text that says it is known: "this year" in an article of August 2025 is
 * 2025. Only what follows surely is given; where two readings are possible the value is a set of both, or nothing.
 */
import { dateOfDay, dayNumber } from './calendar';
import { parseEdtf } from './edtf';
import { yearText } from './parts';
import { readPhrase } from './phrases';
import { type RelativeMeaning } from './relativePhrases';
import { Tokens } from './tokens';
import { type DateValue } from './value';

const leading = new Set(
  'in on at the during earlier later early late already of by since until for beginning end start middle mid в во на у за уже начале конце середине з с до'.split(
    ' ',
  ),
);

/** The meaning of a relative phrase such as `last year` or `у гэтым годзе`; `undefined` where it is no such phrase. */
export function readRelativeText(text: string): RelativeMeaning | undefined {
  const tokens = new Tokens(text, undefined, 0);
  for (let index = 0; index < 5; index++) {
    const token = tokens.at(index);
    if (!token) return undefined;
    const phrase = readPhrase(tokens, index, { order: 'unknown', written: true, afterYear: false });
    if (phrase?.meaning && onlyMarks(tokens, phrase.next)) return phrase.meaning;
    if (!leading.has(token.lower) && token.lower !== '-') return undefined;
  }
  return undefined;
}

function onlyMarks(tokens: Tokens, index: number): boolean {
  for (let token = tokens.at(index); token; token = tokens.at(++index)) if (token.kind !== 'mark') return false;
  return true;
}

/**
 * The date that a relative phrase means in a text of the date `issued`, e.g. `last year` issued `2025-08` is `2024`;
 * `undefined` where the phrase is none, or the date of the text is not exact enough.
 */
export function resolveRelative(text: string, issued: DateValue): DateValue | undefined {
  const meaning = readRelativeText(text);
  if (!meaning || issued.approximate || !Number.isFinite(issued.earliest) || !Number.isFinite(issued.latest)) return undefined;
  const edtf = resolve(meaning, issued);
  if (edtf === undefined) return undefined;
  // What counts from an uncertain date is uncertain.
  return parseEdtf(issued.uncertain && !/[~?%[/]/.test(edtf) ? `${edtf}?` : edtf);
}

interface Now {
  readonly year: number;
  readonly month?: number;
  /** Day number. */
  readonly day?: number;
}

function nowOf(issued: DateValue): Now | undefined {
  const first = dateOfDay(issued.earliest);
  const last = dateOfDay(issued.latest);
  if (first.year !== last.year) return undefined;
  if (first.month !== last.month) return { year: first.year };
  return { year: first.year, month: first.month, ...(issued.earliest === issued.latest ? { day: issued.earliest } : {}) };
}

function resolve(meaning: RelativeMeaning, issued: DateValue): string | undefined {
  const now = nowOf(issued);
  if (!now || meaning.kind === 'unknown' || meaning.kind === 'yearless') return undefined;
  if (meaning.kind === 'unit') return resolveUnit(meaning, now);
  if (meaning.kind === 'weekday') return resolveWeekday(meaning.weekday, meaning.shift, now);
  if (meaning.kind === 'inYear') {
    const year = yearText(now.year + meaning.shift);
    if (meaning.division !== undefined) return `${year}-${meaning.division}`;
    return meaning.day === undefined
      ? `${year}-${two(meaning.month ?? 1)}`
      : `${year}-${two(meaning.month ?? 1)}-${two(meaning.day)}`;
  }
  return resolveRecurring(meaning, now);
}

function resolveUnit(meaning: Extract<RelativeMeaning, { kind: 'unit' }>, now: Now): string | undefined {
  const { unit, shift } = meaning;
  const mark = meaning.about ? '~' : '';
  switch (unit) {
    case 'year':
      return `${yearText(now.year + shift)}${mark}`;
    case 'decade':
      return meaning.about ? `${yearText(now.year + shift * 10)}~` : `${yearText(now.year).slice(0, 3)}X`;
    case 'century':
      return meaning.about
        ? `${yearText(now.year + shift * 100)}~`
        : `${String(Math.floor(now.year / 100) + shift).padStart(2, '0')}XX`;
    case 'quarter':
      return now.month === undefined || meaning.about ? undefined : quarter(now.year, Math.ceil(now.month / 3) + shift);
    case 'month':
      return now.month === undefined ? undefined : monthText(now.year, now.month + shift) + mark;
    case 'week': {
      if (now.day === undefined) return undefined;
      if (meaning.about) return `${dayText(now.day + shift * 7)}~`;
      // Weeks begin on Monday (ISO 8601); day 0 was a Thursday.
      const monday = now.day - ((((now.day + 3) % 7) + 7) % 7) + shift * 7;
      return `${dayText(monday)}/${dayText(monday + 6)}`;
    }
    case 'day':
      return now.day === undefined ? undefined : dayText(now.day + shift);
  }
}

/** Last July, this spring: the nearest one, or both where "last" may skip the one of the same year. */
function resolveRecurring(meaning: Extract<RelativeMeaning, { kind: 'season' | 'month' }>, now: Now): string | undefined {
  const text = (year: number) => `${yearText(year)}-${meaning.kind === 'season' ? meaning.division : two(meaning.month)}`;
  if (meaning.shift === 0) {
    // In January this winter began the year before.
    if (meaning.kind === 'season' && meaning.division === 24) {
      return now.month === undefined ? undefined : text(now.month <= 6 ? now.year - 1 : now.year);
    }
    return text(now.year);
  }
  if (now.month === undefined) return undefined;
  const today = dayNumber(now.year, now.month, 1);
  const past = (year: number) => (parseEdtf(text(year))?.latest ?? Infinity) < today;
  const future = (year: number) => (parseEdtf(text(year))?.earliest ?? -Infinity) >= dayNumber(now.year, now.month! + 1, 1);
  if (meaning.shift < 0) return past(now.year) ? `[${text(now.year - 1)},${text(now.year)}]` : text(now.year - 1);
  return future(now.year) ? `[${text(now.year)},${text(now.year + 1)}]` : text(now.year + 1);
}

function resolveWeekday(weekday: number, shift: number, now: Now): string | undefined {
  if (now.day === undefined || Number.isNaN(shift)) return undefined;
  const today = ((((now.day + 3) % 7) + 7) % 7) + 1;
  if (shift === 0) return dayText(now.day - today + weekday);
  const distance = ((weekday - today + 6) % 7) + 1; // 1 to 7 days ahead
  return shift > 0 ? dayText(now.day + distance) : dayText(now.day - (((today - weekday + 6) % 7) + 1));
}

function quarter(year: number, number: number): string {
  const shifted = year + Math.floor((number - 1) / 4);
  return `${yearText(shifted)}-${33 + ((((number - 1) % 4) + 4) % 4)}`;
}

function monthText(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${yearText(Math.floor(months / 12))}-${two((((months % 12) + 12) % 12) + 1)}`;
}

function dayText(day: number): string {
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${yearText(year)}-${two(month)}-${two(ofMonth)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
