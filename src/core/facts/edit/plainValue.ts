/** What a piece of YAML says, without places and styles: for comparing the state after an edit with the one that was meant. */
import { isEmpty, type YamlNode } from '../yaml/node';
import { isList, type Value } from './value';

/** A text, nothing, a list, or values by key (a key that stands twice has two). */
export type Said = string | undefined | readonly Said[] | ReadonlyMap<string, readonly Said[]>;

export function saidBy(node: YamlNode | undefined): Said {
  if (node === undefined || isEmpty(node)) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(saidBy);
  const fields = new Map<string, readonly Said[]>();
  for (const { key, value } of node.pairs) fields.set(key.value, [...(fields.get(key.value) ?? []), saidBy(value)]);
  return fields;
}

/** What a value will say once it is written. */
export function saidByValue(value: Value): Said {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (isList(value)) return value.length === 1 ? saidByValue(value[0]!) : value.map(saidByValue);
  return new Map(Object.entries(value).map(([key, each]) => [key, [saidByValue(each)]]));
}

/** The items of a list; one value stands for a list of one, nothing for an empty one. */
export function itemsSaid(said: Said): readonly Said[] {
  if (said === undefined) return [];
  return Array.isArray(said) ? (said as readonly Said[]).filter(item => item !== undefined) : [said];
}

/** Whether both say the same; the order of fields does not count, nor whether one value stands in a list of its own. */
export function saysTheSame(a: Said, b: Said): boolean {
  if (a === b) return true;
  if (a instanceof Map && b instanceof Map) {
    if (a.size !== b.size) return false;
    for (const [key, values] of a as ReadonlyMap<string, readonly Said[]>) {
      const others = (b as ReadonlyMap<string, readonly Said[]>).get(key);
      if (others === undefined || others.length !== values.length) return false;
      if (!values.every((value, i) => saysTheSame(value, others[i]))) return false;
    }
    return true;
  }
  if (!Array.isArray(a) && !Array.isArray(b)) return false;
  const left = itemsSaid(a);
  const right = itemsSaid(b);
  return (
    left.length === right.length &&
    left.every((value, i) => (value === a && right[i] === b ? false : saysTheSame(value, right[i])))
  );
}

/** The fields of a map; none where there is no map. */
export function fieldsSaid(said: Said): ReadonlyMap<string, readonly Said[]> {
  return said instanceof Map ? (said as ReadonlyMap<string, readonly Said[]>) : new Map<string, readonly Said[]>();
}

/** The same fields with one of them set. */
export function withField(said: Said, key: string, value: Said): Said {
  const fields = new Map(fieldsSaid(said));
  const [, ...more] = fields.get(key) ?? [];
  fields.set(key, [value, ...more]);
  return fields;
}
