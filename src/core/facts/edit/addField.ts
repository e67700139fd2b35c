/** Puts a field into an entry, or into a record in it. Each way of doing so is a proposal that is checked before it is taken. */
import type { TextEdit } from '../problem';
import type { RecordName } from '../schema/field';
import { fieldsOf } from '../schema/lookup';
import { isEmpty, type MapNode, type PairNode } from '../yaml/node';
import { colonAfter, columnOf, gapBelow, isAlias, lineEnd, linesInto, type Gap } from './place';
import { blockField, flowPair, flowMap, type Value } from './value';
import type { Writing } from './writing';

/** Ways to add a field to the record that stands as the value of `pair`; the best one first. */
export function* fieldAdditions(
  writing: Writing,
  pair: PairNode,
  record: RecordName,
  key: string,
  value: Value,
): Generator<readonly TextEdit[]> {
  const { text, mark, step } = writing;
  const node = pair.value;
  if (node === undefined) {
    const lines = indented(blockField(key, value, record, mark, step), columnOf(text, pair.key.start) + step);
    yield [linesInto(text, { at: lineEnd(text, pair.key.end), kind: 'after-line' }, lines)];
    const colon = colonAfter(text, pair.key);
    const inline = flowMap({ [key]: value }, record, mark);
    yield colon < 0 ? [insertion(pair.key.end, `: ${inline}`)] : [insertion(colon + 1, ` ${inline}`)];
  } else if (isAlias(text, node)) return;
  else if (node.kind === 'map' && node.flow) yield* flowAdditions(text, node, flowPair(key, value, record, mark));
  else if (node.kind === 'map') {
    const column = columnOf(text, node.start);
    const lines = indented(blockField(key, value, record, mark, step), column);
    for (const gap of gapsFor(writing, pair, node, record, key)) yield [linesInto(text, gap, lines)];
  } else if (isEmpty(node)) yield [{ start: node.start, end: node.end, newText: flowMap({ [key]: value }, record, mark) }];
}

/** Below the last field that usually comes before this one, or right below the key; then the other ends of the map. */
function* gapsFor({ text }: Writing, pair: PairNode, map: MapNode, record: RecordName, key: string): Generator<Gap> {
  const order = fieldsOf(record).map(field => field.key);
  const rank = order.indexOf(key);
  const before = [...map.pairs].reverse().find(each => {
    const other = order.indexOf(each.key.value);
    return other >= 0 && other < rank;
  });
  const belowKey: Gap = { at: lineEnd(text, pair.key.end), kind: 'after-line' };
  yield before === undefined ? belowKey : gapBelow(text, before);
  const last = map.pairs[map.pairs.length - 1];
  if (last !== undefined && last !== before) yield gapBelow(text, last);
  if (before !== undefined) yield belowKey;
}

/** Ways to put one more part into braces or brackets. */
export function* flowAdditions(
  text: string,
  node: { readonly start: number; readonly end: number } & (
    MapNode | { readonly kind: 'list'; readonly items: readonly ({ readonly end: number } | undefined)[] }
  ),
  part: string,
): Generator<readonly TextEdit[]> {
  const last = node.kind === 'map' ? node.pairs[node.pairs.length - 1] : undefined;
  const lastEnd = node.kind === 'map' ? (last?.value?.end ?? last?.key.end) : node.items[node.items.length - 1]?.end;
  if (lastEnd === undefined) {
    const inner = text.slice(node.start + 1, node.end - 1);
    const pad = node.kind === 'map' || /^\s/.test(inner) ? ' ' : '';
    yield [insertion(node.start + 1, inner === '' ? pad + part + pad : pad + part)];
    return;
  }
  let at = lastEnd;
  if (last !== undefined && last.value === undefined) {
    const colon = colonAfter(text, last.key);
    if (colon >= 0) at = colon + 1;
  }
  yield [insertion(at, `, ${part}`)];
}

export function insertion(at: number, newText: string): TextEdit {
  return { start: at, end: at, newText };
}

export function indented(lines: readonly string[], column: number): readonly string[] {
  const margin = ' '.repeat(column);
  return lines.map(line => margin + line);
}
