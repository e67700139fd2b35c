// "Add Alias from Selection": the selected words become another spelling of a fact that is there.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { changeBase, type EditOptions } from './baseEdit';
import { pickFact } from './factPicker';
import { factFile } from './factFile';
import { t } from '../words';

export interface AddAliasArguments extends EditOptions {
  /** Id of the fact. */
  readonly id?: string;
  readonly alias?: string;
}

export async function addAlias(session: Session, given?: AddAliasArguments): Promise<boolean> {
  const connection = await session.connect();
  const alias = given?.alias ?? (await selectedWords(session));
  if (!alias) {
    void vscode.window.showInformationMessage(t('Select the spelling first that is to be added.'));
    return false;
  }
  const title = t('Add “{0}” as another spelling', alias.slice(0, 60));
  const id = given?.id ?? (await pickFact(connection, title, t('Of which fact?'), alias))?.id;
  const place = id ? await factFile(connection, id) : undefined;
  if (!id || !place) return false;
  const done = t('Added “{0}” to {1}.', alias.slice(0, 60), place.name);
  return changeBase(connection, place.base, { kind: 'add-alias', id, alias: { name: alias } }, { ...given, done });
}

/** The selected words as a name; as they are in documents that are no drafts. */
async function selectedWords(session: Session): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.selection.isEmpty) return '';
  const connection = await session.connect();
  const uri = editor.document.uri.toString();
  const proposal = await connection.request('factbase/proposal', { uri, range: editor.selection });
  return proposal?.name ?? editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
}
