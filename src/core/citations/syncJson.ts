/**
 * Keeps a CSL-JSON file in step: entries that carry our mark are changed, added and taken out, all others stay byte for byte. The
 * mark is CSL-JSON's own `custom` field (schema 1.0.2), which citation programs pass over.
 */
import type { TextEdit } from '../facts/problem';
import type { Span } from '../text/span';
import type { CslItem } from './csl';
import { jsonList } from './formats/jsonList';
import { applied, type Synced } from './sync';

/** How an entry says that Factbase writes it. */
export const markedEntry = /"custom"\s*:\s*\{\s*"generator"\s*:\s*"factbase"\s*\}/;

function entryText(item: CslItem, eol: string): string {
  const { id, type, ...rest } = item;
  const text = JSON.stringify({ id, type, ...rest, custom: { generator: 'factbase' } }, undefined, 2);
  return text.replace(/\n/g, `${eol}  `);
}

/** See `syncBibliography`. A file that is no valid JSON list is left as it is: nobody can tell there where an entry ends. */
export function syncCslJson(existing: string, items: readonly CslItem[]): Synced {
  const eol = /\r\n/.test(existing) ? '\r\n' : '\n';
  if (/^\uFEFF?\s*$/.test(existing)) return inEmpty(existing, items, eol);
  const list = jsonList(existing);
  if (!list) return { edits: [], text: existing, kept: [] };
  const entries = list.elements.map(({ start, end, value }) => ({
    start,
    end,
    key: keyOf(value),
    isOurs: markedEntry.test(existing.slice(start, end)),
  }));
  const others = new Set(entries.filter(entry => !entry.isOurs).map(entry => entry.key));
  const kept = items.filter(item => others.has(item.id)).map(item => item.id);
  const wanted = new Map(items.filter(item => !others.has(item.id)).map(item => [item.id, entryText(item, eol)]));
  const edits: TextEdit[] = [];
  const removed = new Set<Span>();
  for (const entry of entries.filter(each => each.isOurs)) {
    const text = wanted.get(entry.key ?? '');
    if (text === undefined) removed.add(entry);
    else if (existing.slice(entry.start, entry.end) !== text) edits.push({ start: entry.start, end: entry.end, newText: text });
    wanted.delete(entry.key ?? '');
  }
  edits.push(...removals(entries, removed));
  if (wanted.size > 0) {
    const last = entries.filter(entry => !removed.has(entry)).at(-1);
    const at = last?.end ?? existing.indexOf('[') + 1;
    const added = `${eol}  ${[...wanted.values()].join(`,${eol}  `)}`;
    edits.push({ start: at, end: at, newText: last ? `,${added}` : added + (/^\s*\n/.test(existing.slice(at)) ? '' : eol) });
  }
  const inOrder = edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { edits: inOrder, text: applied(existing, inOrder), kept };
}

function inEmpty(existing: string, items: readonly CslItem[], eol: string): Synced {
  if (items.length === 0) return { edits: [], text: existing, kept: [] };
  const newText = `[${eol}  ${items.map(item => entryText(item, eol)).join(`,${eol}  `)}${eol}]${eol}`;
  const edits = [{ start: existing.length, end: existing.length, newText }];
  return { edits, text: applied(existing, edits), kept: [] };
}

function keyOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** Takes elements out with one comma each: that before them, or after them where they are the first of the list. */
function removals(entries: readonly Span[], removed: ReadonlySet<Span>): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let before: Span | undefined;
  for (let i = 0; i < entries.length; i++) {
    if (!removed.has(entries[i]!)) {
      before = entries[i];
      continue;
    }
    const first = i;
    while (i + 1 < entries.length && removed.has(entries[i + 1]!)) i++;
    const next = entries[i + 1];
    const start = before ? before.end : entries[first]!.start;
    const end = before ? entries[i]!.end : (next?.start ?? entries[i]!.end);
    edits.push({ start, end, newText: '' });
  }
  return edits;
}
