/** Dates in plain words: `2023-07` is "July 2023", `-0043` "44 BCE". The words come from a table, so that they can be translated. */
import { type Edtf, type EdtfInterval, type EdtfPoint, type EdtfSet, readEdtf } from './edtfSyntax';
import { type DateValue } from './value';
import { type Say } from '../message';

/** The date in words, e.g. "about 2023", "2023–2026", "since 1993", "spring 2023". `say` knows the sentences `dates.*`. */
export function dateInWords(value: DateValue, say: Say, form: Form = ''): string {
  const tree = readEdtf(value.edtf);
  return tree ? wordsOf(tree, say, form) : value.edtf;
}

const inexact: ReadonlySet<string> = new Set(['month', 'season', 'year', 'decade', 'century']);

/** What is not known of a date less exact than a day, e.g. "day not known" for July 2023; `undefined` where nothing needs saying. */
export function precisionInWords(value: DateValue, say: Say): string | undefined {
  return inexact.has(value.precision) ? say(`dates.precision.${value.precision}`) : undefined;
}

/**
 * The form of a word: as it stands alone, or `.of` after "since", "about", a day or a season. English has one form for both; many languages
 * have a genitive (июль, but 14 июля).
 */
export type Form = '' | '.of';

function wordsOf(tree: Edtf, say: Say, form: Form = ''): string {
  if (tree.kind === 'point') return pointWords(tree, say, form);
  return tree.kind === 'interval' ? intervalWords(tree, say) : setWords(tree, say);
}

function pointWords(point: EdtfPoint, say: Say, form: Form = ''): string {
  const id = point.approximate ? (point.uncertain ? 'aboutPerhaps' : 'about') : point.uncertain ? 'perhaps' : undefined;
  if (!id) return plainWords(point, say, form);
  return say(`dates.${id}`, { date: plainWords(point, say, point.approximate ? '.of' : form) });
}

function plainWords(point: EdtfPoint, say: Say, form: Form): string {
  const { month, day, division } = point;
  const year = yearWords(point, say, '.of');
  if (division !== undefined) {
    if ((division === 24 || division === 28) && point.year.low === point.year.high && point.year.low > 0) {
      const nextYear = point.year.low + 1;
      const next = String(nextYear % 100).padStart(2, '0');
      return say(`dates.winter${form}`, { year: point.year.low, next, nextYear });
    }
    return say('dates.division', { division: say(`dates.division.${division}${form}`), year });
  }
  if (!month || month.low !== month.high) {
    // 2023-XX is the year, as far as anyone knows; 2023-XX-14 is said in full.
    return day && day.low === day.high ? say('dates.dayUnknownMonth', { day: day.low, year }) : yearWords(point, say, form);
  }
  const wholeDay = day && day.low === day.high ? day.low : undefined;
  const name = say(`dates.month.${month.low}${wholeDay === undefined ? form : '.of'}`);
  const unknownYear = point.year.low === 0 && point.year.high === 9999;
  if (unknownYear) return wholeDay === undefined ? name : say('dates.dayOfMonth', { day: wholeDay, month: name });
  return wholeDay === undefined
    ? say('dates.month', { month: name, year })
    : say('dates.day', { day: wholeDay, month: name, year });
}

function yearWords({ year }: EdtfPoint, say: Say, form: Form): string {
  const { low, high } = year;
  if (low === high) return oneYear(low, say, form);
  if (low >= 1000 && high === low + 9 && low % 10 === 0) return say(`dates.decade${form}`, { year: low });
  const before = high <= 0;
  const first = before ? -high : low;
  if (high - low === 99 && first % 100 === 0) return centuryWords(first / 100 + 1, before, say, form);
  return say('dates.some', { start: oneYear(low, say, ''), end: oneYear(high, say, '') });
}

function oneYear(year: number, say: Say, form: Form): string {
  return year <= 0 ? say(`dates.bce${form}`, { year: 1 - year }) : say(`dates.year${form}`, { year });
}

function centuryWords(number: number, before: boolean, say: Say, form: Form): string {
  // Each language takes the numeral that it writes: 20th, XX or 20.
  const numerals = { number, ordinal: ordinal(number), roman: roman(number) };
  return say(`dates.${before ? 'centuryBce' : 'century'}${form}`, numerals);
}

