/** What is wrong with a fact in the light of all others: references, ids, names, times, quotes. Problems count from its entry. */
import { foldReference } from './foldReference';
import type { SourceText } from '../quotes/sourceText';
import { closest } from './closest';
import { nodeAt, type FactFile } from './factFile';
import type { Facts, PartPath } from './facts';
import type { Fact, FactKind, Source } from './model';
import type { Fix, Problem } from './problem';
import { checkQuotes } from './quoteChecks';
import { problem, replacing, spanIn } from './reading';
import { eachReference, type Reference } from './references';
import type { Span } from '../text/span';
import { checkTimes } from './timeChecks';
import type { PairNode, ScalarNode } from './yaml/node';

/** The text copy of a source; `undefined` where it cannot be checked, a word where it cannot be had. */
export type SourceTexts = (source: Source) => SourceText | CopyFault | undefined;

/** Why a text copy cannot be used: `kind` stands for a kind of file that nothing here reads. */
export type CopyFault = 'missing' | 'outside' | 'unreadable' | 'kind';

/** Suggestions cost a walk over all names; a file with many unknown names gets them for the first ones only. */
export const suggestionsPerFile = 50;

/** What the checks of one file need of the others. */
export class Surroundings {
  /** How many suggestions were asked for. */
  asked = 0;
  #candidates: Map<FactKind | 'any', readonly string[]> = new Map();

  constructor(
    readonly facts: Facts,
    /** Folded keys of entries that are too broken to be facts. */
    readonly broken: ReadonlySet<string>,
    readonly named: (name: string) => readonly Fact[],
    readonly texts: SourceTexts | undefined,
  ) {}

  /** The id or name that a reference was probably meant to be. */
  suggestion(reference: string, target: FactKind | undefined): string | undefined {
    this.asked += 1;
    if (this.asked > suggestionsPerFile) return undefined;
    const kind = target ?? 'any';
    let candidates = this.#candidates.get(kind);
    if (candidates === undefined) {
      const words = new Set<string>();
      for (const fact of this.facts.all(target)) {
        words.add(fact.id);
        if (fact.kind !== 'source' && fact.kind !== 'statement') {
          words.add(fact.name);
          for (const alias of fact.aliases) words.add(alias.name);
        }
      }
      candidates = [...words];
      this.#candidates.set(kind, candidates);
    }
    return closest(reference, candidates);
  }
}

/** An entry under check: says where its parts stand, reading it again only when something is wrong. */
export class CheckedEntry {
  readonly problems: Problem[] = [];
  #pair: PairNode | undefined;
  #read = false;

  constructor(
    readonly file: FactFile,
    readonly index: number,
    readonly fact: Fact,
  ) {}

  get key(): Span {
    const entry = this.file.parts.entries.at(this.index)!;
    return { start: entry.keyStart, end: entry.keyEnd };
  }

