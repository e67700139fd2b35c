/**
 * Compares the two ways in which a fact base is read: piece by piece, the quick way where it is plain (what the program does), and as
 * one document by the `yaml` package (what YAML says). For a document without syntax errors both must give the same values at the
 * same places; for one with errors ours must tell of one too.
 */
import { newAnchors, readFullYaml } from '../../src/core/facts/yaml/fullYaml';
import { entryPieces, layoutOf } from '../../src/core/facts/yaml/layout';
import { isSection } from '../../src/core/facts/schema/tables';
import { isEmpty, type PairNode, type YamlNode } from '../../src/core/facts/yaml/node';
import { readPiece, traitsOf } from '../../src/core/facts/yaml/piece';
import { readPlainBlock } from '../../src/core/facts/yaml/plainBlock';

/** What one way of reading saw: one line per value, or that there are faults. */
export interface Seen {
  readonly values: readonly string[];
  readonly faulty: boolean;
}

/** How many pieces were read the quick way since the start: a comparison in which none is proves nothing. */
export const counts = { quick: 0, pieces: 0, withoutErrors: 0 };

/** The document as `yaml` sees it as a whole. */
export function seenWhole(text: string): Seen {
  const result = readFullYaml(text, newAnchors());
  const node = result.node;
  const values: string[] = [];
  if (node?.kind === 'map') for (const pair of node.pairs) write(pair, 0, '', values);
  else if (node !== undefined) writeNode(node, 0, '', values);
  return { values, faulty: result.faults.length + result.leftOut.length > 0 };
}

/** The document as the program reads it. */
export function seenInPieces(text: string): Seen {
  const layout = layoutOf(text);
  if (layout.whole) return seenWhole(text);
  const traits = traitsOf(text);
  const anchors = newAnchors();
  const values: string[] = [];
  let faulty = layout.secondDocument >= 0;
  const read = (start: number, end: number, path: string): number => {
    counts.pieces += 1;
    if (readPlainBlock(text, start, end) !== undefined) counts.quick += 1;
    const result = readPiece(text, start, end, traits, anchors);
    faulty ||= result.faults.length + result.traps.length + result.leftOut.length > 0;
    if (result.node?.kind === 'map' && result.node.flow) faulty = true;
    else if (result.node?.kind === 'map') for (const pair of result.node.pairs) write(pair, start, path, values);
    // A piece without anything in it is an anchor, say: told of as a line that says nothing.
    else faulty = true;
    return result.node?.kind === 'map' ? result.node.pairs.length : 0;
  };
  for (const top of layout.tops) {
    if (top.section === undefined) {
      if (text[top.start] === ' ') faulty = true;
      read(top.start, top.end, '');
    } else {
      values.push(`/${top.section} key ${top.start}`);
      const pieces = entryPieces(text, top.bodyStart, top.end);
      if (pieces.astray.length > 0) faulty = true;
      for (let i = 0; i < pieces.starts.length; i++) read(pieces.starts[i]!, pieces.starts[i + 1] ?? top.end, `/${top.section}`);
    }
  }
  return { values, faulty };
}

function write(pair: PairNode, base: number, path: string, out: string[]): void {
  const at = `${path}/${pair.key.value}`;
  out.push(`${at} key ${base + pair.key.start}`);
  if (pair.value !== undefined) writeNode(pair.value, base, at, out);
}

function writeNode(node: YamlNode, base: number, path: string, out: string[]): void {
  if (node.kind === 'map') {
    // The keys of a section at the margin say where it is; its own place is not used.
    if (path.split('/').length > 2 || node.flow)
      out.push(`${path} ${node.flow ? 'flow ' : ''}map ${base + node.start}-${base + node.end}`);
    for (const pair of node.pairs) write(pair, base, path, out);
  } else if (node.kind === 'list') {
    out.push(`${path} ${node.flow ? 'flow ' : ''}list ${base + node.start}-${base + node.end}`);
    node.items.forEach((item, i) =>
      item === undefined ? out.push(`${path}/${i} empty`) : writeNode(item, base, `${path}/${i}`, out),
    );
  } else
    out.push(
      `${path} ${node.style} ${base + node.start}-${base + node.end} ${isEmpty(node) ? 'null' : JSON.stringify(node.value)}`,
    );
}

/** Documents on whose faults the two may differ, by the limit of the format that is the reason: counted, so that none grows unseen. */
export const exempt = new Map<string, number>();

/** What the two ways disagree on, or `undefined`. Where neither finds a fault, all values and places must be equal, without exception. */
export function disagreement(text: string): string | undefined {
  // Line ends as they were a long time ago, which no fact base has: everything may be one line.
  if (/\r(?!\n)/.test(text)) return allowed('lone carriage return');
  const whole = seenWhole(text);
  const pieces = seenInPieces(text);
  if (whole.faulty) return pieces.faulty ? undefined : unless(kinder, text, 'yaml finds a fault, we find none');
  counts.withoutErrors += 1;
  if (pieces.faulty) return unless(stricter, text, 'we find a fault, yaml finds none');
  for (let i = 0; i < Math.max(whole.values.length, pieces.values.length); i++) {
    if (whole.values[i] !== pieces.values[i]) return `yaml: ${whole.values[i]}\nwe:   ${pieces.values[i]}`;
  }
  return undefined;
}

type Limits = readonly (readonly [reason: string, holds: (text: string) => boolean])[];

/** Where we say more than `yaml`, on purpose. */
const stricter: Limits = [
  ['NUL, which no text has', text => text.includes('\0')],
  ['tab where spaces indent, which yaml forgives in places', text => /^[ \-:?]*\t/m.test(text)],
  ['byte order mark in the middle', text => text.indexOf('\uFEFF', 1) >= 0],
  ['line that begins with a colon: an empty name', text => /(?:^|\n)\s*:(?:\s|$)/.test(text)],
  ['tag without a name', text => /^ *! /m.test(text)],
  ['no map, so no fact base', text => readFullYaml(text, newAnchors()).node?.kind !== 'map'],
  ['section that is a text, a list or in brackets on the lines below', sectionIsNoBlock],
];

/** Where we say less. */
const kinder: Limits = [
  ['document marker, told of only if something follows it', text => /^(?:---|\.\.\.)/m.test(text)],
  ['directive', text => /^%/m.test(text)],
  ['tag or anchor at the left margin', text => /^ *!|^&/m.test(text)],
  ['line of white space with a tab', text => /^[ \t]*\t[ \t]*$/m.test(text)],
];

function sectionIsNoBlock(text: string): boolean {
  const node = readFullYaml(text, newAnchors()).node;
  if (node?.kind !== 'map') return false;
  return node.pairs.some(
    pair => isSection(pair.key.value) && pair.value !== undefined && (pair.value.kind !== 'map' || pair.value.flow),
  );
}

function unless(limits: Limits, text: string, disagreement: string): string | undefined {
  const reason = limits.find(([, holds]) => holds(text))?.[0];
  return reason === undefined ? disagreement : allowed(reason);
}

function allowed(reason: string): undefined {
  exempt.set(reason, (exempt.get(reason) ?? 0) + 1);
}
