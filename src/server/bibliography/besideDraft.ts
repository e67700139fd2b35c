// The bibliography files that a draft names: by itself, or through the settings of the project that it belongs to (Quarto, Sphinx, the
// main file of a LaTeX book). Asked at every keystroke, so that all of it is kept until a file changes.
import { bibliographiesInSphinx, bibliographiesInYaml, namedBibliographies } from '../../core/citations/beside/named';
import { kindOfBibliography } from '../../core/citations/bibliography';
import type { BibtexDialect } from '../../core/citations/bibtex/write';
import type { BibliographyFile } from '../../core/facts/bibliographySources';
import { canonical, folderOf, isInside, resolvePath } from '../../core/facts/scope';
import type { FactWorkspace } from '../../core/facts/workspace';
import { Draft } from '../../core/prose/draft';

/** A bibliography that a draft names. */
export interface BesideFile {
  readonly uri: string;
  /** As it is written where it is named. */
  readonly path: string;
}

export interface Beside {
  readonly files: readonly BesideFile[];
  readonly dialect: BibtexDialect;
}

/** What is asked about: a draft and where it lies. */
export interface PlacedDraft {
  readonly uri: string;
  readonly draft: Draft;
}

/** Folders above a draft that are looked into for settings of a project. */
const highest = 12;

export class BesideDrafts {
  readonly #workspace: FactWorkspace;
  readonly #folders: () => readonly string[];

  constructor(workspace: FactWorkspace, folders: () => readonly string[]) {
    this.#workspace = workspace;
    this.#folders = folders;
  }

  /** The files that a draft names, in order, whether they are there or not; none outside of the workspace. */
  async named(placed: PlacedDraft): Promise<Beside> {
    if (!placed.uri.includes('/')) return { files: [], dialect: 'biblatex' };
    const own = namedBibliographies(placed.draft);
    const root = own.root === undefined ? undefined : await this.#root(placed.uri, own.root);
    const files = [
      ...this.#resolved(placed.uri, own.paths),
      ...(root ? this.#resolved(root.uri, root.named.paths) : []),
      ...(await this.#ofProject(placed)),
    ];
    const byUri = new Map(files.map(file => [file.uri, file]));
    return { files: [...byUri.values()], dialect: root?.named.dialect ?? own.dialect };
  }

  /** The entries of the files that a draft names, as far as they can be read. */
  async read(placed: PlacedDraft): Promise<readonly BibliographyFile[]> {
    const { files } = await this.named(placed);
    const readable = files.filter(file => kindOfBibliography(file.uri) !== undefined);
    const read = await Promise.all(readable.map(file => this.#workspace.bibliography(file.uri)));
    return read.flatMap(file => (typeof file === 'string' ? [] : [file]));
  }

  async #root(uri: string, path: string) {
    const found = resolvePath(uri, path);
    const text = found && this.#isAllowed(uri, found) ? await this.#workspace.settingsText(found) : undefined;
    return found && text !== undefined ? { uri: found, named: namedBibliographies(new Draft('latex', text)) } : undefined;
  }

  /** A path from the root of the project, as Quarto writes it, counts from `top`. */
  #resolved(from: string, paths: readonly string[], top = from): readonly BesideFile[] {
    return paths.flatMap(path => {
      const uri = /^[\\/]/.test(path) ? resolvePath(top, path.replace(/^[\\/]+/, './')) : resolvePath(from, path);
      return uri && this.#isAllowed(from, uri) ? [{ uri: canonical(uri), path }] : [];
    });
  }

  #isAllowed(from: string, uri: string): boolean {
    const folders = this.#folders();
    return isInside(canonical(uri), folders.length > 0 ? folders.map(canonical) : [folderOf(canonical(from))]);
  }

  async #ofProject({ uri, draft }: PlacedDraft): Promise<readonly BesideFile[]> {
    const { markup } = draft;
    const yaml = markup === 'markdown' || markup === 'quarto';
    if (!yaml && markup !== 'restructuredtext' && markup !== 'myst') return [];
    const found: BesideFile[] = [];
    for (const folder of this.#foldersAbove(uri)) {
      if (yaml) {
        const settings = await this.#settings(`${folder}_metadata.yml`, text => bibliographiesInYaml(text, quartoDraft));
        found.push(...this.#resolved(folder, settings ?? []));
        const project = await this.#settings(`${folder}_quarto.yml`, text => bibliographiesInYaml(text, quartoDraft));
        found.push(...this.#resolved(folder, project ?? []));
        if (project) break;
      } else {
        const sphinx = await this.#settings(`${folder}conf.py`, bibliographiesInSphinx);
        found.push(...this.#resolved(folder, sphinx ?? []));
        if (sphinx) break;
      }
    }
    return found;
  }

  async #settings(uri: string, read: (text: string) => readonly string[]): Promise<readonly string[] | undefined> {
    const text = await this.#workspace.settingsText(uri);
    return text === undefined ? undefined : read(text.slice(0, 100_000));
  }

  /** From the draft's folder up to that of the workspace; only its own where it lies outside. */
  #foldersAbove(uri: string): readonly string[] {
    const top = this.#folders()
      .map(folder => (canonical(folder).endsWith('/') ? canonical(folder) : `${canonical(folder)}/`))
      .find(folder => canonical(uri).startsWith(folder));
    const above: string[] = [];
    for (let folder = folderOf(canonical(uri)); above.length < highest; folder = folderOf(folder.slice(0, -1))) {
      above.push(folder);
      if (top === undefined || folder.length <= top.length) break;
    }
    return above;
  }
}

function quartoDraft(text: string): Draft {
  return new Draft('quarto', text);
}
