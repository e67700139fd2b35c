/** Dates that begin with a word: months, seasons, quarters, eras, and the beginning, middle or end of any of them. */
import { jalaliToEdtf } from './jalali';
import { adjectiveParts, nounParts, seasons } from './lexicon';
import { jalaliMonths, months } from './monthNames';
import {
  digitsOf,
  endsClean,
  isApostrophe,
  isDash,
  isMark,
  isWord,
  readEra,
  skipOrdinalSuffix,
  skipYearWord,
  standsAsName,
} from './numerals';
import { type SlashOrder, divisionOf, readNumeric, withYear } from './numericParts';
import { readOrdinalPart, skipOfThe } from './ordinalParts';
import { type Part, yearText } from './parts';
import { type Tokens } from './tokens';
import { readWordDecade, readYear } from './years';

/** "The end of the first half of the 1990s" goes two deep; what goes on nesting is no date. */
const deepest = 2;

/** One date at a token, as far as it goes; it may lack its year (`isComplete`) or be a mere number (`bare`). */
export function readPart(
  tokens: Tokens,
  index: number,
  order: SlashOrder = 'unknown',
  joined = false,
  depth = 0,
): Part | undefined {
  const token = tokens.at(index);
  if (!token || token.kind === 'break' || depth > deepest) return undefined;
  const inner = (at: Tokens, from: number): Part | undefined => readPart(at, from, order, false, depth + 1);
  if (token.kind === 'number') return readNumeric(tokens, index, inner, order, joined);
  if (token.kind === 'mark') {
    // '90s
    return isApostrophe(token) && digitsOf(tokens.at(index + 1)) === 2 && !tokens.at(index + 1)!.gap
      ? readNumeric(tokens, index + 1, inner, order, true)
      : undefined;
  }
  return (
    readThird(tokens, index, order, depth) ??
    readOrdinalPart(tokens, index, inner) ??
    readMonth(tokens, index) ??
    readSeason(tokens, index) ??
    readDivision(tokens, index) ??
    readEraFirst(tokens, index) ??
    readWordDecade(tokens, index)
  );
}

/** `early 2023`, `mid-1990s`, `end of July 2023`, `в начале 2023 года`. */
function readThird(tokens: Tokens, index: number, order: SlashOrder, depth: number): Part | undefined {
  const word = tokens.at(index)!.lower;
  const adjective = adjectiveParts.get(word);
  const noun = nounParts.get(word);
  const third = adjective ?? noun;
  if (third === undefined) return undefined;
  let next = index + 1;
  let joined = false;
  if (adjective !== undefined && isDash(tokens.at(next)) && !tokens.at(next)!.gap) {
    joined = true;
    next++;
  } else if (adjective !== undefined && word !== 'mid' && isWord(tokens.at(next), 'in')) next++;
  if (noun !== undefined && /^[a-z]/.test(word)) {
    if (!isWord(tokens.at(next), 'of') && adjective === undefined) return undefined;
    next = skipOfThe(tokens, next);
  } else if (isWord(tokens.at(next), 'the')) next++;
  const whole = readPart(tokens, next, order, joined, depth + 1);
  if (!whole || whole.third !== undefined) return undefined;
  if (whole.bare && whole.year === undefined) return undefined;
  return { ...whole, bare: false, third };
}

/** `July 2023`, `July 14th, 2023`, `July 3–5, 2024`, `июле 2023 года`, `Tir 1402`, and without the year. */
function readMonth(tokens: Tokens, index: number): Part | undefined {
  const word = tokens.at(index)!;
  const jalali = jalaliMonths.get(word.lower);
  if (jalali !== undefined) return standsAsName(word) ? readJalaliMonth(tokens, index, jalali) : undefined;
  const month = months.get(word.lower);
  if (month === undefined || isVerbWithNumber(tokens, index)) return undefined;
  let next = index + 1;
  if (isMark(tokens.at(next), '.') && !tokens.at(next)!.gap && word.lower.length <= 5) next++;
  const number = tokens.at(next);
  const day = digitsOf(number) > 0 && digitsOf(number) <= 2 && number!.gap ? number!.value : 0;
  if (day < 1 || day > 31 || !/^[a-z]/.test(word.lower)) return withYear(tokens, next, { next: index + 1, month });
  const afterDay = skipOrdinalSuffix(tokens, next + 1);
  const last = tokens.at(afterDay + 1);
  if (isDash(tokens.at(afterDay)) && digitsOf(last) > 0 && digitsOf(last) <= 2 && last!.value > day && last!.value <= 31) {
    const range = withYear(tokens, skipOrdinalSuffix(tokens, afterDay + 2), { next: afterDay + 2, month, day });
    if (range.year === undefined) return range;
    const stem = `${yearText(range.year)}-${String(month).padStart(2, '0')}-`;
    return { next: range.next, fixed: `${stem}${String(day).padStart(2, '0')}/${stem}${String(last!.value).padStart(2, '0')}` };
  }
  if (afterDay === next + 1 && !endsClean(tokens, afterDay) && !isDash(tokens.at(afterDay))) return { next: index + 1, month };
  return withYear(tokens, afterDay, { next: afterDay, month, day });
}

