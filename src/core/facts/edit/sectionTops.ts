/** The keys at the left margin of a fact base as an edit sees them: what each is, and where something can follow it. */
import type { FactFile } from '../factFile';
import { fieldsOf } from '../schema/lookup';
import { newAnchors } from '../yaml/fullYaml';
import { entryPieces, type Layout, type TopPiece } from '../yaml/layout';
import type { PairNode } from '../yaml/node';
import { readPiece } from '../yaml/piece';
import { gapBelow, lineEnd, lineStart, movedPair, nextLine, endOfContent, type Gap } from './place';

export interface SectionTop {
  readonly name: string;
  readonly start: number;
  /** Its place in the usual order of keys, or -1. */
  readonly rank: number;
  /** Whether an empty line stands before it (or before the comment above it). */
  readonly apart: boolean;
  /** Entries on lines of their own; column -1 where there are none. */
  readonly entries: { readonly count: number; readonly column: number; readonly apart: boolean };
  /** The key and its value, offsets from the start of the text; `undefined` where they cannot be read as one. */
  pair(): PairNode | undefined;
  /** Below its last line, and below comments that are indented under it. */
  gap(): Gap;
}

/** The place of a key in the usual order of a fact base, or -1. */
export function usualRank(name: string): number {
  return fieldsOf('base').findIndex(field => field.key === name);
}

export function sectionTops(file: FactFile, layout: Layout): readonly SectionTop[] {
  return layout.tops.map(top => {
    const name = nameOf(file.text, top.start);
    const entries = entriesOf(file, top);
    const pair = (): PairNode | undefined => (top.section === undefined ? pairOf(file, top) : undefined);
    return {
      name,
      start: top.start,
      rank: usualRank(name),
      apart: isApart(file.text, top.start),
      entries,
      pair,
      gap: () =>
        belowComments(
          file.text,
          top.section === undefined ? gapOf(file, top, pair()) : gapOfSection(file, top),
          Math.max(0, entries.column - 1),
          top.end,
        ),
    };
  });
}

function nameOf(text: string, start: number): string {
  return /^["']?([^\s"':]*)/.exec(text.slice(start, start + 200))?.[1] ?? '';
}

function entriesOf(file: FactFile, top: TopPiece): SectionTop['entries'] {
  if (top.section === undefined) return { count: 0, column: -1, apart: false };
  const { starts, indent } = entryPieces(file.text, top.bodyStart, top.end);
  const last = starts[starts.length - 1];
  return { count: starts.length, column: indent, apart: last !== undefined && starts.length > 1 && isApart(file.text, last) };
}

/** Whether the line at an offset has an empty line above it; comments right above it belong to it. */
function isApart(text: string, at: number): boolean {
  let start = lineStart(text, at);
  while (start > 0) {
    start = lineStart(text, start - 1);
    const line = text.slice(start, lineEnd(text, start)).trim();
    if (line === '') return true;
    if (!line.startsWith('#')) return false;
  }
  return false;
}

function pairOf(file: FactFile, top: TopPiece): PairNode | undefined {
  const { node } = readPiece(file.text, top.start, top.end, file.parts.traits, newAnchors());
  const pair = node?.kind === 'map' ? node.pairs[0] : undefined;
  return pair && movedPair(pair, top.start);
}

function gapOf({ text }: FactFile, top: TopPiece, pair: PairNode | undefined): Gap {
  return pair === undefined ? lastContent(text, top.start, top.end) : gapBelow(text, pair);
}

function gapOfSection(file: FactFile, top: TopPiece): Gap {
  const { text, parts } = file;
  const block = parts.blocks.find(each => each.start === top.bodyStart);
  if (block === undefined || block.from === block.to) return { at: lineEnd(text, top.start), kind: 'after-line' };
  const pair = file.pairAt(block.to - 1);
  return pair === undefined
    ? lastContent(text, top.start, top.end)
    : gapBelow(text, movedPair(pair, parts.entries.baseAt(block.to - 1)));
}

/** Below the last line that is neither empty nor a comment. */
function lastContent(text: string, start: number, end: number): Gap {
  let at = endOfContent(text, start, end);
  while (lineStart(text, at) > start && text.slice(lineStart(text, at), at).trimStart().startsWith('#'))
    at = endOfContent(text, start, lineStart(text, at));
  return { at, kind: 'after-line' };
}

/** Goes on past comment lines right below that are indented by more than `column` spaces: they belong to what stands above them. */
function belowComments(text: string, gap: Gap, column: number, end: number): Gap {
  if (gap.kind === 'before-line') return gap;
  let { at } = gap;
  for (;;) {
    const next = nextLine(text, at);
    if (next >= end || next === at) return { at, kind: 'after-line' };
    const line = text.slice(next, lineEnd(text, next));
    const indent = /^ *(?=#)/.exec(line)?.[0].length ?? -1;
    if (indent <= column) return { at, kind: 'after-line' };
    at = lineEnd(text, next);
  }
}
