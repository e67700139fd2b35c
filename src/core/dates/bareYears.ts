/**
 * When a number of four digits is a year. Numbers count, price, number pages and name resolutions far more often than they
 * date, so a number alone is a year only if a word before it, a list or range of years, brackets, or the noun after it
 * says so - and never where a page, a currency or a unit stands beside it. The rules, in order:
 * 1. refused: after `p.`, `Resolution`, `$` and the like; before a unit or a counted noun (`2023 tonnes`);
 * 2. `in 2023`, `during 1998`, `the year 2023`, `as early as 1993`, `of 2015`, `for 2023`; Slavic `в 2023`, only where no noun follows;
 * 3. `b. 1935`; `(2007)`, `(2007, in Minsk)`; `© 2023`;
 * 4. `the 2015 deal`: determiner, year of our time, a noun that is not counted;
 * 5. at the start of a sentence before a verb of being: `2023 was`;
 * 6. all that a table's cell, a heading or a list item holds; `Minsk, 1997` at the end of what is said.
 * Ranges, lists and words such as since are the phrase reader's to judge.
 */
import { endsHere, isCell } from './cells';
import { toWords } from './lexicon';
import { isDash, isMark, isWord } from './numerals';
import { type Token, type Tokens } from './tokens';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

const refusedBefore = set(
  `p pp page pages para paragraph paragraphs § no nos nr number numbers resolution resolutions article articles art section sections sec
  chapter chapters ch room version v flight model line lines order protocol rule highway route suite box unit table tables figure
  figures fig building apartment apt port extension ext tel phone fax isbn issn doi id code channel volume vol issue verse psalm lot
  item step clause usd eur gbp byn rub us kg km total sum bus train hotel windows office serial case form docket footnote note
  стр страница страницы странице страниц статья статьи статье резолюция резолюции резолюцию пункт пункта пункте глава главы главе
  номер кабинет дом кв тел п ст гл рис табл арт том т кн
  старонка старонцы старонкі артыкул артыкула рэзалюцыя рэзалюцыі пункце раздзел сторінка сторінки стаття резолюція пункту`,
);
/** Letters that shorten a page or an item only with a dot; without it they are prepositions or nothing. */
const refusedDotted = set('с л s l n');

const units = set(
  `tonnes tons tonne ton kg kilograms kilos grams g km kilometres kilometers m metres meters cm mm miles feet ft acres hectares ha people
  persons men women children soldiers troops officers rifles tanks guns shells missiles dollars euros roubles rubles pounds yuan rials
  cents usd eur million billion thousand hundred trillion percent per words pages copies votes seats hours hrs minutes seconds days weeks
  months years litres liters barrels watts kw mw gw kwh mwh gwh volts hz mhz ghz mb gb tb bytes times items members delegates cases deaths
  casualties prisoners refugees vehicles aircraft ships houses families students workers employees participants companies shares
  человек людей тонн тонны тонна рублей рубля рубль долларов доллара евро штук км кг м метров километров процентов процента тысяч тысячи
  млн млрд миллионов миллиона миллиардов солдат военных винтовок раз часов минут дней лет месяцев страниц экземпляров гектаров
  чалавек тон тоны рублёў рубля долараў еўра тысяч мільёнаў працэнтаў гадзін дзён старонак вінтовак
  осіб людей тонн гривень доларів євро тисяч мільйонів відсотків годин днів сторінок`,
);

/** Words that may follow a year without being what the number counts. */
const functionWords = set(
  `a an the and or but nor so yet in on at by of to for from with without as is was are were be been being has had have will would shall should
  could can may might must did does do saw it he she they we i you its his her their our this that these those who which when where while
  because although though after before since until till during under over between among through into onto about against than then there
  also only not no again once brought marked began became came went led ended however both all some if onwards on onward et al`,
);

