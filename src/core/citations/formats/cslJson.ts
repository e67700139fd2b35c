/**
 * CSL-JSON files: a list of items, each read on its own, so that a misplaced comma costs one entry. Places come from a scan of
 * braces and strings; the values from JSON.parse of one entry at a time. Linear.
 */
import type { Bibliography, BibliographyEntry, BibliographyProblem } from '../bibliography';
import type { CslDate, CslItem, CslName, CslValue } from '../csl';

/** Variables that are lists of names (CSL 1.0.2, appendix IV). */
export const nameVariables: ReadonlySet<string> = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer ' +
    'guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer ' +
    'series-creator translator'
  ).split(' '),
);

/** Variables that are dates. */
export const dateVariables: ReadonlySet<string> = new Set([
  'issued',
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
]);

/** Reads a whole file; positions are UTF-16 offsets. Never throws. */
export function readCslJson(text: string): Bibliography {
  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  const problem = (start: number, end: number, id: string): void => void problems.push({ start, end, message: { id, args: {} } });
  const first = /[^\s\uFEFF]/.exec(text);
  if (!first) return { entries, problems };
  let at = listStart(text, first.index);
  const listed = at !== undefined;
  if (at === undefined) {
    if (text[first.index] !== '{') problem(first.index, Math.min(text.length, first.index + 1), 'bibliography.not-a-list');
    at = first.index;
  }
  for (;;) {
    const next = /[^\s,]/g;
    next.lastIndex = at;
    const found = next.exec(text);
    if (!found || (found[0] === ']' && listed)) break;
    if (found[0] !== '{') {
      const resume = resumeAt(text, found.index + 1);
      problem(found.index, Math.max(found.index + 1, trimmedEnd(text, found.index, resume)), 'bibliography.not-json');
      at = resume;
      continue;
    }
    const end = objectEnd(text, found.index);
    const value = end.closed ? parsed(text.slice(found.index, end.at)) : undefined;
    const item = value && itemFrom(value);
    if (item) entries.push({ item, start: found.index, end: end.at, ...keyPlace(text, found.index, end.at) });
    else problem(found.index, end.at, value ? 'bibliography.not-an-item' : 'bibliography.not-json');
    at = end.at;
    if (!listed && entries.length > 0) break;
  }
  return { entries, problems };
}

/** After the `[` of the list: the file's own, or that of `references` or `items` in an object around it. */
function listStart(text: string, from: number): number | undefined {
  if (text[from] === '[') return from + 1;
  const wrapped = /^\s*\{\s*"(?:references|items)"\s*:\s*\[/.exec(text.slice(from, from + 200));
  return wrapped ? from + wrapped[0].length : undefined;
}

/** The next line that begins with a brace: where an entry can start after one that is broken. */
function resumeAt(text: string, from: number): number {
  const line = /^[ \t]*\{/gm;
  line.lastIndex = from;
  const found = line.exec(text);
  return found ? found.index : text.length;
}

function trimmedEnd(text: string, start: number, end: number): number {
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return end;
}

/** Where the object that starts here ends; where it is not closed, the end of its part of the file. */
function objectEnd(text: string, start: number): { readonly at: number; readonly closed: boolean } {
  const indent = start - (text.lastIndexOf('\n', start) + 1);
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    // A JSON string holds no line end: one that is not closed ends here, and an entry at the indent of this one is the next.
    if (char === '\n') {
      inString = false;
      if (depth > 0 && isNextEntry(text, i + 1, indent, start)) return { at: trimmedEnd(text, start, i), closed: false };
    } else if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth === 0) return { at: i + 1, closed: true };
    }
  }
  return { at: trimmedEnd(text, start, text.length), closed: false };
}

function isNextEntry(text: string, line: number, indent: number, start: number): boolean {
  if (text[line + indent] !== '{') return false;
  // Only where the broken entry stands at the beginning of its line too.
  return text.slice(line, line + indent).trim() === '' && text.slice(start - indent, start).trim() === '';
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The value of `"id"` at the first level of the object; the object's first unit where it cannot be told. */
function keyPlace(text: string, start: number, end: number): { readonly keyStart: number; readonly keyEnd: number } {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const char = text[i];
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === '"') {
      const close = stringEnd(text, i);
      if (depth === 1 && text.slice(i, close + 1) === '"id"') {
        const value = /\s*:\s*(?:"|(?=[-\d]))/y;
        value.lastIndex = close + 1;
        const found = value.exec(text);
        if (found) {
          const keyStart = value.lastIndex;
          const keyEnd = found[0].endsWith('"')
            ? stringEnd(text, keyStart - 1)
            : keyStart + /^[-\d.]*/.exec(text.slice(keyStart, keyStart + 40))![0].length;
          return { keyStart, keyEnd };
        }
      }
      i = close;
    }
  }
  return { keyStart: start, keyEnd: start + 1 };
}

function stringEnd(text: string, quote: number): number {
  let i = quote + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i;
}

/** Makes a CSL item of any object that has an id; parts of the wrong shape are left out. */
export function itemFrom(value: Readonly<Record<string, unknown>>): CslItem | undefined {
  const id = value.id;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return undefined;
  const item: Record<string, CslValue> = {
    id: String(id),
    type: typeof value.type === 'string' && value.type !== '' ? value.type : 'document',
  };
  for (const [variable, content] of Object.entries(value)) {
    if (variable === 'id' || variable === 'type' || variable === '__proto__') continue;
    const kept = nameVariables.has(variable)
      ? namesFrom(content)
      : dateVariables.has(variable)
        ? dateFrom(content)
        : plain(content);
    if (kept !== undefined) item[variable] = kept;
  }
  return item as CslItem;
}

function plain(content: unknown): string | number | undefined {
  return (typeof content === 'string' && content !== '') || (typeof content === 'number' && Number.isFinite(content))
    ? content
    : undefined;
}

const nameParts = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const;

function namesFrom(content: unknown): readonly CslName[] | undefined {
  if (!Array.isArray(content)) return undefined;
  const names = content.map((name: unknown): CslName => {
    if (typeof name === 'string') return { literal: name };
    if (typeof name !== 'object' || name === null) return {};
    const record = name as Record<string, unknown>;
    return Object.fromEntries(
      nameParts.flatMap(part => (typeof record[part] === 'string' && record[part] !== '' ? [[part, record[part]]] : [])),
    );
  });
  const kept = names.filter(name => Object.keys(name).length > 0);
  return kept.length > 0 ? kept : undefined;
}

function dateFrom(content: unknown): CslDate | undefined {
  if (typeof content === 'string' || typeof content === 'number') return { raw: String(content) };
  if (typeof content !== 'object' || content === null) return undefined;
  const record = content as Record<string, unknown>;
  const dates: readonly unknown[] = Array.isArray(record['date-parts']) ? record['date-parts'] : [];
  const parts = dates.slice(0, 2).map(date => (Array.isArray(date) ? date : []).slice(0, 3).map(Number).filter(Number.isInteger));
  const season = Number(record.season);
  const date: CslDate = {
    ...(parts.some(part => part.length > 0) ? { 'date-parts': parts.map(part => (part.length > 0 ? part : [0])) } : {}),
    ...(season >= 1 && season <= 4 ? { season } : {}),
    ...(record.circa !== undefined && record.circa !== false && record.circa !== 0 && record.circa !== '' ? { circa: true } : {}),
    ...(typeof record.literal === 'string' && record.literal !== '' ? { literal: record.literal } : {}),
    ...(typeof record.raw === 'string' && record.raw !== '' ? { raw: record.raw } : {}),
  };
  return Object.keys(date).length > 0 ? date : undefined;
}
