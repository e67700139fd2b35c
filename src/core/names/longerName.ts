/**
 * A name inside a longer, capitalised name that is not recorded is not that fact: "Ashtiani" in "Sakineh Mohammadi Ashtiani",
 * "Minsk" in "Minsk Agreements". Titles, offices, adjectives of peoples and the openings of sentences are no part of a name.
 * In doubt the name is left alone: a wrong card is worse than none.
 */
import { type Candidate, entriesOf } from './candidate';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { isCapitals } from './nameShape';
import {
  isHyphenPrefix,
  isNameParticle,
  isNamingNoun,
  isPortfolio,
  isStrongParticle,
  mayFollow,
  mayPrecede,
} from './neighbourWords';
import type { FoldedProse, Neighbour } from './prose';
import { readName } from './nameWords';
import { isOwnInitial, isOwnWord, lettersOfWord } from './ownWords';
import { Fold } from './foldTable';
import { isObliqueAdjective, mayBeFirstNameOf } from './slavicCases';
import { beginsPlainly, endsPlainly, longestParticle } from './plainNeighbours';
import { isForeignNoun, isGermanNoun } from './germanNouns';
import { isFrench, isGerman } from './paragraphLanguage';
import { wordEnd } from './scripts';

/** How many words before a name are looked at: enough for a row of first names. */
const furthestBefore = 6;
/** A name of so many words is that fact, whatever stands around it. */
const tellingWords = 3;
/** Words of an office at most, "Ground Forces Deputy Commander". */
const longestOffice = 4;
/** From so many letters on, a word beside a place in a German text is most likely one of its nouns. */
const longCompound = 9;

export interface Surroundings {
  readonly prose: FoldedProse;
  readonly index: NameIndex;
  /** The candidate that covers a place, if any. */
  coverAt(place: number): Candidate | undefined;
}

/** Is the candidate a part of a longer name that nobody recorded? */
export function isPartOfLongerName(candidate: Candidate, around: Surroundings): boolean {
  const { prose } = around;
  if (!prose.hasCase(candidate.firstStart)) return false;
  return !(endsPlainly(candidate, prose) && beginsPlainly(candidate, prose)) && isJoinedByNeighbours(candidate, around);
}

/** @internal The same from the words around it; where both ends are plain the answer is no, too (a test says so). */
export function isJoinedByNeighbours(candidate: Candidate, around: Surroundings): boolean {
  const { prose } = around;
  const { flags } = candidate;
  const person = (flags & NameFlag.person) !== 0;
  // In a heading that is all capitals they say nothing.
  if (
    (flags & NameFlag.capitals) === 0 &&
    prose.isUpper(candidate.lastEnd - 1) &&
    isCapitals(prose.written(candidate.firstStart, candidate.lastEnd)) &&
    isShouted(candidate, prose)
  )
    return false;
  if (candidate.words >= tellingWords && !person) return false;
  if (prose.isUpper(candidate.lastStart) && goesOnAfter(candidate, around, person)) return true;
  const begins = prose.isUpper(candidate.firstStart) || (person && candidate.words > 1 && beginsWithParticle(candidate, prose));
  return begins && beginsBefore(candidate, around, person);
}

/** "de la Vega", "d'Aubigny": a family name that a first name goes before. */
function beginsWithParticle(candidate: Candidate, prose: FoldedProse): boolean {
  const first = prose.letters(candidate.firstStart, wordEnd(prose.folded, candidate.firstStart));
  return isNameParticle(first) || first === 'd';
}

function isShouted(candidate: Candidate, prose: FoldedProse): boolean {
  const before = prose.wordBefore(candidate.firstStart);
  const after = prose.wordAfter(candidate.lastStart, candidate.lastEnd);
  const shouted = (word: Neighbour | undefined): boolean =>
    word === undefined || isCapitals(prose.written(word.start, word.end)) || word.end - word.start < 2;
  return shouted(before) && shouted(after);
}

