// What the editor does with bibliographies; loaded with the language client, because none of it works without the server.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { importSources } from './importCommand';
import { updateBibliography } from './updateCommand';
import { registerUpdateOnSave } from './updateOnSave';

export function registerBibliography(connection: Connection): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.updateBibliography', () => updateBibliography(connection)),
    vscode.commands.registerCommand('factbase.importSources', (file?: unknown, base?: unknown) =>
      importSources(connection, file, base),
    ),
    registerUpdateOnSave(connection),
  );
}
