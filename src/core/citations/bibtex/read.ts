/** A BibTeX or BibLaTeX file as CSL items with places. */
import type { Bibliography } from '../bibliography';
import { itemOf } from './item';
import { scanBibtex, type RawEntry } from './scan';

/** Entry types that only serve others. */
const unprinted: ReadonlySet<string> = new Set(['xdata', 'set']);

/** Reads the entries of a file; never throws. */
export function readBibtex(text: string): Bibliography {
  const { entries: raw, problems: found } = scanBibtex(text);
  const problems = [...found];
  const byKey = new Map<string, RawEntry>();
  for (const entry of raw) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  const entries = raw
    .filter(entry => !unprinted.has(entry.type))
    .map(entry => {
      const parent = byKey.get(entry.fields.get('crossref')?.value.trim() ?? '');
      const { start, end, keyStart, keyEnd } = entry;
      return { item: itemOf(entry, parent === entry ? undefined : parent, problems), start, end, keyStart, keyEnd };
    });
  return { entries, problems };
}
