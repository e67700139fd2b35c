/**
 * Keeps a bibliography file in step with the sources that a draft cites. Entries of other people stay byte for byte: ours stand in
 * a marked part (BibTeX, Hayagriva) or carry a mark each (CSL-JSON, which has no comments), and only those are changed.
 */
import type { TextEdit } from '../facts/problem';
import { readBibliography } from './bibliography';
import { bibtexEntry, bibtexKey, type BibtexDialect } from './bibtex/write';
import type { CslItem } from './csl';
import { hayagrivaEntry } from './formats/hayagrivaWrite';
import { markedEntry, syncCslJson } from './syncJson';

/** Formats that can be kept in step; RIS has no place for a mark. */
export type SyncedKind = 'bibtex' | 'csl-json' | 'hayagriva';

export interface Synced {
  /** Edits of the existing text, in order, none overlapping another; empty where nothing is to do. */
  readonly edits: readonly TextEdit[];
  /** The text with the edits made. */
  readonly text: string;
  /** Keys that other people's entries have already; theirs stay, ours are not written. */
  readonly kept: readonly string[];
}

export interface SyncOptions {
  /** What is written to a `.bib` file; BibLaTeX unless told otherwise. */
  readonly dialect?: BibtexDialect;
}

const opening = 'Factbase writes this part; entries outside of it are left alone';
const closingWord = 'End of the part that Factbase writes';

/** How a text format marks and writes our part. */
interface Format {
  readonly comment: string;
  readonly key: (item: CslItem) => string;
  readonly entry: (item: CslItem) => string;
}

/** The minimal edits that make the marked part hold exactly these items, less those that others have entries for. */
export function syncBibliography(
  existing: string,
  kind: SyncedKind,
  items: readonly CslItem[],
  options: SyncOptions = {},
): Synced {
  const unique = [...new Map(items.map(item => [item.id, item])).values()];
  if (kind === 'csl-json') return syncCslJson(existing, unique);
  const format: Format =
    kind === 'hayagriva'
      ? { comment: '#', key: item => item.id, entry: item => hayagrivaEntry(item).trimEnd() }
      : { comment: '%', key: item => bibtexKey(item.id), entry: item => bibtexEntry(item, options.dialect ?? 'biblatex') };
  return syncMarked(existing, kind, unique, format);
}

/** Whether a file holds a part, or an entry, that Factbase writes. */
export function isMarked(text: string, kind: SyncedKind): boolean {
  return kind === 'csl-json' ? markedEntry.test(text) : partOf(text, kind === 'hayagriva' ? '#' : '%') !== undefined;
}

interface Part {
  /** After the opening mark's line. */
  readonly start: number;
  /** Before the closing mark's line. */
  readonly end: number;
  /** With both marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
}

function partOf(text: string, comment: string): Part | undefined {
  // A byte order mark stands before the first line, which is ours in a file that holds nothing else.
  const open = new RegExp(`(?<=^\\uFEFF?)${comment} ${opening}[ \\t]*\\r?$`, 'm').exec(text);
  if (!open) return undefined;
  const lineEnd = text.indexOf('\n', open.index);
  const start = lineEnd < 0 ? text.length : lineEnd + 1;
  const close = new RegExp(`^${comment} ${closingWord}[ \\t]*\\r?$`, 'm').exec(text.slice(start));
  // Without its end the part is empty: what follows may be anyone's.
  if (!close) return { start, end: start, outerStart: open.index, outerEnd: start };
  const end = start + close.index;
  const after = text.indexOf('\n', end);
  return { start, end, outerStart: open.index, outerEnd: after < 0 ? text.length : after + 1 };
}

function syncMarked(existing: string, kind: 'bibtex' | 'hayagriva', items: readonly CslItem[], format: Format): Synced {
  const eol = /\r\n/.test(existing) ? '\r\n' : '\n';
  const part = partOf(existing, format.comment);
  const entries = readBibliography(existing, kind).entries;
  const isOurs = (at: number): boolean => part !== undefined && at >= part.start && at < part.end;
  const others = new Set(entries.filter(entry => !isOurs(entry.start)).map(entry => entry.item.id));
  const kept = items.map(format.key).filter(key => others.has(key));
  const wanted = new Map(
    items.filter(item => !others.has(format.key(item))).map(item => [format.key(item), format.entry(item).replace(/\n/g, eol)]),
  );
  const edits: TextEdit[] = [];
  if (!part) {
    if (wanted.size > 0)
      edits.push({
        start: existing.length,
        end: existing.length,
        newText: lead(existing, eol) + whole([...wanted.values()], format, eol),
      });
    return { edits, text: applied(existing, edits), kept };
  }
  if (wanted.size === 0) {
    edits.push({ start: part.outerStart, end: part.outerEnd, newText: '' });
    return { edits, text: applied(existing, edits), kept };
  }
  for (const entry of entries.filter(({ start }) => isOurs(start))) {
    const text = wanted.get(entry.item.id);
    if (text === undefined) edits.push({ start: entry.start, end: endOfLines(existing, entry.end, part.end), newText: '' });
    else if (existing.slice(entry.start, entry.end) !== text) edits.push({ start: entry.start, end: entry.end, newText: text });
    wanted.delete(entry.item.id);
  }
  const closed = part.outerEnd > part.end;
  const added = [...wanted.values()].map(text => text + eol + eol).join('');
  if (added || !closed)
    edits.push({ start: part.end, end: part.end, newText: added + (closed ? '' : mark(format, closingWord, eol)) });
  return { edits, text: applied(existing, edits), kept };
}

function mark(format: Format, words: string, eol: string): string {
  return `${format.comment} ${words}${eol}`;
}

function whole(entries: readonly string[], format: Format, eol: string): string {
  return mark(format, opening, eol) + entries.map(text => text + eol + eol).join('') + mark(format, closingWord, eol);
}

/** An empty line before our part, if something stands before it. */
function lead(existing: string, eol: string): string {
  if (/^\uFEFF?$/.test(existing)) return '';
  return /\n\s*\n$/.test(existing) ? '' : existing.endsWith('\n') ? eol : eol + eol;
}

/** Past the line ends after an entry that goes. */
function endOfLines(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /[\r\n \t]/.test(text[at]!)) at++;
  return at;
}

/** A text with edits made; they must be in order and not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}
