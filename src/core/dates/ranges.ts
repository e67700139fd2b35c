/** A date alone, a range of two, a member of a list: with the rules of bareYears.ts where a number alone must be a year. */
import { isDash, isMark, skipThe } from './numerals';
import { countsSomething, isRefusedBefore, isSetOffRange, isSupportedYear } from './bareYears';
import { andWords } from './lexicon';
import { type SlashOrder } from './numericParts';
import { isSupportedPartial } from './partialDates';
import { type Part, edtfOf, inherit, isComplete } from './parts';
import { combine } from './rangeEnds';
import { type Phrase, type Reading } from './reading';
import { readYearPointer } from './relativePhrases';
import { type Tokens } from './tokens';
import { readPart } from './wordedParts';

/** How many members of a list are looked through for the month or year that they share. */
const longestList = 12;

/** One date or a range of two. `supported`: a word before it has made sure that a number is a year. */
export function readRange(
  tokens: Tokens,
  index: number,
  reading: Reading,
  supported: boolean,
  joined = false,
): Phrase | undefined {
  const part = readPart(tokens, index, reading.order, joined);
  if (!part) return undefined;
  const joint = tokens.at(part.next);
  if (joint && (isDash(joint) || (joint.kind === 'word' && (joint.lower === 'to' || joint.lower === 'through')))) {
    const to = readPart(tokens, skipThe(tokens, part.next + 1), reading.order, isDash(joint));
    const said = isDash(joint) || !part.bare || reading.written || (to !== undefined && areSetOffYears(tokens, index, part, to));
    const range = to && said ? combine(tokens, index, index, part, to, isDash(joint)) : undefined;
    if (range) return range;
  }
  return readAlone(tokens, index, part, reading, supported);
}

/** Two years with only `to` between them, which the words or signs around say to be years. */
function areSetOffYears(tokens: Tokens, index: number, from: Part, to: Part): boolean {
  return to.bare === true && isSetOffRange(tokens, index, to.next, from.year ?? 0, to.year ?? 0);
}

function readAlone(tokens: Tokens, index: number, part: Part, reading: Reading, supported: boolean): Phrase | undefined {
  const phrase = { first: index, next: part.next, ...(part.jalali ? { jalali: true } : {}) };
  if (isComplete(part) && !part.bare) return { ...phrase, edtf: edtfOf(part), yearAlone: isYearAlone(part) };
  if (part.unfinished) return undefined;
  if (part.year !== undefined && part.bare) {
    const fits =
      supported ||
      reading.written ||
      (reading.afterYear &&
        continues(tokens, index) &&
        !isRefusedBefore(tokens, index) &&
        !countsSomething(tokens, part.next, true));
    if (fits || isSupportedYear(tokens, index, part.next, part.year) || sharesYearWord(tokens, part)) {
      return { ...phrase, edtf: edtfOf(part), yearAlone: true };
    }
  }
  const whole = wholeOfList(tokens, part, reading.order);
  const shared = whole && inherit(part, whole);
  const edtf = shared && edtfOf(shared);
  if (edtf !== undefined && !isRefusedBefore(tokens, index)) return { ...phrase, edtf };
  return readPartial(tokens, index, part, reading);
}

function isYearAlone(part: Part): boolean {
  return part.year !== undefined && part.month === undefined && part.division === undefined && part.third === undefined;
}

function continues(tokens: Tokens, index: number): boolean {
  const previous = tokens.at(index - 1);
  return (
    isMark(previous, ',') ||
    isMark(previous, '/') ||
    isMark(previous, '&') ||
    (previous?.kind === 'word' && andWords.has(previous.lower))
  );
}

/** The date further on in a list that says the month or year: `August 2023` for `July` in "July and August 2023". */
function wholeOfList(tokens: Tokens, part: Part, order: SlashOrder): Part | undefined {
  let next = part.next;
  for (let members = 0; members < longestList; members++) {
    const start = next;
    if (isMark(tokens.at(next), ',') || isMark(tokens.at(next), '&')) next++;
    const word = tokens.at(next);
    if (word?.kind === 'word' && andWords.has(word.lower)) next++;
    if (next === start) return undefined;
    const member = readPart(tokens, next, order);
    if (!member || (member.day !== undefined) !== (part.day !== undefined || part.number !== undefined)) {
      if (!member || part.number === undefined || member.number === undefined) return undefined;
    }
    if (isComplete(member) && !member.bare) return member;
    if (member.month !== undefined && member.day !== undefined && part.number !== undefined) return member;
    next = member.next;
  }
  return undefined;
}

/** `2010` in "2010, 2014 и 2019 годов": the year word stands behind the last. */
function sharesYearWord(tokens: Tokens, part: Part): boolean {
  let next = part.next;
  for (let members = 0; members < longestList; members++) {
    const joint = tokens.at(next);
    if (!isMark(joint, ',') && !(joint?.kind === 'word' && andWords.has(joint.lower))) return false;
    const year = readPart(tokens, next + 1);
    if (
      year?.year === undefined ||
      year.month !== undefined ||
      year.division !== undefined ||
      year.third !== undefined ||
      year.before
    )
      return false;
    if (!year.bare) return true;
    next = year.next;
  }
  return false;
}

/** A day or month without its year: relative to what was said before, or to a year pointed at (`July last year`). */
function readPartial(tokens: Tokens, index: number, part: Part, reading: Reading): Phrase | undefined {
  if (part.month === undefined && part.division === undefined) return undefined;
  const pointer = readYearPointer(tokens, part.next);
  if (pointer) {
    const { month, day, division } = part;
    return { first: index, next: pointer.next, meaning: { kind: 'inYear', month, day, division, shift: pointer.shift } };
  }
  if (!reading.written && !isSupportedPartial(tokens, index, part)) return undefined;
  return { first: index, next: part.next, meaning: { kind: 'yearless' } };
}
