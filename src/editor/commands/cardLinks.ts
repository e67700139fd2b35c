// The links on a hover card; from the palette they are about the fact at the cursor. They are the only commands that a card may run;
// arguments come from text that anybody may have written, so each is checked before use.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { insertInto } from '../citing/insertions';
import { t } from '../words';

/** Commands that a card may link to; the hover's trust is limited to them. */
export const cardCommands = ['factbase.cite', 'factbase.openSource', 'factbase.editFact'] as const;

interface CardArguments {
  readonly id: string;
  readonly uri?: string;
  readonly line?: number;
  readonly character?: number;
}

export function registerCardLinks(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.cite', (given: unknown) =>
      withArguments(session, given, args => cite(session, args)),
    ),
    vscode.commands.registerCommand('factbase.openSource', (given: unknown) =>
      withArguments(session, given, args => open(session, args, 'source')),
    ),
    vscode.commands.registerCommand('factbase.editFact', (given: unknown) =>
      withArguments(session, given, args => open(session, args, 'entry')),
    ),
  );
}

async function cite(session: Session, { id, uri, line, character }: CardArguments): Promise<void> {
  const editor =
    vscode.window.visibleTextEditors.find(each => each.document.uri.toString() === uri) ?? vscode.window.activeTextEditor;
  if (!editor) return;
  const position = line !== undefined && character !== undefined ? new vscode.Position(line, character) : editor.selection.active;
  const connection = await session.connect();
  const uriOfDraft = editor.document.uri.toString();
  await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  const done = await insertInto(editor, () =>
    connection.request('factbase/cite', {
      uri: uriOfDraft,
      positions: [{ line: position.line, character: position.character }],
      items: [{ id }],
      atEndOfSentence: line !== undefined,
    }),
  );
  if (!done) vscode.window.setStatusBarMessage(t('This fact names no source to cite.'), 8000);
}

async function open(session: Session, { id, uri }: CardArguments, what: 'entry' | 'source'): Promise<void> {
  const connection = await session.connect();
  const draft = uri ?? vscode.window.activeTextEditor?.document.uri.toString();
  const place = await connection.request('factbase/place', { uri: draft, id, what });
  if (!place) {
    const text =
      what === 'source'
        ? t('No copy of the source’s text is kept, and it has no address.')
        : t('This fact is no longer in the fact base.');
    vscode.window.setStatusBarMessage(text, 8000);
    return;
  }
  const target = vscode.Uri.parse(place.uri, true);
  if (target.scheme === 'https' || target.scheme === 'http') {
    // The address comes from a file that the writer has not said to trust.
    if (!vscode.workspace.isTrusted) {
      vscode.window.setStatusBarMessage(t('Web addresses are opened once you trust this folder.'), 8000);
      return;
    }
    // VS Code asks before it opens an address it does not know.
    await vscode.env.openExternal(target);
    return;
  }
  const { start, end } = place.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(target, { selection, viewColumn: vscode.ViewColumn.Beside });
}

async function withArguments(session: Session, given: unknown, run: (args: CardArguments) => Promise<void>): Promise<void> {
  if (given === undefined) {
    const args = await factAtCursor(session);
    return args && run(args);
  }
  if (typeof given !== 'object' || given === null || !('id' in given) || typeof given.id !== 'string') return;
  const { uri, line, character } = given as Record<string, unknown>;
  await run({
    id: given.id,
    ...(typeof uri === 'string' ? { uri } : {}),
    ...(typeof line === 'number' && typeof character === 'number' ? { line, character } : {}),
  });
}

async function factAtCursor(session: Session): Promise<CardArguments | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const connection = await session.connect();
  const found = await connection.request('factbase/factAt', { uri, position: editor.selection.active });
  if (found) return { id: found.id, uri, line: found.end.line, character: found.end.character };
  vscode.window.setStatusBarMessage(t('Put the cursor on the name of a fact first.'), 8000);
  return undefined;
}
