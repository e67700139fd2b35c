/** Dates in plain words: `2023-07` is "July 2023", `-0043` "44 BCE". The words come from a table, so that they can be translated. */
import { type Edtf, type EdtfInterval, type EdtfPoint, type EdtfSet, readEdtf } from './edtfSyntax';
import { dateMessages } from './messages';
import { type DateValue } from './value';
import { render, type MessageTable } from '../message';

/** The date in words, e.g. "about 2023", "2023–2026", "since 1993", "spring 2023". `table` holds the sentences `dates.*`. */
export function dateInWords(value: DateValue, table: MessageTable = dateMessages): string {
  const tree = readEdtf(value.edtf);
  return tree ? wordsOf(tree, table) : value.edtf;
}

/** What is not known of a date less exact than a day, e.g. "day not known" for July 2023; `undefined` where nothing needs saying. */
export function precisionInWords(value: DateValue, table: MessageTable = dateMessages): string | undefined {
  const id = `dates.precision.${value.precision}`;
  return table[id] === undefined ? undefined : say(table, id);
}

function say(table: MessageTable, id: string, args: Readonly<Record<string, string | number>> = {}): string {
  return render({ id, args }, table);
}

function wordsOf(tree: Edtf, table: MessageTable): string {
  if (tree.kind === 'point') return pointWords(tree, table);
  return tree.kind === 'interval' ? intervalWords(tree, table) : setWords(tree, table);
}

function pointWords(point: EdtfPoint, table: MessageTable): string {
  const plain = plainWords(point, table);
  const id = point.approximate ? (point.uncertain ? 'aboutPerhaps' : 'about') : point.uncertain ? 'perhaps' : undefined;
  return id ? say(table, `dates.${id}`, { date: plain }) : plain;
}

function plainWords(point: EdtfPoint, table: MessageTable): string {
  const { month, day, division } = point;
  const year = yearWords(point, table);
  if (division !== undefined) {
    if ((division === 24 || division === 28) && point.year.low === point.year.high && point.year.low > 0) {
      return say(table, 'dates.winter', { year: point.year.low, next: String((point.year.low + 1) % 100).padStart(2, '0') });
    }
    return say(table, 'dates.division', { division: say(table, `dates.division.${division}`), year });
  }
  if (!month || month.low !== month.high) {
    // 2023-XX is the year, as far as anyone knows; 2023-XX-14 is said in full.
    return day && day.low === day.high ? say(table, 'dates.dayUnknownMonth', { day: day.low, year }) : year;
  }
  const name = say(table, `dates.month.${month.low}`);
  const wholeDay = day && day.low === day.high ? day.low : undefined;
  const unknownYear = point.year.low === 0 && point.year.high === 9999;
  if (unknownYear)
    return wholeDay === undefined ? name : say(table, 'dates.day', { day: wholeDay, month: name, year: '' }).trim();
  return wholeDay === undefined
    ? say(table, 'dates.month', { month: name, year })
    : say(table, 'dates.day', { day: wholeDay, month: name, year });
}

function yearWords({ year }: EdtfPoint, table: MessageTable): string {
  const { low, high } = year;
  if (low === high) return oneYear(low, table);
  if (low >= 1000 && high === low + 9 && low % 10 === 0) return say(table, 'dates.decade', { year: low });
  const before = high <= 0;
  const first = before ? -high : low;
  if (high - low === 99 && first % 100 === 0) {
    return say(table, before ? 'dates.centuryBce' : 'dates.century', { ordinal: ordinal(first / 100 + 1) });
  }
  return say(table, 'dates.some', { start: oneYear(low, table), end: oneYear(high, table) });
}

function oneYear(year: number, table: MessageTable): string {
  return year <= 0 ? say(table, 'dates.bce', { year: 1 - year }) : say(table, 'dates.year', { year });
}

function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

function intervalWords(interval: EdtfInterval, table: MessageTable): string {
  const { start, end } = interval;
  if (typeof start === 'string') {
    if (typeof end === 'string') return '';
    return say(table, start === 'open' ? 'dates.until' : 'dates.unknownStart', { date: pointWords(end, table) });
  }
  if (typeof end === 'string')
    return say(table, end === 'open' ? 'dates.since' : 'dates.fromUnknownEnd', { date: pointWords(start, table) });
  const third = thirdWords(start, end, table);
  if (third !== undefined) return third;
  const [first, last] = [pointWords(start, table), pointWords(end, table)];
  return say(table, /\s/.test(first) || /\s/.test(last) ? 'dates.spanWide' : 'dates.span', { start: first, end: last });
}

/** First and last year of the thirds, counted from the first of the decade or century. */
const thirdsOfDecade: Readonly<Record<string, number>> = { '0,3': 0, '4,6': 1, '7,9': 2 };
const thirdsOfCentury: Readonly<Record<string, number>> = { '0,33': 0, '34,66': 1, '67,99': 2 };

/** `2023-05~/2023-08~` was written as mid-2023 (parts.ts) and is said so again. */
function thirdWords(start: EdtfPoint, end: EdtfPoint, table: MessageTable): string | undefined {
  const exact = (point: EdtfPoint) =>
    point.year.low === point.year.high && point.approximate && !point.uncertain && point.division === undefined;
  if (!exact(start) || !exact(end)) return undefined;
  const [first, last] = [start.year.low, end.year.low];
  if (start.day && end.day && start.month && end.month && first === last && start.month.low === end.month.low) {
    const third = { 1: 0, 11: 1, 21: 2 }[start.day.low];
    const fits = third === 2 ? end.day.low >= 28 : end.day.low === start.day.low + 9;
    if (third === undefined || !fits) return undefined;
    const month = say(table, 'dates.month', { month: say(table, `dates.month.${start.month.low}`), year: oneYear(first, table) });
    return partWords(third, month, table);
  }
  if (start.day || end.day) return undefined;
  if (start.month && end.month && first === last && end.month.low === start.month.low + 3) {
    const third = { 1: 0, 5: 1, 9: 2 }[start.month.low];
    return third === undefined ? undefined : partWords(third, oneYear(first, table), table);
  }
  if (start.month || end.month || first < 1000) return undefined;
  const decade = thirdsOfDecade[`${first % 10},${last - first + (first % 10)}`];
  if (decade !== undefined) return partWords(decade, say(table, 'dates.decade', { year: first - (first % 10) }), table);
  const century = thirdsOfCentury[`${first % 100},${last - first + (first % 100)}`];
  return century === undefined
    ? undefined
    : partWords(century, say(table, 'dates.century', { ordinal: ordinal(Math.floor(first / 100) + 1) }), table);
}

function partWords(third: number, date: string, table: MessageTable): string {
  const id = ['dates.early', 'dates.mid', 'dates.late'][third] ?? 'dates.early';
  // "early 1990s", not "early the 1990s".
  return say(table, id, { date: date.replace(/^the /, '') });
}

function setWords({ oneOf, members }: EdtfSet, table: MessageTable): string {
  const said = members.map(member => {
    if (member.kind === 'interval' && (typeof member.start === 'string') !== (typeof member.end === 'string')) {
      const id = typeof member.start === 'string' ? 'dates.earlierThan' : 'dates.laterThan';
      const point = typeof member.start === 'string' ? member.end : member.start;
      return typeof point === 'string' ? '' : say(table, id, { date: pointWords(point, table) });
    }
    return wordsOf(member, table);
  });
  const last = said.pop() ?? '';
  if (said.length === 0) return last;
  const first = said.reduce((list, member) => say(table, 'dates.comma', { first: list, second: member }));
  return say(table, oneOf ? 'dates.or' : 'dates.and', { first, second: last });
}
