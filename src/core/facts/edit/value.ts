/** What an edit writes: values without places, and how they look as YAML in block and in flow style. */
import { fieldOf } from '../schema/lookup';
import type { Field, RecordName, Shape } from '../schema/field';
import { writeScalar, type QuoteMark, type ScalarPlace } from './scalar';

/** A value to be written: a text, several, or fields by key. An empty text leaves the place after the colon empty. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Shapes whose values are no mere text: they stand without quotation marks, as a person would write them. */
const written = new Set<Shape>(['date', 'number', 'flag', 'choice', 'locator', 'checked']);

/** Longest line that a list is written on, in UTF-16 units; a longer list gets a line for each item. */
const longest = 100;

/** The value on one line. `field` says what may stand there. */
export function inlineOf(value: Value, field: Field | undefined, place: ScalarPlace, mark: QuoteMark): string {
  if (typeof value === 'string')
    return writeScalar(value, { place, mark, isText: field === undefined || !written.has(field.shape) });
  if (isList(value)) return `[${value.map(item => inlineOf(item, field, 'flow', mark)).join(', ')}]`;
  return flowMap(value, field?.record, mark);
}

/** Fields in braces on one line. */
export function flowMap(fields: { readonly [key: string]: Value }, record: RecordName | undefined, mark: QuoteMark): string {
  const parts = Object.entries(fields).map(([key, value]) => flowPair(key, value, record, mark));
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

export function flowPair(key: string, value: Value, record: RecordName | undefined, mark: QuoteMark): string {
  const field = record === undefined ? undefined : fieldOf(record, key);
  if (value === '') return `${writeKey(key, 'flow-key', mark, true)}:`;
  return `${writeKey(key, 'flow-key', mark, true)}: ${inlineOf(value, field, 'flow', mark)}`;
}

/** The key of an entry; keys of fields are words of the format, of which `on` is a truth value to old YAML programs only. */
export function writeKey(key: string, place: 'key' | 'flow-key', mark: QuoteMark, isField = false): string {
  return writeScalar(key, { place, mark, isText: !isField });
}

/** A field on lines of its own; the lines after the first have `step` spaces before them, none has the column of the field. */
export function blockField(key: string, value: Value, record: RecordName, mark: QuoteMark, step: number): readonly string[] {
  const field = fieldOf(record, key);
  const head = `${writeKey(key, 'key', mark, true)}:`;
  if (value === '') return [head];
  if (!isList(value)) return [`${head} ${inlineOf(value, field, 'block', mark)}`];
  const only = value[0];
  if (value.length === 1 && only !== undefined && !isList(only)) return [`${head} ${inlineOf(only, field, 'block', mark)}`];
  const line = `${head} ${inlineOf(value, field, 'block', mark)}`;
  if (
    field?.shape !== 'evidence' &&
    line.length <= longest &&
    value.every(item => typeof item === 'string' && item.length <= longest / 3)
  )
    return [line];
  return [head, ...value.map(item => `${' '.repeat(step)}- ${inlineOf(item, field, 'block', mark)}`)];
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
