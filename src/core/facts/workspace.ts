/**
 * The fact bases of a workspace, kept up to date while files change on disk and in editors. The language server and the command
 * line both stand on it, so that they agree on which facts count and on what is wrong with them. Knows files only through a port.
 */
import type { SourceText } from '../quotes/sourceText';
import type { BibliographyFile } from './bibliographySources';
import type { CopyFault, SourceTexts } from './crossChecks';
import type { Entry, FactFile } from './factFile';
import type { Facts } from './facts';
import { FileStore, plainCopies, type FileReader, type ReadFault, type TextExtractor } from './fileStore';
import { Gathering } from './gathering';
import { withPauses } from '../steps';
import { joinFactsInSteps } from './join';
import type { Fact, Source } from './model';
import type { Untouched } from '../text/untouched';
import type { Problem } from './problem';
import { basesThatCount, canonical, folderOf, isInside, resolvePath } from './scope';

export type { FileReader, ReadFault, TextExtractor } from './fileStore';
export { basesThatCount, isBaseName } from './scope';

/** What can be set for a workspace. */
export interface FactWorkspaceOptions {
  /** Lets others run while a large file is read; by default a resolved promise. */
  readonly pause?: () => Promise<void>;
  /** Told while a file is read that takes long: its URI and how much is done (0 to 1). */
  readonly onProgress?: (uri: string, done: number) => void;
  /** Reads text copies that are no plain text; without it, quotes in those are not checked. */
  readonly extract?: TextExtractor;
}

/** Bases joined for one scope, and what they were made of. */
interface Joined {
  readonly facts: Facts;
  readonly files: readonly FactFile[];
  readonly bibliographies: readonly BibliographyFile[];
  readonly copies: ReadonlyMap<string, SourceText | CopyFault>;
  readonly extra: ReadonlyMap<string, readonly Problem[]>;
  readonly kept: readonly Fact[];
}

/** Most scopes whose facts are kept ready. */
const scopesKept = 32;

export class FactWorkspace {
  readonly #store: FileStore;
  readonly #pause: () => Promise<void>;
  #bases: readonly string[] = [];
  readonly #joined = new Map<string, Joined>();
  /** Counts changes, so that an answer that was overtaken is made again. */
  #version = 0;
  readonly #fresh = new Map<string, { readonly version: number; readonly facts: Promise<Joined> }>();
  /** Every file that some scope has asked for. */
  readonly #used = new Set<string>();

  constructor(reader: FileReader, options: FactWorkspaceOptions = {}) {
    this.#pause = options.pause ?? (() => Promise.resolve());
    this.#store = new FileStore(reader, this.#pause, options.extract);
    this.#store.onProgress = options.onProgress;
  }

  /** All base files found in the workspace folders, as URIs. */
  setBases(uris: readonly string[]): void {
    this.#bases = [...new Set(uris.map(canonical))].sort();
    this.#version += 1;
  }

  /** URIs of the bases, in canonical form and sorted. */
  bases(): readonly string[] {
    return this.#bases;
  }

