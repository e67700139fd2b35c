/**
 * Dates as phrases: what a preposition or another word before a date makes of it - spans (from, between), open ends (since,
 * until), approximations - and relative phrases. Dates alone, ranges and lists are read in ranges.ts.
 */
import { isDash, isMark, skipThe } from './numerals';
import { countsSomething, isLooseYear } from './bareYears';
import {
  aboutWords,
  afterWords,
  andWords,
  beforeWords,
  beginners,
  betweenWords,
  fromWords,
  openSlavicFromWords,
  perhapsWords,
  sinceWords,
  slavicFromWords,
  slavicToWords,
  toWords,
  untilWords,
} from './lexicon';
import { type Part, edtfOf, isComplete, qualified } from './parts';
import { combine, endOf, startOf } from './rangeEnds';
import { readRange } from './ranges';
import { type Phrase, type Reading } from './reading';
import { readRelative, relativeBeginners } from './relativePhrases';
import { type Token, type Tokens } from './tokens';
import { readPart } from './wordedParts';

/** The phrase that begins at a token, if one does. */
export function readPhrase(tokens: Tokens, index: number, reading: Reading): Phrase | undefined {
  const token = tokens.at(index);
  if (!token || token.kind === 'break') return undefined;
  if (token.kind === 'word') {
    if (!mayBegin(token)) return undefined;
    const prefixed = readPrefixed(tokens, index, token.lower, reading);
    if (prefixed) return prefixed;
    const relative = readRelative(tokens, index);
    if (relative) return { first: index, next: relative.next, meaning: relative.meaning };
  } else if (token.kind === 'number') {
    const relative = readRelative(tokens, index);
    if (relative) return { first: index, next: relative.next, meaning: relative.meaning };
  }
  return readRange(tokens, index, reading, false);
}

/** Whether a word can begin a date at all; one look-up for the many that cannot. */
function mayBegin(token: Token): boolean {
  if (beginners.has(token.lower) || relativeBeginners.has(token.lower)) return true;
  // Roman numbers, also in Cyrillic letters; Q3 and H1.
  return token.capital && token.lower.length <= 5 && /^[ivxхіqh]/.test(token.lower);
}

function readPrefixed(tokens: Tokens, index: number, word: string, reading: Reading): Phrase | undefined {
  const about = aboutAt(tokens, index, word);
  if (about !== undefined) return readMarked(tokens, index, about, '~', reading);
  if (perhapsWords.has(word)) {
    const at = /^(?:in|в|у)$/.test(tokens.at(index + 1)?.lower ?? '') ? index + 2 : index + 1;
    return readMarked(tokens, index, skipThe(tokens, at), '?', reading);
  }
  if (betweenWords.has(word)) return readSpan(tokens, index, 'between', reading);
  if (fromWords.has(word)) return readSpan(tokens, index, 'from', reading);
  if (slavicFromWords.has(word)) {
    const span = readSpan(tokens, index, 'slavic', reading);
    if (span) return span;
  }
  const open =
    openSlavicFromWords.has(word) || sinceWords.has(word) || afterWords.has(word)
      ? 'since'
      : untilWords.has(word) || beforeWords.has(word) || word === 'по'
        ? 'until'
        : undefined;
  return open && readOpen(tokens, index, open, reading);
}

/** `c.`, `ca.`, `circa`, `about`: the index behind it. */
function aboutAt(tokens: Tokens, index: number, word: string): number | undefined {
  if (word === 'c' || word === 'ca') return isMark(tokens.at(index + 1), '.') ? index + 2 : word === 'ca' ? index + 1 : undefined;
  if (word === 'ок' && isMark(tokens.at(index + 1), '.')) return index + 2;
  if (!aboutWords.has(word)) return undefined;
  const inside = tokens.at(index + 1)?.lower;
  return skipThe(tokens, inside === 'in' || inside === 'в' || inside === 'у' ? index + 2 : index + 1);
}

