/** The way through the `yaml` package: for every piece of a file that is not plain block style. */
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  Scalar,
  type CST,
  type Document,
  type Node,
  type Pair,
  type YAMLError,
} from 'yaml';
import { tooDeepAt } from './nesting';
import type { MapNode, PairNode, ScalarNode, YamlNode } from './node';
import type { Span } from '../../text/span';

/** Most that aliases may add to a file when they are spelled out, in bytes. */
export const aliasLimit = 32 * 1024 * 1024;
/** Longest single value, in UTF-16 units. */
export const scalarLimit = 1024 * 1024;

/** What is wrong with a piece of YAML: the name of the fault, the place, and what the message needs. */
export interface YamlFault extends Span {
  readonly code: string;
  readonly detail: string;
}

export interface FullResult {
  readonly node: YamlNode | undefined;
  /** Faults after which the piece cannot be trusted. */
  readonly faults: readonly YamlFault[];
  /** Parts that were left out while the rest is good. */
  readonly leftOut: readonly YamlFault[];
  readonly usesAnchors: boolean;
}

/** Anchored values by name, over all pieces of a file in their order, and how much their uses have added up to. */
export interface Anchors {
  readonly values: Map<string, { readonly node: YamlNode; readonly bytes: number }>;
  spent: number;
}

export function newAnchors(): Anchors {
  return { values: new Map(), spent: 0 };
}

/** Reads a piece of YAML, never throwing; offsets count from the start of `text`. */
export function readFullYaml(text: string, anchors: Anchors): FullResult {
  const deep = tooDeepAt(text);
  if (deep >= 0) return failed({ code: 'too-deep', start: deep, end: deep + 1, detail: '' });
  try {
    const document = parse(text);
    if ('code' in document) return failed(document);
    const faults = document.errors.filter(error => error.code !== 'TAG_RESOLVE_FAILED').map(error => faultOf(error, text));
    if (faults.length > 0) return { node: undefined, faults, leftOut: [], usesAnchors: false };
    const converter = new Converter(anchors);
    const node = document.contents === null ? undefined : converter.node(document.contents);
    return { node, faults: [], leftOut: converter.leftOut, usesAnchors: converter.usesAnchors };
  } catch (error) {
    return failed({ code: 'parser', start: 0, end: text.length, detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The steps of `parseDocument`, given up when nearly nothing can be made of the text: each fault costs as much as a page of good text. */
function parse(text: string): Document.Parsed | YamlFault {
  const tokens: CST.Token[] = [];
  let errors = 0;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error' && (errors += 1) > mostErrors) {
      return { code: 'UNEXPECTED_TOKEN', start: token.offset, end: token.offset + 1, detail: token.message };
    }
    tokens.push(token);
  }
  // The failsafe schema leaves numbers, dates and `true` as written: their meaning depends on the field.
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: false,
  });
  const [first, second] = [...composer.compose(tokens, true, text.length)] as Document.Parsed[];
  if (second === undefined) return first!;
  const start = second.range[0];
  return { code: 'MULTIPLE_DOCS', start, end: start + 1, detail: 'Source contains multiple documents' };
}

const mostErrors = 50;

function failed(fault: YamlFault): FullResult {
  return { node: undefined, faults: [fault], leftOut: [], usesAnchors: false };
}

function faultOf(error: YAMLError, text: string): YamlFault {
  const start = Math.min(error.pos[0], text.length);
  return { code: error.code, start, end: Math.max(start, Math.min(error.pos[1], text.length)), detail: error.message };
}

class Converter {
  readonly leftOut: YamlFault[] = [];
  usesAnchors = false;

  constructor(private readonly anchors: Anchors) {}

  node(node: Node): YamlNode | undefined {
    const result = this.#convert(node);
    const anchor = isAlias(node) ? undefined : (node as { anchor?: string }).anchor;
    if (anchor !== undefined) {
      this.usesAnchors = true;
      if (result !== undefined) this.anchors.values.set(anchor, { node: result, bytes: bytesOf(result) });
      else this.anchors.values.delete(anchor);
    }
    return result;
  }

