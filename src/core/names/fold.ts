/**
 * Folding: the form in which names are compared. Two spellings with the same folded form are the same name to us.
 * `foldInto` keeps the positions of the text, so that what is found in the folded form can be shown in the text.
 */
import { CharClass } from '../prose/markup';
import { Fold, foldTable } from './foldTable';
import { grown } from './grown';

/** Conjoining Hangul: the first of a syllable and the block that Unicode composes them to (Unicode standard, 3.12). */
const hangul = { lead: 0x1100, vowel: 0x1161, tail: 0x11a7, syllable: 0xac00 } as const;

function composeHangul(before: number, unit: number): number {
  if (unit >= hangul.vowel && unit <= 0x1175 && before >= hangul.lead && before <= 0x1112)
    return hangul.syllable + ((before - hangul.lead) * 21 + (unit - hangul.vowel)) * 28;
  if (
    unit > hangul.tail &&
    unit <= 0x11c2 &&
    before >= hangul.syllable &&
    before < 0xd7a4 &&
    (before - hangul.syllable) % 28 === 0
  )
    return before + (unit - hangul.tail);
  return 0;
}

const astralLetter = /^[\p{L}\p{Nd}\p{Nl}]/u;
const astralMark = /^\p{M}/u;

/** Conjoining vowels of Hangul come from here on. */
const firstVowel = 0x1161;

/** Value of the combining mark at a place, all before it being folded: dropped, also where it has made another letter of the one before. */
export function foldMark(text: string, at: number, out: Uint16Array): number {
  const unit = text.charCodeAt(at);
  let before = at - 1;
  while (before >= 0 && out[before] === Fold.drop) before--;
  const letter = before >= 0 ? out[before]! : 0;
  const together =
    unit >= firstVowel && unit <= 0x11c2 ? composeHangul(letter, unit) : (foldTable().composed.get((letter << 16) | unit) ?? 0);
  if (together) out[before] = together;
  return together || unit < firstVowel || unit > 0x11c2 ? Fold.drop : unit;
}

/** Folds a character of two units. */
function foldPair(text: string, at: number, out: Uint16Array): void {
  const { units } = foldTable();
  const point = text.codePointAt(at)!;
  if (point < 0x10000) {
    out[at] = Fold.punctuation;
    return;
  }
  const character = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
  if (character.length === 1) {
    const folded = units[character.charCodeAt(0)]!;
    out[at] = folded;
    out[at + 1] = folded >= Fold.letter ? Fold.drop : folded;
  } else if (astralLetter.test(character)) {
    out[at] = character.charCodeAt(0);
    out[at + 1] = character.charCodeAt(1);
  } else out[at] = out[at + 1] = astralMark.test(character) ? Fold.drop : Fold.punctuation;
}

function valueOfClass(kind: number): number {
  return kind === CharClass.hidden ? Fold.wall : kind === CharClass.through ? Fold.drop : Fold.space;
}

/** Where the text at hand has marks or characters of two units; grows as needed. */
let rarePlaces = new Int32Array(1 << 10);

/** Where the first unit that is no prose stands; `length` where all are. Four units at a time where memory allows. */
export function firstMarkup(classes: Uint8Array, length: number): number {
  let i = 0;
  if ((classes.byteOffset & 3) === 0) {
    const fours = new Uint32Array(classes.buffer, classes.byteOffset, length >> 2);
    let k = 0;
    while (k < fours.length && fours[k] === 0) k++;
    i = 4 * k;
  }
  while (i < length && classes[i] === CharClass.prose) i++;
  return i;
}

/** Folds those units, in order. */
function foldRareUnits(text: string, out: Uint16Array, count: number): void {
  for (let k = 0; k < count; k++) {
    const at = rarePlaces[k]!;
    const value = out[at]!;
    if (value === Fold.mark) out[at] = foldMark(text, at, out);
    else if (value === Fold.surrogate) {
      if (out[at + 1] === Fold.surrogate) foldPair(text, at, out);
      else out[at] = Fold.punctuation;
    }
  }
}

/**
 * Writes the folded value of each unit of `text` (see `Fold`) to the same place of `out`, and a wall behind the last.
 * @param classes what each unit is to the reader of the prose, if not all of it is prose
 * @param from the first place to be written; those before must have been
 */
type FoldInto = (text: string, classes: Uint8Array | undefined, out: Uint16Array, from?: number) => void;

/** Makes the function anew for each use: the engine then compiles each for the texts that it gets, which for prose is three times faster. */
function makeFold(): FoldInto {
  return (text, classes, out, from = 0) => {
    const { units } = foldTable();
    const length = text.length;
    const { mark } = Fold;
    if (rarePlaces.length < length) rarePlaces = grown(rarePlaces, length);
    const places = rarePlaces;
    let rare = 0;
    for (let i = from; i < length; i++) {
      const value = units[text.charCodeAt(i)]!;
      out[i] = value;
      // Marks and surrogates: the two values from `mark` on.
      if ((value - mark) >>> 0 < 2) places[rare++] = i;
    }
    out[length] = Fold.wall;
    if (classes !== undefined) {
      const { prose } = CharClass;
      for (let i = from; i < length; i++) if (classes[i] !== prose) out[i] = valueOfClass(classes[i]!);
    }
    if (rare !== 0) foldRareUnits(text, out, rare);
  };
}

/** For blocks of prose. */
export const foldInto: FoldInto = makeFold();

/** For names and other short texts. */
export const foldShortInto: FoldInto = makeFold();

/** The folded letters that one value of the table stands for. */
export function lettersOfValue(value: number): string {
  return value >= Fold.expansion && value < 0xf900
    ? (foldTable().expansions[value - Fold.expansion] ?? '')
    : String.fromCharCode(value);
}

/**
 * The comparison form of a name: equal forms are the same name. Spaces become one, apostrophes `'`, dashes `-`; other
 * punctuation stays.
 * @example foldName('Лукаше\u0301нко') === foldName('лукашенко'); foldName('Ko\u010d') === 'koc'
 */
export function foldName(text: string): string {
  const folded = new Uint16Array(text.length + 1);
  foldShortInto(text, undefined, folded);
  let result = '';
  let blank = false; // asked of a flag, since looking at a growing string takes time that grows with it
  for (let i = 0; i < text.length; i++) {
    const value = folded[i]!;
    if (value === Fold.drop) continue;
    const wasBlank = blank;
    blank = value === Fold.space || value === Fold.newline;
    if (value >= Fold.letter) result += lettersOfValue(value);
    else if (blank) result += wasBlank ? '' : ' ';
    else if (value === Fold.apostrophe) result += "'";
    else if (value === Fold.hyphen) result += '-';
    else if (value === Fold.punctuation) result += text[i];
  }
  return result.trim();
}
