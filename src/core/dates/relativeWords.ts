/** The words of relative phrases, in English, Russian, Belarusian and Ukrainian. */

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

function table<T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> {
  return new Map(rows.flatMap(([value, words]) => words.split(' ').map((word): [string, T] => [word, value])));
}

/** Words that stand alone, in days, or in years for the Belarusian and Ukrainian ones. */
export const single = table<readonly [TimeUnit, number]>([
  [['day', 0], 'today tonight сегодня сёння сьогодні'],
  [['day', -1], 'yesterday вчера учора ўчора вчора'],
  [['day', 1], 'tomorrow завтра заўтра'],
  [['day', -2], 'позавчера пазаўчора позавчора'],
  [['day', 2], 'послезавтра паслязаўтра післязавтра'],
  [['year', 0], 'сёлета сёлетнім сёлетняга цьогоріч'],
  [['year', -1], 'летась леташнім леташняга торік'],
  [['year', 1], 'налета'],
]);

/** Which one is meant, counted from now; NaN: said, but not from now. */
export const pointers = table<number>([
  [
    0,
    'this current этом этого этой этим этот нынешнем нынешнего нынешней текущем текущего текущий гэтым гэтага гэтай гэты бягучым бягучага',
  ],
  [0, 'цяперашнім цяперашняга цього цьому цей цієї поточного поточному поточний'],
  [
    -1,
    'last прошлом прошлого прошлой прошлым прошлый прошлую минувшем минувшего мінулым мінулага мінулай мінулы минулого минулому минулий минулої',
  ],
  [
    1,
    'next следующем следующего следующей следующим следующий будущем будущего будущей будущим наступным наступнага наступнай наступны',
  ],
  [1, 'будучым будучага будучай наступного наступному наступний наступної'],
  [
    NaN,
    'past previous preceding following coming recent upcoming same последние последних ближайшие ближайших предыдущем предыдущего',
  ],
  [NaN, 'апошнія апошніх папярэднім останні останніх попередньому'],
]);

export const units = table<TimeUnit>([
  ['year', 'year years год году года годом годе годы годов лет годзе гады гадоў рік року році роки років'],
  ['month', 'month months месяц месяце месяца месяцы месяцев месяцаў місяць місяця місяці місяців'],
  ['week', 'week weeks неделе неделю недели недель тыдзень тыдня тыдні тыдняў тиждень тижня тижні тижнів'],
  ['day', 'day days день дня дней дзень дні дзён днів'],
  ['quarter', 'quarter квартале квартала кварталі'],
  ['decade', 'decade decades десятилетие десятилетии десятилетия дзесяцігоддзе дзесяцігоддзі десятиліття десятилітті'],
  ['century', 'century веке века стагоддзі стагоддзя столітті століття'],
]);

export const agoWords = new Set(['ago', 'назад', 'таму', 'тому']);

/** How many; NaN: some. */
export const counts = table<number>([
  [1, 'a an one один одну'],
  [2, 'two два две дзве дві'],
  [3, 'three три тры'],
  [4, 'four четыре чатыры чотири'],
  [5, 'five пять пяць'],
  [6, 'six шесть шэсць шість'],
  [7, 'seven семь сем сім'],
  [8, 'eight восемь восем вісім'],
  [9, 'nine девять дзевяць'],
  [10, 'ten десять дзесяць'],
  [11, 'eleven одиннадцать'],
  [12, 'twelve двенадцать'],
  [20, 'twenty двадцать дваццаць двадцять'],
  [30, 'thirty тридцать трыццаць тридцять'],
  [NaN, 'few several some many несколько некалькі кілька декілька'],
]);

export function plural(word: string): boolean {
  return /^(?:years|months|weeks|days|decades|годы|годов|лет|гады|гадоў|роки|років|месяцев|месяцаў|місяців|недель|тыдняў|тижнів|дней|дзён|днів)$/.test(
    word,
  );
}
