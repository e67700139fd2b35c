/**
 * Reads what a completion or a check needs from a Hayagriva file (the YAML of Typst): keys with their places, type, title,
 * author, date, publisher and address. It reads block style with indents, as Hayagriva's own tool writes it; this is no YAML parser.
 */
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import type { CslName, CslValue, CslItem } from '../csl';
import { cslDateOf } from '../cslDate';

const keyLine = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#'"](?:[^\s:]|:(?=\S))*)[ \t]*:[ \t]*(#.*)?$/;
const fieldLine = /^( +)([\w-]+):\s*(.*)$/;
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  chapter: 'chapter',
  anthos: 'chapter',
  web: 'webpage',
  report: 'report',
  thesis: 'thesis',
  misc: 'document',
  proceedings: 'book',
  newspaper: 'article-newspaper',
  periodical: 'periodical',
  video: 'motion_picture',
  audio: 'song',
  case: 'legal_case',
  manuscript: 'manuscript',
};

/** Reads a whole file; never throws. */
export function readHayagriva(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  let open: { item: Record<string, CslValue>; start: number; end: number; keyStart: number; keyEnd: number } | undefined;
  let list: string | undefined;
  let indent = 0;
  const close = (): void => {
    if (open) entries.push({ ...open, item: open.item as CslItem });
    open = undefined;
  };
  const line = /[^\r\n]+/g;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    const [start, end, content] = [found.index, found.index + found[0].length, found[0].replace(/^\uFEFF/, '')];
    if (/^\s*(?:#|$)/.test(content) || content === '---' || content === '...') continue;
    if (!/^\s/.test(content)) {
      close();
      list = undefined;
      const key = keyLine.exec(content)?.[1];
      if (key === undefined) {
        problems.push({ start, end, message: { id: 'bibliography.hayagriva-unread', args: {} } });
        continue;
      }
      const id = unquoted(key);
      const keyStart = start + (found[0].length - content.length) + (key === id ? 0 : 1);
      open = {
        item: { id, type: 'document' },
        start,
        end,
        keyStart,
        keyEnd: keyStart + (key === id ? key.length : key.length - 2),
      };
      indent = 0;
      continue;
    }
    if (!open) continue;
    open.end = end;
    const field = fieldLine.exec(content);
    if (field) {
      indent ||= field[1]!.length;
      if (field[1]!.length !== indent) continue;
      list = field[3] === '' ? field[2] : undefined;
      if (field[3] !== '') setField(open.item, field[2]!, field[3]!);
    } else {
      const listed = /^\s*-\s+(.*)$/.exec(content)?.[1];
      if (listed !== undefined && (list === 'author' || list === 'editor'))
        open.item[list] = [...((open.item[list] as CslName[] | undefined) ?? []), nameOf(unquoted(listed))];
    }
  }
  close();
  return { entries, problems };
}

function setField(item: Record<string, CslValue>, field: string, written: string): void {
  const value = unquoted(written);
  if (field === 'type') item.type = types[value.toLowerCase()] ?? 'document';
  else if (field === 'author' || field === 'editor') item[field] = flowList(written).map(nameOf);
  else if (field === 'date') {
    // Hayagriva's mark for "about" stands in front.
    const date = cslDateOf(value.startsWith('~') ? `${value.slice(1)}~` : value);
    if (date) item.issued = date;
  } else if (field === 'url') item.URL = value;
  else if (field === 'title' || field === 'publisher' || field === 'language') item[field] = value;
}

function flowList(written: string): readonly string[] {
  if (!/^\[.*\]$/.test(written)) return [unquoted(written)];
  return [...written.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'|([^,\s][^,]*)/g)].map(match =>
    unquoted(match[0].trim()),
  );
}

function nameOf(value: string): CslName {
  const [family = '', given, suffix] = value.split(',').map(part => part.trim());
  if (given === undefined) return { literal: family };
  return { family, given, ...(suffix ? { suffix } : {}) };
}

function unquoted(value: string): string {
  const text = value.trim();
  if (/^".*"$/s.test(text)) {
    try {
      return String(JSON.parse(text));
    } catch {
      return text.slice(1, -1);
    }
  }
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replace(/''/g, "'") : text;
}
