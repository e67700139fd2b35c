// The fact bases of the workspace as the server keeps them: found, watched, read, and joined for each document.
import type { Connection } from 'vscode-languageserver';
import { canonical, unknownBasesAbove } from '../core/facts/scope';
import { FactWorkspace, isBaseName, type FileReader, type TextExtractor } from '../core/facts/workspace';
import type { Facts } from '../core/facts/facts';
import { frontMatterOf } from '../core/prose/frontMatter';
import type { Untouched } from '../core/text/untouched';
import type { EditorRequests } from '../protocol/requests';
import type { LoadingProgress } from './loadingProgress';
import type { OpenDocument } from './openDocument';
import { pause } from './pause';
import type { Settings } from './settings';

export class WorkspaceFacts {
  readonly workspace: FactWorkspace;
  readonly #connection: Connection;
  readonly #reader: FileReader;
  readonly #readingTimes = new Map<string, number>();
  #folders: readonly string[] = [];
  #found: Promise<void> | undefined;

  /** `extract` reads text copies that are no plain text; `progress` is told of files that take long. */
  constructor(
    connection: Connection,
    reader: FileReader,
    { progress, extract }: { readonly progress?: LoadingProgress; readonly extract?: TextExtractor } = {},
  ) {
    this.#connection = connection;
    this.#reader = reader;
    this.workspace = new FactWorkspace(reader, {
      extract,
      pause,
      ...(progress ? { onProgress: (uri, done) => progress.report(uri, done) } : {}),
    });
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(folders: readonly string[]): void {
    this.#folders = folders;
    this.#found = undefined;
  }

  /** Facts that count for an open document. */
  async factsFor(document: OpenDocument, settings: Settings): Promise<Facts> {
    const draft = document.draft(settings.languages);
    const named = draft && frontMatterOf(draft)?.factbase.map(each => each.value);
    return this.factsOf(document.uri, named && named.length > 0 ? named : undefined);
  }

  /** Facts that count for a file by its address. */
  async factsOf(uri: string, named?: readonly string[]): Promise<Facts> {
    await (this.#found ??= this.#find());
    const before = this.workspace.lastFactsFor(uri, this.#folders, named);
    const start = performance.now();
    const facts = await this.workspace.factsFor(uri, this.#folders, named);
    if (facts !== before) this.#readingTimes.set(facts.files.join('\n'), performance.now() - start);
    return facts;
  }

  /** How long these files took when they were last read, in milliseconds; undefined where that has not been seen. */
  readingTime(facts: Facts): number | undefined {
    return this.#readingTimes.get(facts.files.join('\n'));
  }

  /** The facts of every base, each set once. */
  async allFacts(): Promise<readonly Facts[]> {
    return [...new Set(await Promise.all((await this.bases()).map(base => this.factsOf(base))))];
  }

  /** All base files of the workspace. */
  async bases(): Promise<readonly string[]> {
    await (this.#found ??= this.#find());
    return this.workspace.bases();
  }

  /** Looks for the files again, for file systems that do not tell of changes. */
  reload(): void {
    this.#found = undefined;
    for (const uri of this.workspace.bases()) this.workspace.changed(uri);
  }

  /** A file came, changed or went; true where that matters to any facts. */
  async fileChanged(uri: string, change: 'created' | 'changed' | 'deleted'): Promise<boolean> {
    if (!isBaseName(uri) && !this.workspace.isRelevant(uri)) return false;
    // File watchers tell late, and of a file that was deleted and written anew they may tell only the first half.
    if (change === 'deleted') {
      this.workspace.removed(uri);
      if ((await this.#reader.read(uri)) === 'missing') return true;
    }
    // Nor do they always tell of a file that came together with its folder: any word of a base makes it known.
    if (isBaseName(uri)) this.workspace.created(uri);
    else this.workspace.changed(uri);
    return true;
  }

  /** A base is open in an editor: it counts even where no file watcher has told of it. */
  opened(uri: string, text: string, untouched?: Untouched): void {
    this.workspace.opened(uri, text, untouched);
    if (!this.workspace.bases().includes(uri)) this.workspace.created(uri);
  }

  /**
   * Looks for bases beside a draft that was opened and in the folders above it: when a folder is moved in, file watchers tell of it, and not of what
   * lies in it. Gives true where one was found that was not known.
   */
  async lookAround(uri: string): Promise<boolean> {
    const places = unknownBasesAbove(canonical(uri), await this.bases(), this.#folders.map(canonical));
    const contents = await Promise.all(places.map(place => this.#reader.read(place)));
    const found = places.filter((_, i) => typeof contents[i] !== 'string');
    for (const base of found) this.workspace.created(base);
    return found.length > 0;
  }

  async #find(): Promise<void> {
    const params: EditorRequests['factbase/findBases']['params'] = {};
    const found: EditorRequests['factbase/findBases']['result'] = await this.#connection.sendRequest(
      'factbase/findBases',
      params,
    );
    this.workspace.setBases(found);
  }
}
