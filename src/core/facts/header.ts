/** Reads what stands at the left margin of a fact base besides its entries: version, title, language, imports, bibliographies. */
import type { EntryContext } from './entries';
import type { FileHeader, Located } from './factFile';
import type { Span } from '../text/span';
import type { Problem } from './problem';
import { byPlace, movedProblem } from './factFile';
import { problem, Reading } from './reading';
import { readRecord } from './record';
import { nearestKey } from './schema/lookup';
import { isSection, type SectionName } from './schema/tables';
import { itemsOf } from './shapes';
import { reportFaults, reportTrap } from './syntaxProblems';
import type { Layout, TopPiece } from './yaml/layout';
import { mapOf, pieceLimit, readPiece } from './yaml/piece';
import { isEmpty, type MapNode, type PairNode, type YamlNode } from './yaml/node';

interface InlineSection {
  readonly section: SectionName;
  readonly map: MapNode;
  readonly base: number;
}

/** Gathers the header while the pieces of a file are read one by one. */
class HeaderReader {
  readonly inlineSections: InlineSection[] = [];
  /** Whether at least one key of the format was found. */
  readable = false;
  language: string | undefined;
  #title: string | undefined;
  #version: string | undefined;
  #firstKey: Span | undefined;
  readonly #imports: Located<string>[] = [];
  readonly #bibliographies: Located<string>[] = [];
  readonly #problems: Problem[] = [];
  readonly #seen = new Set<string>();

  constructor(private readonly context: EntryContext) {}

  /** A file that is not written as keys at the left margin. */
  readWhole(layout: Layout): void {
    const { text } = this.context;
    if (layout.end > pieceLimit) this.#problems.push(problem('too-large', { start: 0, end: 1 }, 'too-large.style'));
    else this.#readPiece(text.charCodeAt(0) === 0xfeff ? 1 : 0, layout.end, true);
  }

  /** A key at the left margin that is no section with entries below it. */
  readTop(top: TopPiece): void {
    const { text } = this.context;
    const before = this.#problems.length;
    this.#readPiece(top.start, top.end);
    // A field that is indented above everything else is read as it was meant, but other YAML tools refuse such a file.
    const spaces = /^ */.exec(text.slice(top.start, top.start + 200))![0].length;
    if (spaces > 0 && this.#problems.length === before)
      this.#problems.push(problem('yaml-syntax', { start: top.start, end: top.start + spaces }, 'yaml.margin'));
  }

  sectionSeen(section: SectionName, span: Span): void {
    this.readable = true;
    this.#key(section, { start: span.start, end: span.start + section.length });
  }

  #readPiece(start: number, end: number, whole = false): void {
    const { context } = this;
    const result = readPiece(context.text, start, end, context.traits, context.anchors);
    if (result.usesAnchors) context.usesAnchors = true;
    const reading = new Reading(context.text, start, undefined, end);
    for (const trap of result.traps) reportTrap(reading, trap);
    reportFaults(reading, result.faults);
    reportFaults(reading, result.leftOut);
    const map = whole && result.node?.kind === 'map' ? result.node : mapOf(result);
    if (map !== undefined) for (const pair of map.pairs) this.#pair(reading, pair, start);
    else if (result.node === undefined && !whole && reading.problems.length === 0)
      reading.report('yaml-syntax', lineOf(context.text, start, { start: 0, end: 1 }), 'yaml.no-colon');
    else if (result.node !== undefined) reading.report('wrong-type', lineOf(context.text, start, result.node), 'wrong-type.base');
    for (const each of reading.problems) this.#problems.push(movedProblem(each, start));
  }

