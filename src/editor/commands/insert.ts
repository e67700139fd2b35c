// "Insert": one picker for a fact, then in which form it goes into the draft; the second step leads back to the first.
import * as vscode from 'vscode';
import type { InsertForm } from '../../protocol/requests';
import type { Connection } from '../connection';
import type { Session } from '../session';
import { choose } from './choosing';
import { pickFactStep } from './factPicker';
import { applyInsertion } from './insertion';
import { back } from './questions';
import { t } from '../words';

/** What a menu gives instead of answering the questions. */
export interface InsertArguments {
  readonly id?: string;
  readonly form?: InsertForm;
}

export async function insert(session: Session, given?: InsertArguments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const connection = await session.connect();
  // A row of the facts view has more than an id; its form is the name unless it says another.
  const chosen = given?.id && isForm(given.form) ? { id: given.id, form: given.form } : await ask(connection, given);
  if (!chosen) return;
  const insertion = await connection.request('factbase/insertion', {
    uri: editor.document.uri.toString(),
    position: editor.selection.active,
    ...chosen,
  });
  if (!insertion) {
    vscode.window.setStatusBarMessage(t('This fact has nothing of that kind to insert.'), 8000);
    return;
  }
  const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  await applyInsertion(shown, insertion);
}

async function ask(
  connection: Connection,
  given: InsertArguments | undefined,
): Promise<{ id: string; form: InsertForm } | undefined> {
  const title = t('Insert');
  let query = '';
  for (;;) {
    const first = given?.id
      ? { fact: { id: given.id }, query }
      : await pickFactStep(connection, { title, placeholder: t('Which fact?'), step: 1, totalSteps: 2 }, query);
    if (!first || first === back) return undefined;
    if (isForm(given?.form)) return { id: first.fact.id, form: given.form };
    ({ query } = first);
    const second = await choose(forms(), {
      title,
      placeholder: t('In which form?'),
      step: 2,
      totalSteps: 2,
      canGoBack: !given?.id,
    });
    if (second !== back) return second && { id: first.fact.id, form: second.form };
  }
}

function forms(): readonly (vscode.QuickPickItem & { form: InsertForm })[] {
  return [
    { form: 'fact', label: `$(list-flat) ${t('The whole fact, with its citation')}` },
    { form: 'name', label: `$(symbol-string) ${t('The name')}` },
    { form: 'citation', label: `$(book) ${t('The citation of its source')}` },
    { form: 'quote', label: `$(quote) ${t('The quote, with its citation')}` },
  ];
}

function isForm(form: unknown): form is InsertForm {
  return form === 'fact' || form === 'name' || form === 'citation' || form === 'quote';
}
