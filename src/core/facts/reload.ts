/**
 * Reads a file again after an edit: what the old and the new text have in common at both ends is found by comparing memory, and only
 * the entries that the difference touches are read. An edit that may change how the rest is cut into entries gives up.
 */
import { entriesOfPiece, type EntryContext } from './entries';
import { FactFile, type Block, type Entry } from './factFile';
import { newAnchors } from './yaml/fullYaml';
import { entryPieces } from './yaml/layout';
import { traitsOf } from './yaml/piece';

const step = 1 << 16;

/** Length of the common beginning of two texts, in UTF-16 units. */
export function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  // Slices compare at the speed of memory; only in the block that differs are single units looked at.
  while (at + step <= limit && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Length of the common end of two texts, no more than `most`. */
export function commonSuffix(a: string, b: string, most: number): number {
  let count = 0;
  while (
    count + step <= most &&
    a.slice(a.length - count - step, a.length - count) === b.slice(b.length - count - step, b.length - count)
  )
    count += step;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1;
  return count;
}

/** The file after an edit, sharing all entries that were not touched; `undefined` where all of it must be read. */
export function reloadFactFile(previous: FactFile, text: string): FactFile | undefined {
  const { parts } = previous;
  const old = previous.text;
  if (!parts.reloadable) return undefined;
  const prefix = commonPrefix(old, text);
  const suffix = commonSuffix(old, text, Math.min(old.length, text.length) - prefix);
  const oldEnd = old.length - suffix;
  const block = parts.blocks.find(each => each.to > each.from && prefix > parts.bases[each.from]! && oldEnd < each.end);
  if (block === undefined) return undefined;
  // An edit at the very edge of an entry may belong to its neighbour, hence one unit of tolerance on both sides.
  const first = Math.max(block.from, previous.indexAt(prefix - 1));
  const last = Math.max(first, Math.min(block.to - 1, previous.indexAt(oldEnd)));
  const start = parts.bases[first]!;
  const shift = text.length - old.length;
  const end = previous.endOf(last) + shift;
  return replaceEntries(previous, text, block, first, last + 1, start, end, shift);
}

function replaceEntries(
  previous: FactFile,
  text: string,
  block: Block,
  from: number,
  to: number,
  start: number,
  end: number,
  shift: number,
): FactFile | undefined {
  const { parts } = previous;
  // A copy of its own, so that the new facts do not keep the whole text alive through slices of it.
  const region = ` ${text.slice(start, end)}`.slice(1);
  // A first line that no longer begins an entry belongs to the entry above it.
  if (!beginsEntry(region, block.indent)) {
    if (from === block.from) return undefined;
    return replaceEntries(previous, text, block, from - 1, to, parts.bases[from - 1]!, end, shift);
  }
  if (/(?:^|\n)[^\s#]/.test(region) || /[\t\0]|\r(?!\n)/.test(region)) return undefined;
  const pieces = entryPieces(region, 0, region.length, from === block.from ? -1 : block.indent);
  if (pieces.starts.length === 0 || pieces.starts[0] !== 0 || pieces.indent !== block.indent || pieces.astray.length > 0)
    return undefined;
  const traits = from === 0 && to === parts.entries.length ? traitsOf(text) : parts.traits;
  const context: EntryContext = {
    uri: previous.uri,
    text: region,
    language: previous.language,
    traits,
    anchors: newAnchors(),
    words: new Map(),
    usesAnchors: false,
  };
  const added: Entry[] = [];
  const starts: number[] = [];
  for (let i = 0; i < pieces.starts.length; i++) {
    const at = pieces.starts[i]!;
    for (const entry of entriesOfPiece(context, block.section, at, pieces.starts[i + 1] ?? region.length)) {
      added.push(entry);
      starts.push(start + at);
    }
  }
  if (context.usesAnchors) return undefined;
  const count = parts.entries.length - (to - from) + added.length;
  const bases = new Int32Array(count);
  bases.set(parts.bases.subarray(0, from));
  bases.set(starts, from);
  for (let i = to, j = from + added.length; i < parts.bases.length; i++, j++) bases[j] = parts.bases[i]! + shift;
  const entries = parts.entries.slice();
  entries.splice(from, to - from, ...added);
  const more = added.length - (to - from);
  const moved = (offset: number): number => (offset >= end - shift ? offset + shift : offset);
  return new FactFile({
    ...parts,
    text,
    entries,
    bases,
    traits,
    header: { ...parts.header, ...movedHeader(previous, moved) },
    blocks: parts.blocks.map(each =>
      each.start < block.start
        ? each
        : each === block
          ? { ...each, to: each.to + more, end: each.end + shift }
          : { ...each, from: each.from + more, to: each.to + more, start: each.start + shift, end: each.end + shift },
    ),
    change: { before: previous.state, removed: parts.entries.slice(from, to), added },
  });
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
