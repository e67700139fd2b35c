/**
 * Most names stand between small words and signs that cannot belong to them. That is seen from single letters, so that only for the others
 * the words around a name are read one by one (`longerName.ts`).
 */
import type { Candidate } from './candidate';
import { Fold } from './foldTable';
import type { FoldedProse } from './prose';

/** Letters of the longest word like "bin" or "della". */
export const longestParticle = 5;

/** First letters of bin, ibn, van, von: what may join two parts of a person's name. */
const joining = new Set([...'biv'].map(letter => letter.charCodeAt(0)));

/** Is it plain that no longer name goes on behind the candidate? In doubt no. */
export function endsPlainly({ lastEnd }: Candidate, prose: FoldedProse): boolean {
  const { folded } = prose;
  const sign = folded[lastEnd]!;
  // A sign between two words parts them; a hyphen may join them.
  if (sign === Fold.punctuation || sign === Fold.wall) return true;
  const next = lastEnd + 1;
  // A possessive.
  if (sign === Fold.apostrophe) return !prose.isUpper(next);
  return isBlank(sign) && folded[next]! >= Fold.letter && !prose.isUpper(next) && !joining.has(folded[next]!);
}

/** Is it plain that no longer name has begun before the candidate? In doubt no. */
export function beginsPlainly({ first, firstStart }: Candidate, prose: FoldedProse): boolean {
  if (firstStart === 0) return true;
  const { folded, words } = prose;
  const sign = folded[firstStart - 1]!;
  // "V.Khrenin"
  if (sign === Fold.punctuation) return prose.text[firstStart - 1] !== '.';
  if (!isBlank(sign) || first === 0) return sign === Fold.wall;
  const before = words.start(first - 1);
  if (words.end(first - 1) !== firstStart - 1)
    // The end of a sentence, but of no initial.
    return words.end(first - 1) === firstStart - 2 && folded[firstStart - 2] === Fold.punctuation && before < firstStart - 3;
  if (prose.isUpper(before)) return false;
  if (firstStart - 1 - before > longestParticle || before === 0) return true;
  // "Treaty of", "Mohammed bin"
  return (
    first > 1 && isBlank(folded[before - 1]!) && words.end(first - 2) === before - 1 && !prose.isUpper(words.start(first - 2))
  );
}

function isBlank(sign: number): boolean {
  return sign === Fold.space || sign === Fold.newline;
}
