// The commands that change fact bases and that cite, without what they do (src/editor/authoring.ts): that is loaded when one is used.
import * as vscode from 'vscode';
import type { EditedKind } from '../../protocol/editRequests';
import type * as Authoring from '../authoring';
import type { Session } from '../session';

/** @param load gives what the commands do */
export function registerAuthoring(session: Session, load: () => typeof Authoring): vscode.Disposable {
  type Given<Name extends Exclude<keyof typeof Authoring, 'newFact'>> = Parameters<(typeof Authoring)[Name]>[1];
  const fact = (kind: EditedKind) => (given?: Parameters<typeof Authoring.newFact>[2]) => load().newFact(session, kind, given);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.insertCitation', (given?: Given<'insertCitation'>) =>
      load().insertCitation(session, given),
    ),
    vscode.commands.registerCommand('factbase.insertQuote', (given?: Given<'insertQuote'>) => load().insertQuote(session, given)),
    vscode.commands.registerCommand('factbase.copyCitation', (given?: Given<'copyCitation'>) =>
      load().copyCitation(session, given),
    ),
    vscode.commands.registerCommand('factbase.addFact', (given?: Given<'addFact'>) => load().addFact(session, given)),
    vscode.commands.registerCommand('factbase.addFromClipboard', (given?: Given<'addFromClipboard'>) =>
      load().addFromClipboard(session, given),
    ),
    vscode.commands.registerCommand('factbase.addAlias', (given?: Given<'addAlias'>) => load().addAlias(session, given)),
    vscode.commands.registerCommand('factbase.markChecked', (given?: Given<'markChecked'>) => load().markChecked(session, given)),
    vscode.commands.registerCommand('factbase.newActor', fact('actor')),
    vscode.commands.registerCommand('factbase.newAgreement', fact('agreement')),
    vscode.commands.registerCommand('factbase.newEvent', fact('event')),
    vscode.commands.registerCommand('factbase.newStatement', fact('statement')),
    vscode.commands.registerCommand('factbase.newSource', fact('source')),
  );
}
