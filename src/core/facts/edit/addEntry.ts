/** Adds an entry to a section of a fact base, and the section too where it is missing. */
import type { FactFile } from '../factFile';
import type { TextEdit } from '../problem';
import { isSection, sections, type SectionName } from '../schema/tables';
import { layoutOf } from '../yaml/layout';
import { newAnchors } from '../yaml/fullYaml';
import { isEmpty, type MapNode, type PairNode } from '../yaml/node';
import { readPiece } from '../yaml/piece';
import { flowAdditions, indented } from './addField';
import { addsOnly, type Expected } from './check';
import { columnOf, gapBelow, isAlias, lineEnd, linesInto, movedPair, type Gap } from './place';
import { saidByValue } from './plainValue';
import { sectionTops, usualRank, type SectionTop } from './sectionTops';
import { blockField, flowMap, writeKey, type Value } from './value';
import { refused, writingOf, type EditResult, type Writing } from './writing';

/** An entry to be added: its key, and its fields in the order in which they are to stand. */
export interface NewEntry {
  readonly section: SectionName;
  readonly key: string;
  readonly fields: Readonly<Record<string, Value>>;
}

/** An entry with others of its section below it. */
interface Entries extends NewEntry {
  readonly more?: readonly NewEntry[];
}

/** Adds an entry at the end of its section. It is not checked here whether its id is taken. */
export function addEntry(file: FactFile, entry: NewEntry): EditResult {
  return addEntries(file, [entry]);
}

/** Adds entries of one section at its end, in one edit. It is not checked here whether their ids are taken. */
export function addEntries(file: FactFile, entries: readonly NewEntry[]): EditResult {
  const [top, ...more] = entries;
  if (top === undefined) return { edits: [] };
  if (entries.some(each => each.key.trim() === '')) return refused('edit.no-name');
  if (entries.some(each => each.key.length > 1000)) return refused('edit.long-name');
  const entry: Entries = { ...top, more };
  const expected = entries.map((each): Expected => ({ section: each.section, key: each.key, said: saidByValue(each.fields) }));
  // The text of a file that is too large is not kept, so that it looks empty.
  const isKept = !file.problems.some(each => each.code === 'too-large' || each.code === 'unreadable');
  const isNew = isKept && isBlank(file.text);
  if (!isNew && !file.readable) return refused('edit.unreadable');
  for (const edits of isNew ? [firstEntry(file, entry)] : waysToAdd(file, entry)) {
    if (addsOnly(file, edits, expected, isNew)) return { edits };
  }
  return refused('edit.section', { section: entry.section });
}

/** Whether a file holds nothing but comments. */
function isBlank(text: string): boolean {
  const layout = layoutOf(text);
  return layout.tops.length === 0 && !layout.whole;
}

function firstEntry(file: FactFile, entry: Entries): readonly TextEdit[] {
  const { text } = file;
  const writing = writingOf(file);
  const lines = ['factbase: 1', '', `${entry.section}:`, ...entryLines(writing, entry, writing.step, writing.step)];
  const at = text.length;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const isFreshLine = at === 0 || text.endsWith('\n') || text === '\ufeff';
  const newText = isFreshLine ? lines.join(lineBreak) + lineBreak : lineBreak + lines.join(lineBreak);
  return [{ start: at, end: at, newText }];
}

function* waysToAdd(file: FactFile, entry: Entries): Generator<readonly TextEdit[]> {
  const { text } = file;
  const writing = writingOf(file);
  const layout = layoutOf(text);
  if (layout.whole) {
    const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const root = readPiece(text, start, layout.end, file.parts.traits, newAnchors()).node;
    if (root?.kind !== 'map') return;
    const map: MapNode = {
      ...root,
      start: root.start + start,
      end: root.end + start,
      pairs: root.pairs.map(pair => movedPair(pair, start)),
    };
    const pair = map.pairs.find(each => each.key.value === entry.section);
    if (pair !== undefined) yield* intoPair(writing, pair, entry);
    else if (map.flow) yield* flowAdditions(text, map, `${entry.section}: { ${flowEntry(writing, entry)} }`);
    else {
      const last = map.pairs[map.pairs.length - 1]!;
      const column = columnOf(text, last.key.start);
      yield [
        linesInto(
          text,
          gapBelow(text, last),
          indented([`${entry.section}:`, ...entryLines(writing, entry, writing.step, writing.step)], column),
        ),
      ];
    }
    return;
  }
  const tops = sectionTops(file, layout);
  const same = tops.filter(top => top.name === entry.section);
  const section = same.find(top => top.entries.count > 0) ?? same[0];
  if (section === undefined) yield* newSection(writing, tops, entry);
  else if (section.entries.column < 0 && section.pair() !== undefined) yield* intoPair(writing, section.pair()!, entry);
  else yield* intoSection(writing, section, entry, tops);
}

