// Puts what the server made into the editor, as one undo step.
import * as vscode from 'vscode';
import type { Insertion } from '../../protocol/requests';

/** Inserts at the cursor, or in place of the range that the server names; hints go to the status bar, not into the way. */
export async function applyInsertion(editor: vscode.TextEditor, insertion: Insertion): Promise<void> {
  const where = insertion.range
    ? new vscode.Range(
        insertion.range.start.line,
        insertion.range.start.character,
        insertion.range.end.line,
        insertion.range.end.character,
      )
    : editor.selection;
  if (insertion.snippet) await editor.insertSnippet(new vscode.SnippetString(insertion.text), where);
  else {
    await editor.edit(edit => edit.replace(where, insertion.text));
    const end = editor.document.positionAt(editor.document.offsetAt(where.start) + insertion.text.length);
    editor.selection = new vscode.Selection(end, end);
  }
  if (insertion.hint) vscode.window.setStatusBarMessage(insertion.hint, 8000);
}
