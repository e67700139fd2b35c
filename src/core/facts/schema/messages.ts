/**
 * What the fields of the format are for, as messages: taken from the one table of the format, so that no sentence stands twice.
 * A key that means the same in every record has one message, `doc.evidence`; others have one a record, `doc.actor.kind`.
 */
import type { Message, MessageTable } from '../../message';
import { cslMessages } from './cslVariables';
import type { Field, Fields, RecordName } from './field';
import { tables } from './tables';

const records = Object.entries<Fields>(tables);

/** The message for a field of a record; its English text is the field's `doc`. A key that the record lacks gives its own name. */
export function fieldMessage(record: RecordName, key: string): Message {
  const field: Field | undefined = (tables[record] as Fields)[key];
  if (field === undefined) return { id: key, args: {} };
  if (field.docMessage !== undefined) return field.docMessage;
  const everywhere = records.every(([, fields]) => fields[key] === undefined || fields[key].doc === field.doc);
  return { id: everywhere ? `doc.${key}` : `doc.${record}.${key}`, args: {} };
}

export const fieldMessages: MessageTable = {
  ...cslMessages,
  ...Object.fromEntries(
    records.flatMap(([record, fields]) =>
      Object.entries(fields)
        .filter(([, field]) => field.docMessage === undefined)
        .map(([key, field]) => [fieldMessage(record as RecordName, key).id, field.doc]),
    ),
  ),
};
