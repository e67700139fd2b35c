/**
 * The tables after small changes of files. Only ids and names that were added, taken away or given to another fact are touched, and
 * only the facts that use them are checked again. Whatever edit it is, the result is that of making the tables anew; test/core/facts
 * compares the two after thousands of random edits.
 */
import { mergedSource, sourcesOf, type BibliographyFile } from './bibliographySources';
import type { Entry, FactFile } from './factFile';
import { foldReference } from './foldReference';
import { idOfName } from './ids';
import type { Fact, Source } from './model';
import { hasRelativeDate } from './relativeDates';
import { foldedNames, isCompletedBy, listOf, type Findings, type Named, type Tables } from './tables';

/** What a change of the files is made of. */
export interface TableChange {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  /** Facts of broken entries, before and now. */
  readonly keptBefore: readonly Fact[];
  readonly kept: readonly Fact[];
  /** The files as they are now. */
  readonly files: readonly FactFile[];
  readonly bibliographies: readonly BibliographyFile[];
}

/** Most entries that are brought up to date one by one; more are quicker to join anew. */
const mostEntries = 2000;

/** The changed tables, or `undefined` where they are better made anew. */
export function changedTables(tables: Tables, change: TableChange): Tables | undefined {
  if (change.removed.length + change.added.length > mostEntries) return undefined;
  if (tables.references.count > 2 * tables.size + mostEntries) return undefined;
  return new TableUpdate(tables, change).result();
}

class TableUpdate {
  readonly #ids = new Map<string, Fact | undefined>();
  readonly #names = new Map<string, Named | undefined>();
  /** Folded ids and names that now mean something else to those who use them. */
  readonly #meaning = new Set<string>();
  readonly #pending = new Set<Fact>();
  readonly #duplicates: Map<string, Fact>;
  readonly #merged: Map<Fact, Source>;
  readonly #relative: Set<Fact>;
  #size: number;
  /** Whether what can be proposed for an unknown reference is another. */
  #newWords = false;

  constructor(
    private readonly tables: Tables,
    private readonly change: TableChange,
  ) {
    this.#duplicates = new Map(tables.duplicates);
    this.#merged = new Map(tables.merged);
    this.#relative = new Set(tables.relative);
    this.#size = tables.size;
  }

