// The commands that ask questions, without what they do (src/editor/authoring.ts): that is loaded when one is used.
import * as vscode from 'vscode';
import type { EditedKind } from '../../protocol/editRequests';
import type * as Authoring from '../authoring';
import type { InsertForm } from '../../protocol/requests';
import type { Session } from '../session';
import type { InsertArguments } from './insert';

/** @param load gives what the commands do */
export function registerAuthoring(session: Session, load: () => typeof Authoring): vscode.Disposable {
  type Given<Name extends Exclude<keyof typeof Authoring, 'newFact' | 'updateBibliography' | 'importSources'>> = Parameters<
    (typeof Authoring)[Name]
  >[1];
  const fact = (kind: EditedKind) => (given?: Parameters<typeof Authoring.newFact>[2]) => load().newFact(session, kind, given);
  const insert = (given?: InsertArguments) => load().insert(session, given);
  // The same from the menu of a row of the facts view, which gives the row.
  const insertAs = (form: InsertForm) => (row?: InsertArguments) => insert({ ...(row?.id ? { id: row.id } : {}), form });
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.lookUp', (query?: unknown) => load().lookUp(session, query)),
    vscode.commands.registerCommand('factbase.insert', insert),
    vscode.commands.registerCommand('factbase.view.insertQuote', insertAs('quote')),
    vscode.commands.registerCommand('factbase.view.insertWhole', insertAs('fact')),
    vscode.commands.registerCommand('factbase.addFact', (given?: Given<'addFact'>) => load().addFact(session, given)),
    vscode.commands.registerCommand('factbase.addFromClipboard', (given?: Given<'addFromClipboard'>) =>
      load().addFromClipboard(session, given),
    ),
    vscode.commands.registerCommand('factbase.addAlias', (given?: Given<'addAlias'>) => load().addAlias(session, given)),
    vscode.commands.registerCommand('factbase.markChecked', (given?: Given<'markChecked'>) => load().markChecked(session, given)),
    vscode.commands.registerCommand('factbase.insertCitation', (given?: Given<'insertCitation'>) =>
      load().insertCitation(session, given),
    ),
    vscode.commands.registerCommand('factbase.insertQuote', (given?: Given<'insertQuote'>) => load().insertQuote(session, given)),
    vscode.commands.registerCommand('factbase.copyCitation', (given?: Given<'copyCitation'>) =>
      load().copyCitation(session, given),
    ),
    vscode.commands.registerCommand('factbase.updateBibliography', async () =>
      load().updateBibliography(await session.connect()),
    ),
    vscode.commands.registerCommand('factbase.importSources', async (file?: unknown, base?: unknown) =>
      load().importSources(await session.connect(), file, base),
    ),
    vscode.commands.registerCommand('factbase.newActor', fact('actor')),
    vscode.commands.registerCommand('factbase.newAgreement', fact('agreement')),
    vscode.commands.registerCommand('factbase.newEvent', fact('event')),
    vscode.commands.registerCommand('factbase.newStatement', fact('statement')),
    vscode.commands.registerCommand('factbase.newSource', fact('source')),
  );
}
