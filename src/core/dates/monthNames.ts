/** Names of months in English, Russian, Belarusian and Ukrainian with the endings of running text, and of the Jalali calendar. */

export type Words = ReadonlyMap<string, number>;

/** `['january jan', 'february feb']` numbered from `first`. */
export function numbered(first: number, ...rows: readonly string[]): [string, number][] {
  return rows.flatMap((row, index) => row.split(' ').map((word): [string, number] => [word, first + index]));
}

const englishMonths = numbered(
  1,
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
);

const englishShort = numbered(1, 'jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep sept', 'oct', 'nov', 'dec');

const russianMonths = numbered(
  1,
  'январь января январе январю январем январём янв',
  'февраль февраля феврале февралю февралем февралём фев февр',
  'март марта марте марту мартом',
  'апрель апреля апреле апрелю апрелем апр',
  'май мая мае маю маем',
  'июнь июня июне июню июнем',
  'июль июля июле июлю июлем',
  'август августа августе августу августом авг',
  'сентябрь сентября сентябре сентябрю сентябрем сентябрём сен сент',
  'октябрь октября октябре октябрю октябрем октябрём окт',
  'ноябрь ноября ноябре ноябрю ноябрем ноябрём ноя нояб',
  'декабрь декабря декабре декабрю декабрем декабрём дек',
);

const belarusianMonths = numbered(
  1,
  'студзень студзеня студзені студзеню студзенем',
  'люты лютага лютым лютаму',
  'сакавік сакавіка сакавіку сакавіком',
  'красавік красавіка красавіку красавіком',
  'травень траўня траўні траўню траўнем маі',
  'чэрвень чэрвеня чэрвені чэрвеню чэрвенем',
  'ліпень ліпеня ліпені ліпеню ліпенем',
  'жнівень жніўня жніўні жніўню жніўнем',
  'верасень верасня верасні верасню вераснем',
  'кастрычнік кастрычніка кастрычніку кастрычнікам',
  'лістапад лістапада лістападзе лістападу лістападам',
  'снежань снежня снежні снежню снежнем',
);

const ukrainianMonths = numbered(
  1,
  'січень січня січні січнем',
  'лютий лютого лютому',
  'березень березня березні березнем',
  'квітень квітня квітні квітнем',
  'травня травні травнем',
  'червень червня червні червнем',
  'липень липня липні липнем',
  'серпень серпня серпні серпнем',
  'вересень вересня вересні вереснем',
  'жовтень жовтня жовтні жовтнем',
  'листопад листопада листопаді листопадом',
  'грудень грудня грудні груднем',
);

/** Months 1 to 12. */
export const months: Words = new Map(
  [...englishMonths, ...englishShort, ...russianMonths, ...belarusianMonths, ...ukrainianMonths].filter(([word]) => word !== ''),
);

/** Short forms and words with another everyday meaning: months only where a capital is expected and stands. */
export const capitalMonths = new Set(['may', 'march', 'august', ...englishShort.map(([word]) => word).filter(Boolean)]);

/** Months of the Jalali calendar 1 to 12, in the usual Latin spellings. */
export const jalaliMonths: Words = new Map(
  numbered(
    1,
    'farvardin فروردین فروردين', 'ordibehesht اردیبهشت ارديبهشت', 'khordad خرداد', 'tir تیر تير', 'mordad amordad مرداد امرداد', 'shahrivar شهریور شهريور',
    'mehr مهر', 'aban آبان', 'azar آذر', 'dey دی دي', 'bahman بهمن', 'esfand اسفند',
  ),
); // prettier-ignore
