// Names as one types, in languages whose quick suggestions are off. VS Code switches them off in Markdown, and asks nobody at the end of a
// word then, whatever its trigger characters. Switching them on for the writer would bring up every other extension's proposals at every
// word; instead the list is opened when, and only when, a name of the base begins with what was just typed.
import * as vscode from 'vscode';
import type { Connection } from './connection';
import { isDraft } from './documents';

const letter = /^[\p{L}\p{M}\p{N}]$/u;

export function registerOfferWhileTyping(connection: Connection): vscode.Disposable {
  const offering = new Offering(connection);
  return vscode.workspace.onDidChangeTextDocument(event => void offering.typed(event));
}

class Offering {
  readonly #connection: Connection;
  /** The word that the list was opened for: a list that the writer closed is opened again only for names that were not in it. */
  #opened: { readonly uri: string; readonly line: number; readonly start: number; readonly text: string } | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async typed({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const [change] = contentChanges;
    if (!change || contentChanges.length !== 1 || reason !== undefined || editor?.document !== document) return;
    if (!letter.test(change.text) || !change.range.isEmpty || !isDraft(document) || !wanted(document)) return;
    const position = change.range.start.translate(0, change.text.length);
    const start = wordStart(document, position);
    const uri = document.uri.toString();
    const before = this.#opened;
    const same = before?.uri === uri && before.line === position.line && before.start === start;
    const { version } = document;
    // The client tells the server of the change in a listener of its own, which may come after this one.
    await Promise.resolve();
    const offers = await this.#connection.request('factbase/offersName', {
      uri,
      position,
      version,
      ...(same ? { opened: before.text } : {}),
    });
    if (!offers || document.version !== version) return;
    if (!(await cursorComesTo(editor, position)) || document.version !== version) return;
    const text = document.lineAt(position.line).text.slice(start, position.character);
    this.#opened = { uri, line: position.line, start, text };
    await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }
}

/**
 * Milliseconds: on a busy machine VS Code tells of the cursor well after it told of the text, and in the browser the server answers meanwhile. A cursor
 * that comes late is still welcome, for nothing was typed since.
 */
const cursorPatience = 3_000;

/** True once the cursor stands at the position, which it does in a moment where a letter was typed. */
function cursorComesTo(editor: vscode.TextEditor, position: vscode.Position): Promise<boolean> {
  const isThere = (): boolean => editor.selection.isEmpty && editor.selection.active.isEqual(position);
  if (isThere()) return Promise.resolve(true);
  return new Promise(resolve => {
    const done = (): void => {
      moved.dispose();
      clearTimeout(timer);
      resolve(isThere());
    };
    const timer = setTimeout(done, cursorPatience);
    const moved = vscode.window.onDidChangeTextEditorSelection(event => {
      if (event.textEditor === editor && isThere()) done();
    });
  });
}

/** Only where VS Code does not ask by itself: there the list would open twice. */
function wanted(document: vscode.TextDocument): boolean {
  if (!vscode.workspace.getConfiguration('factbase', document).get<boolean>('completion.enabled', true)) return false;
  const quick = vscode.workspace
    .getConfiguration('editor', document)
    .get<boolean | { readonly other?: string | boolean }>('quickSuggestions');
  const other = typeof quick === 'object' ? quick.other : quick;
  return other === false || other === 'off' || other === 'inline';
}

function wordStart(document: vscode.TextDocument, position: vscode.Position): number {
  const before = document.lineAt(position.line).text.slice(0, position.character);
  return before.search(/[\p{L}\p{M}\p{N}'’.&-]*$/u);
}