  result(): Tables {
    const { tables, change } = this;
    const gone = change.removed.flatMap(entry => entry.fact ?? []);
    const come = change.added.flatMap(entry => entry.fact ?? []);
    const keptNow = change.kept.filter(fact => !change.keptBefore.includes(fact));
    const keptNoMore = change.keptBefore.filter(fact => !change.kept.includes(fact));
    const touched: ReadonlySet<string> = new Set([...gone, ...come, ...keptNow, ...keptNoMore].map(fact => fact.id));
    // Where facts stand decides which of two equally near names is proposed.
    this.#newWords = keptNow.length + keptNoMore.length > 0 || gone.map(wordsOf).join('\n') !== come.map(wordsOf).join('\n');
    for (const [id, claims] of this.#claims(touched, gone, come)) this.#give(id, claims);
    this.#sortNames();
    this.#compareNames();
    for (const fact of come) this.#pending.add(fact);
    for (const fact of [...come, ...keptNow]) tables.references.add(fact);
    this.#brokenKeys();
    return {
      ids: tables.ids.with(this.#ids),
      names: tables.names.with(this.#names),
      size: this.#size,
      duplicates: this.#duplicates,
      merged: this.#merged,
      relative: this.#relative,
      findings: this.#findings(gone),
      references: tables.references,
      history: tables.history.with(touched),
    };
  }

  /** The facts of the files that claim each id, in their order. */
  #claims(touched: ReadonlySet<string>, gone: readonly Fact[], come: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
    const { tables, change } = this;
    const claims = new Map<string, Fact[]>();
    const unclear = new Set<string>();
    for (const id of touched) {
      const owner = tables.ids.get(id);
      const arrived = come.filter(fact => fact.id === id);
      claims.set(id, arrived);
      // Nobody else can claim the id if its owner was the only one and goes, or if it had none.
      if (arrived.length > 1 || tables.duplicates.has(id) || (owner !== undefined && !gone.includes(owner))) unclear.add(id);
    }
    if (unclear.size === 0) return claims;
    for (const id of unclear) claims.set(id, []);
    for (const file of change.files)
      file.parts.entries.each(({ fact }) => fact !== undefined && unclear.has(fact.id) && claims.get(fact.id)!.push(fact));
    return claims;
  }

  /** Gives an id to the first who claims it: a fact of the files, else a kept one, else a source of a bibliography. */
  #give(id: string, claims: readonly Fact[]): void {
    const { tables, change } = this;
    const before = tables.ids.get(id);
    const beforeView = before && (tables.merged.get(before) ?? before);
    const own = claims[0] ?? change.kept.find(fact => fact.id === id);
    let now: Fact | undefined = own;
    if (before !== undefined) this.#merged.delete(before);
    for (const bibliography of change.bibliographies) {
      for (const source of sourcesOf(bibliography)) {
        if (source.id !== id) continue;
        if (now === undefined) now = source;
        else if (isCompletedBy(now, change.bibliographies))
          this.#merged.set(now, mergedSource(this.#merged.get(now) ?? now, source));
      }
    }
    const wasShared = tables.duplicates.get(id);
    if (claims.length > 1) this.#duplicates.set(id, claims[0]!);
    else this.#duplicates.delete(id);
    if (wasShared !== this.#duplicates.get(id)) for (const fact of claims) this.#pending.add(fact);
    // A fact that is kept stands after all others, even if it is the same one.
    this.#rename(this.#namesOf(before), this.#namesOf(now), before, now);
    if (now === before) return;
    this.#ids.set(id, now);
    this.#size += (now === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
    if (before !== undefined) this.#relative.delete(before);
    if (now !== undefined && now === own && hasRelativeDate(now)) this.#relative.add(now);
    const view = now && (this.#merged.get(now) ?? now);
    if (meansAnother(beforeView, view)) this.#meaning.add(foldReference(id));
    if (wordsOf(beforeView) !== wordsOf(view)) this.#newWords = true;
    if (originOf(before) !== originOf(now)) for (const source of tables.references.repeating) this.#pending.add(source);
  }

  /** The names under which a fact is in the tables: sources of bibliographies are found by their keys only. */
  #namesOf(fact: Fact | undefined): readonly string[] {
    return fact === undefined || this.change.bibliographies.some(each => each.uri === fact.file) ? [] : foldedNames(fact);
  }

  #rename(old: readonly string[], names: readonly string[], before: Fact | undefined, now: Fact | undefined): void {
    for (const name of new Set([...old, ...names])) {
      const group = listOf(this.#names.has(name) ? this.#names.get(name) : this.tables.names.get(name));
      const rest = group.filter(each => each !== before);
      const members = now !== undefined && names.includes(name) ? [...rest, now] : rest;
      this.#names.set(name, members.length === 0 ? undefined : members.length === 1 ? members[0]! : members);
    }
  }

  /** Names of several facts list them in the order of the files. */
  #sortNames(): void {
    const shared = [...this.#names].filter(([, named]) => listOf(named).length > 1);
    if (shared.length === 0) return;
    const members = new Set(shared.flatMap(([, named]) => listOf(named)));
    const ranks = new Map<Fact, number>();
    for (const file of this.change.files)
      file.parts.entries.each(({ fact }) => fact !== undefined && members.has(fact) && ranks.set(fact, ranks.size));
    for (const fact of this.change.kept) if (!ranks.has(fact)) ranks.set(fact, ranks.size);
    for (const [name, named] of shared)
      this.#names.set(
        name,
        [...listOf(named)].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)),
      );
  }

  /** Finds the names that now mean other facts, or the same in another order; those who share one are told of it. */
  #compareNames(): void {
    const meaning = (named: Named | undefined): string => listOf(named).map(fact => `${fact.kind} ${fact.id}`).join('\n'); // prettier-ignore
    for (const [name, named] of this.#names) {
      if (meaning(named) === meaning(this.tables.names.get(name))) continue;
      this.#meaning.add(name);
      for (const fact of listOf(named)) this.#pending.add(fact);
    }
  }

  /** References to an entry that is too broken to be read are not called unknown. */
  #brokenKeys(): void {
    const keysOf = (entries: readonly Entry[]): readonly string[] =>
      entries.flatMap(({ fact, key }) =>
        fact === undefined && key !== '' ? [foldReference(key), foldReference(idOfName(key))] : [],
      );
    const before = new Set(keysOf(this.change.removed));
    const now = new Set(keysOf(this.change.added));
    for (const key of [...before, ...now]) if (before.has(key) !== now.has(key)) this.#meaning.add(key);
  }

  /** What was found, without what no longer holds. */
  #findings(gone: readonly Fact[]): Findings {
    const { findings, references } = this.tables;
    const pending = new Set([...findings.pending, ...this.#pending]);
    for (const name of this.#meaning) references.eachUserOf(name, fact => pending.add(fact));
    const problems = new Map(findings.problems);
    const unknown = new Map(findings.unknown);
    const resuggest = new Set(findings.resuggest);
    if (this.#newWords) for (const fact of unknown.keys()) resuggest.add(fact.file);
    for (const fact of gone) {
      problems.delete(fact);
      // One that is gone no longer takes its share of the suggestions.
      if (unknown.delete(fact)) resuggest.add(fact.file);
    }
    return { problems, checked: new Set(findings.checked), pending, unknown, resuggest };
  }
}

/** Whether those who refer to a fact must look again: it came, went, or is another kind; of a source also what quotes are compared with. */
function meansAnother(before: Fact | undefined, now: Fact | undefined): boolean {
  if (before === undefined || now === undefined || before.kind !== now.kind) return true;
  if (before.kind !== 'source' || now.kind !== 'source') return false;
  const of = (source: Source): string =>
    JSON.stringify([source.name, source.text, source.pageOffset, source.quotes, source.file]);
  return of(before) !== of(now);
}

/** What of a fact can be proposed for an unknown reference. */
function wordsOf(fact: Fact | undefined): string {
  return fact === undefined ? '' : JSON.stringify([fact.kind, fact.id, fact.name, fact.aliases.map(alias => alias.name)]);
}

function originOf(fact: Fact | undefined): string | undefined {
  return fact?.kind === 'source' ? `${fact.id} ${fact.origin ?? ''}` : undefined;
}
