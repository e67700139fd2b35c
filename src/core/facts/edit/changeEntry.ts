/** Changes of one entry: one more item in a list, a field set, a whole record of fields set. */
import type { FactFile } from '../factFile';
import type { TextEdit } from '../problem';
import type { Field, RecordName } from '../schema/field';
import { fieldOf } from '../schema/lookup';
import { isEmpty, type MapNode, type PairNode, type YamlNode } from '../yaml/node';
import { fieldAdditions, insertion } from './addField';
import { itemAdditions } from './addItem';
import { changesOnly, type Expected } from './check';
import { colonAfter, endOfPair, isAlias } from './place';
import { itemsSaid, saidBy, saidByValue, saysTheSame, withField, type Said } from './plainValue';
import { writeScalar } from './scalar';
import { inlineOf, type Value } from './value';
import { refused, targetOf, type EditResult, type Target } from './writing';

/** Adds an item to a field that may hold several, e.g. a spelling to `aliases`. An item that is there already changes nothing. */
export function addItem(file: FactFile, id: string, key: string, item: Value): EditResult {
  return withTarget(file, id, key, (target, field) => {
    const pair = pairOf(target.pair.value, key);
    const now = saidBy(pair?.value);
    const added = saidByValue(item);
    if (itemsSaid(now).some(each => saysTheSame(each, added))) return { edits: [] };
    const expected = withField(saidBy(target.pair.value), key, [...itemsSaid(now), added]);
    const ways =
      pair === undefined
        ? fieldAdditions(target, target.pair, target.record, key, item)
        : itemAdditions(target, pair, field, item, isInFlow(target));
    return firstThatHolds(target, ways, expected);
  });
}

/** Sets a field to one value, whatever stood there. Lists and records that stand on lines of their own are left to a person. */
export function setField(file: FactFile, id: string, key: string, value: string): EditResult {
  if (value === '') return refused('edit.no-value');
  return withTarget(file, id, key, (target, field) => {
    const expected = withField(saidBy(target.pair.value), key, saidByValue(value));
    return firstThatHolds(target, settings(target, target.pair, target.record, key, value, field), expected);
  });
}

/** Sets fields of a record within the entry, e.g. of `checked`; its other fields stay. */
export function setRecord(file: FactFile, id: string, key: string, values: Readonly<Record<string, string>>): EditResult {
  return withTarget(file, id, key, (target, field) => {
    const pair = pairOf(target.pair.value, key);
    const inner = field.record;
    if (pair?.value?.kind !== 'map' || pair.value.pairs.length === 0 || inner === undefined || isAlias(target.text, pair.value)) {
      const expected = withField(saidBy(target.pair.value), key, saidByValue(values));
      return firstThatHolds(
        target,
        pair === undefined
          ? fieldAdditions(target, target.pair, target.record, key, values)
          : replacements(target, pair, field, values),
        expected,
      );
    }
    let said: Said = saidBy(pair.value);
    for (const [name, value] of Object.entries(values)) said = withField(said, name, saidByValue(value));
    const expected = withField(saidBy(target.pair.value), key, said);
    return firstThatHolds(target, [recordEdits(target, pair, inner, values)], expected);
  });
}

/** The edits of each field of a record together. New fields go after the last one, in the order in which they are given. */
function recordEdits(
  target: Target,
  pair: PairNode,
  record: RecordName,
  values: Readonly<Record<string, string>>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = fieldOf(record, name);
    const [first] = field === undefined ? [] : settings(target, pair, record, name, value, field);
    edits.push(...(first ?? []));
  }
  return edits;
}

/** Ways to give a field of the record at `pair` one value. */
function* settings(
  target: Target,
  pair: PairNode,
  record: RecordName,
  key: string,
  value: string,
  field: Field,
): Generator<readonly TextEdit[]> {
  const there = pairOf(pair.value, key);
  if (there === undefined) yield* fieldAdditions(target, pair, record, key, value);
  else if (saysTheSame(saidBy(there.value), saidByValue(value))) yield [];
  else yield* replacements(target, there, field, value);
}

function* replacements(target: Target, pair: PairNode, field: Field, value: Value): Generator<readonly TextEdit[]> {
  const { text, mark } = target;
  const node = pair.value;
  const inFlow = isInFlow(target) || isInBraces(target, pair);
  const place = inFlow ? 'flow' : 'block';
  if (node === undefined) {
    const colon = colonAfter(text, pair.key);
    if (colon >= 0) yield [insertion(colon + 1, ` ${inlineOf(value, field, place, mark)}`)];
  } else if (node.kind === 'scalar' && typeof value === 'string' && !isEmpty(node)) {
    const first = text[node.start];
    const quotes = first === "'" || first === '"';
    const newText = quotes
      ? writeScalar(value, { place, mark: first, isText: true, keepQuotes: true })
      : inlineOf(value, field, place, mark);
    yield [{ start: node.start, end: node.style === 'block' ? endOfPair(text, pair) : node.end, newText }];
  } else if (node.kind === 'scalar' || node.flow || isAlias(text, node)) {
    yield [{ start: node.start, end: node.end, newText: inlineOf(value, field, place, mark) }];
  }
}

/** Takes the first way that does what is expected. */
function firstThatHolds(target: Target, ways: Iterable<readonly TextEdit[]>, said: Said): EditResult {
  const { file, index, section, pair } = target;
  const expected: Expected = { section, key: pair.key.value, said };
  for (const edits of ways) if (edits.length === 0 || changesOnly(file, edits, index, expected)) return { edits };
  return refused('edit.by-hand', { name: file.parts.entries.at(index)?.fact?.name ?? pair.key.value });
}

function withTarget(file: FactFile, id: string, key: string, run: (target: Target, field: Field) => EditResult): EditResult {
  const target = targetOf(file, id);
  if (target === undefined) return refused('edit.gone', { name: id });
  const field = fieldOf(target.record, key);
  if (field === undefined) return refused('edit.field', { field: key, name: id });
  return run(target, field);
}

function pairOf(node: YamlNode | undefined, key: string): PairNode | undefined {
  return node?.kind === 'map' ? node.pairs.find(pair => pair.key.value === key) : undefined;
}

/** Whether the fields of the entry stand in braces. */
function isInFlow({ pair }: Target): boolean {
  return pair.value?.kind === 'map' && pair.value.flow;
}

/** Whether a field of a record stands in braces of that record. */
function isInBraces({ pair }: Target, inner: PairNode): boolean {
  const around = (node: YamlNode | undefined): MapNode | undefined =>
    node?.kind === 'map' && node.start <= inner.key.start && inner.key.end <= node.end ? node : undefined;
  let map = around(pair.value);
  while (map !== undefined && !map.flow) map = map.pairs.map(each => around(each.value)).find(each => each !== undefined);
  return map !== undefined;
}
