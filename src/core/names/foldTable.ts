/**
 * What each UTF-16 unit becomes when names are compared, as one table, so that the matcher can fold while it walks over a text.
 * Diacritics are taken off Latin and Greek letters only: in other scripts they make other letters (й is no и, آ is no ا).
 * Made once, at first use, from the Unicode data of the JavaScript engine; large identical stretches are left out for speed.
 */

/** Values of the table that are no letters; every letter or digit folds to 0x30 or more. */
export enum Fold {
  /** Read as absent: soft hyphens, zero-width and vowel marks, markup inside a name. */
  drop = 0,
  space = 1,
  newline = 2,
  apostrophe = 3,
  hyphen = 4,
  punctuation = 5,
  /** Nothing runs across it: code, maths, links ... */
  wall = 6,
  /** A combining mark that may make another letter of the one before it. */
  mark = 7,
  surrogate = 8,
  /** The lowest value of a letter or digit. */
  letter = 0x30,
  /** From here on one unit stands for several = 0xE000 + index into `expansions`. */
  expansion = 0xe000,
}

const apostrophes = "'`\u00b4\u2018\u2019\u201a\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u055a\u05f3\uff07\ua78c";
const hyphens = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u05be\u2e3a\u2e3b\ufe58\ufe63\uff0d\u1806';
const newlines = '\n\r\u0085\u2028\u2029';
const dropped = [
  [0xad, 0xad],
  [0x2ba, 0x2ba],
  [0x34f, 0x34f],
  [0x591, 0x5bd],
  [0x5bf, 0x5bf],
  [0x5c1, 0x5c2],
  [0x5c4, 0x5c5],
  [0x5c7, 0x5c7],
  [0x610, 0x61a],
  [0x61c, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x652],
  [0x656, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x730, 0x74a],
  [0x180b, 0x180f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
] as const;
const marks = [
  [0x300, 0x34e],
  [0x350, 0x36f],
  [0x653, 0x655],
  [0x1161, 0x1175],
  [0x11a8, 0x11c2],
  [0x3099, 0x309a],
] as const;

/** Letters that Unicode does not take apart but readers do, and letters that are written one for the other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ς: 'σ', // prettier-ignore
  ё: 'е',
  ѐ: 'е',
  ѝ: 'и',
  // Arabic script: forms of yeh, kaf, heh, and alef or carriers with hamza; alef with madda stays another letter.
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ۀ: 'ه',
  ہ: 'ه',
  ە: 'ه',
  ھ: 'ه',
  ۂ: 'ه', // prettier-ignore
};

export interface FoldTable {
  /** Folded value of each UTF-16 unit. */
  readonly units: Uint16Array;
  /** What the values from `Fold.expansion` on stand for. */
  readonly expansions: readonly string[];
  /** Letter + mark, as `(letter << 16) | mark`, to the folded letter that they make together. */
  readonly composed: ReadonlyMap<number, number>;
}

const letterOrDigit = /^[\p{L}\p{Nd}\p{Nl}]/u;
const latinOrGreek = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const wordMark = /^\p{M}/u;
const digit = /^\p{Nd}/u;
const blank = /^[\p{Zs}\t\v\f]/u;

/** Folded letters of one character that is a letter, as far as they are known without the table (not yet folded further). */
function lettersOf(character: string): string {
  const lower = character.normalize('NFKC').toLowerCase();
  let result = '';
  for (const letter of lower.normalize('NFC')) {
    if (alike[letter] !== undefined) result += alike[letter];
    else if (latinOrGreek.test(letter)) {
      for (const part of letter.normalize('NFD')) if (!wordMark.test(part)) result += alike[part] ?? part;
    } else if (letterOrDigit.test(letter) || (wordMark.test(letter) && letter.charCodeAt(0) > 0x36f)) result += letter;
  }
  return result;
}

function build(): FoldTable {
  const units = new Uint16Array(0x10000).fill(Fold.punctuation);
  const expansions: string[] = [];
  const known = new Map<string, number>();
  let digitsBefore = 0;
  for (let unit = 0; unit < 0x10000; unit++) {
    if ((unit >= 0x3400 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xd7a4)) {
      units[unit] = unit;
      continue;
    }
    if (unit >= 0xd800 && unit < 0xf900) {
      if (unit < 0xe000) units[unit] = Fold.surrogate;
      continue;
    }
    const character = String.fromCharCode(unit);
    if (digit.test(character)) units[unit] = 0x30 + (digitsBefore++ % 10);
    else {
      digitsBefore = 0;
      if (blank.test(character)) units[unit] = Fold.space;
      else if (letterOrDigit.test(character)) {
        const letters = lettersOf(character);
        if (letters.length === 1) units[unit] = letters.charCodeAt(0);
        else if (letters.length > 1) {
          let place = known.get(letters);
          if (place === undefined) {
            place = expansions.push(letters) - 1;
            known.set(letters, place);
          }
          units[unit] = Fold.expansion + place;
        } else units[unit] = Fold.drop;
      } else if (wordMark.test(character)) units[unit] = unit;
    }
  }
  // What an expansion or a compatibility form consists of may itself fold further (Arabic presentation forms).
  for (let i = 0; i < expansions.length; i++) {
    expansions[i] = Array.from({ length: expansions[i]!.length }, (_, k) => {
      const folded = units[expansions[i]!.charCodeAt(k)]!;
      return folded >= Fold.letter && folded < Fold.expansion ? String.fromCharCode(folded) : '';
    }).join('');
  }
  const set = (text: string, value: number): void => {
    for (let i = 0; i < text.length; i++) units[text.charCodeAt(i)] = value;
  };
  set(apostrophes, Fold.apostrophe);
  set(hyphens, Fold.hyphen);
  set(newlines, Fold.newline);
  for (const [from, to] of dropped) units.fill(Fold.drop, from, to + 1);
  for (const [from, to] of marks) units.fill(Fold.mark, from, to + 1);
  return { units, expansions, composed: composedLetters(units) };
}

function composedLetters(units: Uint16Array): Map<number, number> {
  const composed = new Map<number, number>();
  for (const [from, to] of [
    [0x400, 0x530],
    [0x620, 0x6d4],
    [0x3040, 0x3100],
  ] as const) {
    // prettier-ignore
    for (let unit = from; unit < to; unit++) {
      const parts = String.fromCharCode(unit).normalize('NFD');
      if (parts.length !== 2) continue;
      const letter = units[parts.charCodeAt(0)]!;
      const whole = units[unit]!;
      if (letter !== whole) composed.set((letter << 16) | parts.charCodeAt(1), whole);
    }
  }
  return composed;
}

let table: FoldTable | undefined;

/** The table, made at the first call (about 10 ms). */
export function foldTable(): FoldTable {
  return (table ??= build());
}