function goesOnAfter(candidate: Candidate, around: Surroundings, person: boolean): boolean {
  const { prose } = around;
  const next = prose.wordAfter(candidate.lastStart, candidate.lastEnd);
  if (next === undefined || !startsName(next, prose)) {
    if (!person || next === undefined || next.gap !== ' ' || next.end - next.start > longestParticle) return false;
    // Salman bin Abdulaziz
    if (!isStrongParticle(prose.letters(next.start, next.end))) return false;
    const further = prose.wordAfter(next.start, next.end);
    return further !== undefined && (further.gap === ' ' || further.gap === '-') && prose.isUpper(further.start);
  }
  const word = prose.letters(next.start, next.end);
  if (next.gap === '-') {
    if (!isShortHyphen(prose, candidate.lastEnd) || around.coverAt(next.start) || mayFollow(word)) return false;
    return !(isGermanNoun(word) && isGerman(prose.text));
  }
  if (next.gap !== ' ' || prose.endsLineBetween(candidate.lastEnd, next.start)) return false;
  const cover = around.coverAt(next.start);
  if (cover !== undefined)
    return areTwoPersons(candidate, cover, around) || (person && candidate.words === 1 && isQuarter(candidate, prose));
  if (next.end - next.start === 1 && candidate.words === 1 && isMiddleInitial(next, prose))
    return !(person && isOwnInitial(candidate, word, around.index));
  if (next.end - next.start === 1) return word === 'i' && prose.wordAfter(next.start, next.end)?.gap !== ' ';
  if (isOwnWord(candidate, word, around.index) || isOffice(next, prose)) return false;
  // "Kim Il-sung": no Italian article.
  if (mayFollow(word)) return person && isHyphenated(next, prose) && !isHyphenPrefix(word);
  if ((isGermanNoun(word) || (!person && word.length >= longCompound && !isForeignNoun(word))) && isGerman(prose.text))
    return false;
  return true;
}

/** A family name that is also a part of a place: West Germany. */
function isQuarter(candidate: Candidate, prose: FoldedProse): boolean {
  return /^(?:north|south|east|west|new|great)$/.test(prose.letters(candidate.firstStart, candidate.lastEnd));
}

/** "C." in "Chad C. Mulligan". */
function isMiddleInitial(letter: Neighbour, prose: FoldedProse): boolean {
  if (prose.text[letter.end] !== '.' || !prose.isUpper(letter.start)) return false;
  const further = prose.wordAfter(letter.start, letter.end);
  return (further?.gap === '. ' || further?.gap === '.') && prose.isUpper(further.start) && further.end - further.start > 1;
}

/** A word of two or three letters with a hyphen and small letters behind it. */
function isHyphenated(word: Neighbour, prose: FoldedProse): boolean {
  if (word.end - word.start > 3) return false;
  const further = prose.wordAfter(word.start, word.end);
  return further?.gap === '-' && !prose.isUpper(further.start) && isShortHyphen(prose, word.end);
}

/** "Foreign Minister", "Air Force Commander": what an office is of, and then the office. */
function isOffice(word: Neighbour, prose: FoldedProse): boolean {
  let at: Neighbour | undefined = word;
  for (let steps = 0; at !== undefined && steps < longestOffice; steps++) {
    const letters = prose.letters(at.start, at.end);
    if (!isPortfolio(letters)) return steps > 0 && mayFollow(letters);
    at = prose.wordAfter(at.start, at.end);
    if (at?.gap !== ' ') return false;
  }
  return false;
}

function beginsBefore(candidate: Candidate, around: Surroundings, person: boolean): boolean {
  const { prose } = around;
  let place = candidate.firstStart;
  let found = prose.wordBefore(place);
  for (let steps = 0; found !== undefined && steps < furthestBefore; steps++) {
    if (found.gap === ' ' && !prose.isUpper(found.start))
      return steps === 0 && found.end - found.start <= longestParticle && followsParticle(found, around, person);
    const word = prose.letters(found.start, found.end);
    const initial = found.end - found.start === 1 && prose.isUpper(found.start);
    if (initial && (found.gap === '.' || found.gap === '. ' || found.gap === ' ')) {
      // M. is Monsieur.
      if (!person || mayPrecede(word, true) || (word === 'm' && isFrench(prose.text))) return false;
      if (!isOwnInitial(candidate, word, around.index)) return true;
    } else if (found.gap === '-') {
      if (steps > 0 || !isShortHyphen(prose, found.end)) return false;
      return startsName(found, prose) && !isHyphenPrefix(word) && !around.coverAt(found.start) && !mayPrecede(word, true);
    } else {
      if (found.gap !== ' ' || prose.endsLineBetween(found.end, place)) return false;
      const cover = around.coverAt(found.start);
      if (cover !== undefined) return steps === 0 && areTwoPersons(cover, candidate, around);
      if (isCapitals(prose.written(found.start, found.end))) return false;
      const opens = prose.opensSentence(found.start);
      // Before a name of several words, the first word of a sentence is most likely no further first name.
      if (mayPrecede(word, opens)) return false;
      if (opens && steps === 0 && hasSpace(candidate, prose)) {
        // But "Daniele De Rossi" is no De Rossi.
        return person && beginsWithParticle(candidate, prose) && !isOwnWord(candidate, word, around.index);
      }
      if (steps === 0 && opens && isInAnotherCase(candidate, word, around, person)) return false;
      if (isGermanNoun(word) && isGerman(prose.text)) return false;
      if (!isOwnWord(candidate, word, around.index)) return true;
    }
    place = found.start;
    found = prose.wordBefore(place);
  }
  return false;
}

