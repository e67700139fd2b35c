/** Reads one piece of a fact base: the quick way if it is plain block style, with the `yaml` package otherwise. */
import { readFullYaml, scalarLimit, type Anchors, type YamlFault } from './fullYaml';
import type { MapNode, YamlNode } from './node';
import { readPlainBlock, type Trap } from './plainBlock';

/** Longest piece that is given to the full parser, in UTF-16 units. */
export const pieceLimit = 1024 * 1024 + 4096;

/** What is known of a text as a whole, so that it need not be asked for each piece. */
export interface TextTraits {
  /** The quick way does not know tabs or carriage returns inside a line. */
  readonly hasTabs: boolean;
  readonly hasLoneReturns: boolean;
  readonly hasNul: boolean;
}

export interface PieceResult {
  readonly node: YamlNode | undefined;
  readonly traps: readonly Trap[];
  readonly faults: readonly YamlFault[];
  readonly leftOut: readonly YamlFault[];
  readonly usesAnchors: boolean;
}

const none: readonly never[] = [];

export function traitsOf(text: string): TextTraits {
  return { hasTabs: text.includes('\t'), hasLoneReturns: /\r(?!\n)/.test(text), hasNul: text.includes('\0') };
}

/** Reads the lines from `start` to `end`; offsets in the result count from `start`. Never throws. */
export function readPiece(text: string, start: number, end: number, traits: TextTraits, anchors: Anchors): PieceResult {
  if (traits.hasNul) {
    const nul = text.indexOf('\0', start);
    if (nul >= 0 && nul < end) return failed({ code: 'nul', start: nul - start, end: nul - start + 1, detail: '' });
  }
  // The full parser would take a byte order mark for the start of a file; in the middle of one it is a stray sign.
  if (start > 0 && text.charCodeAt(start) === 0xfeff) return failed({ code: 'BAD_SCALAR_START', start: 0, end: 1, detail: '' });
  const strange = (traits.hasTabs || traits.hasLoneReturns) && /\t|\r(?!\n)/.test(text.slice(start, end));
  if (!strange && end - start <= scalarLimit) {
    const plain = readPlainBlock(text, start, end);
    if (plain !== undefined) return { node: plain.node, traps: plain.traps, faults: none, leftOut: none, usesAnchors: false };
  }
  if (end - start > pieceLimit) return failed({ code: 'long-piece', start: 0, end: Math.min(end - start, 80), detail: '' });
  if (occursMore(text, ',', start, end, mostCommas))
    return failed({ code: 'long-piece', start: 0, end: Math.min(end - start, 80), detail: '' });
  const full = readFullYaml(text.slice(start, end), anchors);
  return { ...full, traps: none };
}

/** Most commas in a piece for the full parser, which may need a tenth of a millisecond for each that is wrong. */
const mostCommas = 10_000;

/** Whether a sign occurs more than `most` times in a stretch. */
function occursMore(text: string, sign: string, start: number, end: number, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign, start); at >= 0 && at < end && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count > most;
}

function failed(fault: YamlFault): PieceResult {
  return { node: undefined, traps: none, faults: [fault], leftOut: none, usesAnchors: false };
}

/** The map of a piece, if it is one that is written as keys on lines. */
export function mapOf(result: PieceResult): MapNode | undefined {
  return result.node?.kind === 'map' && !result.node.flow ? result.node : undefined;
}
