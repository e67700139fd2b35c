/** Which fact bases count for a draft. The rule stands here once; the language server and the command line both use it. */
import { URI, Utils } from 'vscode-uri';

/** Whether a file is a fact base by its name: `factbase.yaml`, `region.factbase.yml`. */
export function isBaseName(uriOrPath: string): boolean {
  return /(?:^|[/\\]|[^/\\]\.)factbase\.ya?ml$/i.test(uriOrPath);
}

/** The folder that a URI lies in, with a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The form in which URIs are compared: the same file, opened by the editor or found on disk, has one. */
export function canonical(uri: string): string {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** What a path in a base means, as a URI; `undefined` where it is no path. */
export function resolvePath(fromUri: string, path: string): string | undefined {
  if (path === '' || path.includes('\0')) return undefined;
  // An address or a drive letter is no path inside the workspace, and would not be taken for one below.
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  try {
    return Utils.resolvePath(URI.parse(folderOf(fromUri)), path.replaceAll('\\', '/')).toString();
  } catch {
    return undefined;
  }
}

/** Whether a URI lies in one of these folders (or is one of them). */
export function isInside(uri: string, folders: readonly string[]): boolean {
  return folders.some(folder => uri === folder || uri.startsWith(withSlash(folder)));
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/**
 * The bases that count for a draft, before their imports: what its front matter names; else, of the bases in its workspace folder,
 * those in the nearest folder above it that has any, if that is not the workspace folder itself; else all in the workspace folder.
 * @param bases URIs of all bases known, canonical
 * @param frontMatter paths or URIs that the draft's front matter gives under `factbase:`
 */
export function basesThatCount(
  draft: string,
  bases: readonly string[],
  folders: readonly string[],
  frontMatter: readonly string[] = [],
): readonly string[] {
  if (frontMatter.length > 0) {
    return frontMatter.flatMap(path => {
      const uri = /^[a-z][a-z0-9+.-]+:\/\//i.test(path) ? canonical(path) : resolvePath(draft, path);
      return uri !== undefined && (folders.length === 0 || isInside(uri, folders)) ? [uri] : [];
    });
  }
  const home = homeOf(draft, folders);
  if (home === undefined) return draftWithoutFolder(draft, bases);
  const inHome = bases.filter(base => isInside(base, [home]));
  const top = withSlash(home);
  for (let folder = folderOf(draft); folder.length > top.length; folder = folderOf(folder.slice(0, -1))) {
    const here = inHome.filter(base => folderOf(base) === folder);
    if (here.length > 0) return here;
  }
  // Bases of other projects lie in folders of their own and count for drafts there, unless they are all there is.
  const atTop = inHome.filter(base => folderOf(base) === top);
  return atTop.length > 0 ? atTop : inHome;
}

/** The innermost workspace folder of a URI, where folders lie within each other. */
function homeOf(uri: string, folders: readonly string[]): string | undefined {
  return folders.filter(folder => isInside(uri, [folder])).sort((a, b) => b.length - a.length)[0];
}

/**
 * Where bases of the usual name may lie beside a draft and in the folders above it, up to its workspace folder, without those that are known. None for
 * a draft outside every workspace folder, or in an installed package.
 */
export function unknownBasesAbove(draft: string, known: readonly string[], folders: readonly string[]): readonly string[] {
  const home = homeOf(draft, folders);
  if (home === undefined || draft.includes('/node_modules/')) return [];
  // On Windows and macOS `Factbase.yaml` is the same file, and must not become a second base.
  const taken = new Set(known.map(base => base.toLowerCase()));
  const found: string[] = [];
  for (let folder = folderOf(draft); folder.length >= withSlash(home).length; folder = folderOf(folder.slice(0, -1)))
    found.push(...[`${folder}factbase.yaml`, `${folder}factbase.yml`].filter(base => !taken.has(base.toLowerCase())));
  return found;
}

/** A draft outside every workspace folder: the bases of the nearest folder above it; one that was never saved: all there are. */
function draftWithoutFolder(draft: string, bases: readonly string[]): readonly string[] {
  if (draft.startsWith('untitled:')) return bases;
  for (let folder = folderOf(draft); folder.length > 'file:///'.length; folder = folderOf(folder.slice(0, -1))) {
    const here = bases.filter(base => folderOf(base) === folder);
    if (here.length > 0) return here;
  }
  return [];
}
