/** Where a year stands alone: in the cell of a table, in a heading or a list item, at the end of a caption. */
import { type Token, type Tokens } from './tokens';

/** What a cell, heading or item begins with, at the end of the hidden text before it. */
const opening = /(?:^\s*(?:[-*+#=.]+|\d{1,3}[.)])|[|&[]|^\s)\s*$/;
/** What a cell ends with, at the beginning of the hidden text behind it. */
const closing = /^\s*(?:[|&\]]|\\\\|$)/;
/** As much of hidden text as is looked at. */
const looksAt = 40;

/** Behind the mark of a cell, a heading or a list item, with nothing behind the year but the end or the next cell. */
export function isCell(tokens: Tokens, before: Token | undefined, after: Token | undefined): boolean {
  if (before?.kind !== 'break' || before.lower !== '' || !opening.test(tokens.written(before).slice(-looksAt))) return false;
  return after === undefined || ends(tokens, after);
}

/** Whether nothing follows but the end of a sentence, a bracket, a cell or the block. */
export function endsHere(tokens: Tokens, next: number): boolean {
  const after = tokens.at(next);
  if (after === undefined || ends(tokens, after)) return true;
  if (after.kind !== 'mark' || !/^[.;)]$/.test(after.lower)) return false;
  const further = tokens.at(next + 1);
  return after.lower !== '.' || further === undefined || further.gap;
}

function ends(tokens: Tokens, after: Token): boolean {
  return after.kind === 'break' && (after.lower !== '' || closing.test(tokens.written(after).slice(0, looksAt)));
}
