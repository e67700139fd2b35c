/** Puts the files of a base and the bibliographies they name together, so that consumers see one set of facts. */
import { foldReference } from './foldReference';
import { mergedSource, sourcesOf, type BibliographyFile } from './bibliographySources';
import { checkFact, Surroundings, type SourceTexts } from './crossChecks';
import { idOfName } from './ids';
import { byPlace, movedProblem, type Entry, type FactFile } from './factFile';
import type { Facts, PartPath, Place } from './facts';
import { LayeredMap } from './layered';
import type { Fact, FactKind, Source } from './model';
import type { Problem } from './problem';
import { problem } from './reading';
import { hasRelativeDate, withResolvedDates } from './relativeDates';

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
  const previous = options.previous instanceof JoinedFacts ? options.previous : undefined;
  const kept = options.kept ?? [];
  const tables =
    (previous?.keeps(kept) ? previous.changedTables(files, bibliographies) : undefined) ?? tablesOf(files, bibliographies, kept);
  return new JoinedFacts(files, bibliographies, tables, options);
}

type Named = Fact | readonly Fact[];

interface Tables {
  readonly ids: LayeredMap<Fact>;
  readonly names: LayeredMap<Named>;
  /** How many facts there are, each id counted once. */
  readonly size: number;
  /** Ids that several entries claim, with the first of them. */
  readonly duplicates: ReadonlyMap<string, Fact>;
  /** Sources of the base that a bibliography completes. */
  readonly merged: ReadonlyMap<Fact, Source>;
  readonly relative: ReadonlySet<Fact>;
  /** What the checks found, by fact, for the files in `checked`; facts in `pending` have changed since. */
  readonly checks: Map<Fact, readonly Problem[]>;
  readonly checked: Set<string>;
  readonly pending: Set<Fact>;
}

function tablesOf(files: readonly FactFile[], bibliographies: readonly BibliographyFile[], kept: readonly Fact[]): Tables {
  const ids = new Map<string, Fact>();
  const names = new Map<string, Named>();
  const duplicates = new Map<string, Fact>();
  const merged = new Map<Fact, Source>();
  const relative = new Set<Fact>();
  for (const file of files) {
    for (const fact of file.facts) {
      const first = ids.get(fact.id);
      if (first !== undefined) {
        duplicates.set(fact.id, first);
        continue;
      }
      ids.set(fact.id, fact);
      for (const name of foldedNames(fact)) names.set(name, withNamed(names.get(name), fact));
      if (hasRelativeDate(fact)) relative.add(fact);
    }
  }
  for (const fact of kept) {
    if (ids.has(fact.id)) continue;
    ids.set(fact.id, fact);
    for (const name of foldedNames(fact)) names.set(name, withNamed(names.get(name), fact));
    if (hasRelativeDate(fact)) relative.add(fact);
  }
  const listed = new Set(bibliographies.map(each => each.uri));
  for (const bibliography of bibliographies) {
    for (const source of sourcesOf(bibliography)) {
      const own = ids.get(source.id);
      if (own === undefined) ids.set(source.id, source);
      else if (own.kind === 'source' && !listed.has(own.file)) merged.set(own, mergedSource(merged.get(own) ?? own, source));
    }
  }
  return {
    ids: LayeredMap.of(ids),
    names: LayeredMap.of(names),
    size: ids.size,
    duplicates,
    merged,
    relative,
    checks: new Map(),
    checked: new Set(),
    pending: new Set(),
  };
}

/** The names by which a fact can be referred to, folded, each once. */
function foldedNames(fact: Fact): readonly string[] {
  if (fact.kind === 'statement') return [];
  const main = foldReference(fact.name);
  if (fact.aliases.length === 0) return [main];
  const names = [main];
  for (const alias of fact.aliases) {
    const folded = foldReference(alias.name);
    if (!names.includes(folded)) names.push(folded);
  }
  return names;
}

function withNamed(named: Named | undefined, fact: Fact): Named {
  return named === undefined ? fact : isOne(named) ? [named, fact] : [...named, fact];
}

function withoutNamed(named: Named | undefined, fact: Fact): Named | undefined {
  if (named === undefined || named === fact) return undefined;
  if (isOne(named)) return named;
  const rest = named.filter(each => each !== fact);
  return rest.length === 1 ? rest[0] : rest;
}

