/**
 * Keeps a CSL-JSON file in step: entries that carry our mark are changed, added and taken out, all others stay byte for byte. The
 * mark is CSL-JSON's own `custom` field (schema 1.0.2), which citation programs pass over.
 */
import type { TextEdit } from '../facts/problem';
import { readBibliography, type BibliographyEntry } from './bibliography';
import type { CslItem } from './csl';
import { applied, type Synced } from './sync';

/** How an entry says that Factbase writes it. */
export const markedEntry = /"custom"\s*:\s*\{\s*"generator"\s*:\s*"factbase"\s*\}/;

function entryText(item: CslItem, eol: string): string {
  const { id, type, ...rest } = item;
  const text = JSON.stringify({ id, type, ...rest, custom: { generator: 'factbase' } }, undefined, 2);
  return text.replace(/\n/g, `${eol}  `);
}

/** See `syncBibliography`. A file that holds something else than a list is left as it is. */
export function syncCslJson(existing: string, items: readonly CslItem[]): Synced {
  const eol = /\r\n/.test(existing) ? '\r\n' : '\n';
  const { entries, problems } = readBibliography(existing, 'csl-json');
  const isOurs = (entry: BibliographyEntry): boolean => markedEntry.test(existing.slice(entry.start, entry.end));
  const others = new Set(entries.filter(entry => !isOurs(entry)).map(entry => entry.item.id));
  const kept = items.filter(item => others.has(item.id)).map(item => item.id);
  const wanted = new Map(items.filter(item => !others.has(item.id)).map(item => [item.id, entryText(item, eol)]));
  const done = (edits: readonly TextEdit[]): Synced => ({ edits, text: applied(existing, edits), kept });
  if (existing.trim() === '' || existing === '\uFEFF') {
    if (wanted.size === 0) return done([]);
    return done([
      {
        start: existing.length,
        end: existing.length,
        newText: `[${eol}  ${[...wanted.values()].join(`,${eol}  `)}${eol}]${eol}`,
      },
    ]);
  }
  const close = existing.lastIndexOf(']');
  if (!/^\uFEFF?\s*\[/.test(existing) || close < 0 || (entries.at(-1)?.end ?? 0) > close)
    return { edits: [], text: existing, kept };

  const edits: TextEdit[] = [];
  const removed = new Set<BibliographyEntry>();
  for (const entry of entries.filter(isOurs)) {
    const text = wanted.get(entry.item.id);
    if (text === undefined) removed.add(entry);
    else if (existing.slice(entry.start, entry.end) !== text) edits.push({ start: entry.start, end: entry.end, newText: text });
    wanted.delete(entry.item.id);
  }
  edits.push(...removals(existing, entries, removed));
  if (wanted.size > 0) {
    // After the last thing in the list, whether it could be read or not.
    const last = [...entries.filter(entry => !removed.has(entry)), ...problems].reduce((end, part) => Math.max(end, part.end), 0);
    const at = last || existing.indexOf('[') + 1;
    // The comma after it may be one that goes with an entry taken out.
    const hasComma = /^\s*,/.test(existing.slice(at, close)) && !edits.some(edit => edit.start === at);
    const comma = last > 0 && !hasComma ? ',' : '';
    edits.push({
      start: at,
      end: at,
      newText: `${comma}${eol}  ${[...wanted.values()].join(`,${eol}  `)}${last > 0 ? '' : eol}`,
    });
  }
  return done(edits.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Takes entries out with one comma each; at the list's end it is the comma before them. */
function removals(
  text: string,
  entries: readonly BibliographyEntry[],
  removed: ReadonlySet<BibliographyEntry>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let i = 0;
  while (i < entries.length) {
    if (!removed.has(entries[i]!)) {
      i++;
      continue;
    }
    const first = i;
    while (i + 1 < entries.length && removed.has(entries[i + 1]!) && between(text, entries[i]!, entries[i + 1]!)) i++;
    const [start, end] = [entries[first]!.start, entries[i]!.end];
    const after = /^\s*,\s*/.exec(text.slice(end, end + 1000));
    const before = /,\s*$/.exec(text.slice(Math.max(0, start - 1000), start));
    if (after) edits.push({ start, end: end + after[0].length, newText: '' });
    else edits.push({ start: start - (before?.[0].length ?? 0), end, newText: '' });
    i++;
  }
  return edits;
}

function between(text: string, a: BibliographyEntry, b: BibliographyEntry): boolean {
  return /^\s*,\s*$/.test(text.slice(a.end, b.start));
}
