/** Where in a file something can be put in: lines, their ends, and the ends of what YAML sees. All offsets count from the start of the text. */
import type { TextEdit } from '../problem';
import type { MapNode, PairNode, ScalarNode, YamlNode } from '../yaml/node';

/** Offset of the first unit of the line that `at` stands in. */
export function lineStart(text: string, at: number): number {
  // A negative position would count as 0, where a line end may stand.
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Offset of the end of the line that `at` stands in, without its line break. */
export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  if (newline < 0) return text.length;
  return newline > at && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

/** Offset of the next line's first unit, or the end of the text. */
export function nextLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** The line break that is used around a place. */
export function lineBreakAt(text: string, at: number): string {
  let newline = at <= 0 ? -1 : text.lastIndexOf('\n', at - 1);
  if (newline < 0) newline = text.indexOf('\n', at);
  return newline > 0 && text.charCodeAt(newline - 1) === 13 ? '\r\n' : '\n';
}

/** How many units stand before `at` in its line; a byte order mark is none. */
export function columnOf(text: string, at: number): number {
  const start = lineStart(text, at);
  return at - start - (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** A place between two lines: whether the new lines follow a line's end, or stand before a line's start. */
export interface Gap {
  readonly at: number;
  readonly kind: 'after-line' | 'before-line';
}

/** The edit that puts lines into a gap; a missing line break at the end of the file stays missing. */
export function linesInto(text: string, gap: Gap, lines: readonly string[]): TextEdit {
  const lineBreak = lineBreakAt(text, gap.at);
  const block = lines.join(lineBreak);
  const newText = gap.kind === 'after-line' ? lineBreak + block : block + lineBreak;
  return { start: gap.at, end: gap.at, newText };
}

/** The gap below the last line of a pair in block style, trailing comment included. */
export function gapBelow(text: string, pair: PairNode): Gap {
  const { value } = pair;
  const block = lastScalar(value);
  if (block?.style === 'block') {
    const header = text.slice(block.start, lineEnd(text, block.start));
    // Kept line ends (`|+`) belong to the value: nothing may come between.
    if (/^[|>][\d]?\+/.test(header) && text.charCodeAt(block.end - 1) === 10) return { at: block.end, kind: 'before-line' };
    return { at: endOfContent(text, block.start, block.end), kind: 'after-line' };
  }
  return { at: lineEnd(text, endOfPair(text, pair)), kind: 'after-line' };
}

/** Offset after the last unit of a pair that is neither comment nor line break. */
export function endOfPair(text: string, pair: PairNode): number {
  const block = lastScalar(pair.value);
  if (block?.style === 'block') return endOfContent(text, block.start, block.end);
  return Math.max(pair.key.end, pair.value?.end ?? 0);
}

/** End of the last line between two offsets that is not empty, without its line break. */
export function endOfContent(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[\s]/.test(text[at - 1]!)) at -= 1;
  return lineEnd(text, at);
}

/** The scalar that a value ends with, since block scalars end after their line break. */
function lastScalar(node: YamlNode | undefined): ScalarNode | undefined {
  if (node === undefined || node.kind === 'scalar') return node;
  if (node.flow) return undefined;
  if (node.kind === 'list') return lastScalar(node.items[node.items.length - 1]);
  return lastScalar(node.pairs[node.pairs.length - 1]?.value);
}

/** Offset of the colon after a key, or -1. */
export function colonAfter(text: string, key: ScalarNode): number {
  let at = key.end;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text[at] === ':' ? at : -1;
}

/** Whether the value is written elsewhere and only referred to here (`*name`). */
export function isAlias(text: string, node: YamlNode): boolean {
  return text[node.start] === '*';
}

/** Start of a value with its anchor and tag, where these stand on its line; else the value's own start. */
export function startWithProperties(text: string, pair: PairNode): number {
  const colon = colonAfter(text, pair.key);
  const start = pair.value?.start ?? colon + 1;
  if (colon < 0) return start;
  let at = colon + 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at < start && (text[at] === '&' || text[at] === '!') && !/[\r\n]/.test(text.slice(at, start)) ? at : start;
}

/** The same node with all offsets moved on. */
export function movedNode<N extends YamlNode>(node: N, by: number): N;
export function movedNode(node: YamlNode, by: number): YamlNode {
  const start = node.start + by;
  const end = node.end + by;
  if (node.kind === 'scalar') return { ...node, start, end };
  if (node.kind === 'list') return { ...node, start, end, items: node.items.map(item => item && movedNode(item, by)) };
  return { ...node, start, end, pairs: node.pairs.map(pair => movedPair(pair, by)) };
}

export function movedPair(pair: PairNode, by: number): PairNode {
  return { key: movedNode(pair.key, by), value: pair.value && movedNode(pair.value, by) };
}

/** The last pair of a map, if it has any. */
export function lastPair(map: MapNode): PairNode | undefined {
  return map.pairs[map.pairs.length - 1];
}