function isOne(named: Named): named is Fact {
  return !Array.isArray(named);
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

  /** Whether just these facts were kept of broken entries. */
  keeps(kept: readonly Fact[]): boolean {
    const own = this.#options.kept ?? [];
    return own.length === kept.length && own.every((fact, index) => fact === kept[index]);
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
      for (const fact of file.facts) {
        if (kind !== undefined && fact.kind !== kind) continue;
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
        const one = found !== undefined && isOne(found) ? this.#view(found) : undefined;
        return one?.kind === 'source' ? one : undefined;
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
    let list = this.#problems.get(uri);
    if (list === undefined) {
      list = [
        ...(this.#options.stale?.has(uri) === true ? [] : this.#problemsOf(uri)),
        ...(this.#options.extra?.get(uri) ?? []),
      ].sort(byPlace);
      this.#problems.set(uri, list);
    }
    return list;
  }

  #problemsOf(uri: string): readonly Problem[] {
    const file = this.#byUri.get(uri);
    if (file === undefined) {
      const bibliography = this.#bibliographies.find(each => each.uri === uri);
      return (bibliography?.problems ?? []).map(({ start, end, message }) => {
        const found = problem('bad-value', { start, end }, 'bibliography', {});
        return { ...found, message: typeof message === 'string' ? { id: 'bibliography', args: { detail: message } } : message };
      });
    }
    const found: Problem[] = [...file.problems];
    this.#runChecks(file);
    for (const [fact, problems] of this.#tables.checks) {
      if (fact.file !== uri) continue;
      const index = file.indexOf(fact);
      if (index >= 0) for (const each of problems) found.push(movedProblem(each, file.parts.bases[index]!));
    }
    return found;
  }

  /** Checks the entries of a file against all others, as far as that is not done yet. */
  #runChecks(file: FactFile): void {
    const { checks, checked, pending } = this.#tables;
    const surroundings = new Surroundings(
      this,
      this.#broken(),
      name => this.#named(name),
      () => this.#tables.ids.keys(),
      this.#options.texts,
    );
    const check = (index: number): void => {
      const fact = file.parts.entries[index]?.fact;
      if (fact === undefined) return;
      const first = this.#tables.duplicates.get(fact.id);
      const problems = checkFact(surroundings, file, index, fact, first === fact ? undefined : first);
      if (problems.length > 0) checks.set(fact, problems);
    };
    if (!checked.has(file.uri)) {
      for (let i = 0; i < file.parts.entries.length; i++) check(i);
      checked.add(file.uri);
    } else {
      for (const fact of pending) if (fact.file === file.uri) check(file.indexOf(fact));
    }
    for (const fact of pending) if (fact.file === file.uri) pending.delete(fact);
  }

  #named(name: string): readonly Fact[] {
    const named = this.#tables.names.get(foldReference(name));
    return named === undefined ? [] : isOne(named) ? [named] : named;
  }

  /** Keys of entries that are too broken to give a fact, folded: references to them are not unknown. */
  #broken(): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const file of this.sources) {
      for (const entry of file.parts.entries)
        if (entry.fact === undefined && entry.key !== '') keys.add(foldReference(entry.key)).add(idOfName(entry.key));
    }
    return keys;
  }

  /** The tables after small changes of files, or `undefined` where they must be made anew. */
  changedTables(files: readonly FactFile[], bibliographies: readonly BibliographyFile[]): Tables | undefined {
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
    return changed(this.#tables, removed, added);
  }
}

function changed(tables: Tables, removed: readonly Entry[], added: readonly Entry[]): Tables | undefined {
  const { duplicates } = tables;
  const ids = new Map<string, Fact | undefined>();
  const names = new Map<string, Named | undefined>();
  const relative = new Set(tables.relative);
  const nameOf = (name: string): Named | undefined => (names.has(name) ? names.get(name) : tables.names.get(name));
  let { size } = tables;
  const before: string[] = [];
  const after: string[] = [];
  for (const { fact, key } of removed) {
    if (fact === undefined) before.push(`broken ${key}`);
    if (fact === undefined) continue;
    if (duplicates.has(fact.id) || tables.ids.get(fact.id) !== fact || tables.merged.has(fact)) return undefined;
    size -= 1;
    ids.set(fact.id, undefined);
    relative.delete(fact);
    const folded = foldedNames(fact);
    for (const name of folded) names.set(name, withoutNamed(nameOf(name), fact));
    before.push(signature(fact, folded));
  }
  for (const { fact, key } of added) {
    if (fact === undefined) after.push(`broken ${key}`);
    if (fact === undefined) continue;
    if ((ids.has(fact.id) ? ids.get(fact.id) : tables.ids.get(fact.id)) !== undefined) return undefined;
    ids.set(fact.id, fact);
    size += 1;
    if (hasRelativeDate(fact)) relative.add(fact);
    const folded = foldedNames(fact);
    for (const name of folded) names.set(name, withNamed(nameOf(name), fact));
    after.push(signature(fact, folded));
  }
  const same = before.join('\n') === after.join('\n') && ![...removed, ...added].some(entry => entry.fact?.kind === 'source');
  const next: Tables = {
    ids: tables.ids.with(ids),
    names: tables.names.with(names),
    size,
    duplicates,
    merged: tables.merged,
    relative,
    checks: new Map(),
    checked: new Set(),
    pending: new Set(),
  };
  // Where nothing that others can refer to has changed, what was found in the other entries still holds.
  return same ? { ...next, ...keptChecks(tables, removed, added) } : next;
}

function keptChecks(
  tables: Tables,
  removed: readonly Entry[],
  added: readonly Entry[],
): Pick<Tables, 'checks' | 'checked' | 'pending'> {
  const checks = new Map(tables.checks);
  const pending = new Set(tables.pending);
  for (const { fact } of removed) {
    if (fact === undefined) continue;
    checks.delete(fact);
    pending.delete(fact);
  }
  for (const { fact } of added) if (fact !== undefined) pending.add(fact);
  return { checks, checked: new Set(tables.checked), pending };
}

/** What others can refer to or compare themselves with. */
function signature(fact: Fact, folded: readonly string[]): string {
  return `${fact.kind} ${fact.id} ${folded.join('|')}`;
}