const supportBefore = set(
  `in during year years through throughout since until till within copyright fy dated circa of for born died`,
);
const weakSupport = set('of for');
const slavicSupport = set('в во у ў на за к до после пасля після');
const determiners = set('the its their his her our this that a an');
const verbs = set('was saw is has had will marked began became brought would proved');
const asWords = set('early late recently far long of recent');

/** The events and papers that years are put before in the plural: `the 2024 elections`. */
const datedPlurals = set(
  `elections sanctions protests talks games olympics accords agreements attacks negotiations amendments reforms events hearings results figures
  data riots floods exercises drills constitutions treaties memoranda demonstrations bombings fires earthquakes sales exports imports estimates`,
);

const firstModern = 1900;
const lastModern = 2035;

function isModern(year: number): boolean {
  return year >= firstModern && year <= lastModern;
}

/** Whether a page, currency, resolution or the like stands before a number. */
export function isRefusedBefore(tokens: Tokens, index: number): boolean {
  let at = index - 1;
  let previous = tokens.at(at);
  let dotted = false;
  if (isMark(previous, '.') && !previous!.gap) {
    dotted = true;
    previous = tokens.at(--at);
  }
  if (previous?.kind !== 'word') return previous?.kind === 'mark' && /[№#§$€£¥₽]/.test(previous.lower);
  // A sentence may end in such a word: "He left the room. 2023 was quiet."
  if (dotted && previous.lower.length > 4) return false;
  return refusedBefore.has(previous.lower) || (dotted && refusedDotted.has(previous.lower));
}

/** Whether what follows a number is what it counts. `strict`: any noun in small letters will do. */
export function countsSomething(tokens: Tokens, next: number, strict: boolean): boolean {
  const token = tokens.at(next);
  if (token?.kind === 'mark') return /[%‰°€$£₽]/.test(token.lower);
  if (token?.kind !== 'word') return false;
  if (units.has(token.lower)) return true;
  if (token.capital || functionWords.has(token.lower) || !strict) return false;
  return true;
}

/** Whether the number at `index`, read as the year `year` up to `next`, is supported by what stands around it. */
export function isSupportedYear(tokens: Tokens, index: number, next: number, year: number): boolean {
  if (isRefusedBefore(tokens, index)) return false;
  // "dates from 1768", "goes back to 2019"
  if (tracesBack(tokens, index - 1)) return !countsSomething(tokens, next, false);
  if (countsSomething(tokens, next, !isModern(year))) return false;
  const previous = tokens.at(index - 1);
  if (isMark(previous, '(') || isMark(previous, '[')) {
    // `repeat(1500)` is a call, no remark in brackets.
    const before = tokens.at(index - 2);
    return (previous!.gap || (before?.kind !== 'word' && before?.kind !== 'number')) && inBrackets(tokens.at(next), year);
  }
  if (isLifeMark(tokens, index)) return true;
  if (isMark(previous, '©')) return true;
  if (previous?.kind === 'word') {
    const word = previous.lower;
    if (slavicSupport.has(word)) return isModern(year) && !countsSomething(tokens, next, true);
    if (weakSupport.has(word))
      return (
        (isModern(year) || (word === 'of' && namesPaper(tokens.at(index - 2)))) &&
        !countsSomething(tokens, next, true) &&
        !countedBefore(tokens, index - 2)
      );
    // "from 2015", but not where a range from it was refused: "from 1990 to 2000 dollars".
    if (word === 'from')
      return (
        isModern(year) &&
        !countsSomething(tokens, next, true) &&
        !toWords.has(tokens.at(next)?.lower ?? '') &&
        !isDash(tokens.at(next))
      );
    // "one in 2000"
    if (word === 'in' && year % 500 === 0 && /^(?:1|one)$/.test(tokens.at(index - 2)?.lower ?? '')) return false;
    if (supportBefore.has(word)) return true;
    if (word === 'as') return asWords.has(tokens.at(index - 2)?.lower ?? '');
    if (determiners.has(word)) return isModern(year) && datesNoun(tokens.at(next));
    return false;
  }
  if (isModern(year) && year !== 2000 && isCell(tokens, previous, tokens.at(next))) return true;
  if (isMark(previous, ',') && !previous!.gap && isModern(year) && endsHere(tokens, next)) return isPlainName(tokens, index - 2);
  const opens =
    !previous ||
    (previous.kind === 'break' && previous.lower !== '') ||
    (previous.kind === 'mark' && /[.!?]/.test(previous.lower));
  return opens && isModern(year) && verbs.has(tokens.at(next)?.lower ?? '');
}

/** `from` or `to` of "dating from", "dates back to", "goes back to". */
function tracesBack(tokens: Tokens, preposition: number): boolean {
  const word = tokens.at(preposition)?.lower;
  const before = tokens.at(preposition - 1)?.lower ?? '';
  return word === 'to' ? before === 'back' : word === 'from' && /^(?:dat(?:es?|ed|ing)|back)$/.test(before);
}

/** A capitalised word, no number or shortened word, with which a caption or a byline says where. */
function isPlainName(tokens: Tokens, index: number): boolean {
  const word = tokens.at(index);
  return word?.kind === 'word' && word.capital && word.lower.length > 3 && !refusedBefore.has(word.lower);
}

/** `the Act of 1832`, `that of 1867`, `the war of 1812`. */
function namesPaper(noun: Token | undefined): boolean {
  return (
    noun?.kind === 'word' &&
    (noun.capital ||
      /^(?:that|those|act|law|treaty|war|revolution|constitution|charter|convention|peace|edition|census)$/.test(noun.lower))
  );
}

/** `b. 1935`, `d. 1990`, `est. 1921`. */
function isLifeMark(tokens: Tokens, index: number): boolean {
  return isMark(tokens.at(index - 1), '.') && /^(?:b|d|est|род|ум|нар|р)$/.test(tokens.at(index - 2)?.lower ?? '');
}

function inBrackets(after: Token | undefined, year: number): boolean {
  return year >= 1500 && after?.kind === 'mark' && /[),;\]]/.test(after.lower);
}

