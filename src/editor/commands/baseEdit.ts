// Applies a change to a fact base: the server works out the edits for the version of the document that is open, the editor applies
// them as one undo step. A file that was closed and clean is saved; one that the writer works on stays unsaved, as it was.
import * as vscode from 'vscode';
import type { BaseChange } from '../../protocol/editRequests';
import type { Connection } from '../connection';
import { agreesWithDisk, hasMixedLineEnds } from './diskText';
import { t } from '../words';

export interface EditOptions {
  /** Version of the document for which the writer decided; the one that is open if left out. */
  readonly version?: number;
  /** Edit a file with mixed line ends without asking: VS Code makes them all the same. */
  readonly evenIfMixed?: boolean;
  /** What is said when it is done, e.g. `Added Viktor Khrenin.` */
  readonly done?: string;
}

/** Makes a change in a base file; false, and a message to the writer, where it was refused or not wanted. */
export async function changeBase(
  connection: Connection,
  uri: vscode.Uri,
  change: BaseChange,
  options: EditOptions = {},
): Promise<boolean> {
  const known = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  const wasClosed = !known?.isDirty && !isInTab(uri);
  if (!known?.isDirty && !options.evenIfMixed && (await hasMixedLineEnds(uri)) && !(await isWantedAllTheSame(uri))) return false;
  const document = await opened(uri);
  if (!document) return refuse(t('VS Code cannot open this fact base, so nothing was written to it.'));
  if (!(await agreesWithDisk(document))) return refuse(stale());
  const outcome = await edited(connection, document, change, options.version);
  if (outcome !== true) return refuse(outcome);
  if (wasClosed && document.isDirty && !(await document.save()))
    return refuse(t('The fact base could not be saved. It is open with the change in it.'));
  if (options.done) vscode.window.setStatusBarMessage(options.done, 8000);
  return true;
}

/** How often a change is worked out anew because something was typed meanwhile. */
const attempts = 10;
/** Between two of them, in milliseconds: a document that was just opened may not have reached the server yet. */
const between = 100;

/**
 * Applies the change; a message where it was refused. A change that was not decided for a certain version holds for each: it names
 * its fact by id, so that it is worked out anew where the document has changed between question and answer.
 */
async function edited(
  connection: Connection,
  document: vscode.TextDocument,
  change: BaseChange,
  decided: number | undefined,
): Promise<true | string> {
  for (let attempt = 0; attempt < (decided === undefined ? attempts : 1); attempt++) {
    if (attempt > 0) await new Promise(resolve => setTimeout(resolve, between));
    const version = decided ?? document.version;
    const answer = await connection.request('factbase/edit', { uri: document.uri.toString(), version, change });
    if ('refused' in answer && !answer.stale) return answer.refused;
    if ('refused' in answer || document.version !== answer.version || document.isClosed) continue;
    if (answer.edits.length === 0) return true;
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of answer.edits) {
      edit.replace(
        document.uri,
        new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
        newText,
      );
    }
    // VS Code refuses it where the document has changed since.
    if (await vscode.workspace.applyEdit(edit)) return true;
  }
  return stale();
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function refuse(message: string): false {
  void vscode.window.showWarningMessage(message);
  return false;
}

function stale(): string {
  return t('The file changed meanwhile. Nothing was written: please try again.');
}

/** Whether the writer has the file open. */
function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

async function isWantedAllTheSame(uri: vscode.Uri): Promise<boolean> {
  const go = t('Edit All the Same');
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const chosen = await vscode.window.showWarningMessage(
    t('{0} mixes two kinds of line ends.', name),
    {
      modal: true,
      detail: t(
        'VS Code makes them all the same as soon as it changes the file, so that every line of one kind will count as changed.',
      ),
    },
    go,
  );
  return chosen === go;
}
