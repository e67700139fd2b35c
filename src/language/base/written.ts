// The keys and values of an entry as they were read, each with its path and its place in the file. For what must be exact, such as
// renaming; completion reads the text by itself (yaml/spot.ts), because it must work while an entry cannot be read.
import type { FactFile } from '../../core/facts/factFile';
import type { PartPath } from '../../core/facts/facts';
import type { Fact } from '../../core/facts/model';
import type { PairNode, ScalarNode, YamlNode } from '../../core/facts/yaml/node';
import type { Span } from '../../core/text/span';

/** A key or value of an entry; the span, quotation marks included, counts in the text of the file. */
export interface Scalar extends Span {
  readonly kind: 'key' | 'value';
  /** Of a key, the map it stands in; of a value, the value's own, e.g. `['actors', 'Belarus', 'kind']`. */
  readonly path: PartPath;
  /** Without quotation marks and escapes. */
  readonly value: string;
  readonly style: ScalarNode['style'];
  /** Stands in brackets. */
  readonly flow: boolean;
}

/** An entry of a file with all that is written in it. */
export interface WrittenEntry {
  readonly file: FactFile;
  readonly index: number;
  /** The fact of this file alone: its relative dates are not resolved. */
  readonly fact: Fact | undefined;
  /** Offset that the places in `pair` count from. */
  readonly base: number;
  readonly pair: PairNode;
  readonly scalars: readonly Scalar[];
}

/** The entry with this index; undefined where it cannot be read. */
export function entryAt(file: FactFile, index: number): WrittenEntry | undefined {
  const entry = file.parts.entries.at(index);
  const base = file.parts.entries.baseAt(index);
  const pair = entry && file.pairAt(index);
  if (!entry || !pair) return undefined;
  const scalars: Scalar[] = [];
  const add = (kind: Scalar['kind'], node: ScalarNode, path: PartPath, flow: boolean) =>
    scalars.push({ kind, path, value: node.value, style: node.style, flow, start: base + node.start, end: base + node.end });
  const walk = (node: YamlNode | undefined, path: PartPath, flow: boolean): void => {
    if (!node) return;
    if (node.kind === 'scalar') add('value', node, path, flow);
    else if (node.kind === 'list') node.items.forEach((item, i) => walk(item, [...path, i], flow || node.flow));
    else {
      for (const { key, value } of node.pairs) {
        add('key', key, path, flow || node.flow);
        walk(value, [...path, key.value], flow || node.flow);
      }
    }
  };
  add('key', pair.key, [entry.section], false);
  walk(pair.value, [entry.section, pair.key.value], false);
  return { file, index, fact: entry.fact, base, pair, scalars };
}

/** The entry around an offset. */
export function entryAround(file: FactFile, offset: number): WrittenEntry | undefined {
  const index = file.indexAt(offset);
  if (index >= 0) return entryAt(file, index);
  // Sections in brackets have no lines of their own; their entries are kept as they were read.
  const { entries } = file.parts;
  const inline = entries.findIndex((entry, i) => {
    const base = entries.baseAt(i);
    const end = entry.pair?.value?.end ?? entry.keyEnd;
    return entry.pair !== undefined && base + entry.keyStart <= offset && offset <= base + end;
  });
  return inline < 0 ? undefined : entryAt(file, inline);
}

/** The entry of a fact in its own file. */
export function entryOf(file: FactFile, fact: Fact): WrittenEntry | undefined {
  const own = file.indexOf(fact);
  // A view of a fact (with its dates resolved, or merged with a bibliography) is not the one that the file gave.
  return entryAt(file, own >= 0 ? own : file.parts.entries.findIndex(entry => entry.fact?.id === fact.id));
}

/** The key or value at an offset, or that ends there. */
export function scalarAt(entry: WrittenEntry, offset: number): Scalar | undefined {
  return (
    entry.scalars.find(({ start, end }) => start <= offset && offset < end) ?? entry.scalars.find(({ end }) => end === offset)
  );
}

/** Whether a scalar is written with an anchor (`*name`), so that its words stand elsewhere. */
export function isAnchored({ start }: Span, text: string): boolean {
  return text[start] === '*';
}

/** The place of a part of a value; `exact` is false where it cannot be told, and the whole value is given. */
export function partOf(scalar: Scalar, from: number, to: number, text: string): Span & { readonly exact: boolean } {
  const wanted = scalar.value.slice(from, to);
  const lead = scalar.style === 'quoted' ? 1 : 0;
  const direct = { start: scalar.start + lead + from, end: scalar.start + lead + to };
  if (scalar.style !== 'block' && text.slice(direct.start, direct.end) === wanted && startsAlike(scalar, from, lead, text))
    return { ...direct, exact: true };
  const written = text.slice(scalar.start, scalar.end);
  const at = wanted === '' ? -1 : written.indexOf(wanted);
  if (at >= 0 && written.indexOf(wanted, at + 1) < 0)
    return { start: scalar.start + at, end: scalar.start + at + wanted.length, exact: true };
  return { start: scalar.start, end: scalar.end, exact: false };
}

function startsAlike({ start, value }: Scalar, from: number, lead: number, text: string): boolean {
  return text.startsWith(value.slice(0, from), start + lead);
}
