/**
 * The words that dates are made of, in English, Russian, Belarusian and Ukrainian: one table per role, lower case, with the
 * endings that occur in running text. A word may have several roles; the grammar decides which one fits.
 */
import { type Words, jalaliMonths, months, numbered } from './monthNames';

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** EDTF codes 21 to 24. */
export const seasons: Words = new Map(
  numbered(
    21,
    'spring весна весной весны весне весну вясна вясной вясны вясне вясну увесну навесні',
    'summer лето летом лету лете лета летам леце улетку літо влітку літа',
    'autumn fall осень осенью осени восень восенню восені увосень осінь',
    'winter зима зимой зимы зиме зиму зіма зімой зімы зіме зіму узімку взимку зими',
  ),
);

export const weekdays: Words = new Map(
  numbered(
    1,
    'monday понедельник понедельника панядзелак понеділок',
    'tuesday вторник вторника аўторак вівторок',
    'wednesday среду сераду середу',
    'thursday четверг четверга чацвер четвер',
    'friday пятницу пятніцу',
    'saturday субботу суботу',
    'sunday воскресенье воскресенья нядзелю неділю',
  ),
);

/** Words after a number that make it a year. */
export const yearWords = set(
  `год года году годом годе годы годов годам годах годами гг годзе гады гадоў гадам гадах гадамі рік року році роком роки років рокам роках рр`,
);

/** The same as one letter: only with a dot after it. */
export const yearLetters = set('г р');

export const centuryWords = set(
  'century centuries век века веке веком веков веках веки веку стагоддзе стагоддзя стагоддзі стагоддзем стагоддзяў вякоў століття столітті століттям',
);

/** The same shortened: only with a dot after it and a Roman number before. */
export const centuryLetters = set('в вв ст');

export const quarterWords = set('quarter квартал квартала квартале кварталом кварталу кварталі');

export const halfWords = set('half половина половине половину половины половиной палова палове палову паловы половині');

/** Ordinals 1 to 21. */
export const ordinals: Words = new Map([
  ...numbered(
    1,
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ),
  ...numbered(13, 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'),
  ...numbered(
    1,
    'первый первого первом первому первая первой первую першы першага першым першая першай першую перший першого першому перша першій першу',
    'второй второго втором второму вторая вторую другі другога другім другая другой другую другий другого другому друга другій другу',
    'третий третьего третьем третьему трэці трэцяга трэцім третій третього третьому',
    'четвёртый четвертый четвёртого четвертого четвёртом четвертом чацвёрты чацвёртага чацвёртым четвертий четвертому',
  ),
  ...numbered(16, 'шестнадцатом шестнадцатого шестнадцатый', 'семнадцатом семнадцатого семнадцатый'),
  ...numbered(18, 'восемнадцатом восемнадцатого восемнадцатый', 'девятнадцатом девятнадцатого девятнадцатый'),
  ...numbered(20, 'двадцатом двадцатого двадцатый дваццатым дваццатага'),
]);

/** Parts of a longer time: 0 the beginning, 1 the middle, 2 the end. */
export const adjectiveParts: Words = new Map(numbered(0, 'early', 'mid middle', 'late'));

export const nounParts: Words = new Map(
  numbered(
    0,
    'beginning start outset начало начале начала началу началом пачатак пачатку пачатка початок початку',
    'middle середина середине середины середину серединой сярэдзіна сярэдзіне сярэдзіны сярэдзіну середині',
    'end close конец конце конца концу концом канец канцы канца кінець кінці кінця наприкінці напрыканцы',
  ),
);

export const decadeWords: Words = new Map(
  numbered(2, 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'),
);

export const aboutWords = set(
  'circa approximately about around roughly около примерно приблизительно прыкладна каля приблизно близько',
);

export const perhapsWords = set(
  'possibly perhaps probably presumably возможно предположительно вероятно магчыма верагодна можливо ймовірно',
);

export const sinceWords = set('since');

/** Since before a date with a year; from before one that is followed by to. */
export const slavicFromWords = set('с со з са із зі від ад от');

export const openSlavicFromWords = set('с со з са із зі');

export const afterWords = set('after post после пасля після');

export const untilWords = set('until till до да');

export const beforeWords = set('before by pre к ко до да');

export const fromWords = set('from');

export const toWords = set('to through thru until till');

export const slavicToWords = set('по па до да');

export const betweenWords = set('between между паміж між меж');

export const andWords = set('and or и или і або ды й та');

export const ofWords = set('of');

/** What the value of Roman numerals is, 1 to 21 (centuries and quarters). */
export const romans: Words = new Map(
  numbered(
    1,
    'i',
    'ii',
    'iii',
    'iv',
    'v',
    'vi',
    'vii',
    'viii',
    'ix',
    'x',
    'xi',
    'xii',
    'xiii',
    'xiv',
    'xv',
    'xvi',
    'xvii',
    'xviii',
    'xix',
    'xx',
    'xxi',
  ),
);

/** Words that stand before a date, or before its number, and say nothing alone. */
export const prepositions: ReadonlySet<string> = new Set([
  ...[
    aboutWords,
    perhapsWords,
    sinceWords,
    slavicFromWords,
    afterWords,
    untilWords,
    beforeWords,
    fromWords,
    betweenWords,
  ].flatMap(words => [...words]),
  // c. 1900, A.D. 70, Q3, H1
  ...['c', 'ca', 'ок', 'по', 'ad', 'a', 'q', 'h'],
]);

/** Every word that a date or its first preposition can begin with, but for Roman numbers and relative phrases. */
export const beginners: ReadonlySet<string> = new Set([
  ...[months, jalaliMonths, seasons, ordinals, adjectiveParts, nounParts, decadeWords].flatMap(table => [...table.keys()]),
  ...prepositions,
  ...['twenty', 'двадцать', 'дваццаць', 'двадцять'],
]);
