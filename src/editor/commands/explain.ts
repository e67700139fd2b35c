// "Why Is Nothing Shown?": says which files were found, what was skipped and why, in a document that can be read and copied.
import * as vscode from 'vscode';
import type { Session } from '../session';

export function registerExplain(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.explain', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const connection = await session.connect();
    const { markdown } = await connection.request('factbase/explain', { uri });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: markdown });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  });
}
