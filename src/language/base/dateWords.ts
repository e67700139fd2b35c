// What a date in a fact base means, in words: its value, the days that it spans, what a relative one counts from.
import { dateOfDay } from '../../core/dates/calendar';
import { parseEdtf } from '../../core/dates/edtf';
import type { DateValue } from '../../core/dates/value';
import { dateInWords } from '../../core/dates/words';
import { readDate } from '../../core/facts/dateText';
import type { Fact, FactDate } from '../../core/facts/model';
import { fieldAt, recordAt } from '../../core/facts/schema/lookup';
import { readShortRole } from '../../core/facts/shortForms';
import type { Span } from '../../core/text/span';
import type { Say } from '../say';
import { nameOf } from '../cards/names';
import { currentFile, type BaseDocument } from './baseDocument';
import { entryAround, partOf, scalarAt, type Scalar } from './written';

/** Lines of plain text about the date at an offset, the date in words first; undefined where none stands. */
export function dateLinesAt(document: BaseDocument, offset: number): (Span & { readonly lines: readonly string[] }) | undefined {
  const file = currentFile(document);
  const entry = file && entryAround(file, offset);
  const scalar = entry && scalarAt(entry, offset);
  if (!entry || scalar?.kind !== 'value') return undefined;
  const language = entry.fact?.language ?? file?.language;
  const part = dateIn(scalar, language);
  if (!part) return undefined;
  const { start, end } = partOf(scalar, part.start, part.end, entry.file.text);
  if (offset < start || offset > end) return undefined;
  const text = scalar.value.slice(part.start, part.end).trim();
  const read = readDate(text, language);
  if ('value' in read) return { start, end, lines: [dateInWords(read.value, document.say), ...daysOf(read.value, document)] };
  if (!('relative' in read)) return undefined;
  const fact = entry.fact && (document.facts.get(entry.fact.id) ?? entry.fact);
  const resolved = fact && datesOf(fact).find(date => date.text === text);
  return { start, end, lines: relativeLines(resolved, fact, document) };
}

/** The part of a value that is a date. */
function dateIn(scalar: Scalar, language: string | undefined): Span | undefined {
  const field = fieldAt(scalar.path);
  const record = recordAt(scalar.path.slice(0, -1));
  const isDate =
    field?.shape === 'date' ||
    field?.shape === 'cslDate' ||
    (record === 'date' && (field?.key === 'text' || field?.key === 'value'));
  if (isDate) return { start: 0, end: scalar.value.length };
  if (field?.shape !== 'roles') return undefined;
  return readShortRole(scalar.value, text => !('fault' in readDate(text, language))).time;
}

function daysOf(value: DateValue, { say }: BaseDocument): readonly string[] {
  const { earliest, latest, precision } = value;
  if (precision === 'day' || !Number.isFinite(earliest) || !Number.isFinite(latest)) return [];
  return [say('date.span', { first: dayInWords(earliest, say), last: dayInWords(latest, say) })];
}

function dayInWords(number: number, say: Say): string {
  const { year, month, day } = dateOfDay(number);
  const two = (part: number) => String(part).padStart(2, '0');
  const edtf = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const value = parseEdtf(edtf);
  return value ? dateInWords(value, say) : edtf;
}

function relativeLines(date: FactDate | undefined, fact: Fact | undefined, document: BaseDocument): readonly string[] {
  const { say, facts } = document;
  const key = date?.relativeTo ?? fact?.evidence[0]?.source;
  const source = key === undefined ? undefined : nameOf(key, facts);
  if (date?.value)
    return [dateInWords(date.value, say), say('date.relative', { source: source ?? '' }), ...daysOf(date.value, document)];
  return [source === undefined ? say('date.relative-to-nothing') : say('date.relative-unknown', { source })];
}

function datesOf(fact: Fact): readonly FactDate[] {
  const dates = ((): readonly (FactDate | undefined)[] => {
    switch (fact.kind) {
      case 'actor':
        return fact.roles.flatMap(role => [role.at, role.from, role.until]);
      case 'agreement':
        return [fact.signed, fact.inForce];
      case 'event':
      case 'statement':
        return [fact.date];
      case 'source':
        return [fact.issued];
    }
  })();
  return dates.filter(date => date !== undefined);
}
