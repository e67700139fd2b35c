/** Questions about the format that the editor asks: which keys fit here, what does this one mean. */
import type { PartPath } from '../facts';
import { closest } from '../closest';
import type { Message } from '../../message';
import { fieldMessage } from './messages';
import { tables } from './tables';
import type { Field, Fields, RecordName } from './field';

/** A field with its key, as completion and hovers show it. */
export interface FieldInfo extends Field {
  readonly key: string;
  /** What it is for, to be said in the reader's language. */
  readonly about: Message;
}

const infos = new Map<RecordName, readonly FieldInfo[]>();

/** The fields of a record in the order in which they are usually written. */
export function fieldsOf(record: RecordName): readonly FieldInfo[] {
  let list = infos.get(record);
  if (list === undefined) {
    list = Object.entries<Field>(tables[record]).map(([key, field]) => ({ key, about: fieldMessage(record, key), ...field }));
    infos.set(record, list);
  }
  return list;
}

/** One field of a record, or `undefined` for a key that the format does not know. */
export function fieldOf(record: RecordName, key: string): Field | undefined {
  return byKey.get(record)?.get(key);
}

const byKey = new Map<string, ReadonlyMap<string, Field>>(
  Object.entries<Fields>(tables).map(([record, fields]) => [record, new Map(Object.entries(fields))]),
);

/** The key of a record that was probably meant, if one is near. */
export function nearestKey(record: RecordName, key: string): string | undefined {
  const keys = Object.keys(tables[record]);
  const lower = key.toLowerCase().replace(/[ _]/g, '-');
  // `alias` for `aliases`, `signature` for nothing: a beginning of at least three letters is as good as a misspelling.
  return (
    closest(lower, keys) ??
    (lower.length < 3 ? undefined : keys.find(each => each.startsWith(lower) || (each.length > 3 && lower.startsWith(each))))
  );
}

/** Which record stands at a YAML path: `['actors', 'x', 'roles', 0]` is a `role`, `[]` the base; `undefined` elsewhere. */
export function recordAt(path: PartPath): RecordName | undefined {
  return walk(path).record;
}

/** The field that a path ends in: for `['actors', 'x', 'roles']` that of `roles`. List positions are passed over. */
export function fieldAt(path: PartPath): FieldInfo | undefined {
  return walk(path).field;
}

function walk(path: PartPath): { record: RecordName | undefined; field: FieldInfo | undefined } {
  let record: RecordName | undefined = 'base';
  let found: FieldInfo | undefined;
  for (let i = 0; i < path.length; i++) {
    const step = path[i]!;
    if (typeof step === 'number') continue;
    const field: Field | undefined = record === undefined ? undefined : fieldOf(record, step);
    if (field === undefined) return { record: undefined, field: undefined };
    found = { key: step, about: fieldMessage(record!, step), ...field };
    record = field.record;
    // Under a section or under `quotes` there is first a key of the writer's choice.
    if (field.shape === 'entries' || field.shape === 'quotes') {
      i += 1;
      if (i >= path.length) record = undefined;
      else found = undefined;
    }
  }
  return { record, field: found };
}
