/** Dates that begin with an ordinal or a Roman number: centuries, quarters, halves. */
import { centuryOf, decadeOf, halfOf, type Part } from './parts';
import {
  adjectiveParts,
  andWords,
  centuryWords,
  halfWords,
  nounParts,
  ofWords,
  quarterWords,
  slavicToWords,
  toWords,
} from './lexicon';
import { type Numbered, isDash, isMark, isWord, readEra, readOrdinal, readRoman } from './numerals';
import { type Tokens } from './tokens';

/** Reads what follows `of`: given so that the readers of dates need not know each other. */
export type ReadPart = (tokens: Tokens, index: number) => Part | undefined;

/** `20th century`, `XX век`, `third quarter of 2023`, `первой половине 2023 года`, at an ordinal or a Roman number. */
export function readOrdinalPart(tokens: Tokens, index: number, readPart: ReadPart): Part | undefined {
  const roman = readRoman(tokens, index);
  const ordinal = roman ?? readOrdinal(tokens, index);
  if (!ordinal) return undefined;
  const unitAt = isDash(tokens.at(ordinal.next)) && !roman && !tokens.at(ordinal.next)!.gap ? ordinal.next + 1 : ordinal.next;
  const century = readCenturyWord(tokens, unitAt, roman !== undefined);
  if (century !== undefined) {
    const era = readEra(tokens, century);
    return { next: era?.next ?? century, ...centuryOf(ordinal.value, era?.before === true), before: era?.before === true };
  }
  const unit = tokens.at(ordinal.next);
  if (unit?.kind === 'word') {
    const half = halfWords.has(unit.lower) && ordinal.value <= 2;
    const quarter = quarterWords.has(unit.lower) && ordinal.value <= 4;
    const decade = unit.lower === 'decade';
    if (half || quarter || decade) {
      const whole = readPart(tokens, skipOfThe(tokens, ordinal.next + 1));
      if (!whole) return undefined;
      if (half) return halfOf(ordinal.value, whole);
      if (quarter && whole.year !== undefined && whole.month === undefined)
        return { next: whole.next, year: whole.year, division: 32 + ordinal.value };
      if (decade && whole.years && ordinal.value <= 10)
        return { next: whole.next, ...decadeOf(whole.years[0] + (ordinal.value - 1) * 10) };
      return undefined;
    }
  }
  return readSharedCentury(tokens, ordinal, roman !== undefined);
}

function readCenturyWord(tokens: Tokens, index: number, roman: boolean): number | undefined {
  const token = tokens.at(index);
  if (token?.kind !== 'word') return undefined;
  if (centuryWords.has(token.lower)) return index + 1;
  const short = token.lower === 'в' || token.lower === 'вв' || token.lower === 'ст';
  return roman && short && isMark(tokens.at(index + 1), '.') ? index + 2 : undefined;
}

/** `18th` in `18th and 19th centuries`, `XIX` in `XIX–XX веков`. */
function readSharedCentury(tokens: Tokens, ordinal: Numbered, roman: boolean): Part | undefined {
  const joint = tokens.at(ordinal.next);
  if (
    !joint ||
    !(
      isDash(joint) ||
      (joint.kind === 'word' && (andWords.has(joint.lower) || toWords.has(joint.lower) || slavicToWords.has(joint.lower)))
    )
  )
    return undefined;
  // "с XIII по конец XVIII века"
  const partWord = tokens.at(ordinal.next + 1)?.lower ?? '';
  const at = ordinal.next + (nounParts.has(partWord) || adjectiveParts.has(partWord) || partWord === 'the' ? 2 : 1);
  const other = roman ? readRoman(tokens, at) : readOrdinal(tokens, at);
  if (!other || readCenturyWord(tokens, other.next, roman) === undefined) return undefined;
  return { next: ordinal.next, ordinal: ordinal.value };
}

/** The index behind `of`, `of the`, `of the year`. */
export function skipOfThe(tokens: Tokens, index: number): number {
  let next = index;
  if (ofWords.has(tokens.at(next)?.lower ?? '')) next++;
  if (isWord(tokens.at(next), 'the')) next++;
  return next;
}
