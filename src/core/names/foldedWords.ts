/**
 * Folding and cutting into words in one walk, for blocks that have no markup and no characters of two units: nearly every block.
 * What it writes is what `foldInto` and then `BlockWords.read` write (a test says so), at half the time. Where words end nobody can guess,
 * a processor as little as we; so the walk over usual letters and signs has no branch that depends on it: what a word would be if it ended
 * here is written at every unit, and kept where it did.
 */
import type { MarkupSigns } from '../prose/scanner';
import { BlockWords, WordKind, WordRow } from './blockWords';
import { foldMark } from './fold';
import { Fold, foldTable } from './foldTable';
import { firstGrouped, Group, groupOf } from './scripts';
import { hashOf, hashSeed, hashStep, prime } from './wordTable';

/** The folded value behind that of the digit 9. */
const behindDigits = 0x3a;
/** Value of the units that are not to be passed over; all others are below the first letter of the scripts that are cut otherwise. */
const care = 0xffff;

/** ASCII signs that may be markup: whatever a scanner names in its `MarkupSigns` is among them (a test says so). */
const signs = new Set([...'\\`*_~^=[]<>&$@:.{}|#'].map(sign => sign.charCodeAt(0)));

let careful: Uint16Array | undefined;

/**
 * The fold table with `care` for what may be markup, apostrophes, digits, marks, what reads as absent. In prose, few units are any of these;
 * and so the walk need not ask of each what it is.
 */
function valuesWithCare(): Uint16Array {
  careful ??= foldTable().units.map((value, unit) =>
    value === Fold.drop ||
    value === Fold.apostrophe ||
    value === Fold.mark ||
    value === Fold.surrogate ||
    (value >= Fold.letter && value < behindDigits) ||
    signs.has(unit)
      ? care
      : value,
  );
  return careful;
}

/** How many units the walk has room for; longer blocks are rare, and read in two walks. */
export const usualLength = 1 << 14;

/** Where a text is folded to, with its words. */
export interface FoldedText {
  readonly folded: Uint16Array;
  readonly words: BlockWords;
}

/** Room for a text of a length. */
export function roomFor(length: number): FoldedText {
  const words = new BlockWords();
  words.clear(length);
  return { folded: new Uint16Array(length + 1), words };
}

/**
 * Reads on from a place at which no word goes on, the words before having been read.
 * @param source a text that is faster to read, in which `text` stands from `at` on
 * @param marks what may be markup, if that is to be looked for
 * @returns how far it has read: to the end or to what may be markup; -1 where the text has characters of two units: then nothing that was
 * written counts
 */
export type FoldWords = (text: string, source: string, at: number, from: number, marks: MarkupSigns | undefined) => number;

/**
 * A walk that writes the folded value of each unit, a wall behind the last, and the words to a room of `usualLength`. Tables and room are no
 * arguments: the engine then knows where they are while it compiles, and how long, and asks at no unit whether it lies inside.
 */
export function foldWordsInto(room: FoldedText): FoldWords {
  const { units } = foldTable();
  const values = valuesWithCare();
  const { folded, words } = room;
  const { rows } = words;
  return (text, source, at, from, marks) => {
    // Read once: the loop below runs for every unit of every text.
    const grouped = firstGrouped;
    const belowLetter = Fold.letter - 1;
    const seed = hashSeed;
    const hashPrime = prime;
    const { length } = text;
    if (from === 0) words.count = 0;
    let i = from;
    for (;;) {
      // Where a word begins or ends, its place and the hash of the letters before: the first two of a row, then the last two.
      let edge = WordRow.stride * words.count;
      let inWord = 0; // or -1
      let hash = seed;
      for (; i < length; i++) {
        const value = values[source.charCodeAt(at + i)]!;
        if (value >= grouped) break;
        folded[i] = value;
        const isLetter = (belowLetter - value) >> 31;
        rows[edge] = i;
        rows[edge + 1] = hash;
        edge += (inWord ^ isLetter) & 2;
        hash = (Math.imul(hash ^ value, hashPrime) & isLetter) | (seed & ~isLetter); // hashStep
        inWord = isLetter;
      }
      if (inWord !== 0) {
        rows[edge] = i;
        rows[edge + 1] = hash;
        edge += 2;
      }
      words.count = edge >> 2;
      if (i >= length) break;
      const unit = source.charCodeAt(at + i);
      if (unit < 0x80 && marks !== undefined && marks.units[unit] !== 0 && marks.maybe(source, at + i, at + length)) return i;
      const value = units[unit]!;
      if (value < Fold.mark && value !== Fold.drop) {
        // An apostrophe, or what may be markup elsewhere.
        if (value === Fold.apostrophe && edge > 0 && rows[edge - WordRow.stride + WordRow.end] === i)
          rows[edge - WordRow.stride + WordRow.kind]! |= WordKind.apostrophe;
        folded[i++] = value;
        continue;
      }
      if (value === Fold.surrogate) return -1;
      i = withCare(text, source, at, i, inWord !== 0, folded, words);
      if (i < 0) return -1;
    }
    folded[length] = Fold.wall;
    return length;
  };
}

/**
 * Reads a unit that is not to be passed over, and the word that it belongs to, to its end; gives the place behind, or -1 where
 * the text has characters of two units.
 * @param inWord does the last word go on here?
 */
function withCare(
  text: string,
  source: string,
  at: number,
  place: number,
  inWord: boolean,
  folded: Uint16Array,
  words: BlockWords,
): number {
  const { units } = foldTable();
  const { drop, mark, surrogate, letter, apostrophe, expansion } = Fold;
  const { length } = text;
  let value = units[source.charCodeAt(at + place)]!;
  let start = place;
  let group: number = Group.other;
  let hash = hashSeed;
  /** Is the hash that of the letters? Not where a mark made another of one of them, or where one stands for several. */
  let hashed = true;
  let kind = 0;
  if (inWord) {
    const last = --words.count;
    start = words.start(last);
    hash = words.hash(last);
    kind = words.kind(last);
  } else {
    if (value === mark) value = foldMark(text, place, folded);
    folded[place] = value;
    if (value < letter) return place + 1;
    group = groupOf(value);
  }
  let end = place;
  let i = place;
  for (; i < length; i++) {
    value = units[source.charCodeAt(at + i)]!;
    if (value === mark) {
      value = foldMark(text, i, folded);
      hashed = false;
    } else if (value === surrogate) return -1;
    folded[i] = value;
    if (value === drop) continue;
    if (value < letter || groupOf(value) !== group || (group === Group.single && i > start)) break;
    if (value >= expansion) hashed = false;
    hash = hashStep(hash, value);
    if (value < behindDigits) kind |= WordKind.digits;
    end = i + 1;
  }
  if (i < length && value === apostrophe && i === end) kind |= WordKind.apostrophe;
  words.add(start, end, hashed ? hash : hashOf(folded, start, end), kind);
  return i;
}
