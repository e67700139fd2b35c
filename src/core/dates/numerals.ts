/**
 * Numbers of dates as they stand in running text: years with their words and eras, ordinals, Roman numerals - and what must not
 * stand around a number that is to be part of a date.
 */
import { ordinals, romans, yearLetters, yearWords } from './lexicon';
import { type Token, type Tokens } from './tokens';

/** Years that a number of four digits may mean without an era. */
export const firstYear = 1000;
export const lastYear = 2100;

export const dashes = new Set(['-', '‐', '‑', '‒', '–', '—', '−']);
const apostrophes = new Set(["'", '’', '‘', 'ʼ']);
const refusedBehind = new Set([...'%‰°€$£¥₽_@=&+*^\\/']);
const refusedBefore = new Set([...'€$£¥₽_@=&+*^\\/#№§']);
const russianSuffixes = new Set(['го', 'е', 'ое', 'ого', 'м', 'ом', 'й', 'ый', 'ий', 'га', 'ага', 'ым']);

export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.kind === 'mark' && token.lower === mark;
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && dashes.has(token.lower);
}

export function isApostrophe(token: Token | undefined): boolean {
  return token?.kind === 'mark' && apostrophes.has(token.lower);
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.lower === word;
}

/** The digits of a number token. */
export function digitsOf(token: Token | undefined): number {
  return token?.kind === 'number' ? token.lower.length : 0;
}

/** Whether what follows a number directly lets it be a whole number: no unit, no decimals, no time, no second half. */
export function endsClean(tokens: Tokens, index: number): boolean {
  const next = tokens.at(index);
  if (!next || next.gap)
    return !(isMark(next, '%') || isMark(next, '‰') || isMark(next, '€') || isMark(next, '$') || isMark(next, '₽'));
  if (next.kind === 'word') return isUnspaced(next);
  if (next.kind !== 'mark') return next.kind === 'break';
  if (refusedBehind.has(next.lower)) return false;
  const after = tokens.at(index + 1);
  if (!after || after.gap) return true;
  if (after.kind === 'number') return !(next.lower === '.' || next.lower === ':' || next.lower === ',' || isDash(next));
  // `2023-based` is no year that stands for itself; `2023.Next` is a typing mistake.
  return !(after.kind === 'word' && isDash(next));
}

/** Whether what stands directly before a number lets it be a whole number. */
export function beginsClean(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  const previous = tokens.at(index - 1);
  if (!token || !previous) return true;
  if (previous.kind === 'mark' && refusedBefore.has(previous.lower)) return previous.lower === '*' || previous.lower === '_';
  if (token.gap || previous.kind === 'break') return true;
  if (previous.kind !== 'mark') return isUnspaced(previous) || isAttached(previous);
  const before = tokens.at(index - 2);
  if (!before || previous.gap || (isDash(previous) && isAttached(before))) return true;
  const joins = previous.lower === '.' || previous.lower === ',' || previous.lower === ':' || isDash(previous);
  return !(joins && (before.kind === 'number' || (before.kind === 'word' && previous.lower !== ',')));
}

