/**
 * Folding and cutting into words in one walk, for blocks that are all prose and have no characters of two units: nearly every block.
 * What it writes is what `foldInto` and then `BlockWords.read` write (a test says so), at half the time.
 */
import type { BlockWords } from './blockWords';
import { WordKind } from './blockWords';
import { foldMark } from './fold';
import { Fold, foldTable } from './foldTable';
import { firstGrouped, Group, groupOf } from './scripts';
import { hashOf, hashSeed, prime } from './wordTable';

/** The first letter behind Latin. */
const firstOther = 0x370;
/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;

/**
 * @param folded takes the folded value of each unit and a wall behind the last
 * @param words takes the words; must have room for as many as there are units
 * @returns false where the text has characters of two units: then nothing that was written counts
 */
export function foldWords(text: string, folded: Uint16Array, words: BlockWords): boolean {
  const { units } = foldTable();
  const { starts, ends, hashes, kinds } = words;
  // Read once: the loops below run for every unit of every text.
  const { letter, mark, surrogate, wall, apostrophe } = Fold;
  const { digits, other } = WordKind;
  const seed = hashSeed;
  const hashPrime = prime;
  const letters = firstGrouped - letter;
  const length = text.length;
  let count = 0;
  let i = 0;
  while (i < length) {
    let value = units[text.charCodeAt(i)]!;
    if (value < letter) {
      if (value >= mark) {
        if (value === surrogate) return false;
        value = foldMark(text, i, folded);
      }
      folded[i] = value;
      if (value < letter) {
        i++;
        continue;
      }
    }
    const start = i;
    let hash = seed;
    let lowest = 0;
    // A letter below the grouped ones; what is less than a letter is, without its sign, very large.
    while ((value - letter) >>> 0 < letters) {
      folded[i] = value;
      hash = Math.imul(hash ^ value, hashPrime); // hashStep
      lowest |= value - behindDigits;
      i++;
      value = i < length ? units[text.charCodeAt(i)]! : wall;
    }
    let end = i;
    let kind = lowest < 0 ? digits : 0;
    // Something other than a blank or a sign: the rest of the word is read with more care.
    if ((value - 1) >>> 0 >= wall) {
      const group = i > start ? Group.other : groupOf(value);
      for (; i < length; i++) {
        value = units[text.charCodeAt(i)]!;
        if (value === mark) value = foldMark(text, i, folded);
        else if (value === surrogate) return false;
        folded[i] = value;
        if (value === Fold.drop) continue;
        if (value < letter || groupOf(value) !== group || (group === Group.single && i > start)) break;
        end = i + 1;
      }
      hash = hashOf(folded, start, end);
      kind = 0;
      for (let k = start; k < end; k++) if (folded[k]! < behindDigits && folded[k]! >= letter) kind = digits;
    }
    if (folded[start]! >= firstOther) kind |= other;
    else if (value === apostrophe && i === end) kind |= WordKind.apostrophe;
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    kinds[count] = kind;
    count++;
  }
  folded[length] = wall;
  words.count = count;
  return true;
}
