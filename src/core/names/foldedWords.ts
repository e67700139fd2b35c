/**
 * Folding and cutting into words in one walk, for blocks that have no markup and no characters of two units: nearly every block.
 * What it writes is what `foldInto` and then `BlockWords.read` write (a test says so), at half the time. Where words end nobody can guess,
 * a processor as little as we; so the walk over usual letters and signs has no branch that depends on it: what a word would be if it ended
 * here is written at every unit, and kept where it did.
 */
import type { MarkupSigns } from '../prose/scanner';
import { type BlockWords, firstOther, WordKind } from './blockWords';
import { foldMark } from './fold';
import { Fold, foldTable } from './foldTable';
import { firstGrouped, Group, groupOf } from './scripts';
import { hashOf, hashSeed, prime } from './wordTable';

/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;

/** What a unit is to the walk, as bits beside those of `WordKind`. */
const Trait = {
  /** Not to be passed over: what may be markup, apostrophes, marks, what reads as absent, scripts without spaces. */
  care: 8,
  /** A usual letter or digit; the uppermost bit. */
  letter: 16,
} as const;
const letterBit = 4;

const traitsBySigns = new Map<MarkupSigns | undefined, Uint8Array>();

/** For each UTF-16 unit its traits, where these signs may be markup. */
function traitsWith(signs: MarkupSigns | undefined): Uint8Array {
  let traits = traitsBySigns.get(signs);
  if (traits === undefined) {
    traits = new Uint8Array(0x10000);
    foldTable().units.forEach((value, unit) => {
      if (value >= Fold.letter && value < firstGrouped)
        traits![unit] =
          Trait.letter | (value < behindDigits ? WordKind.digits : 0) | (value >= firstOther ? WordKind.other : 0);
      else if (value === Fold.drop || value === Fold.apostrophe || value >= Fold.mark) traits![unit] = Trait.care;
    });
    signs?.units.forEach((isSign, unit) => {
      if (isSign !== 0) traits![unit] = Trait.care;
    });
    traitsBySigns.set(signs, traits);
  }
  return traits;
}

/**
 * Reads on from a place at which no word goes on, the words before being in `words`.
 * @param source a text that is faster to read, in which `text` stands from `at` on
 * @param folded takes the folded value of each unit and a wall behind the last
 * @param words takes the words; must have room for one more than there are units
 * @param marks what may be markup, if that is to be looked for
 * @returns how far it has read: to the end or to what may be markup; -1 where the text has characters of two units: then nothing that was
 * written counts
 */
export function foldWords(
  text: string,
  source: string,
  at: number,
  from: number,
  folded: Uint16Array,
  words: BlockWords,
  marks: MarkupSigns | undefined,
): number {
  const { units } = foldTable();
  const traits = traitsWith(marks);
  const { starts, ends, hashes, kinds } = words;
  // Read once: the loop below runs for every unit of every text.
  const { care } = Trait;
  const kindBits = WordKind.digits | WordKind.other;
  const seed = hashSeed;
  const hashPrime = prime;
  const length = text.length;
  if (from === 0) words.count = 0;
  let count = words.count;
  let i = from;
  for (;;) {
    // The word at hand: -1 or 0 for being in one, where it began, its hash and its kind.
    let inWord = 0;
    let start = i;
    let hash = seed;
    let kind = 0;
    for (; i < length; i++) {
      const unit = source.charCodeAt(at + i);
      const trait = traits[unit]!;
      if ((trait & care) !== 0) break;
      const value = units[unit]!;
      const isLetter = -(trait >>> letterBit);
      folded[i] = value;
      start = (start & inWord) | (i & ~inWord);
      kind = (kind & inWord) | trait;
      starts[count] = start;
      ends[count] = i;
      hashes[count] = hash;
      kinds[count] = kind & kindBits;
      count -= inWord & ~isLetter;
      hash = (Math.imul(hash ^ value, hashPrime) & isLetter) | (seed & ~isLetter); // hashStep
      inWord = isLetter;
    }
    if (inWord !== 0) {
      starts[count] = start;
      ends[count] = i;
      hashes[count] = hash;
      kinds[count] = kind & kindBits;
      count++;
    }
    if (i >= length) break;
    const unit = text.charCodeAt(i);
    const value = units[unit]!;
    const isSign = unit < 0x80 && marks !== undefined && marks.units[unit] !== 0;
    if (isSign || value === Fold.apostrophe) {
      if (isSign && marks.maybe(text, i)) {
        words.count = count;
        return i;
      }
      if (inWord !== 0 && value === Fold.apostrophe) kinds[count - 1]! |= WordKind.apostrophe;
      folded[i++] = value;
      continue;
    }
    if (value === Fold.surrogate) return -1;
    words.count = count;
    i = withCare(text, i, inWord !== 0, folded, words);
    if (i < 0) return -1;
    count = words.count;
  }
  folded[length] = Fold.wall;
  words.count = count;
  return length;
}

/**
 * Reads a unit that is not to be passed over, and the word that it belongs to, to its end; gives the place behind, or -1 where
 * the text has characters of two units.
 * @param inWord does the last word go on here?
 */
function withCare(text: string, place: number, inWord: boolean, folded: Uint16Array, words: BlockWords): number {
  const { units } = foldTable();
  const { drop, mark, surrogate, letter, apostrophe } = Fold;
  let value = units[text.charCodeAt(place)]!;
  let start = place;
  let group: number = Group.other;
  if (inWord) start = words.starts[--words.count]!;
  else {
    if (value === mark) value = foldMark(text, place, folded);
    folded[place] = value;
    if (value < letter) return place + 1;
    group = groupOf(value);
  }
  let end = place;
  let i = place;
  for (; i < text.length; i++) {
    value = units[text.charCodeAt(i)]!;
    if (value === mark) value = foldMark(text, i, folded);
    else if (value === surrogate) return -1;
    folded[i] = value;
    if (value === drop) continue;
    if (value < letter || groupOf(value) !== group || (group === Group.single && i > start)) break;
    end = i + 1;
  }
  let kind = i < text.length && value === apostrophe && i === end ? WordKind.apostrophe : 0;
  for (let k = start; k < end; k++) {
    if (folded[k]! >= firstOther) kind |= WordKind.other;
    else if (folded[k]! < behindDigits && folded[k]! >= letter) kind |= WordKind.digits;
  }
  words.add(start, end, hashOf(folded, start, end), kind);
  return i;
}
