// Marks under the names of facts, off unless the writer wants them. The server says where the names are, of the lines that are on the screen
// only; VS Code itself moves marks along with the text, so that typing never waits for them.
import * as vscode from 'vscode';
import type { ViewRequests } from '../../protocol/viewRequests';
import type { Connection } from '../connection';
import { isDraft } from '../documents';
import { markType, marksWanted, sameMarks, type WantedMarks } from './markTypes';

/** How long typing and scrolling must pause before marks are asked for, in milliseconds. */
const pause = 80;
/** The most marks of one document. */
const limit = 5000;

export function registerMarks(connection: Connection): vscode.Disposable {
  return new Marks(connection);
}

interface Shown {
  readonly wanted: WantedMarks;
  /** Where the names are, before the line that is being typed is left out. */
  readonly ranges: readonly vscode.Range[];
  readonly version: number;
}

class Marks implements vscode.Disposable {
  readonly #connection: Connection;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  readonly #shown = new Map<vscode.TextEditor, Shown>();
  readonly #timers = new Map<vscode.TextEditor, ReturnType<typeof setTimeout>>();
  readonly #listeners: vscode.Disposable;

  constructor(connection: Connection) {
    this.#connection = connection;
    const all = () => this.#followEditors();
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(all),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#later(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#draw(textEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.#later(editor);
      }),
      vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('factbase.marks') && all()),
      connection.onNotification('factbase/changed', all),
    );
    all();
  }

  dispose(): void {
    this.#listeners.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const type of this.#types.values()) type.dispose();
  }

  #followEditors(): void {
    const visible = new Set(vscode.window.visibleTextEditors);
    for (const [editor, timer] of this.#timers) {
      if (visible.has(editor)) continue;
      clearTimeout(timer);
      this.#timers.delete(editor);
    }
    for (const editor of this.#shown.keys()) if (!visible.has(editor)) this.#shown.delete(editor);
    for (const editor of visible) this.#later(editor);
  }

  #later(editor: vscode.TextEditor): void {
    const wanted = this.#wantedFor(editor);
    if (!wanted && !this.#shown.has(editor)) return;
    clearTimeout(this.#timers.get(editor));
    this.#timers.set(
      editor,
      setTimeout(() => void this.#ask(editor), pause),
    );
  }

  async #ask(editor: vscode.TextEditor): Promise<void> {
    this.#timers.delete(editor);
    const wanted = this.#wantedFor(editor);
    if (!wanted) return this.#clear(editor);
    const { document } = editor;
    const { version } = document;
    const params: ViewRequests['factbase/marks']['params'] = {
      uri: document.uri.toString(),
      version,
      limit,
      // The overview ruler shows the whole document at once.
      ...(wanted.ruler ? {} : { ranges: editor.visibleRanges.map(({ start, end }) => ({ start, end })) }),
    };
    const marks = await this.#connection.request('factbase/marks', params);
    // Marks of an older text would stand beside the names; the change that made it old has asked anew.
    if (!marks || document.version !== version || !vscode.window.visibleTextEditors.includes(editor)) return;
    this.#show(editor, { wanted, ranges: rangesOf(marks), version });
  }

  #show(editor: vscode.TextEditor, shown: Shown): void {
    const before = this.#shown.get(editor);
    if (before && before.wanted.key !== shown.wanted.key) this.#clear(editor);
    const same =
      before?.version === shown.version && before.wanted.key === shown.wanted.key && sameMarks(before.ranges, shown.ranges);
    this.#shown.set(editor, shown);
    if (!same) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const shown = this.#shown.get(editor);
    // Ranges of an older text are not drawn again: VS Code has moved those that are drawn.
    if (!shown || shown.version !== editor.document.version) return;
    const { wanted, ranges } = shown;
    const lines = new Set(wanted.skipCurrentLine ? editor.selections.map(({ active }) => active.line) : []);
    const drawn = lines.size === 0 ? ranges : ranges.filter(({ start, end }) => !lines.has(start.line) && !lines.has(end.line));
    editor.setDecorations(this.#type(wanted), drawn);
  }

  #clear(editor: vscode.TextEditor): void {
    const before = this.#shown.get(editor);
    if (before) editor.setDecorations(this.#type(before.wanted), []);
    this.#shown.delete(editor);
  }

  #type(wanted: WantedMarks): vscode.TextEditorDecorationType {
    let type = this.#types.get(wanted.key);
    if (!type) this.#types.set(wanted.key, (type = markType(wanted)));
    return type;
  }

  #wantedFor({ document }: vscode.TextEditor): WantedMarks | undefined {
    return isDraft(document) ? marksWanted(document) : undefined;
  }
}

function rangesOf(marks: readonly number[]): readonly vscode.Range[] {
  const ranges: vscode.Range[] = [];
  for (let i = 0; i + 3 < marks.length; i += 4)
    ranges.push(new vscode.Range(marks[i]!, marks[i + 1]!, marks[i + 2]!, marks[i + 3]!));
  return ranges;
}