  /** A base was created. Other files that come into being need only `changed`. */
  created(uri: string): void {
    this.setBases([...this.#bases, uri]);
    this.changed(uri);
  }

  /** A file may be another on disk than what was read. */
  changed(uri: string): void {
    this.#store.changed(canonical(uri));
    this.#version += 1;
  }

  /** A file is gone. */
  removed(uri: string): void {
    const gone = canonical(uri);
    this.#store.removed(gone);
    this.setBases(this.#bases.filter(base => base !== gone));
  }

  /**
   * A file is open in an editor with this text, which counts instead of that on disk. To be called after each change of it.
   * @param untouched what the change has left alone of the text before it; left out where that is not known
   */
  opened(uri: string, text: string, untouched?: Untouched): void {
    this.#store.opened(canonical(uri), text, untouched);
    this.#version += 1;
  }

  /** A file is no longer open. */
  closed(uri: string): void {
    this.#store.closed(canonical(uri));
    this.#version += 1;
  }

  /** A bibliography that a draft names, or why there is none. It is read once and again after it changed. */
  bibliography(uri: string): Promise<BibliographyFile | ReadFault> {
    const name = canonical(uri);
    this.#used.add(name);
    return this.#store.bibliography(name);
  }

  /** The text of a file that says something about drafts (`_quarto.yml`); undefined where there is none. Kept until it changes. */
  settingsText(uri: string): Promise<string | undefined> {
    const name = canonical(uri);
    this.#used.add(name);
    return this.#store.text(name);
  }

  /** Whether a change of this file can change facts: a base, a bibliography, an import or a text copy in use. */
  isRelevant(uri: string): boolean {
    const name = canonical(uri);
    return this.#used.has(name) || this.#bases.includes(name) || this.#store.isKnown(name);
  }

  /** The present text of a file of the bases, which places of its problems count in; undefined for a file that was never read. */
  textOf(uri: string): string | undefined {
    const name = canonical(uri);
    return this.#store.lastBase(name)?.text ?? this.#store.lastBibliographyText(name);
  }

  /** The text that places of facts count in: as `textOf`, but of the last good state while the present one cannot be read. */
  textOfFacts(uri: string): string | undefined {
    return this.fileOf(uri)?.text ?? this.textOf(uri);
  }

  /** A base as it was read last; its `text` is what offsets of `placeOf` and `problems` count in. */
  fileOf(uri: string): FactFile | undefined {
    return this.#store.lastBase(canonical(uri))?.file;
  }

  /**
   * The plain text copy of a source and its address, for places in it; undefined where none is named, or it lies outside the
   * workspace, cannot be read, or is no plain text (places in the text of a PDF are none in the file).
   */
  async copyOf(
    source: Source,
    workspaceFolders: readonly string[],
  ): Promise<{ readonly uri: string; readonly copy: SourceText } | undefined> {
    const uri = source.text === undefined ? undefined : resolvePath(source.file, source.text);
    const folders = workspaceFolders.length > 0 ? workspaceFolders.map(canonical) : [folderOf(source.file)];
    if (uri === undefined || !isInside(uri, folders) || !plainCopies.test(uri)) return undefined;
    const copy = await this.#store.copy(uri);
    return typeof copy === 'string' ? undefined : { uri, copy };
  }

  /**
   * The facts that count for a draft, or for a base itself if its URI is given.
   * @param frontMatterBases what the front matter of the draft gives under `factbase:`
   */
  async factsFor(draft: string, workspaceFolders: readonly string[], frontMatterBases: readonly string[] = []): Promise<Facts> {
    const folders = workspaceFolders.map(canonical);
    const roots = this.#roots(draft, folders, frontMatterBases);
    for (;;) {
      const version = this.#version;
      const joined = await this.#scope(roots, folders, version);
      if (version === this.#version) return joined.facts;
    }
  }

  /** The last answer for the scope of this draft, without waiting for files; `undefined` before the first one. */
  lastFactsFor(draft: string, workspaceFolders: readonly string[], frontMatterBases: readonly string[] = []): Facts | undefined {
    const folders = workspaceFolders.map(canonical);
    return this.#joined.get(keyOf(this.#roots(draft, folders, frontMatterBases), folders))?.facts;
  }

  #roots(draft: string, folders: readonly string[], frontMatter: readonly string[]): readonly string[] {
    const uri = canonical(draft);
    const roots = basesThatCount(uri, this.#bases, folders, frontMatter);
    // A base that counts for nothing else (opened from outside the workspace, or not found yet) counts for itself.
    return isBaseUri(uri) && frontMatter.length === 0 && !roots.includes(uri) ? [uri] : roots;
  }

  #scope(roots: readonly string[], folders: readonly string[], version: number): Promise<Joined> {
    const key = keyOf(roots, folders);
    const fresh = this.#fresh.get(key);
    if (fresh?.version === version) return fresh.facts;
    const facts = this.#join(roots, folders, this.#joined.get(key)).then(joined => {
      this.#joined.delete(key);
      this.#joined.set(key, joined);
      if (this.#joined.size > scopesKept) this.#joined.delete(this.#joined.keys().next().value!);
      return joined;
    });
    this.#fresh.set(key, { version, facts });
    if (this.#fresh.size > scopesKept) this.#fresh.delete(this.#fresh.keys().next().value!);
    return facts;
  }

  async #join(roots: readonly string[], folders: readonly string[], before: Joined | undefined): Promise<Joined> {
    const gathering = new Gathering(this.#store, this.#bases, folders, this.#used);
    for (const root of roots) await gathering.add(root);
    const { files, bibliographies, extra, stale, kept } = gathering;
    const copies = await this.#copies(files, folders);
    const texts: SourceTexts = source => {
      const uri = source.text === undefined ? undefined : resolvePath(source.file, source.text);
      return uri === undefined ? (source.text === undefined ? undefined : 'outside') : copies.get(uri);
    };
    if (
      before !== undefined &&
      sameItems(before.files, files) &&
      sameItems(before.bibliographies, bibliographies) &&
      sameMaps(before.copies, copies) &&
      sameProblems(before.extra, extra) &&
      sameItems(before.kept, kept)
    ) {
      return before;
    }
    // What was found in entries that did not change holds only as long as the text copies are the same.
    const previous = before !== undefined && sameMaps(before.copies, copies) ? before.facts : undefined;
    return {
      facts: await withPauses(
        joinFactsInSteps(files, bibliographies, { texts, extra, stale, kept, ...(previous && { previous }) }),
        this.#pause,
      ),
      files,
      bibliographies,
      copies,
      extra,
      kept,
    };
  }

  async #copies(files: readonly FactFile[], folders: readonly string[]): Promise<Joined['copies']> {
    const copies = new Map<string, SourceText | CopyFault>();
    for (const source of sourcesWithText(files)) {
      const uri = resolvePath(source.file, source.text!);
      if (uri === undefined || copies.has(uri)) continue;
      this.#used.add(uri);
      if (folders.length > 0 ? !isInside(uri, folders) : !isInside(uri, [folderOf(source.file)])) copies.set(uri, 'outside');
      else {
        const read = this.#store.copyIsRead(uri);
        if (read === 'nowhere') copies.set(uri, 'kind');
        if (read !== 'here') continue;
        const copy = await this.#store.copy(uri);
        copies.set(uri, copy === 'too-large' ? 'unreadable' : copy);
      }
    }
    return copies;
  }
}

function sourcesWithText(files: readonly FactFile[]): readonly Source[] {
  return files.flatMap(file => Array.from(file.parts.entries.gathered(sourceWithText), ({ value }) => value));
}

function sourceWithText({ fact }: Entry): Source | undefined {
  return fact?.kind === 'source' && fact.text !== undefined ? fact : undefined;
}

function isBaseUri(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}

function keyOf(roots: readonly string[], folders: readonly string[]): string {
  return JSON.stringify([roots, folders]);
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function sameMaps<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value && b.has(key));
}

function sameProblems(a: ReadonlyMap<string, readonly Problem[]>, b: ReadonlyMap<string, readonly Problem[]>): boolean {
  return JSON.stringify([...a]) === JSON.stringify([...b]);
}
