// "Next Name", "Previous Name", "Next That Needs a Source": the cursor goes from place to place, round the end of the draft.
import * as vscode from 'vscode';
import type { Range } from '../../protocol/requests';
import type { ViewRequests } from '../../protocol/viewRequests';
import type { Session } from '../session';
import { t } from '../words';

type Wanted = ViewRequests['factbase/nextPlace']['params']['wanted'];

export function registerGoToPlaces(session: Session): vscode.Disposable {
  const go = (wanted: Wanted, nothing: () => string) => async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const connection = await session.connect();
    const { start, end } = editor.selection;
    const uri = editor.document.uri.toString();
    const place = await connection.request('factbase/nextPlace', {
      uri,
      position: wanted === 'previous-name' ? start : end,
      wanted,
    });
    if (!place) return void vscode.window.setStatusBarMessage(nothing(), 8000);
    reveal(editor, place);
    if (place.left !== undefined) vscode.window.setStatusBarMessage(t('Sentences that need a source: {0}', place.left), 8000);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'factbase.nextName',
      go('next-name', () => t('This document names no facts.')),
    ),
    vscode.commands.registerCommand(
      'factbase.previousName',
      go('previous-name', () => t('This document names no facts.')),
    ),
    vscode.commands.registerCommand(
      'factbase.nextNeedsSource',
      go('next-unsourced', () => t('Every sentence that names a fact, a date or a figure has a source near it.')),
    ),
    vscode.commands.registerCommand('factbase.view.goTo', (given: unknown) => goToFact(session, given)),
  );
}

/** From the facts view: the next place where the draft has this fact, or this name. */
async function goToFact(session: Session, given: unknown): Promise<void> {
  const { id, name } = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const editor = vscode.window.activeTextEditor;
  if (typeof id !== 'string' || typeof name !== 'string' || !editor) return;
  const connection = await session.connect();
  const uri = editor.document.uri.toString();
  const place = await connection.request('factbase/nextOf', { uri, position: editor.selection.end, id, name });
  if (place) reveal(await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn }), place);
}

function reveal(editor: vscode.TextEditor, { start, end }: Range): void {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
