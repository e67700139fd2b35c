// VS Code's Markdown preview with the facts in it. It is rendered at once and cannot wait for the language server, so what the server says of a
// document is kept, and the preview is rendered again when something new has come.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { isDraft } from '../documents';
import { extendRenderer } from './extend';
import type { MarkdownIt } from './markdownIt';
import type { KnownDraft } from './render';
import type { PreviewDraft } from '../../protocol/citeRequests';

/** What VS Code's Markdown extension asks of the extensions that it renders with. */
export interface PreviewExtension {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

/** How long typing must pause before the server is asked again, in milliseconds. */
const pause = 250;

interface Kept {
  readonly preview: PreviewDraft | undefined;
  /** Version and length in lines of the document that it was made for. */
  readonly version: number;
  readonly lines: number;
}

export class DraftPreview implements vscode.Disposable {
  readonly #kept = new Map<string, Kept>();
  readonly #asked = new Set<string>();
  readonly #disposables: vscode.Disposable[] = [];
  #connection: Connection | undefined;

  constructor() {
    this.#disposables.push(
      vscode.workspace.onDidCloseTextDocument(document => this.#kept.delete(document.uri.toString())),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (event.affectsConfiguration('factbase')) this.#askAgain();
      }),
    );
  }

  /** Asks this server from now on; what was rendered before is rendered again. */
  follow(connection: Connection): void {
    this.#connection = connection;
    this.#disposables.push(connection.onNotification('factbase/changed', () => this.#askAgain()));
    this.#askAgain();
  }

  /** Teaches the renderer citations, names and references. */
  extend(markdown: MarkdownIt): MarkdownIt {
    return extendRenderer(markdown, document => (document instanceof vscode.Uri ? this.#known(document) : undefined));
  }

  #known(uri: vscode.Uri): KnownDraft | undefined {
    const name = uri.toString();
    const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === name);
    if (!document || !isDraft(document)) return undefined;
    const kept = this.#kept.get(name);
    if (kept?.version !== document.version) void this.#ask(document);
    return kept?.preview && { preview: kept.preview, moved: document.lineCount - kept.lines };
  }

  #askAgain(): void {
    for (const [name, kept] of this.#kept) this.#kept.set(name, { ...kept, version: -1 });
    for (const document of vscode.workspace.textDocuments) if (this.#kept.has(document.uri.toString())) void this.#ask(document);
  }

  /** Asks for what is known of a document as it stands; one question at a time, and again where it changed meanwhile. */
  async #ask(document: vscode.TextDocument): Promise<void> {
    const uri = document.uri.toString();
    // A preview that was rendered before the server runs is remembered, and rendered again then.
    if (!this.#kept.has(uri)) this.#kept.set(uri, { preview: undefined, version: -1, lines: document.lineCount });
    if (this.#asked.has(uri) || !this.#connection) return;
    this.#asked.add(uri);
    try {
      // Not while one types: VS Code itself renders what is new at once, and cards and references may follow.
      for (let seen = -1; seen !== document.version && !document.isClosed;) {
        seen = document.version;
        await new Promise(resolve => setTimeout(resolve, this.#kept.get(uri)?.preview ? pause : 0));
      }
      const { version, lineCount: lines } = document;
      const preview = (await this.#connection.request('factbase/preview', { uri })) ?? undefined;
      if (document.isClosed) return;
      const before = this.#kept.get(uri);
      this.#kept.set(uri, { preview, version: preview?.version ?? version, lines });
      if (!same(before?.preview, preview)) await vscode.commands.executeCommand('markdown.preview.refresh');
    } catch {
      // The server is being stopped: what is known stays, and is asked for again after the next change.
      const known = this.#kept.get(uri);
      if (known) this.#kept.set(uri, { ...known, version: document.version });
    } finally {
      this.#asked.delete(uri);
    }
    if (!document.isClosed && this.#kept.get(uri)?.version !== document.version) void this.#ask(document);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

/**
 * Whether a preview that was rendered with the one looks as with the other. Lines do not count: what moved with its line is found all the same,
 * and rendering again loads the whole page anew.
 */
function same(one: PreviewDraft | undefined, other: PreviewDraft | undefined): boolean {
  const shown = (preview: PreviewDraft | undefined): string =>
    JSON.stringify(preview && { ...preview, version: 0, marks: preview.marks.map(mark => ({ ...mark, line: 0 })) });
  return shown(one) === shown(other);
}
