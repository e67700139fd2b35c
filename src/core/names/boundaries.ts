/**
 * Whole words only: may a name begin or end at a place, given the signs around it? Possessives, quotation marks and elisions may
 * touch a name; addresses, identifiers and longer words with an apostrophe may not.
 */
import { isApostropheEnding, isElision } from './attached';
import { Fold } from './foldTable';
import type { FoldedProse } from './prose';
import { wordEnd } from './scripts';

/** May a name begin here? */
export function mayBegin(prose: FoldedProse, start: number): boolean {
  if (prose.folded[start - 1] === Fold.space) return true;
  const at = prose.before(start);
  if (at < 0) return true;
  const value = prose.folded[at]!;
  if (value === Fold.apostrophe) {
    const before = prose.before(at);
    if (!prose.isLetter(before)) return true;
    const wordStart = prose.wordStart(before + 1);
    if (!isElision(prose.letters(wordStart, before + 1))) return false;
    return !prose.isUpper(wordStart) || prose.opensSentence(wordStart);
  }
  if (value !== Fold.punctuation) return true;
  const attached = prose.isLetter(prose.before(at));
  switch (prose.text[at]) {
    case '@':
    case '\\':
    case '$':
      return false;
    case '_':
    case '&':
      return !attached;
    case '.':
      // "www.iran" is an address, "ended.Iran" a slip of the keyboard, "V.Khrenin" an initial.
      return !attached || (prose.isUpper(start) && prose.text[start + 1] !== '.');
    default:
      return true;
  }
}

/** May a name end here? */
export function mayEnd(prose: FoldedProse, end: number): boolean {
  // Mostly a blank.
  if (prose.folded[end] === Fold.space) return true;
  const at = prose.from(end);
  const value = prose.folded[at]!;
  // U.N. in S.U.N.Y.
  if (value >= Fold.letter && prose.text[end - 1] === '.' && at === end) return false;
  const after = prose.from(at + 1);
  const attached = prose.isLetter(after);
  if (value === Fold.apostrophe) return !attached || isApostropheEnding(prose.letters(after, wordEnd(prose.folded, after)));
  if (value === Fold.hyphen) return !(attached && prose.folded[after]! < 0x3a && '-\u2010\u2011'.includes(prose.text[at]!));
  if (value !== Fold.punctuation) return true;
  switch (prose.text[at]) {
    case '_':
    case '&':
    case '@':
      return !attached;
    case '.':
      return !attached || prose.folded[after]! < 0x3a || (prose.isUpper(after) && !prose.isUpper(end - 1));
    case ':':
      return prose.text.slice(at, at + 3) !== '://';
    case '(':
      return prose.text[at + 1] !== ')';
    default:
      return true;
  }
}
