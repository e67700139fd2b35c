// Which fact base an addition goes to: the only one, or the one that the writer picks.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { t } from '../words';
import { plain } from '../plainText';

/** The address of the base; undefined where the writer leaves or there is none. */
export async function chooseBase(connection: Connection, title: string): Promise<vscode.Uri | undefined> {
  const bases = await connection.request('factbase/bases', { uri: vscode.window.activeTextEditor?.document.uri.toString() });
  const only = bases[0];
  if (!only) {
    const make = t('New Fact Base');
    const chosen = await vscode.window.showInformationMessage(t('There is no fact base here yet.'), make);
    if (chosen === make) await vscode.commands.executeCommand('factbase.newFile');
    return undefined;
  }
  if (bases.length === 1) return vscode.Uri.parse(only.uri, true);
  const items = bases.map(base => ({ label: `$(book) ${plain(base.name)}`, description: base.title && plain(base.title), base }));
  const placeHolder = t('Into which fact base?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen && vscode.Uri.parse(chosen.base.uri, true);
}
