/**
 * Markup that begins inside a name and ends behind it, or the other way round, is taken into its range (`Viktor **Khrenin**`), so
 * that whoever replaces the text under the range does not leave half of a pair behind.
 */
import type { Span } from '../text/span';
import { Fold } from './foldTable';
import type { FoldedProse } from './prose';

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const opening: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

/** The range with the other half of markup that one end of it cuts in two. */
export function withMarkup(prose: FoldedProse, start: number, end: number): Span {
  const run = onlyRun(prose, start, end);
  if (run === '') return { start, end };
  const close = closing[run.at(-1)!] ?? run;
  if (prose.isMarkup(end) && prose.text.startsWith(close, end) && prose.isMarkup(end + close.length - 1))
    return { start, end: end + close.length };
  const open = opening[run[0]!] ?? run;
  let before = start;
  while (prose.isMarkup(before - 1) && !'\n\r'.includes(prose.text[before - 1]!)) before--;
  if (!prose.text.slice(before, start).endsWith(open)) return { start, end };
  return { start: opening[run[0]!] === undefined ? start - open.length : before, end };
}

/** The one stretch of markup inside the name; empty where there is none or where there are several, that is, whole pairs. */
function onlyRun(prose: FoldedProse, start: number, end: number): string {
  let found = '';
  for (let i = start; i < end; i++) {
    if (!prose.isMarkup(i)) continue;
    const from = i;
    while (i < end && prose.isMarkup(i)) i++;
    // What stands at the start of a line (`> `, indentation) is no pair.
    if (prose.folded[from - 1] === Fold.newline) continue;
    if (found !== '') return '';
    found = prose.text.slice(from, i);
  }
  return found;
}