  /** The scalar or collection at a part, if it is there. */
  node(part: PartPath) {
    if (!this.#read) {
      this.#read = true;
      this.#pair = this.file.pairAt(this.index);
    }
    return nodeAt(this.#pair?.value, part);
  }

  /** The place of `text` in a part: in a short form it is only a part of the value. */
  span(part: PartPath, text?: string): Span {
    const node = this.node(part);
    if (node === undefined) return this.key;
    if (text === undefined || node.kind !== 'scalar') return { start: node.start, end: node.end };
    return within(node, text);
  }

  report(...args: Parameters<typeof problem>): void {
    this.problems.push(problem(...args));
  }
}

function within(node: ScalarNode, text: string): Span {
  const at = node.value.lastIndexOf(text);
  return at < 0 ? { start: node.start, end: node.end } : spanIn(node, at, at + text.length);
}

/** Checks one fact; `first` is the fact that has its id already, if it is not itself the first. */
export function checkFact(
  around: Surroundings,
  file: FactFile,
  index: number,
  fact: Fact,
  first: Fact | undefined,
): readonly Problem[] {
  const entry = new CheckedEntry(file, index, fact);
  if (first !== undefined) {
    const elsewhere = first.file !== fact.file;
    entry.report('duplicate-id', entry.key, elsewhere ? 'duplicate-id.elsewhere' : 'duplicate-id', {
      id: fact.id,
      file: nameOfFile(first.file),
    });
    return entry.problems;
  }
  eachReference(fact, reference => checkReference(around, entry, reference));
  checkSharedNames(around, entry);
  checkTimes(entry);
  if (fact.kind === 'source') checkOrigin(around, entry, fact);
  checkQuotes(around, entry);
  return entry.problems;
}

function nameOfFile(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function checkReference(around: Surroundings, entry: CheckedEntry, reference: Reference): void {
  const { text, target, part } = reference;
  const found = around.facts.resolve(text);
  const fitting = target === undefined ? found : found.filter(each => each.kind === target);
  if (fitting.length === 1) return;
  if (fitting.length > 1) {
    const span = entry.span(part, text);
    const fixes = fitting.slice(0, 8).map(each => referenceFix(entry, part, span, each.id));
    entry.report(
      'ambiguous-reference',
      span,
      'ambiguous-reference',
      { reference: text, choices: fitting.map(each => each.id).join(', ') },
      { fixes },
    );
    return;
  }
  if (reference.free === true || around.broken.has(foldReference(text)) || around.broken.has(text)) return;
  const span = entry.span(part, text);
  if (found.length > 0 && target !== undefined) {
    entry.report('unknown-id', span, target === 'source' ? 'unknown-id.kind.source' : 'unknown-id.kind.actor', {
      reference: text,
    });
    return;
  }
  const near = around.suggestion(text, target);
  const source = target === 'source' ? '.source' : '';
  if (near === undefined) entry.report('unknown-id', span, `unknown-id${source}`, { reference: text });
  else {
    const id = source === '' ? 'unknown-id.nearest' : 'unknown-id.source-nearest';
    entry.report('unknown-id', span, id, { reference: text, near }, { fixes: [referenceFix(entry, part, span, near)] });
  }
}

function referenceFix(entry: CheckedEntry, part: PartPath, span: Span, newText: string): Fix {
  const node = entry.node(part);
  const whole = node !== undefined && node.start === span.start && node.end === span.end;
  // Inside brackets a comma would cut the name in two; quotation marks are right everywhere.
  const safe = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._'’-]*$/u.test(newText) || !whole ? newText : JSON.stringify(newText);
  return replacing(span, safe, 'fix.replace', { text: newText });
}

function checkSharedNames(around: Surroundings, entry: CheckedEntry): void {
  const { fact } = entry;
  if (fact.kind === 'source' || fact.kind === 'statement') return;
  shared(around, entry, fact.name, ['name']);
  for (let i = 0; i < fact.aliases.length; i++) {
    const { name } = fact.aliases[i]!;
    shared(around, entry, name, ['aliases', i]);
  }
}

function shared(around: Surroundings, entry: CheckedEntry, name: string, part: PartPath): void {
  const facts = around.named(name);
  if (facts.length < 2) return;
  const others = facts.filter(each => each !== entry.fact && each.id !== entry.fact.id && each.kind !== 'source');
  if (others.length === 0) return;
  const list = others.slice(0, 5).map(each => each.id).join(', '); // prettier-ignore
  entry.report('shared-name', entry.span(part), 'shared-name', { name, others: others.length > 5 ? `${list} ...` : list });
}

/** Follows the sources that repeat each other; a loop has no origin. */
function checkOrigin(around: Surroundings, entry: CheckedEntry, source: Source): void {
  const path: string[] = [];
  const seen = new Set<string>([source.id]);
  for (let at = source.origin; at !== undefined && path.length < 1000;) {
    const next = around.facts.source(at);
    if (next === undefined) return;
    path.push(next.id);
    if (next.id === source.id) {
      entry.report(
        'bad-value',
        entry.span(['origin']),
        'origin-loop',
        { path: path.slice(0, 5).join(', ') },
        { severity: 'error' },
      );
      return;
    }
    if (seen.has(next.id)) return;
    seen.add(next.id);
    at = next.origin;
  }
}