function readMarked(tokens: Tokens, first: number, index: number, mark: '~' | '?', reading: Reading): Phrase | undefined {
  if (mark === '?') {
    const about = aboutAt(tokens, index, tokens.at(index)?.lower ?? '');
    const inner = about === undefined ? undefined : readMarked(tokens, index, about, '~', reading);
    if (inner?.edtf) return { ...inner, first, edtf: qualified(inner.edtf, '?') };
  }
  const bare = readPart(tokens, index, reading.order);
  if (!bare) return undefined;
  // "around 1500 merchants", "about 2000": a round number after about is a count as likely as a year.
  const word = tokens.at(first)!.lower;
  const sure = reading.written || word.startsWith('c') || word === 'ок' || index > first + 1;
  if (bare.bare && !sure && (bare.year === undefined || !isLooseYear(tokens, bare.next, bare.year, '') || bare.year % 50 === 0))
    return undefined;
  if (bare.bare && sure && countsSomething(tokens, bare.next, true)) return undefined;
  const inner = readRange(tokens, index, reading, true);
  if (!inner?.edtf) return undefined;
  return { ...inner, first, edtf: qualified(inner.edtf, mark), yearAlone: false };
}

/** `from A to B`, `between A and B`, `с A по B`. */
function readSpan(tokens: Tokens, index: number, kind: 'from' | 'between' | 'slavic', reading: Reading): Phrase | undefined {
  const from = readPart(tokens, skipThe(tokens, index + 1), reading.order);
  if (!from) return undefined;
  let at = from.next;
  if (isMark(tokens.at(at), ',')) at++;
  const joint = tokens.at(at)?.lower ?? '';
  const joins =
    kind === 'from'
      ? toWords.has(joint) || isDash(tokens.at(at))
      : kind === 'between'
        ? andWords.has(joint) || isDash(tokens.at(at))
        : slavicToWords.has(joint);
  if (!joins) return kind === 'from' ? readOnwards(tokens, index, from) : undefined;
  const to = readPart(tokens, skipThe(tokens, at + 1), reading.order);
  return to && combine(tokens, index, skipThe(tokens, index + 1), from, to, false);
}

/** `from 2023 onwards`. */
function readOnwards(tokens: Tokens, first: number, from: Part): Phrase | undefined {
  const word = tokens.at(from.next)?.lower;
  const edtf = edtfOf(from);
  if (edtf === undefined || (word !== 'onwards' && word !== 'onward' && word !== 'on')) return undefined;
  if (word === 'on' && tokens.at(from.next + 1)?.kind === 'word') return undefined;
  return { first, next: from.next + 1, edtf: `${startOf(edtf)}/..` };
}

/** `since 1993`, `until 2026`, `с 1993 года`, `до 2026 года`. */
function readOpen(tokens: Tokens, index: number, kind: 'since' | 'until', reading: Reading): Phrase | undefined {
  const word = tokens.at(index)!.lower;
  let at = index + 1;
  const joined = (word === 'post' || word === 'pre') && isDash(tokens.at(at));
  if (joined) at++;
  else if (word === 'post' || word === 'pre') return undefined;
  at = skipThe(tokens, at);
  const part = readPart(tokens, at, reading.order, joined);
  if (!part || !isComplete(part)) return undefined;
  if (part.bare && !joined && !isOpenYear(tokens, part, word)) return undefined;
  const range = readRange(tokens, at, reading, true, joined);
  // Only a year after since may be a range's first: "since 2014–15".
  if (!range?.edtf) return undefined;
  // "by 1990s standards" measures, it does not date.
  if (word === 'by' && part.years && tokens.at(range.next)?.kind === 'word') return undefined;
  const edtf = kind === 'since' ? `${startOf(range.edtf)}/..` : `../${endOf(range.edtf)}`;
  return { first: index, next: range.next, edtf, ...(range.jalali ? { jalali: true } : {}) };
}

function isOpenYear(tokens: Tokens, part: Part, word: string): boolean {
  if (part.year === undefined || !isLooseYear(tokens, part.next, part.year, word)) return false;
  // Slavic prepositions of one letter stand before anything that is counted; without a year word only years of our time.
  return word === 'since' || word === 'until' || (part.year >= 1800 && part.year <= 2050);
}
