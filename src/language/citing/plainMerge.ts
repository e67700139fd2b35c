// Citing beside a citation of plain text, `(Smith 2020, p. 3)`. It has no mark of its own, so brackets count as one only where they hold what
// looks like an author and a year.
import type { CiteItem } from '../../core/citations/cite';
import type { DraftInsertion } from './place';

/** How long a bracket may be, in UTF-16 units. */
const longest = 400;

/** An author and a year, `Smith 2020`, `Smith and Jones 2020a`, `“Title” n.d.`, or a year alone. */
const looksCited = /(?:^|[\p{L}.”"»] )(?:c\. )?(?:\d{3,4}[a-z]{0,2}|\d{1,4} BCE|n\.d\.)(?=$|[,;:–-])/u;

/** The change that puts sources into the brackets at or beside an offset of a text; undefined where no citation stands there. */
export function mergedPlain(
  text: string,
  at: number,
  items: readonly CiteItem[],
  cited: (item: CiteItem) => string,
): DraftInsertion | undefined {
  const close = closingBracket(text, at);
  if (close === undefined) return undefined;
  const open = text.lastIndexOf('(', close);
  const inside = open < 0 || close - open > longest ? '' : text.slice(open + 1, close);
  if (!inside || inside.includes(')') || !looksCited.test(inside)) return undefined;
  const fresh = items.filter(item => !inside.split('; ').includes(bare(cited(item))));
  if (fresh.length === 0)
    return { start: close, end: close, text: '', snippet: false, hint: { id: 'cite.already-there', args: {} } };
  const added = fresh.map(item => `; ${bare(cited(item))}`).join('');
  return { start: close, end: close, text: added, snippet: false };
}

function bare(citation: string): string {
  return /^[([]/.test(citation) ? citation.slice(1, -1) : citation;
}

/** The `)` that ends at the offset, one blank before it, or around it. */
function closingBracket(text: string, at: number): number | undefined {
  if (text[at - 1] === ')') return at - 1;
  if (/[ \t]/.test(text[at - 1] ?? '') && text[at - 2] === ')') return at - 2;
  const next = /^[^()\n]{0,200}\)/.exec(text.slice(at, at + 201));
  return next ? at + next[0].length - 1 : undefined;
}
