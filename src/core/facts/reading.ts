/** What the readers of one entry share: where they are, and the problems they have met so far. */
import type { Message } from '../message';
import type { Span } from '../text/span';
import type { BaseProblemCode, Fix, Problem, Severity } from './problem';
import type { ScalarNode } from './yaml/node';

/** Severity of each code where nothing else is said. */
const severities: Partial<Record<BaseProblemCode, Severity>> = {
  'unknown-key': 'warning',
  'bad-value': 'warning',
  'bad-id': 'warning',
  'shared-name': 'information',
  'role-overlap': 'warning',
  'date-order': 'warning',
  'quote-moved': 'warning',
  'text-not-found': 'warning',
};

/** A problem with the usual severity of its code; messages are those of messages.ts. */
export function problem(
  code: BaseProblemCode,
  span: Span,
  id: string,
  args: Message['args'] = {},
  more: { readonly severity?: Severity; readonly fixes?: readonly Fix[] } = {},
): Problem {
  const severity = more.severity ?? severities[code] ?? 'error';
  const result: Problem = { code, severity, start: span.start, end: Math.max(span.end, span.start), message: { id, args } };
  return more.fixes === undefined || more.fixes.length === 0 ? result : { ...result, fixes: more.fixes };
}

/** A quick fix that replaces one stretch. */
export function replacing(span: Span, newText: string, id: string, args: Message['args'] = {}): Fix {
  return { title: { id, args }, edits: [{ start: span.start, end: span.end, newText }] };
}

/** Most texts that are shared: a base in which each fact has a source of its own gains nothing from it. */
const mostWords = 20_000;

/** The state of reading one entry. All offsets count from the start of the entry. */
export class Reading {
  readonly problems: Problem[] = [];

  /**
   * @param text the text that the entry stands in
   * @param base offset of the entry in that text
   * @param language language of the file, if it gives one
   * @param end offset in the text after the last line of the entry
   * @param words texts that stand in many entries, such as keys of sources; shared by the entries of a file
   */
  constructor(
    readonly text: string,
    readonly base: number,
    readonly language: string | undefined,
    readonly end = text.length,
    readonly words = new Map<string, string>(),
  ) {}

  /** The same text as the one string that stands for it in all entries of the file. */
  shared(text: string): string {
    const known = this.words.get(text);
    if (known !== undefined) return known;
    if (this.words.size < mostWords) this.words.set(text, text);
    return text;
  }

  report(...args: Parameters<typeof problem>): void {
    this.problems.push(problem(...args));
  }

  /** What is written at a place. */
  written(span: Span): string {
    return this.text.slice(this.base + span.start, this.base + span.end);
  }
}

/** The place of a part of a value, where it can be told (no escapes, one line); otherwise that of the whole value. */
export function spanIn(node: ScalarNode, from: number, to: number): Span {
  const width = node.end - node.start;
  if (node.style === 'plain' && width === node.value.length) return { start: node.start + from, end: node.start + to };
  if (node.style === 'quoted' && width === node.value.length + 2)
    return { start: node.start + 1 + from, end: node.start + 1 + to };
  return { start: node.start, end: node.end };
}

/** A text as YAML may hold it on one line: in double quotes, or in single ones where it has double quotes or backslashes in it. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
