/** Evidence in its short and its full form. */
import type { Evidence, Locator } from './model';
import { spanIn, type Reading } from './reading';
import { hasRequired, readRecord } from './record';
import { readShortEvidence } from './shortForms';
import { itemsOf, recoverText } from './shapes';
import { fieldOf } from './schema/lookup';
import type { MapNode, ScalarNode, YamlNode } from './yaml/node';

const nothing: readonly string[] = [];

/** One piece of evidence or several. */
export function readEvidenceList(reading: Reading, node: YamlNode): readonly Evidence[] {
  const list: Evidence[] = [];
  for (const item of itemsOf(node)) {
    const evidence = readEvidence(reading, item);
    if (evidence !== undefined) list.push(evidence);
  }
  return list;
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
  const evidence: Evidence = {
    source: values.source.trim().replace(/^@/, ''),
    supports: values.supports ?? nothing,
    inferred: values.inferred ?? false,
  };
  const locator = values.page ?? values.paragraph ?? values.chapter;
  return {
    ...evidence,
    ...(locator && { locator }),
    ...(values.quote !== undefined && { quote: values.quote }),
    ...(values['quote-id'] !== undefined && { quoteId: values['quote-id'] }),
  };
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
  return evidenceOf(read.source.value, read.locator, read.quote, read.quoteId);
}

/** Evidence with only the fields that there are: a hundred thousand of these are kept. */
function evidenceOf(
  source: string,
  locator: Locator | undefined,
  quote: string | undefined,
  quoteId: string | undefined,
): Evidence {
  if (quoteId !== undefined)
    return {
      source,
      ...(locator && { locator }),
      ...(quote !== undefined && { quote }),
      quoteId,
      supports: nothing,
      inferred: false,
    };
  if (locator === undefined)
    return quote === undefined
      ? { source, supports: nothing, inferred: false }
      : { source, quote, supports: nothing, inferred: false };
  if (quote === undefined) return { source, locator, supports: nothing, inferred: false };
  return { source, locator, quote, supports: nothing, inferred: false };
}
