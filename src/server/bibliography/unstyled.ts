// References and citations where no style can be used: the plain author-date forms of core.
import { cite } from '../../core/citations/cite';
import { referenceText } from '../../core/citations/reference';
import { escapeHtml } from '../../core/citations/styles/styledText';
import { unstyledReference, type StyledReferences } from '../../language/references';

const list: StyledReferences['list'] = items =>
  items
    .map(item => ({ id: item.id, ...unstyledReference(item), text: referenceText(item, items) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));

const citation: StyledReferences['citation'] = (items, form, among) => {
  const byKey = new Map(among.map(item => [item.id, item]));
  const known = items.flatMap(item => (byKey.has(item.key) ? [{ ...item, csl: byKey.get(item.key)! }] : []));
  return cite(known, 'plain', form, { among }).text;
};

/** Stands in for every style. */
export const unstyled: StyledReferences = {
  styled: false,
  inNotes: false,
  reference: unstyledReference,
  list,
  citation,
  document: (citations, items) => {
    const printed = citations.map(each => citation(each.items, each.form, items));
    const cited = new Set(citations.flatMap(each => each.items.map(item => item.key)));
    return {
      citations: printed.map(text => ({ text, html: escapeHtml(text) })),
      references: list(items.filter(item => cited.has(item.id))),
    };
  },
};
