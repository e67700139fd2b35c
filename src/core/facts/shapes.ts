/** How the value of each simple shape is read: text, lists of texts, flags, choices, references, dates. */
import { closest } from './closest';
import { readDate } from './dateText';
import type { FactDate, Locator, LocatorLabel } from './model';
import { quoted, replacing, type Reading } from './reading';
import type { Field } from './schema/field';
import { isEmpty, type MapNode, type ScalarNode, type YamlNode } from './yaml/node';

/** One text; a list or map is a problem. */
export function readText(reading: Reading, node: YamlNode, key: string): string | undefined {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list' && node.items.length === 1) {
    const only = node.items[0];
    if (only?.kind === 'scalar') return only.value;
  }
  reading.report('wrong-type', node, 'wrong-type.text', { key });
  return undefined;
}

/** The items of a list, or the one value that stands in its place. Empty items are passed over. */
export function itemsOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind !== 'list') return [node];
  if (!node.items.some(isEmpty)) return node.items as readonly YamlNode[];
  return node.items.filter((item): item is YamlNode => !isEmpty(item));
}

const nothing: readonly never[] = [];

/**
 * What `read` makes of each item; what it gives nothing for is left out. The array has just the length of its items: one that has
 * grown by `push` has room for sixteen more, which in 100,000 facts with three lists each is more than all their words.
 */
export function readItems<T>(
  reading: Reading,
  node: YamlNode,
  key: string,
  read: (reading: Reading, item: YamlNode, key: string) => T | undefined,
): readonly T[] {
  const items = itemsOf(node);
  if (items.length === 1) {
    const only = read(reading, items[0]!, key);
    return only === undefined ? nothing : [only];
  }
  const found: T[] = [];
  for (const item of items) {
    const one = read(reading, item, key);
    if (one !== undefined) found.push(one);
  }
  return found.length === 0 ? nothing : found.slice();
}

/** Several texts, or one. */
export function readTexts(reading: Reading, node: YamlNode, key: string): readonly string[] {
  return readItems(reading, node, key, node.kind === 'list' ? readListText : readOneText);
}

function readListText(reading: Reading, item: YamlNode, key: string): string | undefined {
  return item.kind === 'map' ? recoverText(reading, item).value : readOneText(reading, item, key);
}

function readOneText(reading: Reading, item: YamlNode, key: string): string | undefined {
  if (item.kind === 'scalar') return item.value;
  reading.report('wrong-type', item, 'wrong-type.text', { key });
  return undefined;
}

/**
 * The text that was meant where `- Minsk: a visit` made a map of it: an unquoted `: ` in a list item is no error to YAML, so it
 * would be lost without a word.
 */
export function recoverText(reading: Reading, node: MapNode): ScalarNode {
  const value = reading.written(node);
  const fixes = /[\r\n]/.test(value) ? [] : [replacing(node, quoted(value), 'fix.quote-text')];
  reading.report('yaml-syntax', node, 'yaml.colon', {}, { fixes });
  return { kind: 'scalar', start: node.start, end: node.end, value, style: 'plain' };
}

const flags = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
]);

/** Yes or no. */
export function readFlag(reading: Reading, node: YamlNode, key: string): boolean | undefined {
  const text = readText(reading, node, key);
  if (text === undefined) return undefined;
  const flag = flags.get(text.trim().toLowerCase());
  if (flag === undefined) reading.report('bad-value', node, 'bad-value.flag', { key, value: text });
  return flag;
}

/** A whole number. */
export function readNumber(reading: Reading, node: YamlNode, key: string): number | undefined {
  const text = readText(reading, node, key);
  if (text === undefined) return undefined;
  if (/^[+-]?\d{1,9}$/.test(text.trim())) return Number(text);
  reading.report('bad-value', node, 'bad-value.number', { key, value: text });
  return undefined;
}

/** One of the listed values. */
export function readChoice(reading: Reading, node: YamlNode, key: string, field: Field): string | undefined {
  const text = readText(reading, node, key)?.trim();
  const values = field.values ?? [];
  if (text === undefined) return undefined;
  const at = values.indexOf(text);
  if (at >= 0) return values[at];
  const near = values.find(value => value === text.toLowerCase()) ?? synonyms.get(text.toLowerCase()) ?? closest(text, values);
  const known = near !== undefined && values.includes(near) ? near : undefined;
  const fixes = known === undefined ? [] : [replacing(node, known, 'fix.replace', { text: known })];
  const choices = values.length > 8 ? `${values.slice(0, 8).join(', ')} ...` : values.join(', ');
  reading.report(
    'bad-value',
    node,
    known === undefined ? 'bad-value.choice' : 'bad-value.nearest',
    { key, value: text, choices, near: known ?? '' },
    { fixes },
  );
  return undefined;
}

const synonyms = new Map([
  ['organization', 'organisation'],
  ['country', 'state'],
  ['human', 'person'],
  ['city', 'place'],
  ['quote', 'quoted'],
  ['paraphrase', 'paraphrased'],
]);

/** A date by itself, or `{ text, relative-to }`. */
export function readFactDate(
  reading: Reading,
  node: YamlNode,
  key: string,
  more?: { value?: string; relativeTo?: string },
): FactDate | undefined {
  const text = readText(reading, node, key)?.trim();
  if (text === undefined || text === '') return undefined;
  if (more?.value !== undefined) {
    const given = readDate(more.value, reading.language);
    if ('value' in given) return { text, value: given.value };
  }
  const read = readDate(text, reading.language);
  if ('value' in read) return read.date;
  if ('relative' in read) return more?.relativeTo === undefined ? { text } : { text, relativeTo: more.relativeTo };
  reportBadDate(reading, node, read);
  return undefined;
}

/** A wording that is no date, with the ways out as quick fixes. */
export function reportBadDate(reading: Reading, span: { start: number; end: number }, read: ReturnType<typeof readDate>): void {
  if (!('fault' in read)) return;
  // The dates that the message proposes are the ways out.
  const { iso, first, second } = read.fault.args;
  const fixes = [iso, first, second].flatMap(date =>
    date === undefined ? [] : [replacing(span, String(date), 'fix.replace', { text: date })],
  );
  reading.report('bad-date', span, read.fault.id, read.fault.args, { fixes });
}

/** Where in a source. A list of pages is joined as a person would write it. */
export function readLocator(reading: Reading, node: YamlNode, key: string): Locator | undefined {
  const label = key as LocatorLabel;
  if (node.kind === 'list') {
    const value = readTexts(reading, node, key).join(', ');
    return value === '' ? undefined : { label, value };
  }
  const value = readText(reading, node, key)?.trim();
  return value === undefined || value === '' ? undefined : { label, value };
}
