// "Import Sources": the entries of a bibliography file become sources of a fact base, as one change that can be undone.
import * as vscode from 'vscode';
import type { ImportedSources } from '../../protocol/bibliographyRequests';
import { chooseBase } from '../commands/chooseBase';
import type { Connection } from '../connection';
import { editOf, fileText, nameOf } from './fileText';
import { t } from '../words';

/** How often the change is worked out anew because something was typed meanwhile. */
const attempts = 3;

/** `given` and `into` are files that a caller has chosen already; the writer is asked for those that are missing. */
export async function importSources(connection: Connection, given?: unknown, into?: unknown): Promise<void> {
  const title = t('Import sources');
  const file = given instanceof vscode.Uri ? given : await pick(title);
  if (!file) return;
  const found = await fileText(file);
  if (typeof found === 'string') return warn(found);
  const base = into instanceof vscode.Uri ? into : await chooseBase(connection, title);
  if (!base) return;
  const document = await vscode.workspace.openTextDocument(base);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const { version } = document;
    const answer = await connection.request('factbase/importSources', {
      uri: base.toString(),
      version,
      name: nameOf(file),
      text: found.text,
    });
    if ('refused' in answer && !answer.stale) return warn(answer.refused);
    if ('refused' in answer || document.version !== version) continue;
    if (answer.edits.length > 0 && !(await vscode.workspace.applyEdit(editOf(document, answer.edits)))) continue;
    // Not waited for: the command is done when the base is changed.
    return void report(answer, document);
  }
  warn(t('The file changed meanwhile. Nothing was written: please try again.'));
}

async function pick(title: string): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title,
    canSelectMany: false,
    filters: { [t('Bibliographies')]: ['bib', 'bibtex', 'json', 'ris', 'yml', 'yaml', 'txt'] },
  });
  return chosen?.[0];
}

/** Shows what was added, for the writer to look through and save. */
async function report({ added, said, remarks }: ImportedSources, document: vscode.TextDocument): Promise<void> {
  if (added > 0) await vscode.window.showTextDocument(document);
  const summary = t('Entries added to {2}: {0} of {1}.', added, said.length, nameOf(document.uri));
  if (!remarks) return void vscode.window.showInformationMessage(summary);
  const details = t('Details');
  if ((await vscode.window.showInformationMessage(summary, details)) !== details) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: `${said.join('\n')}\n` }));
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}
