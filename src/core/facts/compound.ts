/** Values that are small records of their own: aliases, dates with a reference, quotes, checks, alternatives, names of people. */
import type { CslDate, CslName } from '../citations/csl';
import { cslDateOf } from '../citations/cslDate';
import { wasText } from './evidence';
import type { Alias, Alternative, Checked, FactDate, RecordedQuote } from './model';
import { isId } from './ids';
import type { Reading } from './reading';
import { hasRequired, readRecord } from './record';
import { itemsOf, readFactDate, readItems, readText, recoverText } from './shapes';
import { isEmpty, type YamlNode } from './yaml/node';

/** Aliases as texts or records. */
export function readAliases(reading: Reading, node: YamlNode, key: string): readonly Alias[] {
  return readItems(reading, node, key, readAlias);
}

function readAlias(reading: Reading, item: YamlNode): Alias | undefined {
  if (item.kind === 'list') {
    reading.report('wrong-type', item, 'wrong-type.text', { key: 'aliases' });
    return undefined;
  }
  if (item.kind === 'scalar') {
    const name = item.value.trim();
    return name === '' ? undefined : { name };
  }
  if (wasText(item, 'alias')) return { name: recoverText(reading, item).value };
  const values = readRecord(reading, item, 'alias');
  if (!hasRequired(reading, item, 'alias', values) || values.name === undefined) return undefined;
  const name = values.name.trim();
  // Most full forms say the language only; fields are spread for the rest, which is slow.
  if (
    values.language !== undefined &&
    values.case === undefined &&
    values['hover-only'] === undefined &&
    values.after === undefined
  )
    return { name, language: values.language };
  return {
    name,
    ...(values.language !== undefined && { language: values.language }),
    ...(values.case === 'exact' && { case: 'exact' as const }),
    ...(values['hover-only'] === true && { hoverOnly: true }),
    ...(values.after === 'full' && { after: 'full' as const }),
  };
}

/** A date, or `{ text: this year, relative-to: minsk_visit }`. */
export function readDateOrRecord(reading: Reading, node: YamlNode, key: string): FactDate | undefined {
  if (node.kind !== 'map') return readFactDate(reading, node, key);
  const values = readRecord(reading, node, 'date');
  const text = values.text ?? values.value;
  if (text === undefined) {
    reading.report('missing-key', node, 'missing-key', { key: 'text' });
    return undefined;
  }
  const part = node.pairs.find(pair => pair.key.value === (values.text === undefined ? 'value' : 'text'))?.value ?? node;
  return readFactDate(reading, part, key, {
    ...(values.value !== undefined && { value: values.value }),
    ...(values['relative-to'] !== undefined && { relativeTo: values['relative-to'].trim().replace(/^@/, '') }),
  });
}

/** Passages by their ids: `q1: { page: 1, exact: "..." }`, or `q1: "..."`. */
export function readQuotes(reading: Reading, node: YamlNode): readonly RecordedQuote[] {
  if (node.kind !== 'map') {
    reading.report('wrong-type', node, 'wrong-type.quotes');
    return [];
  }
  const quotes: RecordedQuote[] = [];
  for (const { key, value } of node.pairs) {
    const id = key.value;
    if (quotes.some(quote => quote.id === id)) {
      reading.report('duplicate-id', key, 'duplicate-id.quote', { id });
      continue;
    }
    if (!isId(id)) reading.report('bad-id', key, 'bad-id', { id });
    if (value === undefined || isEmpty(value)) reading.report('missing-key', key, 'missing-key', { key: 'exact' });
    else if (value.kind === 'scalar') quotes.push({ id, exact: value.value });
    else if (value.kind === 'list') reading.report('wrong-type', value, 'wrong-type.quotes');
    else {
      const values = readRecord(reading, value, 'quote');
      if (!hasRequired(reading, value, 'quote', values) || values.exact === undefined) continue;
      const locator = values.page ?? values.paragraph ?? values.chapter;
      quotes.push({
        id,
        exact: values.exact,
        ...(values.prefix !== undefined && { prefix: values.prefix }),
        ...(values.suffix !== undefined && { suffix: values.suffix }),
        ...(locator && { locator }),
      });
    }
  }
  return quotes;
}

/** `{ by: AB, on: 2026-11-20, method: ... }`, or only the initials. */
export function readChecked(reading: Reading, node: YamlNode): Checked | undefined {
  if (node.kind === 'scalar') return node.value.trim() === '' ? undefined : { by: node.value.trim() };
  if (node.kind === 'list') {
    reading.report('wrong-type', node, 'wrong-type.checked');
    return undefined;
  }
  const { by, on, method } = readRecord(reading, node, 'checked');
  return { ...(by !== undefined && { by }), ...(on && { on }), ...(method !== undefined && { method }) };
}

/** What other sources say instead. */
export function readAlternatives(reading: Reading, node: YamlNode, key: string): readonly Alternative[] {
  return readItems(reading, node, key, readAlternative);
}

function readAlternative(reading: Reading, item: YamlNode): Alternative | undefined {
  if (item.kind !== 'map') {
    reading.report('wrong-type', item, 'wrong-type.alternative');
    return undefined;
  }
  const values = readRecord(reading, item, 'alternative');
  if (!hasRequired(reading, item, 'alternative', values) || values.field === undefined || values.value === undefined)
    return undefined;
  return { field: values.field, value: values.value, evidence: values.evidence ?? [] };
}

/** Identifiers elsewhere. */
export function readIds(reading: Reading, node: YamlNode, key: string): Readonly<Record<string, string>> | undefined {
  if (node.kind !== 'map') {
    reading.report('wrong-type', node, 'wrong-type.ids', { key });
    return undefined;
  }
  const ids: [string, string][] = [];
  for (const pair of node.pairs) {
    if (pair.value === undefined || isEmpty(pair.value)) continue;
    const text = readText(reading, pair.value, pair.key.value);
    if (text !== undefined) ids.push([pair.key.value, text]);
  }
  return Object.fromEntries(ids);
}

/** People as CSL writes them; a plain text is a name without parts. */
export function readCslNames(reading: Reading, node: YamlNode, key: string): readonly CslName[] {
  const names: CslName[] = [];
  for (const item of itemsOf(node)) {
    if (item.kind === 'scalar') names.push(nameOf(item.value.trim()));
    else if (item.kind === 'map') names.push(readRecord(reading, item, 'cslName'));
    else reading.report('wrong-type', item, 'wrong-type.text', { key });
  }
  return names;
}

/** `Doe, Jane` has its parts told; anything else is taken whole. */
function nameOf(text: string): CslName {
  const parts = /^([^,]+),\s*([^,]+)$/.exec(text);
  return parts === null ? { literal: text } : { family: parts[1]!.trim(), given: parts[2]!.trim() };
}

/** A date of the bibliography, in CSL's own form. */
export function readCslDate(reading: Reading, node: YamlNode, key: string): CslDate | undefined {
  const date = readDateOrRecord(reading, node, key);
  return date && sourceDate(date);
}

/** A date in CSL's form; one that has no such form (`this year`) stays in words. */
export function sourceDate(date: FactDate): CslDate {
  return (date.value && cslDateOf(date.value.edtf)) ?? { literal: date.text };
}
