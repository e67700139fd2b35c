/**
 * Folding and cutting into words in one walk, for blocks that have no markup and no characters of two units: nearly every block.
 * What it writes is what `foldInto` and then `BlockWords.read` write (a test says so), at half the time. Where words end nobody can guess,
 * a processor as little as we; so the walk over usual letters and signs has no branch that depends on it: what a word would be if it ended
 * here is written at every unit, and kept where it did.
 */
import type { MarkupSigns } from '../prose/scanner';
import { type BlockWords, WordKind } from './blockWords';
import { foldMark } from './fold';
import { Fold, foldTable } from './foldTable';
import { firstGrouped, Group, groupOf } from './scripts';
import { hashOf, hashSeed, prime } from './wordTable';

/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;
/** Value of the units that are not to be passed over; all others are below the first letter of the scripts that are cut otherwise. */
const care = 0xffff;

const valuesBySigns = new Map<MarkupSigns | undefined, Uint16Array>();

/**
 * The fold table with `care` for what may be markup, apostrophes, digits, marks, what reads as absent. In prose, few units are any of these;
 * and so the walk need not ask of each what it is.
 */
function valuesWith(signs: MarkupSigns | undefined): Uint16Array {
  let values = valuesBySigns.get(signs);
  if (values === undefined) {
    values = foldTable().units.map(value =>
      value === Fold.drop ||
      value === Fold.apostrophe ||
      value === Fold.mark ||
      value === Fold.surrogate ||
      (value >= Fold.letter && value < behindDigits)
        ? care
        : value,
    );
    for (let unit = 0; unit < 0x80; unit++) if (signs !== undefined && signs.units[unit] !== 0) values[unit] = care;
    valuesBySigns.set(signs, values);
  }
  return values;
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
  const values = valuesWith(marks);
  const { edges, hashes, kinds } = words;
  // Read once: the loop below runs for every unit of every text.
  const grouped = firstGrouped;
  const belowLetter = Fold.letter - 1;
  const seed = hashSeed;
  const hashPrime = prime;
  const length = text.length;
  if (from === 0) words.clear(length);
  let i = from;
  for (;;) {
    /** Twice the number of words, and 1 more in a word. */
    let edge = 2 * words.count;
    let inWord = 0; // or -1
    let hash = seed;
    for (; i < length; i++) {
      const value = values[source.charCodeAt(at + i)]!;
      if (value >= grouped) break;
      folded[i] = value;
      const isLetter = (belowLetter - value) >> 31;
      edges[edge] = i;
      hashes[edge] = hash;
      edge += (inWord ^ isLetter) & 1;
      hash = (Math.imul(hash ^ value, hashPrime) & isLetter) | (seed & ~isLetter); // hashStep
      inWord = isLetter;
    }
    if (inWord !== 0) {
      edges[edge] = i;
      hashes[edge++] = hash;
    }
    words.count = edge >> 1;
    if (i >= length) break;
    const unit = text.charCodeAt(i);
    const value = units[unit]!;
    const isSign = unit < 0x80 && marks !== undefined && marks.units[unit] !== 0;
    if (isSign || value === Fold.apostrophe) {
      if (isSign && marks.maybe(text, i)) return i;
      if (value === Fold.apostrophe && words.count > 0 && edges[2 * words.count - 1] === i)
        kinds[words.count - 1]! |= WordKind.apostrophe;
      folded[i++] = value;
      continue;
    }
    if (value === Fold.surrogate) return -1;
    i = withCare(text, i, inWord !== 0, folded, words);
    if (i < 0) return -1;
  }
  folded[length] = Fold.wall;
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
  if (inWord) start = words.edges[2 * --words.count]!;
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
  for (let k = start; k < end; k++) if (folded[k]! < behindDigits && folded[k]! >= letter) kind |= WordKind.digits;
  words.add(start, end, hashOf(folded, start, end), kind);
  return i;
}
