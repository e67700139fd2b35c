/** Gathers the files that belong together: the bases that count, what they import, and the bibliographies they name. */
import { kindOfBibliography } from '../citations/bibliography';
import type { BibliographyFile } from './bibliographySources';
import type { FactFile, Located } from './factFile';
import type { FileStore, StoredBase } from './fileStore';
import type { Fact } from './model';
import type { Problem } from './problem';
import { problem } from './reading';
import { folderOf, isInside, resolvePath } from './scope';

/** Follows imports and bibliographies from the bases that count. */
export class Gathering {
  readonly files: FactFile[] = [];
  readonly bibliographies: BibliographyFile[] = [];
  readonly extra = new Map<string, Problem[]>();
  readonly stale = new Set<string>();
  /** Facts of states before, whose entries are broken now. */
  readonly kept: Fact[] = [];
  readonly #done = new Set<string>();
  /** Files between the root and the one that is read now. */
  readonly #path: string[] = [];

  constructor(
    private readonly store: FileStore,
    private readonly bases: readonly string[],
    private readonly folders: readonly string[],
    private readonly used: Set<string>,
  ) {}

  async add(uri: string): Promise<StoredBase | undefined> {
    if (this.#done.has(uri)) return this.store.lastBase(uri);
    this.#done.add(uri);
    this.used.add(uri);
    const stored = await this.store.base(uri);
    const { file } = stored;
    if (file === undefined) return stored;
    this.files.push(file);
    for (const each of stored.problems) this.#report(uri, each);
    if (stored.stale) this.stale.add(uri);
    this.kept.push(...stored.kept);
    this.#path.push(uri);
    for (const path of file.imports) await this.#import(uri, path);
    this.#path.pop();
    for (const path of file.bibliographies) await this.#bibliography(uri, path);
    return stored;
  }

  #report(uri: string, found: Problem): void {
    const list = this.extra.get(uri);
    if (list === undefined) this.extra.set(uri, [found]);
    else list.push(found);
  }

  #resolve(from: string, path: Located<string>): string | undefined {
    const uri = resolvePath(from, path.value);
    const inside =
      uri !== undefined &&
      (this.folders.length > 0
        ? isInside(uri, this.folders) || isInside(uri, [folderOf(from)])
        : isInside(uri, [folderOf(from)]));
    if (inside) return uri;
    this.#report(from, problem('import-not-found', path, 'import-not-found.outside', { path: path.value }));
    return undefined;
  }

  async #import(from: string, path: Located<string>): Promise<void> {
    const uri = this.#resolve(from, path);
    if (uri === undefined) return;
    const folder = uri.endsWith('/') ? uri : `${uri}/`;
    const isFolder = /[/\\]$/.test(path.value);
    if (isFolder || !/\.ya?ml$/i.test(uri)) {
      const within = this.bases.filter(base => base.startsWith(folder) && base !== from);
      if (within.length > 0) {
        for (const base of within) if (!this.#path.includes(base)) await this.add(base);
        return;
      }
      if (isFolder) {
        this.#report(from, problem('import-not-found', path, 'import-not-found.empty', { path: path.value }));
        return;
      }
    }
    const loop = this.#path.indexOf(uri);
    if (loop >= 0) {
      const names = this.#path.slice(loop).concat(uri).map(each => each.slice(each.lastIndexOf('/') + 1)); // prettier-ignore
      this.#report(from, problem('import-cycle', path, 'import-cycle', { path: names.join(', ') }));
      return;
    }
    const stored = await this.add(uri);
    if (stored?.fault === 'missing')
      this.#report(from, problem('import-not-found', path, 'import-not-found', { path: path.value }));
  }

  async #bibliography(from: string, path: Located<string>): Promise<void> {
    const uri = this.#resolve(from, path);
    if (uri === undefined || this.#done.has(uri)) return;
    this.#done.add(uri);
    this.used.add(uri);
    if (kindOfBibliography(uri) === undefined) {
      this.#report(from, problem('import-not-found', path, 'import-not-found.kind', { path: path.value }));
      return;
    }
    const read = await this.store.bibliography(uri);
    if (typeof read === 'string') this.#report(from, problem('import-not-found', path, 'import-not-found', { path: path.value }));
    else this.bibliographies.push(read);
  }
}