/** Is it more than one word to the eye? `O'Brien` is one. */
function hasSpace({ firstStart, lastStart }: Candidate, { folded }: FoldedProse): boolean {
  for (let i = firstStart; i < lastStart; i++) if (folded[i] === Fold.space || folded[i] === Fold.newline) return true;
  return false;
}

/**
 * "Власти Минска", "Кнігу Зубрыка": at the start of a sentence, a word that has not the case of the name, though the names of one person, and
 * an adjective and its noun, are always in one. Told by their ends, where the name is not in its recorded form.
 */
function isInAnotherCase(candidate: Candidate, before: string, { prose, index }: Surroundings, person: boolean): boolean {
  const place = prose.folded[candidate.firstStart]!;
  if (place < 0x400 || place >= 0x530 || before.length < 4 || !isInflected(candidate, prose, index)) return false;
  const name = prose.letters(candidate.firstStart, candidate.lastEnd);
  return person ? !mayBeFirstNameOf(before, name) : !isObliqueAdjective(before);
}

/** Is a name of one word in another form than every recorded one? */
function isInflected(candidate: Candidate, prose: FoldedProse, index: NameIndex): boolean {
  const written = prose.letters(candidate.firstStart, candidate.lastEnd);
  return entriesOf(candidate, index).every(entry => {
    const name = readName(index.spelling(entry));
    return name !== undefined && name.spans.length === 2 && lettersOfWord(name, 0) !== written;
  });
}

/** "Mohammed bin" before Salman, "Treaty of" before Minsk. */
function followsParticle(found: Neighbour, around: Surroundings, person: boolean): boolean {
  const { prose } = around;
  const before = prose.wordBefore(found.start);
  if (before === undefined || before.gap !== ' ' || !startsName(before, prose)) return false;
  const word = prose.letters(found.start, found.end);
  const first = prose.letters(before.start, before.end);
  if (word === 'of')
    return isNamingNoun(first) && (!person || /^(?:university|college|bank|institute|academy|museum)$/.test(first));
  if (!(person ? isNameParticle(word) : isStrongParticle(word))) return false;
  return !around.coverAt(before.start) && !mayPrecede(first, prose.opensSentence(before.start));
}

/** Does a word begin like a name: with a capital, or a Roman number? */
function startsName(word: Neighbour, prose: FoldedProse): boolean {
  return prose.isUpper(word.start);
}

/** A hyphen that makes one name of two, and no dash between two names. */
function isShortHyphen(prose: FoldedProse, end: number): boolean {
  let at = end;
  while (prose.folded[at] === Fold.drop) at++;
  return '-\u2010\u2011'.includes(prose.text[at] ?? ' ');
}

/** Two people named by one word each, side by side, are most likely one person whom nobody recorded, unless in two cases. */
function areTwoPersons(one: Candidate, other: Candidate, { prose, index }: Surroundings): boolean {
  if (one.words > 1 || other.words > 1 || isInflected(one, prose, index) !== isInflected(other, prose, index)) return false;
  if (!one.person || !other.person) return false;
  const others = new Set(entriesOf(other, index).map(entry => index.factNumber(entry)));
  return !entriesOf(one, index).some(entry => others.has(index.factNumber(entry)));
}
