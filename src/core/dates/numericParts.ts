/** Dates that begin with a digit: ISO, dotted and slashed dates, days before months, years before quarters. */
import { type Part, yearText } from './parts';
import { countsSomething } from './bareYears';
import { jalaliToEdtf } from './jalali';
import { yearWords } from './lexicon';
import { jalaliMonths, months } from './monthNames';
import {
  beginsClean,
  digitsOf,
  endsClean,
  firstYear,
  isDash,
  isMark,
  isWord,
  lastYear,
  skipOrdinalSuffix,
  skipYearWord,
  standsAsName,
} from './numerals';
import { type ReadPart, readOrdinalPart } from './ordinalParts';
import { type Tokens } from './tokens';
import { readDecade, readYear } from './years';

/** The slashed order that the reader's language has, if known. */
export type SlashOrder = 'day-first' | 'month-first' | 'unknown';

/** A date at a number token. `joined`: the number follows a prefix such as `mid-`. */
export function readNumeric(
  tokens: Tokens,
  index: number,
  readPart: ReadPart,
  order: SlashOrder,
  joined: boolean,
): Part | undefined {
  const token = tokens.at(index);
  if (!token || token.value < 0 || (!joined && !beginsClean(tokens, index))) return undefined;
  const size = token.lower.length;
  return (
    readJoinedNumbers(tokens, index, order) ??
    readDecade(tokens, index, joined) ??
    readOrdinalPart(tokens, index, readPart) ??
    (size <= 2 && token.value >= 1 && token.value <= 31 ? readDayMonth(tokens, index) : undefined) ??
    (size === 4 ? readYearFirst(tokens, index) : undefined) ??
    readYear(tokens, index) ??
    readNumber(tokens, index)
  );
}

function readNumber(tokens: Tokens, index: number): Part | undefined {
  const token = tokens.at(index)!;
  if (token.lower.length > 4) return undefined;
  const next = skipOrdinalSuffix(tokens, index + 1);
  const after = tokens.at(next);
  // `3-5 June` and `1914-18`: the mark between is for the reader of ranges to judge.
  if (next === index + 1 && !endsClean(tokens, next) && !isDash(after)) return undefined;
  const mayBeYear = next === index + 1 && token.lower.length === 4 && token.value >= firstYear && token.value <= lastYear;
  return { next, bare: true, number: token.value, ...(mayBeYear ? { year: token.value, unfinished: true } : {}) };
}

/** `2023-07-14`, `2023-07`, `14.07.2023`, `14/07/2023`, `2023/07/14`, `1402/04/25`, `2019/20`: numbers with one mark between. */
function readJoinedNumbers(tokens: Tokens, index: number, order: SlashOrder): Part | undefined {
  const mark = tokens.at(index + 1);
  const second = tokens.at(index + 2);
  if (mark?.kind !== 'mark' || mark.gap || second?.kind !== 'number' || second.gap) return undefined;
  const third = tokens.at(index + 4);
  const triple =
    tokens.at(index + 3)?.lower === mark.lower && third?.kind === 'number' && !third.gap && !tokens.at(index + 3)?.gap;
  const [a, b, c] = [tokens.at(index)!, second, third];
  if (triple && c && !dottedTail(tokens, index + 5)) {
    const sizes = `${a.lower.length}${b.lower.length}${c.lower.length}`;
    const next = index + 5;
    if (mark.lower === '-' && sizes === '422') return { next, year: a.value, month: b.value, day: c.value };
    if (mark.lower === '.' && /^[12][12]4$/.test(sizes))
      return { next: skipYearWord(tokens, next), year: c.value, month: b.value, day: a.value };
    if (mark.lower === '/' && /^4[12][12]$/.test(sizes)) return yearFirstSlashed(a.value, b.value, c.value, next);
    if (mark.lower === '/' && /^[12][12]4$/.test(sizes)) return slashed(a.value, b.value, c.value, order, next);
    return undefined;
  }
  if (triple || a.lower.length !== 4 || a.value < firstYear || a.value > lastYear || !endsClean(tokens, index + 3))
    return undefined;
  const next = index + 3;
  if (mark.lower === '/') {
    const follows = b.lower.length === 4 ? b.value === a.value + 1 : b.lower.length === 2 && b.value === (a.value + 1) % 100;
    return follows ? { next: skipYearWord(tokens, next), fixed: `${yearText(a.value)}/${yearText(a.value + 1)}` } : undefined;
  }
  // 2023-07 is a month; 2009-12 may be a range of years as well, which holds the month: read as that, further on.
  if (mark.lower === '-' && b.lower.length === 2 && b.value >= 1 && b.value <= 12 && b.value <= a.value % 100) {
    return { next, year: a.value, month: b.value };
  }
  return undefined;
}

