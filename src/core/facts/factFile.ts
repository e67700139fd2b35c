/** One file of a fact base as it was read: its facts, what it names, what is wrong in it, and where all of it stands. */
import type { Span } from '../text/span';
import { EntryList } from './entryList';
import type { PartPath } from './facts';
import type { Fact } from './model';
import type { Problem } from './problem';
import type { SectionName } from './schema/tables';
import { newAnchors } from './yaml/fullYaml';
import { mapOf, readPiece, traitsOf, type TextTraits } from './yaml/piece';
import type { Layout } from './yaml/layout';
import type { MapNode, PairNode, YamlNode } from './yaml/node';

/** A value with its place in the file. */
export interface Located<T> extends Span {
  readonly value: T;
}

/** One entry of a section. All its offsets count from its base, so that an edit elsewhere leaves it as it is. */
export interface Entry {
  readonly section: SectionName;
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Missing where the entry is too broken to be used. */
  readonly fact: Fact | undefined;
  readonly problems: readonly Problem[];
  /** Kept where the entry cannot be read again by itself (flow style, anchors). */
  readonly pair: PairNode | undefined;
}

/** Entries of one section that stand in a column, each on lines of its own. */
export interface Block {
  readonly section: SectionName;
  /** Index of the first entry, and that after the last. */
  readonly from: number;
  readonly to: number;
  /** Offsets: the first line of the entries, the end of the section. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

export interface FileHeader {
  readonly title?: string;
  readonly language?: string;
  readonly imports: readonly Located<string>[];
  readonly bibliographies: readonly Located<string>[];
  readonly problems: readonly Problem[];
}

/** What a re-reading changed, so that what was made of the previous state can be brought up to date instead of made anew. */
export interface FileChange {
  /** `state` of the file that was changed. */
  readonly before: object;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

export interface FactFileParts {
  readonly uri: string;
  readonly text: string;
  readonly header: FileHeader;
  readonly entries: EntryList;
  readonly blocks: readonly Block[];
  /** How the text is cut at its left margin. */
  readonly layout: Layout;
  readonly traits: TextTraits;
  /** Whether one entry can be read again without the others. */
  readonly reloadable: boolean;
  readonly readable: boolean;
  readonly change?: FileChange;
}

/** A file of a fact base. Readonly; `readFactFile` makes a new one for each state of the text. */
export class FactFile {
  readonly uri: string;
  /** The text that was read; all offsets count in it. */
  readonly text: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Imports and bibliographies as written. */
  readonly imports: readonly Located<string>[];
  readonly bibliographies: readonly Located<string>[];
  /** Whether anything could be read; if not, the last good state of the file should be kept. */
  readonly readable: boolean;
  readonly parts: FactFileParts;
  /** Stands for this state of the file. */
  readonly state: object = {};
  #facts: readonly Fact[] | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(parts: FactFileParts) {
    this.parts = parts;
    this.uri = parts.uri;
    this.text = parts.text;
    this.title = parts.header.title;
    this.language = parts.header.language;
    this.imports = parts.header.imports;
    this.bibliographies = parts.header.bibliographies;
    this.readable = parts.readable;
  }

  /** The facts of this file in order; relative dates are not resolved yet. */
  get facts(): readonly Fact[] {
    if (this.#facts === undefined) {
      const facts: Fact[] = [];
      this.parts.entries.each(({ fact }) => fact !== undefined && facts.push(fact));
      this.#facts = facts;
    }
    return this.#facts;
  }

  /** What is wrong in this file by itself, sorted by place. */
  get problems(): readonly Problem[] {
    if (this.#problems === undefined) {
      const { entries, header } = this.parts;
      const problems: Problem[] = [...header.problems];
      for (const { value, base } of entries.gathered(ownProblems))
        for (const each of value) problems.push(movedProblem(each, base));
      this.#problems = problems.sort(byPlace);
    }
    return this.#problems;
  }

  /** Index of the entry that a fact came from, or -1. */
  indexOf(fact: Fact): number {
    return this.parts.entries.indexOf(fact);
  }

  /** Where the entry with this index, or a part of it, is written; its key where the part is not there. */
  placeAt(index: number, part: PartPath = []): Span {
    const entry = this.parts.entries.at(index);
    const base = this.parts.entries.baseAt(index);
    if (entry === undefined) return { start: 0, end: 0 };
    const key = { start: base + entry.keyStart, end: base + entry.keyEnd };
    if (part.length === 0) return key;
    const found = nodeAt(this.pairAt(index)?.value, part);
    return found === undefined ? key : { start: base + found.start, end: base + found.end };
  }

  /** The key and value of an entry, read again from the text; offsets count from the base of the entry. */
  pairAt(index: number): PairNode | undefined {
    const { entries } = this.parts;
    const entry = entries.at(index);
    if (entry === undefined || entry.pair !== undefined) return entry?.pair;
    const result = readPiece(this.text, entries.baseAt(index), this.endOf(index), this.parts.traits, newAnchors());
    return mapOf(result)?.pairs.find(pair => pair.key.start === entry.keyStart);
  }

  /** Offset after the last line of an entry that stands on lines of its own. */
  endOf(index: number): number {
    const { blocks, entries } = this.parts;
    const block = blocks.find(each => index >= each.from && index < each.to);
    return block === undefined ? this.text.length : index + 1 < block.to ? entries.baseAt(index + 1) : block.end;
  }

  /** Index of the entry whose lines an offset stands in, or -1. */
  indexAt(offset: number): number {
    const { blocks, entries } = this.parts;
    for (const block of blocks) {
      if (block.from === block.to || offset < entries.baseAt(block.from) || offset >= block.end) continue;
      return entries.lastBegunAt(offset, block.from, block.to);
    }
    return -1;
  }
}

function ownProblems({ problems }: Entry): readonly Problem[] | undefined {
  return problems.length === 0 ? undefined : problems;
}

/** The node at a path; a list position may be left out, or given as 0, where one value stands in the place of a list. */
export function nodeAt(node: YamlNode | undefined, path: PartPath): YamlNode | undefined {
  let current = node;
  for (const step of path) {
    if (current === undefined) return undefined;
    if (typeof step === 'number') {
      if (current.kind === 'list') current = current.items[step];
      else if (step !== 0) return undefined;
    } else if (current.kind === 'map')
      current = (pairOf(current, step) ?? (step === 'roles' ? pairOf(current, 'role') : undefined))?.value;
    // Short forms have no parts of their own: the whole of it is the place.
    else if (current.kind !== 'scalar') return undefined;
  }
  return current;
}

function pairOf(map: MapNode, key: string): PairNode | undefined {
  return map.pairs.find(pair => pair.key.value === key);
}

/** A problem at its place in the file. */
export function movedProblem(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const moved = { ...problem, start: problem.start + by, end: problem.end + by };
  if (problem.fixes === undefined) return moved;
  const fixes = problem.fixes.map(fix => ({
    title: fix.title,
    edits: fix.edits.map(edit => ({ start: edit.start + by, end: edit.end + by, newText: edit.newText })),
  }));
  return { ...moved, fixes };
}

export function byPlace(a: Problem, b: Problem): number {
  return a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** A file of which nothing could be read, for the one reason given. */
export function unreadableFile(uri: string, text: string, problem: Problem): FactFile {
  return new FactFile({
    uri,
    text,
    header: { imports: [], bibliographies: [], problems: [problem] },
    entries: EntryList.of([], []),
    blocks: [],
    layout: { tops: [], whole: true, secondDocument: -1, end: text.length },
    traits: traitsOf(''),
    reloadable: false,
    readable: false,
  });
}
