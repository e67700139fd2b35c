/** Reads the entries of a section, from lines of their own or from a value that was read as a whole. */
import { readEntry } from './build';
import type { Entry } from './factFile';
import type { Problem } from './problem';
import type { ReusableEntries } from './reuse';
import { problem, Reading } from './reading';
import type { SectionName } from './schema/tables';
import { reportFaults, reportTrap } from './syntaxProblems';
import { mapOf, readPiece, type TextTraits } from './yaml/piece';
import { newAnchors, type Anchors } from './yaml/fullYaml';
import type { EntryPieces } from './yaml/layout';
import type { MapNode, PairNode } from './yaml/node';

const noProblems: readonly Problem[] = [];

/** What is the same for all entries of a file. */
export interface EntryContext {
  readonly uri: string;
  readonly text: string;
  readonly language: string | undefined;
  readonly traits: TextTraits;
  readonly anchors: Anchors;
  /** Texts that stand in many entries, each once. */
  readonly words: Map<string, string>;
  /** Set as soon as an entry uses anchors, so that the file cannot be re-read in parts. */
  usesAnchors: boolean;
}

/** An entry with the start of the piece that it stands in. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly base: number;
  /** Taken over from the last state of the file. */
  readonly reused: boolean;
}

/** Reads the pieces of a section one by one; those out of their column are told of. `end` is the end of the last piece. */
export function* entriesOfPieces(
  context: EntryContext,
  section: SectionName,
  pieces: EntryPieces,
  end: number,
  reusable?: ReusableEntries,
): Generator<PlacedEntry, void, void> {
  const astray = astrayProblems(context.text, pieces, end);
  for (let i = 0; i < pieces.starts.length; i++) {
    const base = pieces.starts[i]!;
    const stray = astray.get(i);
    const pieceEnd = pieces.starts[i + 1] ?? end;
    const known = stray === undefined ? reusable?.take(section, base, pieceEnd) : undefined;
    if (known !== undefined) for (const entry of known) yield { entry, base, reused: true };
    else {
      for (const entry of entriesOfPiece(context, section, base, pieceEnd))
        yield { entry: stray === undefined ? entry : { ...entry, problems: [stray, ...entry.problems] }, base, reused: false };
    }
  }
}

/** Reads the piece from `start` to `end`, which normally is one entry. */
function entriesOfPiece(context: EntryContext, section: SectionName, start: number, end: number): readonly Entry[] {
  const { text } = context;
  const result = readPiece(text, start, end, context.traits, context.anchors);
  if (result.usesAnchors) context.usesAnchors = true;
  const map = mapOf(result);
  if (map !== undefined && map.pairs.length === 1 && result.traps.length + result.faults.length + result.leftOut.length === 0) {
    return [entryOf(context, section, map.pairs[0]!, readingOf(context, start, end), result.usesAnchors)];
  }
  const reading = readingOf(context, start, end);
  for (const trap of result.traps) reportTrap(reading, trap);
  reportFaults(reading, result.faults);
  reportFaults(reading, result.leftOut);
  if (map === undefined || map.pairs.length === 0) return [brokenEntry(context, section, reading, start, end)];
  return map.pairs.map((pair, i) => entryOf(context, section, pair, i === 0 ? reading : readingOf(context, start, end), true));
}

/** What is the same for all entries of a file, before any of them is read. */
export function contextOf(uri: string, text: string, language: string | undefined, traits: TextTraits): EntryContext {
  return { uri, text, language, traits, anchors: newAnchors(), words: new Map(), usesAnchors: false };
}

function readingOf(context: EntryContext, start: number, end?: number): Reading {
  return new Reading(context.text, start, context.language, end, context.words);
}

function entryOf(context: EntryContext, section: SectionName, pair: PairNode, reading: Reading, keep: boolean): Entry {
  const fact = readEntry(reading, section, pair, context.uri);
  const { start, end, value } = pair.key;
  const problems = reading.problems.length === 0 ? noProblems : reading.problems;
  return { section, key: value, keyStart: start, keyEnd: end, fact, problems, pair: keep ? pair : undefined };
}

/** An entry that gives no fact: its key is kept as far as it can be told, so that references to it are not called unknown. */
function brokenEntry(context: EntryContext, section: SectionName, reading: Reading, start: number, end: number): Entry {
  const newline = context.text.indexOf('\n', start);
  const line = context.text.slice(start, Math.min(newline < 0 ? end : newline, end, start + 1000));
  const keyStart = line.length - line.trimStart().length;
  const key = /^["']?(.*?)["']?\s*(?::(?:\s|$)|$)/.exec(line.trim())?.[1] ?? '';
  const keyEnd = keyStart + Math.max(1, line.trim().length === 0 ? 0 : key.length);
  if (reading.problems.length === 0) {
    reading.report('yaml-syntax', { start: keyStart, end: Math.max(keyStart + 1, line.trimEnd().length) }, 'yaml.no-colon');
  }
  return { section, key, keyStart, keyEnd, fact: undefined, problems: reading.problems, pair: undefined };
}

/** The entries of a section whose value was read as one map (flow style, or a file that is no plain block style). */
export function entriesOfMap(context: EntryContext, section: SectionName, map: MapNode, base: number): readonly Entry[] {
  return map.pairs.map(pair => entryOf(context, section, pair, readingOf(context, base), true));
}

/** The entries among `pieces` that are out of their column, told with the fix that moves them; only their first lines are named. */
function astrayProblems(text: string, pieces: EntryPieces, end: number): Map<number, Problem> {
  const found = new Map<number, Problem>();
  for (const index of pieces.astray) {
    const start = pieces.starts[index]!;
    const next = pieces.starts[index + 1] ?? end;
    const content = /[^ \t]/.exec(text.slice(start, next))?.index ?? 0;
    if (text[start] === '\t' || text.slice(start, start + content).includes('\t')) continue;
    const edits = [];
    const shift = pieces.indent - content;
    for (let line = start; shift > 0 && line < next;) {
      edits.push({ start: line - start, end: line - start, newText: ' '.repeat(shift) });
      const newline = text.indexOf('\n', line);
      line = newline < 0 ? next : newline + 1;
    }
    const fixes = edits.length === 0 || edits.length > 200 ? [] : [{ title: { id: 'fix.indent', args: {} }, edits }];
    const span = { start: 0, end: Math.max(1, content) };
    found.set(index, problem('yaml-syntax', span, 'yaml.entry-indent', { column: pieces.indent }, { fixes }));
  }
  return found;
}
