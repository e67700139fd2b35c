/** From what a writer knows of a fact to the entry that records it: which key, and which fields in which order. */
import { idOfName, isId } from '../ids';
import type { ActorType, FactKind } from '../model';
import { fieldOf, fieldsOf } from '../schema/lookup';
import { sections, type SectionName } from '../schema/tables';
import type { NewEntry } from './addEntry';
import { nameField } from './rename';
import { evidenceValue, oneLine, type NewEvidence } from './shortEvidence';
import type { Value } from './value';

/** A fact as a writer gives it; fields are those of the format by their keys, e.g. `signed` or `participants`. */
export interface NewFact {
  readonly kind: FactKind;
  /** Name of an actor, agreement or event; text of a statement; title of a source. */
  readonly name: string;
  /** Id or citation key of the writer's choice; made from the name if left out. */
  readonly id?: string;
  readonly type?: ActorType;
  readonly aliases?: readonly string[];
  /** Fields with one value, or with several. */
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly evidence?: readonly NewEvidence[];
}

/** The entry for a fact. `taken` tells which ids there are already, so that a made one is new. */
export function entryFor(fact: NewFact, taken: (id: string) => boolean): NewEntry {
  const section = sectionOf(fact.kind);
  const record = sections[section];
  const name = oneLine(fact.name) ?? '';
  const { key, named } = keyFor(fact, name, taken);
  const fields: Record<string, Value> = {};
  if (named) fields[nameField(record)] = name;
  if (fact.type !== undefined) fields['kind'] = fact.type;
  const aliases = (fact.aliases ?? []).flatMap(alias => oneLine(alias) ?? []);
  if (aliases.length > 0 && fieldOf(record, 'aliases') !== undefined) fields['aliases'] = aliases;
  for (const [field, value] of Object.entries(fact.fields ?? {})) {
    const values = (typeof value === 'string' ? [value] : value).flatMap(each => oneLine(each) ?? []);
    if (values.length > 0) fields[field] = values.length === 1 ? values[0]! : values;
  }
  const evidence = fact.evidence ?? [];
  if (evidence.length > 0) fields['evidence'] = evidence.map(evidenceValue);
  return { section, key, fields: inUsualOrder(fields, section) };
}

/** The id that the entry for a fact will have. */
export function idFor(entry: NewEntry): string {
  if (entry.section === 'sources' || entry.section === 'statements' || 'name' in entry.fields)
    return isId(entry.key) ? entry.key : idOfName(entry.key);
  return isId(entry.key) && entry.key === entry.key.toLowerCase() ? entry.key : idOfName(entry.key);
}

export function sectionOf(kind: FactKind): SectionName {
  return `${kind}s`;
}

/** Names are keys where they can be; statements and sources have ids, since their texts are long. */
function keyFor({ kind, id }: NewFact, name: string, taken: (id: string) => boolean): { key: string; named: boolean } {
  if (id !== undefined && id.trim() !== '') return { key: id.trim(), named: name !== '' };
  if (kind === 'source' || kind === 'statement')
    return { key: freeId(idOfName(firstWords(name, kind === 'source' ? 3 : 5)), taken), named: true };
  const own = idOfName(name);
  if (name.length <= 200 && !taken(own) && !(isId(name) && name === name.toLowerCase() && name !== own))
    return { key: name, named: false };
  return { key: freeId(own.slice(0, 60), taken), named: true };
}

/** `id`, or `id_2`, `id_3` ..., whichever is new. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  let count = 2;
  while (taken(`${id}_${count}`)) count += 1;
  return `${id}_${count}`;
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/).slice(0, count).join(' ');
}

function inUsualOrder(fields: Readonly<Record<string, Value>>, section: SectionName): Readonly<Record<string, Value>> {
  const order = fieldsOf(sections[section]).map(field => field.key);
  const first = [nameField(sections[section]), 'type', 'author', 'issued'];
  const rank = (key: string): number =>
    section === 'sources' && first.includes(key)
      ? first.indexOf(key) - first.length
      : order.includes(key)
        ? order.indexOf(key)
        : order.length;
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)));
}
