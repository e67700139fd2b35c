// "Open the Example": a copy of the example that ships with the extension, in a folder of the writer's choice.
import * as vscode from 'vscode';
import { t } from '../words';

const name = 'minsk-visit';
const files = ['README.md', 'analysis.md', 'factbase.yaml', 'library.bib', 'sources/reading-notes.txt'];

export function registerOpenExample(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.openExample', async (given?: unknown) => {
    const parent = typeof given === 'string' ? vscode.Uri.parse(given, true) : await askWhere();
    if (!parent) return false;
    const folder = await freeFolder(parent);
    for (const file of files) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'examples', name, file));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), bytes);
    }
    // A caller that names the place wants the files, not another window.
    if (typeof given === 'string') return folder.toString();
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: false });
    return true;
  });
}

async function askWhere(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: t('Put the Example Here'),
    title: t('Where may the folder of the example be made?'),
  });
  return chosen?.[0];
}

/** A folder that is not there yet: nothing of the writer's is written over. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const folder = vscode.Uri.joinPath(parent, count === 1 ? name : `${name}-${count}`);
    try {
      await vscode.workspace.fs.stat(folder);
    } catch {
      return folder;
    }
  }
}
