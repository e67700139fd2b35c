/** Citations in plain text, author and year from the data of the source: `(Smith 2020, p. 3)`. */
import type { Message } from '../../message';
import type { CitationForm, CiteItem, CiteOptions } from '../cite';
import { citationLabel } from '../label';
import { affix, locatorText } from './locator';

function after(item: CiteItem): string {
  const parts = [item.locator && locatorText(item.locator, '\u2013'), affix(item.suffix)].filter(part => part !== undefined);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

/** `(Smith 2020, p. 3)`, `Smith (2020, p. 3)`, `(2020, p. 3)`. A source of which nothing is known is named by its key. */
export function citePlain(items: readonly CiteItem[], form: CitationForm, hints: Message[], options: CiteOptions): string {
  const labelled = items.map(item => {
    if (!item.csl) hints.push({ id: 'cite.no-data', args: { key: item.key } });
    const { author, year } = item.csl ? citationLabel(item.csl, options.among) : { author: item.key, year: '' };
    const prefix = affix(item.prefix);
    return { author, year, before: prefix === undefined ? '' : `${prefix} `, after: after(item) };
  });
  if (form === 'narrative') {
    return labelled
      .map(
        ({ author, year, before, after }) => before + author + bracketed(year + (year === '' ? after.replace(/^, /, '') : after)),
      )
      .join('; ');
  }
  const one = labelled.map(
    ({ author, year, before, after }) => before + (form === 'year' ? year || author : `${author} ${year}`.trim()) + after,
  );
  return `(${one.join('; ')})`;
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
