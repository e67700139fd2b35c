/**
 * Dates as people write them into a fact base: EDTF, or the words of their language where those can mean one thing only. What may
 * mean two is refused with both ways of writing it, because a wrong date in the base is worse than a question.
 */
import { parseEdtf } from './edtf';
import { isMark } from './numerals';
import { readPhrase } from './phrases';
import { readRelativeText } from './relative';
import { Tokens } from './tokens';
import { type DateValue } from './value';
import { type Message } from '../message';

export interface WrittenDateOptions {
  /** BCP 47 tag of the fact base. Ambiguous forms are refused in every language. */
  readonly language?: string;
}

/** What a date in a fact base says: a value, that it is relative to its source, or what is wrong with it (`dateMessages`). */
export type WrittenDate = { readonly value: DateValue } | { readonly relative: true } | { readonly fault: Message };

const longest = 200;

/** Reads a date of a fact base, e.g. `2023-07`, `July 2023`, `c. 2023`, `this year`. Never throws. */
export function parseWrittenDate(text: string, _options: WrittenDateOptions = {}): WrittenDate {
  const trimmed = text.trim();
  if (trimmed === '') return fault('empty', text);
  const direct = parseEdtf(trimmed);
  if (direct) return { value: direct };
  if (trimmed.length > longest) return fault('unreadable', `${trimmed.slice(0, 40)}...`);
  const numeric = numericFault(trimmed);
  if (numeric) return numeric;
  return worded(trimmed) ?? shapeFault(trimmed) ?? fault('unreadable', trimmed);
}

function worded(text: string): WrittenDate | undefined {
  const doubt = /^(.*\S)\s*(?:\?|\(\?\))$/s.exec(text);
  const plain = doubt?.[1] ?? text;
  const tokens = new Tokens(plain, undefined, 0);
  let first = 0;
  while (/^(?:in|on|the|в|во|у|ў|на|,)$/.test(tokens.at(first)?.lower ?? '') && first < 3) first++;
  const phrase = readPhrase(tokens, first, { order: 'unknown', written: true, afterYear: false });
  if (phrase && endsAt(tokens, phrase.next)) {
    if (phrase.edtf !== undefined) {
      const value = parseEdtf(doubt && !phrase.edtf.includes('/') ? `${phrase.edtf}?` : phrase.edtf);
      if (value) return { value };
      return phrase.edtf.includes('/') ? fault('backwards', text) : fault('no-such-day', text);
    }
    if (phrase.meaning?.kind === 'yearless') return fault('year-missing', text);
  }
  if (readRelativeText(plain)) return { relative: true };
  return openEnd(plain);
}

function endsAt(tokens: Tokens, index: number): boolean {
  const last = tokens.at(index);
  return last === undefined || (isMark(last, '.') && tokens.at(index + 1) === undefined);
}

/** `2023–`, `2023 - present`, `–2026`: an end left out or still open. */
function openEnd(text: string): WrittenDate | undefined {
  const match =
    /^(.*\S)\s*[-–—]\s*(?:present|now|today|ongoing|настоящее время|н\. ?в\.|цяперашні час)?$/i.exec(text) ??
    /^(.*\S)\s+to\s+(?:present|now|today)$/i.exec(text);
  const before = /^[-–—]\s*(\S.*)$/.exec(text);
  const inner = match?.[1] ?? before?.[1];
  if (inner === undefined || /[-–—]/.test(inner)) return undefined;
  const value = valueOf(parseWrittenDate(inner));
  if (!value || value.edtf.includes('/') || value.precision === 'set') return undefined;
  const open = parseEdtf(match ? `${value.edtf}/..` : `../${value.edtf}`);
  return open && { value: open };
}

function valueOf(date: WrittenDate): DateValue | undefined {
  return 'value' in date ? date.value : undefined;
}

function fault(id: string, text: string, more: Readonly<Record<string, string>> = {}): { readonly fault: Message } {
  return { fault: { id: `dates.fault.${id}`, args: { text, ...more } } };
}

/** `07/14/2023`, `03/04/2023`, `03-04-2023`, `3.4.23`: numbers whose order countries read differently. */
function numericFault(text: string): WrittenDate | undefined {
  const match = /^(\d{1,2})([/.\-\s])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, a, mark, b, yearText] = match as unknown as [string, string, string, string, string];
  if (yearText.length === 2) return fault('short-year', text);
  const dayFirst = iso(yearText, b, a);
  const monthFirst = iso(yearText, a, b);
  // Day, month, year with dots is what every country that uses dots means.
  if (mark === '.') {
    if (parseEdtf(dayFirst)) return undefined;
    return parseEdtf(monthFirst) ? fault('one-order', text, { iso: monthFirst }) : fault('no-such-day', text);
  }
  const readings = [dayFirst, monthFirst].filter(
    (reading, at, all) => parseEdtf(reading) !== undefined && all.indexOf(reading) === at,
  );
  if (readings.length === 0) return fault('no-such-day', text);
  if (readings.length === 1) return fault('one-order', text, { iso: readings[0]! });
  return fault('two-orders', text, { first: readings[0]!, second: readings[1]! });
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Faults of texts that look like EDTF but are none. */
function shapeFault(text: string): WrittenDate | undefined {
  const day = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (day) {
    const [, year, month, dayOfMonth] = day as unknown as [string, string, string, string | undefined];
    const padded = dayOfMonth === undefined ? `${year}-${month.padStart(2, '0')}` : iso(year, month, dayOfMonth);
    return parseEdtf(padded)
      ? fault('write-so', text, { iso: padded })
      : fault(dayOfMonth === undefined ? 'no-such-month' : 'no-such-day', text);
  }
  const slash = /^([^/]*)\/([^/]*)$/.exec(text);
  if (slash && parseEdtf(slash[1]!) && parseEdtf(slash[2]!)) return fault('backwards', text);
  const years = /^(\d{4})\s*[-–—]\s*(\d{4})$/.exec(text);
  if (years && Number(years[2]) < Number(years[1])) return fault('backwards', text);
  if (/^\d{3}$/.test(text) || /^\d{1,2}$/.test(text)) return fault('which-year', text, { year: text.padStart(4, '0') });
  if (/^\d{8}$/.test(text)) {
    const padded = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    if (parseEdtf(padded)) return fault('write-so', text, { iso: padded });
  }
  if (/^\d{5,}$/.test(text)) return fault('long-year', text);
  return undefined;
}
