/**
 * Case endings of names in Russian, Belarusian and Ukrainian. A name's word is cut to a stem with the endings that it may
 * take; a word of a text is looked up by its stems. The tables are ours, after the school grammars of the three languages; they are a
 * union, since a draft may quote any of the three. Letters are folded (ё is е).
 */

/** A stem and the endings with which it is a form of the same name, joined with blanks. */
export interface Stem {
  readonly stem: string;
  readonly endings: string;
}

interface Rule {
  readonly ends: RegExp;
  /** How many letters of the name the endings replace. */
  readonly cut: number;
  readonly endings: string;
}

const noun = 'а у ом ем ам е ові еві і';
const adjective =
  'ого ому ым им ом ая ой ую ою ое ые ие ых их ыми ими его ему ем яя ей юю ею ее ага аму ім ай аю ае ыя ія іх ымі імі яга яму яй а ої ій у е і';
const rules: readonly Rule[] = [
  { ends: /[иы]й$|[^аеіоуэюя]ой$/, cut: 2, endings: adjective },
  { ends: /[кхгн][іы]$|[сц]кі$/, cut: 1, endings: adjective },
  { ends: /ая$/, cut: 2, endings: 'ой ую ою ай аю' },
  { ends: /[сц]ька$/, cut: 1, endings: 'ої ій у ою' },
  { ends: /[ое]е$/, cut: 2, endings: 'ого ому ым ом его ему им ем' },
  { ends: /(?:[оеи]в|[иыі]н)$/, cut: 0, endings: noun + ' ым им' },
  { ends: /[оеі]ў$/, cut: 1, endings: 'ва ву вым ве вам' },
  { ends: /ів$/, cut: 2, endings: 'ова ову овим овом ові' },
  { ends: /їв$/, cut: 2, endings: 'єва єву євом єві' },
  { ends: /ец$/, cut: 2, endings: 'ца цу цом цем цам це цеві ці' },
  { ends: /[^аеёиіоуыэюя].*ок$/, cut: 2, endings: 'ка ку ком кам ке кові' },
  { ends: /ел$/, cut: 2, endings: 'ла лу лом лам ле' },
  { ends: /ень$/, cut: 3, endings: 'ня ню нем не неві' },
  // The locative of these ends in -у: Мінску, never Мінскі, which is an adjective.
  { ends: /[кгґх]$/, cut: 0, endings: 'а у ом ем ам е ові еві' },
  { ends: /[бвджзлмнпрстфцчшщў]$/, cut: 0, endings: noun },
  { ends: /[аеёиіоуыэюя]й$/, cut: 1, endings: 'я ю ем єм е и і єві ї' },
  { ends: /ь$/, cut: 1, endings: 'я ю ем е и ью і еві ям' },
  { ends: /ка$/, cut: 2, endings: 'цы ці цэ' },
  { ends: /га$/, cut: 2, endings: 'зе зі' },
  { ends: /ха$/, cut: 2, endings: 'се сі' },
  { ends: /да$/, cut: 2, endings: 'дзе' },
  { ends: /та$/, cut: 2, endings: 'це' },
  // Family names of women in Ukrainian.
  { ends: /(?:[оеєії]в|[иіїы]н)а$/, cut: 1, endings: 'ої ій' },
  { ends: /а$/, cut: 1, endings: 'ы и і е у ой ою ей ею ай аю ам ові' },
  { ends: /я$/, cut: 1, endings: 'и е ю ей ею і ї єю яй ей' },
  { ends: /.{4}о$/, cut: 1, endings: 'а у ом ам е ові і' },
  { ends: /.{3}[ыи]$/, cut: 1, endings: 'ам ами ах амі' },
];

/** Languages in Cyrillic script whose names take other endings or none. */
const otherLanguages = new Set([
  'bg',
  'mk',
  'sr',
  'sh',
  'bs',
  'cnr',
  'kk',
  'ky',
  'mn',
  'tg',
  'tt',
  'uz',
  'az',
  'ba',
  'cv',
  'os',
  'ab',
  'ce',
  'rue',
  'cu',
]);

/** Do names of this language (BCP 47, or unknown) take the endings below? Names of unknown language do. */
export function takesEndings(language: string | undefined): boolean {
  return language === undefined || !otherLanguages.has(language.split('-')[0]!.toLowerCase());
}

const cyrillicWord = /^[\u0400-\u052f]{3,}$/;

/** Stems of one folded word; none for words that do not change or are too short. */
export function stemsOf(word: string): readonly Stem[] {
  if (!cyrillicWord.test(word)) return [];
  const stems: Stem[] = [];
  for (const { ends, cut, endings } of rules) {
    if (word.length - cut < (cut > 1 ? 2 : 3)) continue;
    if (ends.test(word)) stems.push({ stem: word.slice(0, word.length - cut), endings });
  }
  if (word === 'лев') stems.push({ stem: 'ль', endings: 'ва ву вом ве вові' });
  // Belarusian and Ukrainian double the consonant: Беларуссю, Білоруссю.
  const doubled = /([бвгґджзклмнпрстфхцчшщ])ь$/.exec(word);
  if (doubled !== null && word.length > 3) stems.push({ stem: word.slice(0, -1), endings: doubled[1] + 'ю' });
  return stems;
}