/** At the end of a section with entries on lines of their own, or below the line of one that has none yet. */
function* intoSection(
  writing: Writing,
  section: SectionTop,
  entry: Entries,
  tops: readonly SectionTop[],
): Generator<readonly TextEdit[]> {
  const { text } = writing;
  const { column, count } = section.entries;
  const neighbour = tops.find(top => top.entries.column > 0)?.entries.column ?? writing.step;
  const gap = section.gap();
  const apart = count > 1 ? section.entries.apart : tops.some(top => top.entries.count > 1 && top.entries.apart);
  const lines = entryLines(writing, entry, count > 0 ? column : neighbour, writing.step, apart);
  yield [linesInto(text, gap, apart && count > 0 ? ['', ...lines] : lines)];
  yield [linesInto(text, { at: lineEnd(text, section.start), kind: 'after-line' }, lines)];
}

/** Into a section whose value was read as one: braces, a quoted key, an anchor. */
function* intoPair(writing: Writing, pair: PairNode, entry: Entries): Generator<readonly TextEdit[]> {
  const { text } = writing;
  const node = pair.value;
  const column = columnOf(text, pair.key.start);
  const lines = entryLines(writing, entry, column + writing.step, writing.step);
  if (node === undefined) yield [linesInto(text, { at: lineEnd(text, pair.key.end), kind: 'after-line' }, lines)];
  else if (isAlias(text, node) || node.kind === 'list') return;
  else if (node.kind === 'map' && !node.flow) {
    const first = node.pairs[0]!;
    yield [linesInto(text, gapBelow(text, pair), entryLines(writing, entry, columnOf(text, first.key.start), writing.step))];
  } else if (node.kind === 'map' && node.pairs.length > 0) yield* flowAdditions(text, node, flowEntry(writing, entry));
  else if (node.kind === 'map' || isEmpty(node)) {
    // `{}` and `~` say that there is nothing: they go, and what stands on their line stays.
    const blank = text.slice(0, node.start).search(/[ \t]*$/);
    const gap: Gap = { at: lineEnd(text, node.end), kind: 'after-line' };
    if (!text.slice(node.start, node.end).includes('\n'))
      yield [{ start: blank, end: node.end, newText: '' }, linesInto(text, gap, lines)];
    if (node.kind === 'map') yield* flowAdditions(text, node, flowEntry(writing, entry));
  }
}

/** A section of its own, after those that usually come before it. */
function* newSection(writing: Writing, tops: readonly SectionTop[], entry: Entries): Generator<readonly TextEdit[]> {
  const { text } = writing;
  const before = [...tops].reverse().find(top => top.rank >= 0 && top.rank < usualRank(entry.section));
  const column = tops.find(top => top.entries.column > 0)?.entries.column ?? writing.step;
  const lines = [`${entry.section}:`, ...entryLines(writing, entry, column, writing.step)];
  const apart = tops.filter(top => isSection(top.name)).every(top => top.apart || top === tops[0]);
  if (before !== undefined) yield [linesInto(text, before.gap(), apart ? ['', ...lines] : lines)];
  const first = tops[0];
  if (before === undefined && first !== undefined)
    yield [linesInto(text, { at: first.start, kind: 'before-line' }, apart ? [...lines, ''] : lines)];
  const last = tops[tops.length - 1];
  if (last !== undefined && last !== before) yield [linesInto(text, last.gap(), apart ? ['', ...lines] : lines)];
}

function entryLines(
  writing: Writing,
  { more = [], ...entry }: Entries,
  column: number,
  step: number,
  apart = false,
): readonly string[] {
  return [entry, ...more].flatMap((each, i) => {
    const lines = oneEntry(writing, each, column, step);
    return apart && i > 0 ? ['', ...lines] : lines;
  });
}

function oneEntry({ mark }: Writing, { section, key, fields }: NewEntry, column: number, step: number): readonly string[] {
  const record = sections[section];
  const inner = Object.entries(fields).flatMap(([name, value]) => blockField(name, value, record, mark, step));
  return indented([`${writeKey(key, 'key', mark)}:`, ...indented(inner, step)], column);
}

function flowEntry({ mark }: Writing, { more = [], ...entry }: Entries): string {
  return [entry, ...more]
    .map(({ section, key, fields }) => `${writeKey(key, 'flow-key', mark)}: ${flowMap(fields, sections[section], mark)}`)
    .join(', ');
}
