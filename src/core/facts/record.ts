/** Reads any record of the format by its table: unknown, repeated and missing keys, and the value of each field by its shape. */
import {
  readAliases,
  readAlternatives,
  readChecked,
  readCslNames,
  readDateOrRecord,
  readIds,
  readCslDate,
  readQuotes,
} from './compound';
import { replacing, type Reading } from './reading';
import { fieldOf, fieldsOf, nearestKey } from './schema/lookup';
import type { tables } from './schema/tables';
import type { Field, ReadOf, Shape, ShapeTypes } from './schema/field';
import { readChoice, readFlag, readLocator, readNumber, readText, readTexts } from './shapes';
import { readEvidenceList } from './evidence';
import { readRoles } from './roles';
import { isEmpty, type MapNode, type ScalarNode, type YamlNode } from './yaml/node';

type Reader<S extends Shape> = (reading: Reading, node: YamlNode, key: string, field: Field) => ShapeTypes[S] | undefined;

const readers: { readonly [S in Shape]: Reader<S> } = {
  text: readText,
  texts: readTexts,
  flag: readFlag,
  number: readNumber,
  choice: readChoice,
  date: readDateOrRecord,
  reference: readText,
  references: readTexts,
  locator: readLocator,
  aliases: readAliases,
  roles: readRoles,
  evidence: readEvidenceList,
  alternatives: readAlternatives,
  quotes: readQuotes,
  checked: readChecked,
  ids: readIds,
  cslNames: readCslNames,
  cslDate: readCslDate,
  entries: () => undefined,
};

/** The values of a record's fields. Whatever is wrong is reported and left out; the rest is read. */
export function readRecord<R extends keyof typeof tables>(
  reading: Reading,
  node: MapNode,
  record: R,
): ReadOf<(typeof tables)[R]> {
  const values: Record<string, unknown> = {};
  const seen: string[] = [];
  for (const { key, value } of node.pairs) {
    const name = key.value;
    const field = fieldOf(record, name);
    if (field === undefined) {
      reportUnknownKey(reading, record, key, node);
      continue;
    }
    if (seen.includes(name)) {
      reading.report('yaml-syntax', key, 'yaml.duplicate-key', { key: name });
      continue;
    }
    seen.push(name);
    if (value === undefined || isEmpty(value)) continue;
    const read = readers[field.shape](reading, value, name, field);
    if (read !== undefined && values[name] === undefined) values[name] = read;
  }
  return values as ReadOf<(typeof tables)[R]>;
}

/** Reports the required fields that a record lacks; gives whether all are there. */
export function hasRequired(reading: Reading, node: MapNode, record: keyof typeof tables, values: object): boolean {
  let complete = true;
  for (const { key, required } of fieldsOf(record)) {
    if (required !== true || (values as Record<string, unknown>)[key] !== undefined) continue;
    complete = false;
    // A field that is there but cannot be read has its own problem already.
    if (node.pairs.some(pair => pair.key.value === key && !isEmpty(pair.value))) continue;
    reading.report(
      'missing-key',
      { start: node.start, end: node.flow ? node.end : (node.pairs[0]?.key.end ?? node.end) },
      'missing-key',
      { key },
    );
  }
  return complete;
}

function reportUnknownKey(reading: Reading, record: keyof typeof tables, key: ScalarNode, map: MapNode): void {
  // YAML 1.1 had keys that take over the fields of another record; YAML 1.2 has none, and a fact should be read where it stands.
  if (key.value === '<<') return reading.report('unknown-key', key, 'unknown-key.merge');
  const near = nearestKey(record, key.value);
  if (near === undefined) {
    const keys = fieldsOf(record)
      .slice(0, 10)
      .map(field => field.key);
    reading.report('unknown-key', key, 'unknown-key', { key: key.value, keys: keys.join(', ') });
    return;
  }
  const taken = map.pairs.some(pair => pair.key.value === near);
  const fixes = taken ? [] : [replacing(key, near, 'fix.rename-key', { key: near })];
  reading.report('unknown-key', key, 'unknown-key.nearest', { key: key.value, near }, { fixes });
}
