// Completion of values that the format lists: kinds, flags, types of publications, fields, recorded quotes.
import type { PartPath } from '../../../core/facts/facts';
import { fieldsOf, recordAt, type FieldInfo } from '../../../core/facts/schema/lookup';
import type { BaseDocument } from '../baseDocument';
import { nothing, type BaseProposal, type BaseProposals } from '../proposal';
import { samePath, type Spot } from '../yaml/spot';
import { writeValue } from '../yaml/write';

export function valueProposals(document: BaseDocument, spot: Spot, field: FieldInfo): BaseProposals {
  if (field.key === 'quote-id') return { items: quoteIds(document, spot), incomplete: false };
  const key = lastKey(spot.path);
  const parent = recordAt(spot.path.slice(0, key.at));
  const fieldsWanted = (parent === 'evidence' && field.key === 'supports') || (parent === 'alternative' && field.key === 'field');
  const values = fieldsWanted ? fieldsOfEntry(spot.path) : (field.values ?? []).map(value => ({ value, doc: undefined }));
  if (values.length === 0) return nothing;
  const items = values.map(({ value, doc }): BaseProposal => {
    const text = writeValue(value, spot);
    return { start: spot.start, end: spot.end, label: value, text, kind: 'value', ...(doc ? { doc } : {}) };
  });
  return { items, incomplete: false };
}

/** Fields that can be proved: those of the entry, without what is only about it. */
function fieldsOfEntry(path: PartPath): readonly { value: string; doc: string }[] {
  const record = recordAt(path.slice(0, 2));
  const aside = new Set(['evidence', 'checked', 'alternatives', 'note', 'tags', 'role', 'avoid', 'language']);
  return record ? fieldsOf(record).flatMap(({ key, doc }) => (aside.has(key) ? [] : [{ value: key, doc }])) : [];
}

/** The quotes recorded under the source of the same piece of evidence. */
function quoteIds({ facts }: BaseDocument, spot: Spot): readonly BaseProposal[] {
  const record = spot.path.slice(0, -1);
  const key = spot.around.find(each => each.kind !== 'key' && samePath(each.path, [...record, 'source']))?.text;
  const source = key === undefined ? undefined : facts.source(key.trim().replace(/^@/, ''));
  return (source?.quotes ?? []).map(quote => ({
    start: spot.start,
    end: spot.end,
    label: quote.id,
    text: writeValue(quote.id, spot),
    kind: 'value' as const,
    detail: quote.exact,
  }));
}

/** Position in a path of the key that the value belongs to. */
function lastKey(path: PartPath): { readonly at: number } {
  let at = path.length - 1;
  while (at > 0 && typeof path[at] === 'number') at--;
  return { at };
}
