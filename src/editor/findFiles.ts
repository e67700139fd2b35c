// Files of the workspace by their names, in virtual workspaces too. VS Code searches only file systems that somebody has taught it to search; asked for
// files of any other, it waits for such a teacher without end. Those are walked through, folder by folder.
import * as vscode from 'vscode';

/** The most folders and the deepest one that are walked through. */
const mostFolders = 2000;
const deepest = 12;

/** Schemes that VS Code searches itself. */
const searchable: readonly string[] = ['file', 'vscode-remote'];

/** Files whose names match a glob, those in node_modules left out; at most so many. */
export async function findFiles(pattern: string, limit = Infinity): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (found.length >= limit) break;
    found.push(...(await filesIn(folder, pattern, limit - found.length)));
  }
  // A folder may lie within another.
  return [...new Map(found.map(uri => [uri.toString(), uri])).values()];
}

async function filesIn(folder: vscode.WorkspaceFolder, pattern: string, limit: number): Promise<readonly vscode.Uri[]> {
  if (!searchable.includes(folder.uri.scheme)) return walk(folder.uri, pattern, limit);
  const most = Number.isFinite(limit) ? limit : undefined;
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), '**/node_modules/**', most);
}

async function walk(root: vscode.Uri, pattern: string, limit: number): Promise<readonly vscode.Uri[]> {
  const matches = matcher(pattern);
  const found: vscode.Uri[] = [];
  let level: readonly vscode.Uri[] = [root];
  let seen = 0;
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const next: vscode.Uri[] = [];
    for (const folder of level) {
      if (++seen > mostFolders || found.length >= limit) return found.slice(0, limit);
      for (const [name, type] of await entriesOf(folder)) {
        const uri = vscode.Uri.joinPath(folder, name);
        // A link may lead back to where it came from.
        if (type === vscode.FileType.Directory && name !== 'node_modules' && !name.startsWith('.')) next.push(uri);
        else if ((type & vscode.FileType.File) !== 0 && matches(name)) found.push(uri);
      }
    }
    level = next;
  }
  return found.slice(0, limit);
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
