// "New Fact Base": a first file with one entry of each kind to write over, beside the draft or at the top of the workspace.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { firstFile } from './firstFile';

export function registerNewFile(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.newFile', async () => {
    const folder = folderForNewFile();
    if (!folder) {
      const document = await vscode.workspace.openTextDocument({ language: 'yaml', content: firstFile });
      await vscode.window.showTextDocument(document);
      return;
    }
    const uri = vscode.Uri.joinPath(folder, 'factbase.yaml');
    if (!(await exists(uri))) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(firstFile));
    }
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(1, 7, 1, 7) });
    await session.connect();
  });
}

/** The folder of the draft that is open, else the first workspace folder. */
function folderForNewFile(): vscode.Uri | undefined {
  const draft = vscode.window.activeTextEditor?.document.uri;
  if (draft && draft.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(draft)) return vscode.Uri.joinPath(draft, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
