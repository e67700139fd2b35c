// "Reload Facts": for file systems that do not tell of changes.
import * as vscode from 'vscode';
import type { Session } from '../session';

export function registerReload(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.reload', async () => {
    const connection = await session.connect();
    await connection.request('factbase/reload', {});
    vscode.window.setStatusBarMessage(vscode.l10n.t('Facts reloaded.'), 4000);
  });
}
