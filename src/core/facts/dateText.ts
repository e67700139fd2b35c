/** Dates as they stand in a fact base, read once per wording: the same few thousand dates occur again and again. */
import type { DateValue } from '../dates/value';
import type { Message } from '../message';
import { parseWrittenDate } from '../dates/written';
import type { FactDate } from './model';

/** What a wording means: a date, something relative ("this year"), or nothing that can be understood. */
export type DateReading =
  { readonly value: DateValue; readonly date: FactDate } | { readonly relative: true } | { readonly fault: Message };

const known = new Map<string, DateReading>();
const most = 20_000;

/** Reads a date written by hand or as EDTF; `language` (BCP 47) decides on month names. */
export function readDate(text: string, language: string | undefined): DateReading {
  const key = language === undefined ? text : `${language}\n${text}`;
  const reading = known.get(key);
  if (reading !== undefined) return reading;
  // A copy: a part of a file's text would keep all of that alive.
  const own = ` ${text}`.slice(1);
  const parsed = parseWrittenDate(own, language === undefined ? {} : { language });
  const made: DateReading = 'value' in parsed ? { value: parsed.value, date: { text: own, value: parsed.value } } : parsed;
  if (known.size >= most) known.clear();
  known.set(language === undefined ? own : `${language}\n${own}`, made);
  return made;
}
