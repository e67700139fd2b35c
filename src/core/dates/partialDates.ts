/**
 * When a day or month without a year is a date at all. `May`, `March`, `April` are verbs and names as well, so a month alone
 * needs a capital and a preposition of time before it, and nothing counted after it.
 */
import { countsSomething } from './bareYears';
import { capitalMonths } from './monthNames';
import { isApostrophe } from './numerals';
import { type Part } from './parts';
import { type Tokens } from './tokens';

const timeWords = new Set('in since until till by during before after from between early mid late through'.split(' '));
/** Months that people are called. */
const personNames = new Set(['april', 'may', 'june', 'august']);
/** The few that no person called May stands after. */
const safeTimeWords = new Set('in until till early mid late during'.split(' '));
const slavicTimeWords = new Set('в во у ў с со з са к до да по па на середине начале конце'.split(' '));

/** Whether a part without a year, at a token, is a date: `14 July`, `in October`, `в июле`. */
export function isSupportedPartial(tokens: Tokens, index: number, part: Part): boolean {
  if (part.month === undefined) return false;
  const latin = monthWord(tokens, index, part);
  if (latin === undefined) return false;
  const { word, capital } = latin;
  const english = /^[a-z]/.test(word);
  if (english && !capital && (part.day === undefined || capitalMonths.has(word))) return false;
  if (part.day !== undefined) return !countsSomething(tokens, part.next, tokens.at(part.next - 1)?.kind === 'number');
  const before = tokens.at(index - 1);
  if (isApostrophe(tokens.at(part.next)) && !tokens.at(part.next)!.gap) return false;
  if (part.third !== undefined) return true;
  if (before?.kind !== 'word') return false;
  if (!english) return slavicTimeWords.has(before.lower) && (word !== 'мае' || before.lower === 'в') && word.length > 2;
  if (word.length <= 3 && word !== 'may') return false;
  // "by June Carter"
  const after = tokens.at(part.next);
  if (personNames.has(word) && after?.kind === 'word' && after.gap && after.capital) return false;
  return (word === 'may' ? safeTimeWords : timeWords).has(before.lower);
}

function monthWord(tokens: Tokens, index: number, part: Part): { readonly word: string; readonly capital: boolean } | undefined {
  for (let at = part.next - 1; at >= index; at--) {
    const token = tokens.at(at);
    if (token?.kind === 'word' && token.lower.length > 2 && token.lower !== 'the')
      return { word: token.lower, capital: token.capital };
  }
  return undefined;
}
