// Files of the workspace by their names, in virtual workspaces too: VS Code searches only file systems that it knows how to search, and finds
// nothing, without a word, in all others. Those are walked through, folder by folder.
import * as vscode from 'vscode';

/** The most folders and the deepest one that are walked through. */
const mostFolders = 2000;
const deepest = 12;

/** Schemes that VS Code searches itself. */
const searchable: readonly string[] = ['file', 'vscode-remote'];

/** Files whose names match a glob, those in node_modules left out; at most so many. */
export async function findFiles(pattern: string, limit?: number): Promise<readonly vscode.Uri[]> {
  const found = [...(await vscode.workspace.findFiles(pattern, '**/node_modules/**', limit))];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (searchable.includes(uri.scheme) || found.some(each => each.scheme === uri.scheme && each.authority === uri.authority))
      continue;
    found.push(...(await walk(uri, pattern)));
  }
  return limit === undefined ? found : found.slice(0, limit);
}

async function walk(root: vscode.Uri, pattern: string): Promise<readonly vscode.Uri[]> {
  const matches = matcher(pattern);
  const found: vscode.Uri[] = [];
  let level: readonly vscode.Uri[] = [root];
  let seen = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: vscode.Uri[] = [];
    for (const folder of level) {
      if (++seen > mostFolders) return found;
      for (const [name, type] of await entriesOf(folder)) {
        const uri = vscode.Uri.joinPath(folder, name);
        // A link may lead back to where it came from.
        if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) next.push(uri);
        else if ((type & vscode.FileType.File) !== 0 && matches(name)) found.push(uri);
      }
    }
    level = next;
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** The patterns of documents.ts say something of the last part of a path only: `{a,*.b}` or `*.{a,b}`. */
function matcher(pattern: string): (name: string) => boolean {
  const last = pattern.slice(pattern.lastIndexOf('/') + 1);
  const braces = /^(.*)\{([^{}]*)\}(.*)$/.exec(last);
  const all = braces ? braces[2]!.split(',').map(part => braces[1]! + part + braces[3]!) : [last];
  return name => all.some(each => (each.startsWith('*') ? name.endsWith(each.slice(1)) : name === each));
}
