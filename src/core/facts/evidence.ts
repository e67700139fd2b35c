/** Evidence in its short and its full form. */
import type { Evidence } from './model';
import { spanIn, type Reading } from './reading';
import { hasRequired, readRecord } from './record';
import { readShortEvidence } from './shortForms';
import { readItems, recoverText } from './shapes';
import { fieldOf } from './schema/lookup';
import type { MapNode, ScalarNode, YamlNode } from './yaml/node';

const nothing: readonly string[] = [];

/** One piece of evidence or several. */
export function readEvidenceList(reading: Reading, node: YamlNode, key: string): readonly Evidence[] {
  return readItems(reading, node, key, readEvidence);
}

function readEvidence(reading: Reading, node: YamlNode): Evidence | undefined {
  if (node.kind === 'scalar') return shortEvidence(reading, node);
  if (node.kind === 'list') {
    reading.report('wrong-type', node, 'wrong-type.evidence');
    return undefined;
  }
  if (wasText(node, 'evidence')) return shortEvidence(reading, recoverText(reading, node));
  const values = readRecord(reading, node, 'evidence');
  if (!hasRequired(reading, node, 'evidence', values) || values.source === undefined) return undefined;
  const locator = values.page ?? values.paragraph ?? values.chapter;
  const source = reading.shared(values.source.trim().replace(/^@/, ''));
  const { supports, inferred, quote } = values;
  return { source, locator, quote, quoteId: values['quote-id'], supports: supports ?? nothing, inferred: inferred ?? false };
}

/** Whether a map is really a short form that an unquoted `: ` has cut in two: its first key is none of the record's, and reads like text. */
export function wasText(node: MapNode, record: 'evidence' | 'role' | 'alias'): boolean {
  const key = node.pairs[0]?.key;
  return (
    key !== undefined &&
    key.style === 'plain' &&
    fieldOf(record, key.value) === undefined &&
    /\s/.test(key.value) &&
    node.pairs.length === 1
  );
}

function shortEvidence(reading: Reading, node: ScalarNode): Evidence | undefined {
  const read = readShortEvidence(node.value);
  const fault = read.fault;
  if (fault !== undefined)
    reading.report('bad-value', spanIn(node, fault.start, fault.end), `evidence.${fault.kind}`, {
      text: node.value.slice(fault.start, fault.start + 40),
    });
  if (read.source.value === '') return undefined;
  const { locator, quote, quoteId } = read;
  return { source: reading.shared(read.source.value), locator, quote, quoteId, supports: nothing, inferred: false };
}
