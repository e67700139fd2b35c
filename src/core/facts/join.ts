/** Puts the files of a base and the bibliographies they name together, so that consumers see one set of facts. */
import { sourcesOf, type BibliographyFile } from './bibliographySources';
import { changedTables } from './changedTables';
import { runChecks } from './checking';
import type { SourceTexts } from './crossChecks';
import { byPlace, movedProblem, type Entry, type FactFile } from './factFile';
import type { Facts, PartPath, Place } from './facts';
import { foldReference } from './foldReference';
import type { Fact, FactKind, Source } from './model';
import type { Problem } from './problem';
import { atOnce, type Steps } from '../steps';
import { problem } from './reading';
import { withResolvedDates } from './relativeDates';
import { foldedNames, isOne, tablesOf, type Tables } from './tables';

export interface JoinOptions {
  /** What was joined before: used again as far as the files are the same. */
  readonly previous?: Facts;
  /** Text copies of sources, for checking quotes. Left out, quotes are not checked. */
  readonly texts?: SourceTexts;
  /** Problems that only the caller can know (imports), by file. */
  readonly extra?: ReadonlyMap<string, readonly Problem[]>;
  /** Files whose present text could not be read, so that places in what was read before mean nothing: only `extra` is told of them. */
  readonly stale?: ReadonlySet<string>;
  /** Facts whose entries are broken at present, as they were before; they count where no other fact has their id. */
  readonly kept?: readonly Fact[];
}

/** All facts of these files as one. The first fact with an id counts; what is wrong between files is among the problems. */
export function joinFacts(
  files: readonly FactFile[],
  bibliographies: readonly BibliographyFile[] = [],
  options: JoinOptions = {},
): Facts {
  return atOnce(joinFactsInSteps(files, bibliographies, options));
}

/** The same in steps: tables of 100,000 facts take a while. */
export function* joinFactsInSteps(
  files: readonly FactFile[],
  bibliographies: readonly BibliographyFile[] = [],
  options: JoinOptions = {},
): Steps<Facts> {
  const previous = options.previous instanceof JoinedFacts ? options.previous : undefined;
  const kept = options.kept ?? [];
  const tables = previous?.changedTables(files, bibliographies, kept) ?? (yield* tablesOf(files, bibliographies, kept));
  return new JoinedFacts(files, bibliographies, tables, options);
}

class JoinedFacts implements Facts {
  readonly files: readonly string[];
  readonly title?: string;
  readonly size: number;
  readonly #byUri: ReadonlyMap<string, FactFile>;
  readonly #bibliographies: readonly BibliographyFile[];
  readonly #tables: Tables;
  readonly #options: JoinOptions;
  readonly #views = new Map<Fact, Fact>();
  readonly #problems = new Map<string, readonly Problem[]>();

