// The text of a bibliography file and its change: through the document where the writer has it open, so that it can be undone; on the
// disk otherwise, so that every byte that is not meant stays (VS Code would make mixed line ends all the same).
import * as vscode from 'vscode';
import type { OffsetEdit } from '../../protocol/bibliographyRequests';
import { t } from '../words';

/** A file as it is now, and the way to change it. */
export interface FileText {
  readonly text: string;
  readonly exists: boolean;
  /** Makes the edits; false where the file has changed since it was read. */
  apply(edits: readonly OffsetEdit[]): Promise<boolean>;
}

/** A message where the file cannot be had as text. */
export async function fileText(uri: vscode.Uri): Promise<FileText | string> {
  const open = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
  if (open && (open.isDirty || isInTab(uri))) return ofDocument(open);
  const bytes = await read(uri);
  if (bytes === undefined) return { text: '', exists: false, apply: edits => write(uri, undefined, '', edits) };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, exists: true, apply: edits => write(uri, bytes, text, edits) };
  } catch {
    return t('{0} is not in UTF-8, so nothing was written to it.', nameOf(uri));
  }
}

function ofDocument(document: vscode.TextDocument): FileText {
  const { version, isDirty } = document;
  return {
    text: document.getText(),
    exists: true,
    apply: async edits => {
      if (document.version !== version || document.isClosed) return false;
      if (!(await vscode.workspace.applyEdit(editOf(document, edits)))) return false;
      // What the writer has not saved stays for him to save.
      return isDirty || document.save();
    },
  };
}

/** Edits of a document as VS Code takes them. */
export function editOf(document: vscode.TextDocument, edits: readonly OffsetEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits)
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  return edit;
}

async function write(
  uri: vscode.Uri,
  before: Uint8Array | undefined,
  text: string,
  edits: readonly OffsetEdit[],
): Promise<boolean> {
  const now = await read(uri);
  if (now?.length !== before?.length || now?.some((byte, at) => byte !== before![at])) return false;
  let out = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    out += text.slice(at, start) + newText;
    at = end;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(out + text.slice(at)));
  return true;
}

async function read(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(group =>
    group.tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}

/** The name of a file, for messages. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