function countedBefore(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  return (
    token?.kind === 'number' ||
    /^(?:total|sum|average|maximum|minimum|cost|price|population|out|number|one|each|distance|height|length)$/.test(
      token?.lower ?? '',
    )
  );
}

function datesNoun(noun: Token | undefined): boolean {
  if (noun?.kind !== 'word' || !noun.gap) return false;
  if (functionWords.has(noun.lower)) return false;
  return noun.capital || datedPlurals.has(noun.lower) || !/[^su]s$/.test(noun.lower);
}

/** Whether two numbers that stand like a range of years are one. */
export function isYearRange(tokens: Tokens, index: number, next: number, first: number, last: number): boolean {
  if (last <= first || isRefusedBefore(tokens, index)) return false;
  return !countsSomething(tokens, next, !(isModern(first) && isModern(last)));
}

/**
 * Whether two numbers joined by a word are said to be years with no word before the first: "the years 1914 to 1919", or set off by signs as in
 * "the longer series, 1995 to 2022, ...".
 */
export function isSetOffRange(tokens: Tokens, index: number, next: number, first: number, last: number): boolean {
  if (!isModern(first) || !isModern(last)) return false;
  const before = tokens.at(index - 1);
  const after = tokens.at(next);
  if (before?.kind === 'word') return before.lower === 'years';
  return before?.kind === 'mark' && /[,(]/.test(before.lower) && after?.kind === 'mark' && /[,.;)]/.test(after.lower);
}

/** Whether a number after about, after, by ... (`word`) is a year rather than a count. */
export function isLooseYear(tokens: Tokens, next: number, year: number, word: string): boolean {
  // "had worked there since 2014 knew": what follows is seldom what is counted.
  if (word === 'since' && isModern(year)) return !countsSomething(tokens, next, false);
  return !countsSomething(tokens, next, true) && (isModern(year) || !isWord(tokens.at(next), 'of'));
}
