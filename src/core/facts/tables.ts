/** The facts of all files by id and by name, and what is known of each: what joining makes, and what an edit brings up to date. */
import { mergedSource, sourcesOf, type BibliographyFile } from './bibliographySources';
import type { FactFile } from './factFile';
import { foldReference } from './foldReference';
import { LayeredMap } from './layered';
import type { Fact, Source } from './model';
import type { Problem } from './problem';
import { ReferenceIndex } from './referenceIndex';
import { hasRelativeDate } from './relativeDates';
import { factsAStep, type Steps } from '../steps';
import { History } from './history';

/** What a name means: one fact, or several in the order of the files. */
export type Named = Fact | readonly Fact[];

/** What the checks have found so far. */
export interface Findings {
  /** Problems of the facts that have any, for the files in `checked`. */
  readonly problems: Map<Fact, readonly Problem[]>;
  readonly checked: Set<string>;
  /** Facts of checked files that must be checked (again). */
  readonly pending: Set<Fact>;
  /** How many references of a fact are to nothing known, for the facts that have such. */
  readonly unknown: Map<Fact, number>;
  /** Files whose unknown references must be compared with the names again. */
  readonly resuggest: Set<string>;
}

export interface Tables {
  readonly ids: LayeredMap<Fact>;
  readonly names: LayeredMap<Named>;
  /** How many facts there are, each id counted once. */
  readonly size: number;
  /** Ids that several entries claim, with the first of them. */
  readonly duplicates: ReadonlyMap<string, Fact>;
  /** Sources of the base that a bibliography completes. */
  readonly merged: ReadonlyMap<Fact, Source>;
  readonly relative: ReadonlySet<Fact>;
  readonly findings: Findings;
  /** Shared with the tables that these were made from: it only ever grows. */
  readonly references: ReferenceIndex;
  /** Which facts the last changes were about. */
  readonly history: History;
}

export function noFindings(): Findings {
  return { problems: new Map(), checked: new Set(), pending: new Set(), unknown: new Map(), resuggest: new Set() };
}

/** Makes the tables from all facts; kept ones count where no other fact has their id. */
export function* tablesOf(
  files: readonly FactFile[],
  bibliographies: readonly BibliographyFile[],
  kept: readonly Fact[],
): Steps<Tables> {
  const ids = new Map<string, Fact>();
  const names = new Map<string, Named>();
  const duplicates = new Map<string, Fact>();
  const merged = new Map<Fact, Source>();
  const relative = new Set<Fact>();
  const references = new ReferenceIndex();
  const add = (fact: Fact): void => {
    ids.set(fact.id, fact);
    for (const name of foldedNames(fact)) names.set(name, withNamed(names.get(name), fact));
    if (hasRelativeDate(fact)) relative.add(fact);
  };
  for (const file of files) {
    let count = 0;
    for (const { fact } of file.parts.entries) {
      if (fact === undefined) continue;
      references.add(fact);
      const first = ids.get(fact.id);
      if (first === undefined) add(fact);
      else duplicates.set(fact.id, first);
      if (++count % factsAStep === 0) yield;
    }
  }
  for (const fact of kept) {
    references.add(fact);
    if (!ids.has(fact.id)) add(fact);
  }
  for (const bibliography of bibliographies) {
    for (const source of sourcesOf(bibliography)) {
      const own = ids.get(source.id);
      if (own === undefined) ids.set(source.id, source);
      else if (isCompletedBy(own, bibliographies)) merged.set(own, mergedSource(merged.get(own) ?? own, source));
    }
  }
  return {
    ids: LayeredMap.of(ids),
    names: LayeredMap.of(names),
    size: ids.size,
    duplicates,
    merged,
    relative,
    findings: noFindings(),
    references,
    history: History.begun(),
  };
}

/** Whether a bibliography adds to this fact: to sources of the base it does, to those of another bibliography not. */
export function isCompletedBy(own: Fact, bibliographies: readonly BibliographyFile[]): own is Source {
  return own.kind === 'source' && !bibliographies.some(each => each.uri === own.file);
}

/** The names by which a fact can be referred to, folded, each once. */
export function foldedNames(fact: Fact): readonly string[] {
  if (fact.kind === 'statement') return [];
  const main = foldReference(fact.name);
  if (fact.aliases.length === 0) return [main];
  if (fact.aliases.length > 20) return [...new Set([main, ...fact.aliases.map(alias => foldReference(alias.name))])];
  const names = [main];
  for (const alias of fact.aliases) {
    const folded = foldReference(alias.name);
    if (!names.includes(folded)) names.push(folded);
  }
  return names;
}

export function withNamed(named: Named | undefined, fact: Fact): Named {
  return named === undefined ? fact : isOne(named) ? [named, fact] : [...named, fact];
}

export function isOne(named: Named): named is Fact {
  return !Array.isArray(named);
}

/** The facts that a name means, as a list. */
export function listOf(named: Named | undefined): readonly Fact[] {
  return named === undefined ? [] : isOne(named) ? [named] : named;
}
