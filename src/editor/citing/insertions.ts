// Puts citations and quotes into the editor, at every cursor, as one undo step, and only into the version of the text that they were made for.
import * as vscode from 'vscode';
import type { Insertions } from '../../protocol/citeRequests';
import type { Position } from '../../protocol/requests';
import { t } from '../words';

/** The cursors of an editor, where something is inserted. */
export function cursorsOf(editor: vscode.TextEditor): readonly Position[] {
  return editor.selections.map(({ end }) => ({ line: end.line, character: end.character }));
}

/**
 * Asks for changes of the text as it stands and makes them; asks once more where the text changed meanwhile. Resolves to whether the server had
 * any. A cursor at which something was inserted goes behind it; all others stay with their text.
 */
export async function insertInto(editor: vscode.TextEditor, ask: () => Promise<Insertions | null>): Promise<boolean> {
  for (let tries = 0; tries < 2; tries++) {
    const answer = await ask();
    if (!answer) return false;
    if (answer.version !== editor.document.version) continue;
    if (answer.insertions.length > 0) await apply(editor, answer);
    if (answer.hint) vscode.window.setStatusBarMessage(answer.hint, 8000);
    return true;
  }
  vscode.window.setStatusBarMessage(t('The text changed meanwhile. Please try again.'), 8000);
  return true;
}

async function apply(editor: vscode.TextEditor, { insertions }: Insertions): Promise<void> {
  const { document } = editor;
  const changes = insertions.map(({ range, text }) => ({
    range: range
      ? new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character)
      : new vscode.Range(editor.selection.active, editor.selection.active),
    text,
  }));
  const lineEnds = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  let shift = 0;
  const ends = changes.map(({ range, text }) => {
    const length = text.replace(/\r?\n/g, lineEnds).length;
    const end = document.offsetAt(range.start) + shift + length;
    shift += length - (document.offsetAt(range.end) - document.offsetAt(range.start));
    return end;
  });
  const cursors = editor.selections.map(selection => changes.findIndex(({ range }) => range.contains(selection.active)));
  const done = await editor.edit(edit => changes.forEach(({ range, text }) => edit.replace(range, text)));
  if (done) {
    editor.selections = editor.selections.map((selection, i) => {
      const end = ends[cursors[i] ?? -1];
      if (end === undefined) return selection;
      const place = document.positionAt(end);
      return new vscode.Selection(place, place);
    });
  }
}
