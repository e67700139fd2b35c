/**
 * The little of YAML that a fact base needs, as a tree with places. Both readers of YAML (the quick one for plain block style and
 * the `yaml` package for all the rest) make this tree, so that everything above them cannot tell which one was at work.
 * Offsets are UTF-16 units from the start of the piece of text that was read (an entry, or the whole file).
 */
import type { Span } from '../../text/span';

/** A single value. Numbers, `true` and dates stay as written: what they mean depends on the field they stand in. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The value without quotes, escapes and line folding. */
  readonly value: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface PairNode {
  readonly key: ScalarNode;
  /** Missing where nothing stands after the colon. */
  readonly value: YamlNode | undefined;
}

export interface MapNode extends Span {
  readonly kind: 'map';
  readonly pairs: readonly PairNode[];
  readonly flow: boolean;
}

export interface ListNode extends Span {
  readonly kind: 'list';
  /** `undefined` where a dash has nothing after it. */
  readonly items: readonly (YamlNode | undefined)[];
  readonly flow: boolean;
}

export type YamlNode = ScalarNode | MapNode | ListNode;

/** Whether a value is YAML's null: nothing, `~` or `null` without quotes. */
export function isEmpty(node: YamlNode | undefined): boolean {
  if (node === undefined) return true;
  if (node.kind !== 'scalar' || node.style !== 'plain') return false;
  return node.value === '' || node.value === '~' || node.value === 'null' || node.value === 'Null' || node.value === 'NULL';
}

/** The value of a key in a map, if it is there and not null. */
export function valueOf(map: MapNode, key: string): YamlNode | undefined {
  const found = map.pairs.find(pair => pair.key.value === key)?.value;
  return isEmpty(found) ? undefined : found;
}