const verbs = /^(?:may|march|fall|spring)$/;
const notVerbsAfter =
  /^(?:in|of|the|this|last|next|every|each|since|until|till|by|before|after|during|from|to|through|between|and|or|early|mid|late|around|about|circa|on|for|a)$/;

/** "They march 1500 strong", "prices fall 2000 points": in small letters, behind a word that leads to no time. */
function isVerbWithNumber(tokens: Tokens, index: number): boolean {
  const word = tokens.at(index)!;
  if (word.capital || !verbs.test(word.lower) || tokens.at(index + 1)?.kind !== 'number') return false;
  const before = tokens.at(index - 1);
  return before?.kind === 'word' && !notVerbsAfter.test(before.lower);
}

function readJalaliMonth(tokens: Tokens, index: number, month: number): Part | undefined {
  const first = tokens.at(index + 1);
  const hasDay = digitsOf(first) > 0 && digitsOf(first) <= 2;
  const yearAt = !hasDay ? index + 1 : isMark(tokens.at(index + 2), ',') ? index + 3 : index + 2;
  const year = tokens.at(yearAt);
  if (digitsOf(year) !== 4) return undefined;
  const fixed = jalaliToEdtf(year!.value, month, hasDay ? first!.value : undefined);
  return fixed === undefined ? undefined : { next: yearAt + 1, fixed, jalali: true };
}

/** `spring 2023`, `winter of 1941–42`, `весной 2022 года`; without a year only the division. */
function readSeason(tokens: Tokens, index: number): Part | undefined {
  const division = seasons.get(tokens.at(index)!.lower);
  if (division === undefined || isVerbWithNumber(tokens, index)) return undefined;
  let next = index + 1;
  if (isMark(tokens.at(next), ',') || isWord(tokens.at(next), 'of')) next++;
  if (isWord(tokens.at(next), 'the') && isWord(tokens.at(next + 1), 'year')) next += 2;
  const first = tokens.at(next);
  if (first?.kind !== 'number' || !first.gap) return { next: index + 1, division };
  // Winter lies in two years: 1941–42, 1941/42, 1941-1942.
  const joint = tokens.at(next + 1);
  const second = tokens.at(next + 2);
  if (division === 24 && digitsOf(first) === 4 && joint && (isDash(joint) || isMark(joint, '/')) && second?.kind === 'number') {
    const follows = digitsOf(second) === 2 ? second.value === (first.value + 1) % 100 : second.value === first.value + 1;
    if (follows) return { next: skipYearWord(tokens, next + 3), year: first.value, division };
  }
  const year = readYear(tokens, next);
  if (!year) return { next: index + 1, division };
  return { next: year.next, year: year.year!, division, ...(year.before ? { before: true } : {}) };
}

/** `Q3 2023`, `H1 of 2026`, `Q3/2023`. */
function readDivision(tokens: Tokens, index: number): Part | undefined {
  const division = divisionOf(tokens, index);
  if (division === undefined) return undefined;
  let next = index + 2;
  const joint = tokens.at(next);
  if (isMark(joint, ',') || isMark(joint, '/') || isWord(joint, 'of') || (isDash(joint) && digitsOf(tokens.at(next + 1)) === 4))
    next++;
  const year = tokens.at(next)?.kind === 'number' ? readYear(tokens, next) : undefined;
  return year && !year.before ? { next: year.next, year: year.year!, division } : { next: index + 2, division };
}

/** `AD 70`. */
function readEraFirst(tokens: Tokens, index: number): Part | undefined {
  const token = tokens.at(index)!;
  if (token.lower !== 'ad' && token.lower !== 'a') return undefined;
  const era = readEra(tokens, index);
  if (!era || era.before) return undefined;
  const number = tokens.at(era.next);
  if (digitsOf(number) === 0 || digitsOf(number) > 4 || number!.value < 1 || !endsClean(tokens, era.next + 1)) return undefined;
  return { next: era.next + 1, year: number!.value };
}
