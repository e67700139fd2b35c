// Keeps bibliographies in step on saving, where the writer's settings say so: only files that hold a part of ours already, and without a
// word unless something goes wrong.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { basePattern, isDraft } from '../documents';
import { updateFile } from './updateFile';

export function registerUpdateOnSave(connection: Connection): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async saved => {
    const isBase = vscode.languages.match({ pattern: basePattern }, saved) > 0;
    const drafts = isBase ? vscode.workspace.textDocuments.filter(isDraft) : isDraft(saved) ? [saved] : [];
    for (const draft of drafts.filter(wanted)) await updateMarked(connection, draft.uri);
  });
}

function wanted(draft: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('factbase', draft).get<string>('bibliography.update') === 'onSave';
}

async function updateMarked(connection: Connection, draft: vscode.Uri): Promise<void> {
  const found = await connection.request('factbase/bibliographyFiles', { uri: draft.toString() });
  for (const file of found?.files ?? []) {
    if (!file.marked) continue;
    const update = await updateFile(connection, draft, vscode.Uri.parse(file.uri, true));
    if (typeof update === 'string') vscode.window.setStatusBarMessage(update, 8000);
  }
}
