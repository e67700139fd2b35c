// "Insert Fact": one picker for a fact, then in which form it goes into the draft.
import * as vscode from 'vscode';
import type { InsertForm } from '../../protocol/requests';
import type { Session } from '../session';
import { pickFact } from './factPicker';
import { applyInsertion } from './insertion';

interface InsertArguments {
  readonly id?: string;
  readonly form?: InsertForm;
}

export function registerInsert(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.insert', async (given?: InsertArguments) => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const connection = await session.connect();
    const id = given?.id ?? (await pickFact(connection, vscode.l10n.t('Insert'), vscode.l10n.t('Which fact?')))?.id;
    if (!id) return;
    const form = given?.form ?? (await pickForm());
    if (!form) return;
    const insertion = await connection.request('factbase/insertion', {
      uri: editor.document.uri.toString(),
      position: editor.selection.active,
      id,
      form,
    });
    if (insertion) await applyInsertion(editor, insertion);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('This fact has nothing of that kind to insert.'), 8000);
  });
}

async function pickForm(): Promise<InsertForm | undefined> {
  const forms: readonly (vscode.QuickPickItem & { form: InsertForm })[] = [
    { form: 'fact', label: `$(list-flat) ${vscode.l10n.t('The whole fact, with its citation')}` },
    { form: 'name', label: `$(symbol-string) ${vscode.l10n.t('The name')}` },
    { form: 'citation', label: `$(book) ${vscode.l10n.t('The citation of its source')}` },
    { form: 'quote', label: `$(quote) ${vscode.l10n.t('The quote, with its citation')}` },
  ];
  return (
    await vscode.window.showQuickPick(forms, { title: vscode.l10n.t('Insert'), placeHolder: vscode.l10n.t('In which form?') })
  )?.form;
}
