/**
 * Reads a file again after an edit of one entry, a few neighbours, or the header: only the lines that the difference touches are read.
 * An edit that may change how the rest is cut into entries gives up; then reuse.ts takes over what it can.
 */
import { contextOf, entriesOfPieces } from './entries';
import { FactFile, type Block, type Entry } from './factFile';
import { headerOf } from './header';
import { isAstray } from './reuse';
import type { Difference } from '../text/difference';
import { entryPieces, layoutOf, type Layout, type TopPiece } from './yaml/layout';

/** The file after an edit, sharing all entries that were not touched; `undefined` where more of it must be read. */
export function reloadFactFile(previous: FactFile, text: string, difference: Difference): FactFile | undefined {
  const { parts, text: old } = previous;
  const { start, oldEnd, shift } = difference;
  if (!parts.reloadable) return undefined;
  const block = parts.blocks.find(each => start >= each.start && oldEnd <= each.end);
  if (block === undefined) return reloadHeader(previous, text, difference);
  // The line with the name of the section must not go on into the edit, nor the edit into the line after the section.
  if (old.charCodeAt(block.start - 1) !== 10) return undefined;
  if (oldEnd === block.end && block.end < old.length && text.charCodeAt(block.end + shift - 1) !== 10) return undefined;
  // An edit at the very edge of an entry may belong to its neighbour, hence one unit of tolerance on both sides.
  const before = previous.indexAt(start - 1);
  const after = oldEnd >= block.end ? block.to - 1 : previous.indexAt(oldEnd);
  // Where the first entry is out of its column, it was the second that told the column: both are read then.
  const isTelling = before === block.from + 1 && isAstray(parts.entries.at(block.from)!);
  const from = isTelling ? block.from : Math.max(block.from, before);
  return replaceEntries(previous, text, block, from, Math.max(block.from, after + 1), shift, before < 0);
}

