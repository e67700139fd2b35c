// Finding and reading the fact bases that count: those named, else those found from the working directory upwards and below.
import { readdir } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FactWorkspace, isBaseName } from '../core/facts/workspace';
import type { Facts } from '../core/facts/facts';
import { extractorOf } from '../server/bibliography/shippedFiles';
import { localFiles } from '../server/nodeFiles';
import type { Arguments } from './options';
import type { Terminal } from './command';

/** The bases of one call of the command line. */
export interface Bases {
  readonly workspace: FactWorkspace;
  /** Addresses of the base files, in order. */
  readonly uris: readonly string[];
  /** Addresses of the folders in which files are read. */
  readonly folders: readonly string[];
  /** Facts that count for a file: the named bases, else by the same rule as in the editor. */
  factsFor(uri: string, frontMatterBases?: readonly string[]): Promise<Facts>;
}

/** Folders that never hold a writer's facts. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode-test']);
/** How deep below the working directory bases are looked for. */
const deepest = 12;

/** The bases named with `--base` (or `named`), else those that are found. */
export async function openBases(args: Arguments, terminal: Terminal, named: readonly string[] = args.base): Promise<Bases> {
  const workspace = new FactWorkspace(localFiles, { extract: terminal.shipped && extractorOf(terminal.shipped) });
  const given = named.map(path => resolve(terminal.directory, path));
  const top = given.length > 0 ? undefined : await findTop(terminal.directory);
  const paths = top === undefined ? given : await findBelow(top, deepest);
  workspace.setBases(paths.map(path => pathToFileURL(path).href));
  const uris = workspace.bases();
  const folders = top === undefined ? folderOf(given, terminal.directory) : [pathToFileURL(top).href];
  return {
    workspace,
    uris,
    folders,
    factsFor: (uri, frontMatterBases) =>
      workspace.factsFor(
        given.length > 0 || !isInside(uri, folders) ? (uris[0] ?? uri) : uri,
        folders,
        given.length > 0 ? uris : frontMatterBases,
      ),
  };
}

/** The nearest folder from `directory` upwards that holds a base itself; `directory` where none does. */
async function findTop(directory: string): Promise<string> {
  for (let folder = directory; ; folder = dirname(folder)) {
    const names = await readdir(folder).catch(() => []);
    if (names.some(isBaseName)) return folder;
    if (dirname(folder) === folder) return directory;
  }
}

async function findBelow(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = entries.filter(entry => entry.isFile() && isBaseName(entry.name)).map(entry => join(folder, entry.name));
  for (const entry of entries) {
    if (entry.isDirectory() && depth > 0 && !skipped.has(entry.name))
      found.push(...(await findBelow(join(folder, entry.name), depth - 1)));
  }
  return found;
}

/** Named bases may import what lies beside them: the folder they share with the working directory is the workspace. */
function folderOf(paths: readonly string[], directory: string): readonly string[] {
  const outside = paths.filter(path => relative(directory, path).startsWith('..') || isAbsolute(relative(directory, path)));
  return [directory, ...outside.map(dirname)].map(path => pathToFileURL(path).href);
}

function isInside(uri: string, folders: readonly string[]): boolean {
  return folders.some(folder => uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}

/** A file's address as a person reads it: relative to the working directory where it lies below it. */
export function shownPath(uri: string, terminal: Terminal): string {
  const path = fileURLToPath(uri);
  const below = relative(terminal.directory, path);
  return below && !below.startsWith('..') && !isAbsolute(below) ? below : path;
}