  constructor(
    readonly sources: readonly FactFile[],
    bibliographies: readonly BibliographyFile[],
    tables: Tables,
    options: JoinOptions,
  ) {
    this.files = [...sources.map(file => file.uri), ...bibliographies.map(file => file.uri)];
    const title = sources.find(file => file.title !== undefined)?.title;
    if (title !== undefined) this.title = title;
    this.#byUri = new Map(sources.map(file => [file.uri, file]));
    this.#bibliographies = bibliographies;
    this.#tables = tables;
    // The previous facts are not kept: only what was taken over from them.
    this.#options = {
      ...(options.texts && { texts: options.texts }),
      ...(options.extra && { extra: options.extra }),
      ...(options.stale && { stale: options.stale }),
      ...(options.kept && { kept: options.kept }),
    };
    this.size = tables.size;
  }

  get(id: string): Fact | undefined {
    const fact = this.#tables.ids.get(id);
    return fact && this.#view(fact);
  }

  source(key: string): Source | undefined {
    const fact = this.get(key);
    return fact?.kind === 'source' ? fact : undefined;
  }

  *all(kind?: FactKind): Generator<Fact> {
    const { ids, duplicates } = this.#tables;
    for (const file of this.sources) {
      for (const { fact } of file.parts.entries) {
        if (fact === undefined || (kind !== undefined && fact.kind !== kind)) continue;
        if (duplicates.size > 0 && duplicates.has(fact.id) && duplicates.get(fact.id) !== fact) continue;
        yield this.#view(fact);
      }
    }
    for (const fact of this.#options.kept ?? []) {
      if ((kind === undefined || fact.kind === kind) && ids.get(fact.id) === fact) yield this.#view(fact);
    }
    if (kind !== undefined && kind !== 'source') return;
    for (const bibliography of this.#bibliographies)
      for (const source of sourcesOf(bibliography)) if (ids.get(source.id) === source) yield source;
  }

  resolve(reference: string): readonly Fact[] {
    const text = reference.trim();
    const byId = this.#tables.ids.get(text);
    if (byId !== undefined) return [this.#view(byId)];
    const named = this.#tables.names.get(foldReference(text));
    if (named === undefined) return [];
    return isOne(named) ? [this.#view(named)] : named.map(fact => this.#view(fact));
  }

  /** The fact as consumers see it: completed from a bibliography, with dates resolved that count from a source. */
  #view(fact: Fact): Fact {
    if (fact.kind === 'source') return this.#tables.merged.get(fact) ?? fact;
    if (!this.#tables.relative.has(fact)) return fact;
    let view = this.#views.get(fact);
    if (view === undefined) {
      view = withResolvedDates(fact, reference => {
        const found = this.#tables.ids.get(reference) ?? this.#tables.names.get(foldReference(reference));
        // Only a source is looked at: a fact may name itself here by mistake.
        const source = found !== undefined && isOne(found) && found.kind === 'source' ? found : undefined;
        return source && (this.#tables.merged.get(source) ?? source);
      });
      this.#views.set(fact, view);
    }
    return view;
  }

  placeOf(fact: Fact, part: PartPath = []): Place {
    const file = this.#byUri.get(fact.file);
    if (file === undefined) {
      const entry = this.#bibliographies.find(each => each.uri === fact.file)?.entries.find(each => each.item.id === fact.id);
      return { file: fact.file, start: entry?.start ?? 0, end: entry?.end ?? 0 };
    }
    let index = file.indexOf(fact);
    if (index < 0) {
      // A view of a fact: its entry has the fact that the view was made from.
      const own = this.#tables.ids.get(fact.id);
      index = own === undefined ? -1 : file.indexOf(own);
      if (index < 0) index = file.parts.entries.findIndex(entry => entry.fact?.id === fact.id);
    }
    // A fact that was kept of a broken entry has no place in the present text.
    return index < 0 ? { file: file.uri, start: 0, end: 0 } : { file: file.uri, ...file.placeAt(index, part) };
  }

  problems(uri: string): readonly Problem[] {
    return atOnce(this.problemsInSteps(uri));
  }

  *problemsInSteps(uri: string): Steps<readonly Problem[]> {
    let list = this.#problems.get(uri);
    if (list === undefined) {
      list = [
        ...(this.#options.stale?.has(uri) === true ? [] : yield* this.#problemsOf(uri)),
        ...(this.#options.extra?.get(uri) ?? []),
      ].sort(byPlace);
      this.#problems.set(uri, list);
    }
    return list;
  }

  changedSince(earlier: Facts): ReadonlySet<string> | undefined {
    return earlier instanceof JoinedFacts ? this.#tables.history.since(earlier.#tables.history) : undefined;
  }

  usersOf(fact: Fact): ReadonlySet<Fact> {
    const { ids, references } = this.#tables;
    const users = new Set<Fact>();
    for (const words of new Set([foldReference(fact.id), ...foldedNames(fact)])) {
      // The index also holds facts that are no more, or that another one with their id keeps from counting.
      references.eachUserOf(words, user => ids.get(user.id) === user && users.add(this.#view(user)));
    }
    return users;
  }

  orderOf(fact: Fact): number {
    const file = this.sources.findIndex(each => each.uri === fact.file);
    const own = this.#tables.ids.get(fact.id) ?? fact;
    const index = this.sources[file]?.parts.entries.indexOf(own) ?? -1;
    // What is no entry of a file at present stands after all that are: facts that were kept, then those of bibliographies.
    if (index >= 0) return file + index / 2 ** 32;
    const kept = this.#options.kept?.indexOf(own) ?? -1;
    return this.sources.length + (kept >= 0 ? kept / 2 ** 32 : 1);
  }

  *#problemsOf(uri: string): Steps<readonly Problem[]> {
    const file = this.#byUri.get(uri);
    if (file === undefined) {
      const bibliography = this.#bibliographies.find(each => each.uri === uri);
      return (bibliography?.problems ?? []).map(({ start, end, message }) => {
        const found = problem('bad-value', { start, end }, 'bibliography', {});
        return { ...found, message: typeof message === 'string' ? { id: 'bibliography', args: { detail: message } } : message };
      });
    }
    const found: Problem[] = [...file.problems];
    yield* runChecks(this, this.#tables, file, this.sources, this.#options.texts);
    const { problems } = this.#tables.findings;
    if (problems.size === 0) return found;
    const { entries } = file.parts;
    for (const [fact, own] of problems) {
      const index = fact.file === uri ? entries.indexOf(fact) : -1;
      if (index >= 0) for (const each of own) found.push(movedProblem(each, entries.baseAt(index)));
    }
    return found;
  }

  /** The tables after small changes of files, or `undefined` where they must be made anew. */
  changedTables(
    files: readonly FactFile[],
    bibliographies: readonly BibliographyFile[],
    kept: readonly Fact[],
  ): Tables | undefined {
    if (files.length !== this.sources.length || bibliographies.length !== this.#bibliographies.length) return undefined;
    if (bibliographies.some((each, i) => each !== this.#bibliographies[i])) return undefined;
    const removed: Entry[] = [];
    const added: Entry[] = [];
    for (let i = 0; i < files.length; i++) {
      const before = this.sources[i]!;
      const after = files[i]!;
      if (before === after) continue;
      if (after.parts.change?.before !== before.state || before.uri !== after.uri) return undefined;
      removed.push(...after.parts.change.removed);
      added.push(...after.parts.change.added);
    }
    const keptBefore = this.#options.kept ?? [];
    return changedTables(this.#tables, { removed, added, keptBefore, kept, files, bibliographies });
  }
}
