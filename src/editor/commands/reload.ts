// "Reload Facts": for file systems that do not tell of changes.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { t } from '../words';

export function registerReload(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.reload', async () => {
    const connection = await session.connect();
    await connection.request('factbase/reload', {});
    vscode.window.setStatusBarMessage(t('Facts reloaded.'), 4000);
  });
}
