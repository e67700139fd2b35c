// "Copy Citation": the citation of the fact under the cursor, or of one that is looked up, to the clipboard, in the syntax of the draft.
import * as vscode from 'vscode';
import { pickFact } from '../commands/factPicker';
import type { Session } from '../session';
import { t } from '../words';

export async function copyCitation(session: Session, given?: { readonly id?: string }): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const connection = await session.connect();
  const uri = editor.document.uri.toString();
  const { line, character } = editor.selection.active;
  const id =
    (typeof given?.id === 'string' ? given.id : undefined) ??
    (await connection.request('factbase/citable', { uri, position: { line, character } }))?.id ??
    (await pickFact(connection, t('Copy citation'), t('Which fact or source?')))?.id;
  if (id === undefined) return;
  const texts = await connection.request('factbase/citationTexts', { uri, items: [{ id }] });
  if (!texts) {
    vscode.window.setStatusBarMessage(t('This fact names no source to cite.'), 8000);
    return;
  }
  await vscode.env.clipboard.writeText(texts.parenthetical);
  vscode.window.setStatusBarMessage(t('Copied: {0}', texts.parenthetical), 8000);
}
