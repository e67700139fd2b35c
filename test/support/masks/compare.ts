/** Compares, word by word, what pandoc says is prose in a document with what the mask of a draft says. */
import { Draft } from '../../../src/core/prose/draft';
import { CharClass, type Markup } from '../../../src/core/prose/markup';
import { wordPattern } from './maker';

/** What is read differently. */
export interface Difference {
  /**
   * - `shown`: pandoc hides the word and the mask shows it, so that a name is found in code or an address (serious);
   * - `lost`: pandoc shows it and the mask hides it;
   * - `joined`: the mask lets a name run from this word to the next, between which pandoc has something else;
   * - `parted`: pandoc has nothing but a space there, and the mask has something that no name runs across.
   */
  readonly kind: 'shown' | 'lost' | 'joined' | 'parted';
  readonly word: string;
  /** Offset of the word in the document; of a word that markup runs through, of its first letters. */
  readonly at: number;
  /** Of words that are joined or parted, the second. */
  readonly next?: string;
  /** Where that one stands. */
  readonly nextAt?: number;
}

/** The text as the mask shows it, with a wall where something is hidden or another block begins. */
export function proseOfMask(markup: Markup, text: string): string {
  let out = '';
  for (const block of new Draft(markup, text).blocks) {
    out += '\u0000';
    if (block.hidden) continue;
    for (let i = 0; i < block.text.length; i++) {
      const value = block.classes[i];
      if (value === CharClass.prose) out += block.text[i];
      else if (value === CharClass.space) out += ' ';
      else if (value === CharClass.hidden) out += '\u0000';
    }
  }
  return out;
}

function wordsOf(prose: string): ReadonlySet<string> {
  return new Set(prose.match(wordPattern));
}

/** Which words follow each other; neither a blank line nor three blanks between columns may part them, which end a name as well. */
function pairsOf(prose: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const [, first, gap, second] of prose.matchAll(/(Nam\d+e)([ \t\r\n\u00a0\u2002-\u200a\u202f]+)(?=(Nam\d+e))/g))
    if (!/\n[ \t]*\r?\n|[^\s][ \t]{3,}[^\s]/.test(`.${gap!}.`)) pairs.set(first!, second!);
  return pairs;
}

/** All differences between what pandoc shows and what the mask shows. */
export function compare(markup: Markup, text: string, pandoc: string): readonly Difference[] {
  const ours = proseOfMask(markup, text);
  const theirs = pandoc.replace(/nam\d+e/gi, word => `N${word.slice(1).toLowerCase()}`);
  const [seen, read] = [wordsOf(theirs), wordsOf(ours)];
  const found: Difference[] = [];
  for (const word of read) if (!seen.has(word)) found.push({ kind: 'shown', word, at: placeOf(word, text) });
  for (const word of seen) if (!read.has(word)) found.push({ kind: 'lost', word, at: placeOf(word, text) });
  const [before, after] = [pairsOf(theirs), pairsOf(ours)];
  const both = (one: string, other: string): boolean => seen.has(one) && read.has(one) && seen.has(other) && read.has(other);
  for (const [word, next] of after)
    if (both(word, next) && before.get(word) !== next)
      found.push({ kind: 'joined', word, next, at: placeOf(word, text), nextAt: placeOf(next, text) });
  for (const [word, next] of before)
    if (both(word, next) && after.get(word) !== next)
      found.push({ kind: 'parted', word, next, at: placeOf(word, text), nextAt: placeOf(next, text) });
  return found;
}

function placeOf(word: string, text: string): number {
  const whole = text.indexOf(word);
  return whole >= 0 ? whole : text.search(new RegExp(`Na\\W[^]{0,20}?${word.slice(2)}`));
}