/** Reads the entries from `from` to `to` again; `atTop` where the lines above the first entry of the section are touched too. */
function replaceEntries(
  previous: FactFile,
  text: string,
  block: Block,
  from: number,
  to: number,
  shift: number,
  atTop: boolean,
): FactFile | undefined {
  const { parts } = previous;
  const start = atTop ? block.start : parts.entries.baseAt(from);
  const end = (to < block.to ? parts.entries.baseAt(to) : block.end) + shift;
  // A copy of its own, so that the new facts do not keep the whole text alive through slices of it.
  const region = ` ${text.slice(start, end)}`.slice(1);
  // A first line that no longer begins an entry belongs to the entry above it, or stands above all of them.
  if (!atTop && !beginsEntry(region, block.indent)) {
    return replaceEntries(previous, text, block, Math.max(block.from, from - 1), to, shift, from === block.from);
  }
  if (/(?:^|\n)[^\s#]/.test(region) || /[\t\0]|\r(?!\n)/.test(region)) return undefined;
  const isAll = from === block.from && to === block.to;
  const pieces = entryPieces(region, 0, region.length, from === block.from ? -1 : block.indent);
  // The first entry of a section says in which column the others stand.
  const column = pieces.indent >= 0 || isAll ? pieces.indent : /^ */.exec(text.slice(end, end + 1000))![0].length;
  if (!isAll && column !== block.indent) return undefined;
  const context = contextOf(previous.uri, region, previous.language, parts.traits);
  const added: Entry[] = [];
  const starts: number[] = [];
  for (const { entry, base } of entriesOfPieces(context, block.section, pieces, region.length)) {
    added.push(entry);
    starts.push(start + base);
  }
  if (context.usesAnchors) return undefined;
  const more = added.length - (to - from);
  const changed: Block = { ...block, to: block.to + more, end: block.end + shift, indent: isAll ? pieces.indent : block.indent };
  const moved = (offset: number): number => (offset >= end - shift ? offset + shift : offset);
  return new FactFile({
    ...parts,
    text,
    entries: parts.entries.replaced(from, to, added, starts, shift),
    layout: movedLayout(parts.layout, block.end, shift),
    header: { ...parts.header, ...movedHeader(previous, moved) },
    blocks: parts.blocks.map(each =>
      each === block ? changed : each.start < block.start ? each : movedBlock(each, shift, more),
    ),
    readable: parts.readable || added.some(entry => entry.fact !== undefined),
    change: { before: previous.state, removed: parts.entries.slice(from, to), added },
  });
}

/** An edit of title, imports and the like: all keys at the margin are read again, and no entry. */
function reloadHeader(previous: FactFile, text: string, { start, oldEnd, shift }: Difference): FactFile | undefined {
  const { parts, text: old } = previous;
  const { tops } = parts.layout;
  const first = tops.findIndex(top => start > top.start && start <= top.end && oldEnd <= old.length);
  const last = tops.findIndex(top => oldEnd < top.end || (oldEnd === top.end && top.end === old.length));
  if (first < 0 || last < first || tops.slice(first, last + 1).some(top => top.section !== undefined)) return undefined;
  // Whether an indented first line stands by itself, the keys below it decide.
  if (/[ \t]/.test(old.charAt(tops[0]!.start))) return undefined;
  const from = tops[first]!.start;
  const end = tops[last]!.end + shift;
  const region = text.slice(from, end);
  if (/[\t\0]|\r(?!\n)/.test(region)) return undefined;
  const within = layoutOf(region);
  const cutAlike = !within.whole && within.end === region.length && within.secondDocument < 0 && within.tops[0]?.start === 0;
  if (!cutAlike || within.tops.some(top => top.section !== undefined)) return undefined;
  const layout: Layout = {
    ...parts.layout,
    tops: [
      ...tops.slice(0, first),
      ...within.tops.map(top => movedTop(top, from)),
      ...tops.slice(last + 1).map(top => movedTop(top, shift)),
    ],
    secondDocument: parts.layout.secondDocument < 0 ? -1 : parts.layout.secondDocument + shift,
    end: parts.layout.end + shift,
  };
  const context = contextOf(previous.uri, text, undefined, parts.traits);
  const header = headerOf(context, layout);
  if (context.usesAnchors || header.inlineSections.length > 0 || header.language !== previous.language) return undefined;
  const { entries } = parts;
  return new FactFile({
    ...parts,
    text,
    entries: entries.moved(end - shift, shift),
    layout,
    header: header.finish(layout, entries.length),
    blocks: parts.blocks.map(each => (each.start < end - shift ? each : movedBlock(each, shift, 0))),
    readable: header.readable || entries.findIndex(entry => entry.fact !== undefined) >= 0,
    change: { before: previous.state, removed: [], added: [] },
  });
}

function movedBlock(block: Block, shift: number, more: number): Block {
  return { ...block, from: block.from + more, to: block.to + more, start: block.start + shift, end: block.end + shift };
}

function movedTop(top: TopPiece, by: number): TopPiece {
  return { ...top, start: top.start + by, end: top.end + by, bodyStart: top.bodyStart + by };
}

/** The layout after the lines of one section have become longer or shorter; `end` is where that section ended. */
function movedLayout(layout: Layout, end: number, shift: number): Layout {
  return {
    whole: false,
    tops: layout.tops.map(top => (top.end === end ? { ...top, end: end + shift } : top.start < end ? top : movedTop(top, shift))),
    secondDocument: layout.secondDocument < 0 ? -1 : layout.secondDocument + shift,
    end: layout.end + shift,
  };
}

/** Header parts may stand below the section that was edited. */
function movedHeader(previous: FactFile, moved: (offset: number) => number) {
  const { header } = previous.parts;
  const move = <T extends { start: number; end: number }>(item: T): T => ({
    ...item,
    start: moved(item.start),
    end: moved(item.end),
  });
  return {
    imports: header.imports.map(move),
    bibliographies: header.bibliographies.map(move),
    problems: header.problems.map(problem => ({
      ...move(problem),
      ...(problem.fixes && { fixes: problem.fixes.map(fix => ({ title: fix.title, edits: fix.edits.map(move) })) }),
    })),
  };
}

/** Whether the first line of a text is one that begins an entry in this column. */
function beginsEntry(region: string, indent: number): boolean {
  const first = /[^ ]/.exec(region.slice(0, indent + 2));
  return first?.index === indent && !/^(?:[\]}]|[-:](?:\s|$))/.test(region.slice(indent, indent + 2)) && !/[\s#]/.test(first[0]);
}
