// "Why Is Nothing Shown?": says which files were found, what was skipped and why, in a page that can be read and copied. The page is read-only, so
// that VS Code never asks whether it is to be saved.
import * as vscode from 'vscode';
import { pageScheme } from '../documents';
import type { Session } from '../session';
import { t } from '../words';

export function registerExplain(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let text = '';
  const page = vscode.Uri.from({ scheme: pageScheme, path: `/${t('What Factbase sees here')}.md` });
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => text,
    }),
    vscode.commands.registerCommand('factbase.explain', async () => {
      const document = vscode.window.activeTextEditor?.document;
      const connection = await session.connect();
      // Asked from the page itself, it is about what it was about before.
      if (document?.uri.scheme !== pageScheme || text === '')
        text = (await connection.request('factbase/explain', { uri: document?.uri.toString() })).markdown;
      changed.fire(page);
      await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }),
  );
}