  #convert(node: Node): YamlNode | undefined {
    const range = node.range ?? [0, 0, 0];
    const start = range[0];
    const end = range[1];
    if (isAlias(node)) return this.#alias(node.source, start, end);
    if (isScalar(node)) return this.#scalar(node, start, end);
    if (isMap(node)) return this.#map(node.items as Pair<unknown, unknown>[], node.flow === true, start, end);
    if (isSeq(node)) {
      const items = node.items.map(item => (isNode(item) ? this.node(item) : undefined));
      return { kind: 'list', start, end: node.flow === true ? end : lastEnd(items, start + 1), items, flow: node.flow === true };
    }
    return undefined;
  }

  #scalar(node: Scalar, start: number, end: number): YamlNode | undefined {
    const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
    if (value.length > scalarLimit) {
      this.leftOut.push({ code: 'long-scalar', start, end, detail: '' });
      return undefined;
    }
    const plain = node.type === undefined || node.type === Scalar.PLAIN;
    if (plain && value === '' && node.tag === undefined) return undefined;
    const block = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
    return { kind: 'scalar', start, end, value, style: block ? 'block' : plain ? 'plain' : 'quoted' };
  }

  #map(items: Pair<unknown, unknown>[], flow: boolean, start: number, end: number): MapNode {
    const pairs: PairNode[] = [];
    for (const item of items) {
      const key = isNode(item.key) ? this.node(item.key) : undefined;
      const value = isNode(item.value) ? this.node(item.value) : undefined;
      if (key?.kind === 'scalar') pairs.push({ key, value });
      else this.leftOut.push({ code: 'odd-key', start: key?.start ?? start, end: key?.end ?? start + 1, detail: '' });
    }
    const first = pairs[0];
    const last = pairs[pairs.length - 1];
    if (flow || first === undefined || last === undefined) return { kind: 'map', start, end, pairs, flow };
    return { kind: 'map', start: first.key.start, end: Math.max(last.key.end, last.value?.end ?? 0), pairs, flow };
  }

  /** The anchored value as if it were written here; all its parts have the place of the alias. */
  #alias(name: string, start: number, end: number): YamlNode | undefined {
    this.usesAnchors = true;
    const target = this.anchors.values.get(name);
    if (target === undefined) {
      this.leftOut.push({ code: 'no-anchor', start, end, detail: name });
      return undefined;
    }
    this.anchors.spent += target.bytes;
    if (this.anchors.spent > aliasLimit) {
      this.leftOut.push({ code: 'alias-limit', start, end, detail: name });
      return undefined;
    }
    return moved(target.node, start, end);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function lastEnd(items: readonly (YamlNode | undefined)[], otherwise: number): number {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item !== undefined) return item.end;
  }
  return otherwise;
}

function moved(node: YamlNode, start: number, end: number): YamlNode {
  if (node.kind === 'scalar') return { ...node, start, end };
  if (node.kind === 'list') return { ...node, start, end, items: node.items.map(item => item && moved(item, start, end)) };
  const pairs = node.pairs.map(pair => ({
    key: moved(pair.key, start, end) as ScalarNode,
    value: pair.value && moved(pair.value, start, end),
  }));
  return { ...node, start, end, pairs };
}

/** Size of a value when spelled out. Every node counts as 64 bytes at least, which is what it takes in memory. */
function bytesOf(node: YamlNode): number {
  if (node.kind === 'scalar') return 64 + 2 * node.value.length;
  let sum = 64;
  if (node.kind === 'list') for (const item of node.items) sum += item === undefined ? 8 : bytesOf(item);
  else for (const pair of node.pairs) sum += bytesOf(pair.key) + (pair.value === undefined ? 8 : bytesOf(pair.value));
  return sum;
}
