/** Years and decades as they stand in running text: 2023, 44 BCE, 862 году, 1990s, the nineties. */
import { centuryOf, decadeOf, type Part } from './parts';
import { centuryWords, decadeWords } from './lexicon';
import {
  dashes,
  digitsOf,
  endsClean,
  firstYear,
  isApostrophe,
  isDash,
  isWord,
  lastYear,
  readEra,
  readRoman,
  skipOrdinalSuffix,
  skipYearWord,
} from './numerals';
import { type Tokens } from './tokens';

const singularYear = /^(?:году|года|годе|годом|годзе|року|році)$/;

const pluralYears = /^(?:годов|гадоў|вякоў|років)$/;

/** A year of four digits, or of any size with an era, with its words (`2023 года`, `44 BCE`), at a number. */
export function readYear(tokens: Tokens, index: number): Part | undefined {
  const token = tokens.at(index);
  const size = digitsOf(token);
  if (!token || size === 0 || token.value < 0) return undefined;
  let next = skipOrdinalSuffix(tokens, index + 1);
  const worded = skipYearWord(tokens, next);
  const era = readEra(tokens, worded);
  if (era && token.value > 0 && (next > index + 1 || endsClean(tokens, index + 1))) {
    return { next: era.next, year: era.before ? 1 - token.value : token.value, before: era.before };
  }
  // "в 862 году"; the plurals count years: "300 гадоў".
  const yearWord = worded > next ? tokens.at(next)!.lower : '';
  if (size === 3 && token.value >= 100 && singularYear.test(yearWord)) return { next: worded, year: token.value };
  if (size !== 4 || token.value < firstYear || token.value > lastYear) return undefined;
  if (pluralYears.test(yearWord) && token.value % 100 === 0) return undefined;
  if (worded > next && (next > index + 1 || tokens.at(next)?.gap || endsClean(tokens, index + 1) || worded === next + 2)) {
    return { next: worded, year: token.value };
  }
  if (next > index + 1 && tokens.at(index + 1)?.kind === 'word') next = index + 1;
  if (next === index + 1 && !endsClean(tokens, next)) return undefined;
  return { next, year: token.value, bare: true, number: token.value };
}

/** `1990s`, `1990's`, `1990-х годов`, `the 90s`, `90-е годы`. */
export function readDecade(tokens: Tokens, index: number, joined: boolean): Part | undefined {
  const token = tokens.at(index)!;
  const size = token.lower.length;
  if ((size !== 4 && size !== 2) || token.value % 10 !== 0) return undefined;
  let next = index + 1;
  if (isApostrophe(tokens.at(next)) && !tokens.at(next)!.gap) next++;
  const suffix = tokens.at(next);
  if (suffix && !suffix.gap && isWord(suffix, 's')) {
    next++;
    if (size === 2)
      return token.value >= 30 && (joined || decadeIntroduced(tokens, index))
        ? { next, ...decadeOf(1900 + token.value) }
        : undefined;
    if (token.value < firstYear || token.value > lastYear) return undefined;
    // The 1800s are the century; the 2000s are, in the language of our time, the decade.
    if (token.value % 100 === 0 && token.value < 2000) return { next, ...centuryOf(token.value / 100 + 1, false) };
    return { next, ...decadeOf(token.value) };
  }
  if (!isDash(tokens.at(index + 1)) || tokens.at(index + 1)!.gap) return undefined;
  const ending = tokens.at(index + 2);
  if (!ending || ending.gap || !/^(?:е|ые|х|ых|ми|ыми|м|я|ыя|мі|ымі|ті|ні|і)$/.test(ending.lower)) return undefined;
  next = skipYearWord(tokens, index + 3);
  const worded = next > index + 3;
  if (ending.lower === 'м' && !/^(?:годам|рокам)$/.test(tokens.at(index + 3)?.lower ?? '')) return undefined;
  if (size === 2) {
    // "20-х годов XIX века"
    const century = worded ? readRoman(tokens, next) : undefined;
    if (century && centuryWords.has(tokens.at(century.next)?.lower ?? ''))
      return { next: century.next + 1, ...decadeOf((century.value - 1) * 100 + token.value) };
    return worded && token.value >= 10 ? { next, ...decadeOf(1900 + token.value) } : undefined;
  }
  if (ending.lower === 'е' && tokens.at(index + 3)?.lower === 'год') return undefined;
  return token.value >= firstYear && token.value <= lastYear ? { next, ...decadeOf(token.value) } : undefined;
}

function decadeIntroduced(tokens: Tokens, index: number): boolean {
  const before = tokens.at(index - 1);
  return (
    isApostrophe(before) || isWord(before, 'the') || isWord(before, 'early') || isWord(before, 'late') || isWord(before, 'mid')
  );
}

/** `the nineties` at its word. */
export function readWordDecade(tokens: Tokens, index: number): Part | undefined {
  const tens = decadeWords.get(tokens.at(index)?.lower ?? '');
  if (tens === undefined || tens < 3 || !(decadeIntroduced(tokens, index) || dashes.has(tokens.at(index - 1)?.lower ?? '')))
    return undefined;
  return { next: index + 1, ...decadeOf(1900 + tens * 10) };
}
