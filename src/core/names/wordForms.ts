/**
 * What a word of the text may stand for besides itself: a word with a case ending, with prefixes or with particles attached. Asked for
 * most words of some scripts, so a bit filter refuses nearly all before anything is made.
 */
import { isParticle, longestParticle, longestPrefix, mayBePrefix, mayEndParticle, withoutPrefix } from './attached';
import { endingNumber, isEnding, longestEnding } from './caseEndings';
import { unitsOf } from './editDistance';
import { Fold } from './foldTable';
import type { NameIndex } from './nameIndex';
import type { FoldedProse } from './prose';
import { checkOf, hashOf, hashSeed, hashStep } from './wordTable';

/** How a word of the text stands for a word of a name. */
export enum Way {
  /** With a case ending. */
  inflected = 1,
  /** With something attached behind, so that no further word may follow. */
  last = 2,
  /** With an attached prefix taken off, and little left. */
  short = 4,
}

/** A word that a word of the text may stand for; whether any name has it, the trie knows. */
export interface Reading {
  /** Both hashes of that word. */
  readonly hash: number;
  readonly check: number;
  readonly start: number;
  readonly end: number;
  readonly way: number;
}

const none: readonly Reading[] = [];
const alef = 0x627;
const lam = 0x644;

/** All it may stand for, by the script of its first letter. */
export function readForms(prose: FoldedProse, index: NameIndex, start: number, end: number, hash: number): readonly Reading[] {
  const first = prose.folded[start]!;
  if (first >= 0x400 && first < 0x530) return readInflected(prose, index, start, end, hash);
  if ((first >= 0x5d0 && first < 0x5eb) || (first >= 0x620 && first < 0x700)) return readPrefixed(prose, index, start, end);
  return readLater(prose, index, start, end, hash);
}

/** The same for a word that is not the first of its name: no prefixes. */
export function readLater(prose: FoldedProse, index: NameIndex, start: number, end: number, hash: number): readonly Reading[] {
  const first = prose.folded[start]!;
  if (first >= 0x400 && first < 0x530) return readInflected(prose, index, start, end, hash);
  return first >= 0xac00 && first < 0xd7a4 ? readWithParticle(prose, start, end) : none;
}

/**
 * As a form with a case ending.
 * @param whole hash of the word
 */
function readInflected(prose: FoldedProse, index: NameIndex, start: number, end: number, whole: number): readonly Reading[] {
  if (!index.tables.stems.mayHold(whole)) return none;
  const { stems } = index.tables;
  const { folded } = prose;
  let readings: Reading[] | undefined;
  let hash = hashSeed;
  for (let i = start, left = end - start; i < end - 1; i++, left--) {
    if (folded[i] === Fold.drop) continue;
    hash = hashStep(hash, folded[i]!);
    if (left > longestEnding + 1 || i < start + 1) continue;
    const ending = endingNumber(folded, i + 1, end);
    if (!isEnding(ending)) continue;
    for (let form = stems.find(folded, start, i + 1, hash); form >= 0; form = stems.next(form))
      if (stems.takes(form, ending))
        (readings ??= []).push({ hash: stems.hash(form), check: stems.check(form), start, end, way: Way.inflected });
  }
  return readings ?? none;
}

/** With attached prefixes taken off. */
function readPrefixed(prose: FoldedProse, index: NameIndex, start: number, end: number): readonly Reading[] {
  const { folded } = prose;
  if (end - start < 4 || !mayBePrefix(folded[start]!)) return none;
  if (!mayHavePrefix(prose, index, start, end)) return none;
  let readings: Reading[] | undefined;
  for (const { cut, rest } of withoutPrefix(prose.letters(start, end))) {
    const units = unitsOf(rest);
    const hash = hashOf(units, 0, rest.length);
    if (!index.tables.firstFilter.has(hash)) continue;
    let from = start;
    for (let left = cut; left > 0; from++) if (folded[from]! >= Fold.letter) left--;
    while (folded[from] === Fold.drop) from++;
    (readings ??= []).push({
      hash,
      check: checkOf(units, 0, rest.length),
      start: from,
      end,
      way: rest.length < 4 ? Way.short : 0,
    });
  }
  return readings ?? none;
}

/** Does any name have a word that could be left when a prefix is taken off? No strings are made to ask. */
function mayHavePrefix(prose: FoldedProse, index: NameIndex, start: number, end: number): boolean {
  const { folded } = prose;
  const { firstFilter } = index.tables;
  for (let from = start + 1, cut = 1; from < end - 1 && cut <= longestPrefix; from++) {
    if (folded[from]! < Fold.letter) continue;
    if (firstFilter.has(hashOf(folded, from, end))) return true;
    // Where two lams have swallowed an alef.
    if (folded[from] === lam && firstFilter.has(hashOf(folded, from, end, hashStep(hashSeed, alef)))) return true;
    cut++;
  }
  return false;
}

/** With a particle behind it taken off. */
function readWithParticle(prose: FoldedProse, start: number, end: number): readonly Reading[] {
  const { folded } = prose;
  if (!mayEndParticle(folded[end - 1]!)) return none;
  let readings: Reading[] | undefined;
  for (let to = end - 1, left = longestParticle; left > 0 && to - start >= 2; to--, left--) {
    if (!isParticle(prose.letters(to, end))) continue;
    const [hash, check] = [hashOf(folded, start, to), checkOf(folded, start, to)];
    (readings ??= []).push({ hash, check, start, end: to, way: Way.last });
  }
  return readings ?? none;
}
