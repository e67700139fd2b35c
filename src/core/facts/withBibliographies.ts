/**
 * Facts with the entries of the bibliographies that one draft names: their keys count as known there. An overlay, because the names and
 * the look-up of a base are made once for all its drafts, and titles of a bibliography are no names in prose.
 */
import { sourcesOf, type BibliographyFile } from './bibliographySources';
import type { Facts } from './facts';
import type { Fact, FactKind, Source } from './model';

const made = new WeakMap<Facts, { readonly files: readonly BibliographyFile[]; readonly facts: Facts }>();

/** The facts themselves where there is nothing to add; the same object as long as facts and files are the same. */
export function withBibliographies(facts: Facts, files: readonly BibliographyFile[]): Facts {
  if (files.length === 0) return facts;
  const known = made.get(facts);
  if (known && sameFiles(known.files, files)) return known.facts;
  const overlay = overlaid(facts, files);
  made.set(facts, { files, facts: overlay });
  return overlay;
}

/** What each overlay lies over. */
const overlays = new WeakMap<Facts, { readonly facts: Facts; readonly files: readonly BibliographyFile[] }>();

function sameFiles(one: readonly BibliographyFile[], other: readonly BibliographyFile[]): boolean {
  return one.length === other.length && one.every((file, i) => file === other[i]);
}

function overlaid(facts: Facts, files: readonly BibliographyFile[]): Facts {
  const listed = new Map<string, Source>();
  const places = new Map<Fact, { readonly file: string; readonly start: number; readonly end: number }>();
  for (const file of files) {
    const sources = sourcesOf(file);
    file.entries.forEach(({ start, end }, i) => {
      const source = sources[i]!;
      // What the base says of a source counts, and an id means one thing only.
      if (listed.has(source.id) || facts.source(source.id) !== undefined) return;
      listed.set(source.id, source);
      places.set(source, { file: file.uri, start, end });
    });
  }
  const overlay: Facts = {
    files: facts.files,
    ...(facts.title !== undefined && { title: facts.title }),
    size: facts.size,
    get: id => facts.get(id) ?? listed.get(id),
    source: key => facts.source(key) ?? listed.get(key),
    all: kind => all(facts, listed, kind),
    resolve: reference => facts.resolve(reference),
    placeOf: (fact, part) => places.get(fact) ?? facts.placeOf(fact, part),
    problems: file => facts.problems(file),
    problemsInSteps: file => facts.problemsInSteps(file),
    changedSince: earlier => {
      const before = overlays.get(earlier);
      return before && sameFiles(before.files, files) ? facts.changedSince(before.facts) : undefined;
    },
    usersOf: fact => facts.usersOf(fact),
    orderOf: fact => facts.orderOf(fact),
  };
  overlays.set(overlay, { facts, files });
  return overlay;
}

function* all(facts: Facts, listed: ReadonlyMap<string, Source>, kind: FactKind | undefined): Iterable<Fact> {
  yield* facts.all(kind);
  if (kind === undefined || kind === 'source') yield* listed.values();
}