/** A word in a script that puts no space, or a particle, behind a number: に, 에. */
function isUnspaced(word: Token): boolean {
  return word.kind === 'word' && /^[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(word.lower);
}

/** What Arabic and Hebrew write together with the next word: و2023, ב-2023. */
function isAttached(word: Token): boolean {
  return word.kind === 'word' && /^(?:[وفبلك]|[ושכ]?[בלמהכש]|ו)$/.test(word.lower);
}

export interface Era {
  readonly before: boolean;
  readonly next: number;
}

/** `BCE`, `B.C.`, `AD`, `до н. э.` and the like at a token. */
export function readEra(tokens: Tokens, index: number): Era | undefined {
  const token = tokens.at(index);
  if (token?.kind !== 'word') return undefined;
  const word = token.lower;
  if (word === 'bce' || (word === 'bc' && token.capital)) return { before: true, next: index + 1 };
  if ((word === 'ce' || word === 'ad') && token.capital) return { before: false, next: index + 1 };
  if (word === 'b' || word === 'c' || word === 'a') return readDottedEra(tokens, index, word);
  if (word === 'до' || word === 'да') {
    const next = ourEra(tokens, index + 1);
    return next === undefined ? undefined : { before: true, next };
  }
  const next = ourEra(tokens, index);
  return next === undefined ? undefined : { before: false, next };
}

function readDottedEra(tokens: Tokens, index: number, first: string): Era | undefined {
  const second = tokens.at(index + 2);
  if (!isMark(tokens.at(index + 1), '.') || second?.kind !== 'word') return undefined;
  const letters = first + second.lower;
  if (letters !== 'bc' && letters !== 'ad' && letters !== 'ce') return undefined;
  let next = index + 3;
  if (isMark(tokens.at(next), '.') && letters === 'bc' && isWord(tokens.at(next + 1), 'e')) next += 2;
  if (isMark(tokens.at(next), '.')) next++;
  return { before: letters === 'bc', next };
}

/** `н. э.`, `нашей эры`, `нашай эры`, `н. е.`: the index behind it. */
function ourEra(tokens: Tokens, index: number): number | undefined {
  const word = tokens.at(index)?.lower;
  if (word === 'нашей' || word === 'нашай' || word === 'нашої') {
    const era = tokens.at(index + 1)?.lower;
    return era === 'эры' || era === 'ери' ? index + 2 : undefined;
  }
  if (word !== 'н' || !isMark(tokens.at(index + 1), '.')) return undefined;
  const era = tokens.at(index + 2)?.lower;
  if (era !== 'э' && era !== 'е') return undefined;
  return isMark(tokens.at(index + 3), '.') ? index + 4 : index + 3;
}

/** The index behind `года`, `г.` or the like, or the same index where there is none. */
export function skipYearWord(tokens: Tokens, index: number): number {
  const token = tokens.at(index);
  if (token?.kind !== 'word') return index;
  if (yearLetters.has(token.lower) || token.lower === 'гг' || token.lower === 'рр') {
    return isMark(tokens.at(index + 1), '.') ? index + 2 : token.lower.length === 2 ? index + 1 : index;
  }
  return yearWords.has(token.lower) ? index + 1 : index;
}

/** `th` of `20th`, `-го` of `14-го`: the index behind it, or the same index where there is none. */
export function skipOrdinalSuffix(tokens: Tokens, index: number): number {
  const token = tokens.at(index);
  if (!token || token.gap) return index;
  if (token.kind === 'word' && /^(?:st|nd|rd|th)$/.test(token.lower)) return index + 1;
  const suffix = tokens.at(index + 1);
  if (isDash(token) && suffix && !suffix.gap && suffix.kind === 'word' && russianSuffixes.has(suffix.lower)) return index + 2;
  return index;
}

/** Twenty, where an ordinal follows: the 21st century. */
const twenties = new Set(['twenty', 'двадцать', 'дваццаць', 'двадцять']);

export interface Numbered {
  readonly value: number;
  readonly next: number;
}

/** `third`, `3rd`, `3-й`, `twenty-first`: its number, 1 to 31. */
export function readOrdinal(tokens: Tokens, index: number): Numbered | undefined {
  const token = tokens.at(index);
  if (token?.kind === 'number') {
    const next = skipOrdinalSuffix(tokens, index + 1);
    return next > index + 1 && token.value >= 1 && token.value <= 31 ? { value: token.value, next } : undefined;
  }
  if (token?.kind !== 'word') return undefined;
  if (token.lower === 'twenty' && isDash(tokens.at(index + 1)) && isWord(tokens.at(index + 2), 'first'))
    return { value: 21, next: index + 3 };
  if (twenties.has(token.lower) && token.lower !== 'twenty' && ordinals.get(tokens.at(index + 1)?.lower ?? '') === 1)
    return { value: 21, next: index + 2 };
  const value = ordinals.get(token.lower);
  // The first of "двадцать первый век" is no ordinal by itself.
  if (value === undefined || twenties.has(tokens.at(index - 1)?.lower ?? '')) return undefined;
  return { value, next: index + 1 };
}

/** `XX`, also in Cyrillic letters that look the same: its number, 1 to 21. */
export function readRoman(tokens: Tokens, index: number): Numbered | undefined {
  const token = tokens.at(index);
  if (token?.kind !== 'word' || !token.capital || token.lower.length > 5) return undefined;
  const value = romans.get(token.lower.replaceAll('х', 'x').replaceAll('і', 'i'));
  return value === undefined ? undefined : { value, next: index + 1 };
}

/** The index behind `the`, or the same index where there is none. */
export function skipThe(tokens: Tokens, index: number): number {
  return isWord(tokens.at(index), 'the') ? index + 1 : index;
}

/** With a capital, or in a script that has none. */
export function standsAsName(word: Token): boolean {
  return word.capital || word.lower.charCodeAt(0) >= 0x600;
}