function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
}

const romanSigns = [[100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const; // prettier-ignore

/** Roman numerals of centuries: 1 to 100. */
function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, sign] of romanSigns) for (; rest >= value; rest -= value) text += sign;
  return text;
}

function intervalWords(interval: EdtfInterval, say: Say): string {
  const { start, end } = interval;
  if (typeof start === 'string') {
    if (typeof end === 'string') return '';
    return say(start === 'open' ? 'dates.until' : 'dates.unknownStart', { date: pointWords(end, say, '.of') });
  }
  if (typeof end === 'string')
    return say(end === 'open' ? 'dates.since' : 'dates.fromUnknownEnd', { date: pointWords(start, say, '.of') });
  const third = thirdWords(start, end, say);
  if (third !== undefined) return third;
  const [first, last] = [pointWords(start, say), pointWords(end, say)];
  return say(/\s/.test(first) || /\s/.test(last) ? 'dates.spanWide' : 'dates.span', { start: first, end: last });
}

/** First and last year of the thirds, counted from the first of the decade or century. */
const thirdsOfDecade: Readonly<Record<string, number>> = { '0,3': 0, '4,6': 1, '7,9': 2 };
const thirdsOfCentury: Readonly<Record<string, number>> = { '0,33': 0, '34,66': 1, '67,99': 2 };

/** `2023-05~/2023-08~` was written as mid-2023 (parts.ts) and is said so again. */
function thirdWords(start: EdtfPoint, end: EdtfPoint, say: Say): string | undefined {
  const exact = (point: EdtfPoint) =>
    point.year.low === point.year.high && point.approximate && !point.uncertain && point.division === undefined;
  if (!exact(start) || !exact(end)) return undefined;
  const [first, last] = [start.year.low, end.year.low];
  if (start.day && end.day && start.month && end.month && first === last && start.month.low === end.month.low) {
    const third = { 1: 0, 11: 1, 21: 2 }[start.day.low];
    const fits = third === 2 ? end.day.low >= 28 : end.day.low === start.day.low + 9;
    if (third === undefined || !fits) return undefined;
    const month = say('dates.month', { month: say(`dates.month.${start.month.low}.of`), year: oneYear(first, say, '.of') });
    return partWords(third, month, say);
  }
  if (start.day || end.day) return undefined;
  if (start.month && end.month && first === last && end.month.low === start.month.low + 3) {
    const third = { 1: 0, 5: 1, 9: 2 }[start.month.low];
    return third === undefined ? undefined : partWords(third, oneYear(first, say, '.of'), say);
  }
  if (start.month || end.month || first < 1000) return undefined;
  const decade = thirdsOfDecade[`${first % 10},${last - first + (first % 10)}`];
  if (decade !== undefined) return partWords(decade, say('dates.decade.of', { year: first - (first % 10) }), say);
  const century = thirdsOfCentury[`${first % 100},${last - first + (first % 100)}`];
  return century === undefined
    ? undefined
    : partWords(century, centuryWords(Math.floor(first / 100) + 1, false, say, '.of'), say);
}

function partWords(third: number, date: string, say: Say): string {
  const id = ['dates.early', 'dates.mid', 'dates.late'][third] ?? 'dates.early';
  // "early 1990s", not "early the 1990s".
  return say(id, { date: date.replace(/^the /, '') });
}

function setWords({ oneOf, members }: EdtfSet, say: Say): string {
  const said = members.map(member => {
    if (member.kind === 'interval' && (typeof member.start === 'string') !== (typeof member.end === 'string')) {
      const id = typeof member.start === 'string' ? 'dates.earlierThan' : 'dates.laterThan';
      const point = typeof member.start === 'string' ? member.end : member.start;
      return typeof point === 'string' ? '' : say(id, { date: pointWords(point, say) });
    }
    return wordsOf(member, say);
  });
  const last = said.pop() ?? '';
  if (said.length === 0) return last;
  const first = said.reduce((list, member) => say('dates.comma', { first: list, second: member }));
  return say(oneOf ? 'dates.or' : 'dates.and', { first, second: last });
}