/** Whether a run of numbers goes on: `1.2.2023.4` is no date. */
function dottedTail(tokens: Tokens, index: number): boolean {
  return (
    !endsClean(tokens, index) &&
    !(tokens.at(index)?.kind === 'word' && yearWords.has(tokens.at(index)!.lower)) &&
    !isWord(tokens.at(index), 'г')
  );
}

function yearFirstSlashed(year: number, month: number, day: number, next: number): Part | undefined {
  const converted = year >= 1300 && year <= 1500 ? jalaliToEdtf(year, month, day) : undefined;
  if (converted !== undefined) return { next, fixed: converted, jalali: true };
  return { next, year, month, day };
}

function slashed(first: number, second: number, year: number, order: SlashOrder, next: number): Part | undefined {
  const dayFirst = { next, year, month: second, day: first };
  const monthFirst = { next, year, month: first, day: second };
  if (first > 12 || first === second) return dayFirst;
  if (second > 12) return monthFirst;
  if (order !== 'unknown') return order === 'day-first' ? dayFirst : monthFirst;
  const text = (month: number, day: number) =>
    `${yearText(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { next, fixed: `[${[text(first, second), text(second, first)].sort().join(',')}]` };
}

/** `14 July 2023`, `20th of August, 2025`, `14-го июля`, `25 Tir 1402`. */
function readDayMonth(tokens: Tokens, index: number): Part | undefined {
  const day = tokens.at(index)!.value;
  let next = skipOrdinalSuffix(tokens, index + 1);
  if (isWord(tokens.at(next), 'of')) next++;
  const word = tokens.at(next);
  if (word?.kind !== 'word' || (!word.gap && next === index + 1)) return undefined;
  const jalali = jalaliMonths.get(word.lower);
  if (jalali !== undefined && standsAsName(word)) {
    const yearAt = isMark(tokens.at(next + 1), ',') ? next + 2 : next + 1;
    const year = tokens.at(yearAt);
    const fixed = digitsOf(year) === 4 ? jalaliToEdtf(year!.value, jalali, day) : undefined;
    return fixed === undefined ? undefined : { next: yearAt + 1, fixed, jalali: true };
  }
  const month = months.get(word.lower);
  if (month === undefined) return undefined;
  return withYear(tokens, next + 1, { next: next + 1, month, day });
}

/** Adds the year that may follow a month or a day: `2023`, `, 2023`, `of 2023`, `. 2023` behind a short form. */
export function withYear(tokens: Tokens, index: number, part: Part): Part {
  let next = index;
  if (isMark(tokens.at(next), '.') && !tokens.at(next)!.gap) next++;
  if (isMark(tokens.at(next), ',') || isWord(tokens.at(next), 'of')) next++;
  const year = tokens.at(next)?.kind === 'number' ? readYear(tokens, next) : undefined;
  // "may march 2023 miles"
  if (!year || !tokens.at(next)!.gap || countsSomething(tokens, year.next, false)) return part;
  return { ...part, next: year.next, year: year.year!, ...(year.before ? { before: true } : {}) };
}

/** `1402 Tir`, `2023 Q3`, `2023-Q3`. */
function readYearFirst(tokens: Tokens, index: number): Part | undefined {
  const year = tokens.at(index)!.value;
  const wordAt = isDash(tokens.at(index + 1)) ? index + 2 : index + 1;
  const word = tokens.at(wordAt);
  if (word?.kind !== 'word') return undefined;
  const jalali = jalaliMonths.get(word.lower);
  if (jalali !== undefined && standsAsName(word) && word.gap) {
    const fixed = jalaliToEdtf(year, jalali);
    return fixed === undefined ? undefined : { next: wordAt + 1, fixed, jalali: true };
  }
  const division = divisionOf(tokens, wordAt);
  return division === undefined || year < firstYear || year > lastYear ? undefined : { next: wordAt + 2, year, division };
}

/** `Q3`, `H1` at a token: the EDTF code. */
export function divisionOf(tokens: Tokens, index: number): number | undefined {
  const letter = tokens.at(index);
  const number = tokens.at(index + 1);
  if (letter?.kind !== 'word' || !letter.capital || number?.kind !== 'number' || number.gap || number.lower.length !== 1)
    return undefined;
  if (letter.lower === 'q' && number.value >= 1 && number.value <= 4) return 32 + number.value;
  return letter.lower === 'h' && (number.value === 1 || number.value === 2) ? 39 + number.value : undefined;
}
