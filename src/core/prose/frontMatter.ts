// What the YAML front matter of a draft tells Factbase: which fact base to use, which bibliography, which language. Read line
// by line, without a YAML parser, because it is asked for while typing.

import type { Span } from '../text/span';
import type { Draft } from './draft';
import { LineEnds } from './lineEnds';
import { contentEnd, isBlankLine, isSpace } from './paint';

/** A value as its writer means it, and the span it stands in, quotes left out. */
export interface FrontMatterValue {
  readonly value: string;
  readonly span: Span;
}

/** The values of interest; a single value of a list counts as a list of one. */
export interface FrontMatter {
  /** What stands between the two `---` lines. */
  readonly span: Span;
  readonly factbase: readonly FrontMatterValue[];
  readonly bibliography: readonly FrontMatterValue[];
  readonly language?: FrontMatterValue;
  readonly csl?: FrontMatterValue;
}

/** Front matter longer than this is not read. */
const longest = 100_000;

/** The front matter of a Markdown, Quarto or MyST draft; undefined where there is none, or where it is not closed. */
export function frontMatterOf(draft: Draft): FrontMatter | undefined {
  if (draft.markup !== 'markdown' && draft.markup !== 'quarto' && draft.markup !== 'myst') return undefined;
  const first = draft.blocks[0]!.text;
  const mark = first.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!first.startsWith('---', mark)) return undefined;
  const text = draft.slice(0, longest);
  const lines = new LineEnds(text);
  let at = lines.after(0);
  if (!isBlankLine(text, mark + 3, at)) return undefined;
  const start = at;
  const values = new Map<string, FrontMatterValue[]>();
  let key = '';
  while (at < text.length) {
    const end = lines.after(at);
    const stop = contentEnd(text, at, end);
    if ((text.startsWith('---', at) || text.startsWith('...', at)) && isBlankLine(text, at + 3, stop)) {
      const language = values.get('lang')?.[0] ?? values.get('language')?.[0];
      const csl = values.get('csl')?.[0];
      return {
        span: { start, end: at },
        factbase: values.get('factbase') ?? [],
        bibliography: values.get('bibliography') ?? [],
        ...(language && { language }),
        ...(csl && { csl }),
      };
    }
    key = readLine(text, at, stop, key, values);
    at = end;
  }
  return undefined;
}

/** Reads one line into `values`; gives the key that list items on the next lines belong to. */
function readLine(text: string, at: number, end: number, key: string, values: Map<string, FrontMatterValue[]>): string {
  let from = at;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  if (from >= end || text.charCodeAt(from) === 35) return key;
  if (text.charCodeAt(from) === 45 && (from + 1 >= end || isSpace(text.charCodeAt(from + 1)))) {
    if (key !== '') add(text, from + 1, end, key, values);
    return key;
  }
  const name = from === at ? /^["']?([A-Za-z][\w-]*)["']?[ \t]*:(?=[ \t]|$)/.exec(text.slice(at, Math.min(end, at + 80))) : null;
  // Anything else further in is no value of interest.
  if (name === null) return from === at ? '' : key;
  const found = name[1]!;
  if (!['factbase', 'bibliography', 'lang', 'language', 'csl'].includes(found)) return '';
  values.set(found, []);
  add(text, at + name[0].length, end, found, values);
  return found;
}

/** Adds a scalar or the items of a flow list. */
function add(text: string, at: number, end: number, key: string, values: Map<string, FrontMatterValue[]>): void {
  let from = at;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  const list = text.charCodeAt(from) === 91;
  if (list) from++;
  for (;;) {
    while (from < end && (isSpace(text.charCodeAt(from)) || (list && text.charCodeAt(from) === 44))) from++;
    if (from >= end || text.charCodeAt(from) === 35 || (list && text.charCodeAt(from) === 93)) return;
    const quote = text.charAt(from);
    let to: number;
    let next: number;
    let value: string;
    if (quote === '"' || quote === "'") {
      from++;
      to = from;
      while (to < end && (text.charAt(to) !== quote || (quote === "'" && text.charAt(to + 1) === "'"))) {
        // A doubled single quote and a backslash in double quotes stand for the unit after them.
        to += quote === '"' ? (text.charAt(to) === '\\' ? 2 : 1) : text.charAt(to) === "'" ? 2 : 1;
      }
      to = Math.min(to, end);
      next = to + 1;
      value = quote === "'" ? text.slice(from, to).replaceAll("''", "'") : text.slice(from, to).replace(/\\(["\\/])/g, '$1');
    } else {
      to = from;
      while (to < end && !(list && (text.charCodeAt(to) === 44 || text.charCodeAt(to) === 93))) {
        if (text.charCodeAt(to) === 35 && isSpace(text.charCodeAt(to - 1))) break;
        to++;
      }
      next = to;
      while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
      value = text.slice(from, to);
    }
    if (value !== '') values.get(key)!.push({ value, span: { start: from, end: to } });
    if (!list) return;
    from = next;
  }
}
