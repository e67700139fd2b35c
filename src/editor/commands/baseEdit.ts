// Applies a change to a fact base: the server works out the edits for the version of the document that is open, the editor applies
// them as one undo step. A file that was closed and clean is saved; one that the writer works on stays unsaved, as it was.
import * as vscode from 'vscode';
import type { BaseChange } from '../../protocol/editRequests';
import type { Connection } from '../connection';

export interface EditOptions {
  /** Version of the document for which the writer decided; the one that is open if left out. */
  readonly version?: number;
  /** Edit a file with mixed line ends without asking: VS Code makes them all the same. */
  readonly evenIfMixed?: boolean;
  /** What is said when it is done, e.g. `Added Viktor Khrenin.` */
  readonly done?: string;
}

/** Makes a change in a base file; false, and a message to the writer, where it was refused or not wanted. */
export async function changeBase(connection: Connection, uri: vscode.Uri, change: BaseChange, options: EditOptions = {}): Promise<boolean> {
  const known = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  const wasClosed = !known?.isDirty && !isInTab(uri);
  if (!known?.isDirty && !options.evenIfMixed && (await hasMixedLineEnds(uri)) && !(await isWantedAllTheSame(uri))) return false;
  const document = await vscode.workspace.openTextDocument(uri);
  const version = options.version ?? document.version;
  const answer = await connection.request('factbase/edit', { uri: uri.toString(), version, change });
  if ('refused' in answer) return refuse(answer.refused);
  if (document.version !== answer.version || document.isClosed) return refuse(stale());
  if (answer.edits.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('This is already recorded there.'), 8000);
    return true;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of answer.edits) {
    edit.replace(uri, new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) return refuse(stale());
  if (wasClosed) await document.save();
  if (options.done) vscode.window.setStatusBarMessage(options.done, 8000);
  return true;
}

function refuse(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}

function stale(): string {
  return vscode.l10n.t('The file changed meanwhile. Nothing was written: please try again.');
}

/** Whether the writer has the file open. */
function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

/** Whether a file on the disk has Windows and other line ends: an edit would change all of one kind. */
async function hasMixedLineEnds(uri: vscode.Uri): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (!bytes) return false;
  let windows = false;
  let other = false;
  for (let at = bytes.indexOf(10); at >= 0 && !(windows && other); at = bytes.indexOf(10, at + 1)) {
    if (at > 0 && bytes[at - 1] === 13) windows = true;
    else other = true;
  }
  return windows && other;
}

async function isWantedAllTheSame(uri: vscode.Uri): Promise<boolean> {
  const go = vscode.l10n.t('Edit All the Same');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} mixes two kinds of line ends.', name),
    {
      modal: true,
      detail: vscode.l10n.t('VS Code makes them all the same as soon as it changes the file, so that every line of one kind will count as changed.'),
    },
    go,
  );
  return chosen === go;
}
