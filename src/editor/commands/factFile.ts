// The base that a fact stands in, for commands that change it.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { t } from '../words';

/** Name and base of a fact; undefined, and a message, where it cannot be changed here. */
export async function factFile(connection: Connection, id: string): Promise<{ name: string; base: vscode.Uri } | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const found = await connection.request('factbase/factFile', { uri, id });
  if (found?.base) return { name: found.name, base: vscode.Uri.parse(found.base, true) };
  void vscode.window.showWarningMessage(
    found
      ? t('“{0}” comes from {1}, which Factbase only reads. Change it with the program that made it.', found.name, found.file)
      : t('This fact is no longer in the fact base.'),
  );
  return undefined;
}