  #pair(reading: Reading, pair: PairNode, base: number): void {
    const { key, value } = pair;
    const name = key.value;
    if (!this.#key(name, { start: base + key.start, end: base + key.end })) return;
    if (isSection(name)) {
      this.readable = true;
      if (value === undefined || isEmpty(value)) return;
      if (value.kind === 'map') this.inlineSections.push({ section: name, map: value, base });
      else reading.report('wrong-type', value, 'wrong-type.section', { key: name });
      return;
    }
    const read = readRecord(reading, { kind: 'map', start: key.start, end: key.end, pairs: [pair], flow: false }, 'base');
    if (read.factbase !== undefined) this.#readVersion(reading, read.factbase, value ?? key);
    this.#title ??= read.title;
    this.language ??= read.language?.trim();
    if (read.imports !== undefined) this.#imports.push(...located(value, base));
    if (read.bibliography !== undefined) this.#bibliographies.push(...located(value, base));
    if (Object.keys(read).length > 0) this.readable = true;
  }

  /** Notes a key; false where it was there before. */
  #key(name: string, span: Span): boolean {
    this.#firstKey ??= span;
    if (!this.#seen.has(name)) {
      this.#seen.add(name);
      return true;
    }
    // A section may be continued further down: its entries are read all the same, but other YAML tools refuse such a file.
    this.#problems.push(
      problem('yaml-syntax', span, isSection(name) ? 'yaml.duplicate-section' : 'yaml.duplicate-key', { key: name }),
    );
    return false;
  }

  #readVersion(reading: Reading, version: string, span: Span): void {
    this.#version = version.trim();
    if (this.#version !== '1') reading.report('unsupported-version', span, 'unsupported-version', { version: this.#version });
  }

  /** The header, with what is wrong in it as a whole. */
  finish(layout: Layout, entries: number): FileHeader {
    const { text } = this.context;
    if (layout.secondDocument >= 0) {
      const at = layout.secondDocument;
      this.#problems.push(problem('yaml-syntax', { start: at, end: at + 3 }, 'yaml.second-document'));
    }
    if (this.#version === undefined && !this.#seen.has('factbase')) this.#reportNoVersion(text, entries);
    return {
      ...(this.#title !== undefined && { title: this.#title }),
      ...(this.language !== undefined && { language: this.language }),
      imports: this.#imports,
      bibliographies: this.#bibliographies,
      problems: this.#problems.sort(byPlace),
    };
  }

  #reportNoVersion(text: string, entries: number): void {
    const empty = this.#firstKey === undefined && entries === 0;
    if (empty && this.#problems.some(each => each.severity === 'error')) return;
    const near = [...this.#seen].find(key => nearestKey('base', key) === 'factbase');
    if (near !== undefined) return;
    const lineEnd = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
    const at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const fixes = [
      { title: { id: 'fix.add-version', args: {} }, edits: [{ start: at, end: at, newText: `factbase: 1${lineEnd}` }] },
    ];
    this.#problems.push(
      problem(
        'missing-key',
        this.#firstKey ?? { start: 0, end: 0 },
        empty ? 'missing-key.empty' : 'missing-key.factbase',
        {},
        { fixes },
      ),
    );
  }
}

/** Reads all that stands at the left margin. */
export function headerOf(context: EntryContext, layout: Layout): HeaderReader {
  const header = new HeaderReader(context);
  if (layout.whole) header.readWhole(layout);
  else {
    for (const top of layout.tops) if (top.section === undefined) header.readTop(top);
    for (const top of layout.tops) if (top.section !== undefined) header.sectionSeen(top.section, top);
  }
  return header;
}

function located(node: YamlNode | undefined, base: number): Located<string>[] {
  if (node === undefined) return [];
  return itemsOf(node).flatMap(item =>
    item.kind === 'scalar' ? [{ value: item.value.trim(), start: base + item.start, end: base + item.end }] : [],
  );
}

function lineOf(text: string, base: number, span: Span): Span {
  const newline = text.indexOf('\n', base + span.start);
  return newline < 0 ? span : { start: span.start, end: Math.min(span.end, Math.max(span.start + 1, newline - base)) };
}
