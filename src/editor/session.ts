// Decides when the language server runs: as soon as the workspace has a fact base, or a command needs one. Until then the
// extension costs nothing but a file watcher.
import * as vscode from 'vscode';
import type { Connection, Platform } from './connection';
import { basePattern } from './documents';
import { findFiles } from './findFiles';

/** The one language server of a window, started on demand. */
export class Session implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #platform: Platform;
  readonly #started = new vscode.EventEmitter<Connection>();
  readonly #disposables: vscode.Disposable[] = [this.#started];
  #connection: Promise<Connection> | undefined;

  /** Fires once, when the server answers. */
  readonly onDidStart = this.#started.event;

  constructor(context: vscode.ExtensionContext, platform: Platform) {
    this.#context = context;
    this.#platform = platform;
    const watcher = vscode.workspace.createFileSystemWatcher(basePattern, false, true, true);
    this.#disposables.push(
      watcher,
      watcher.onDidCreate(() => void this.connect()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.connectIfNeeded()),
      vscode.workspace.onDidOpenTextDocument(document => {
        if (vscode.languages.match({ pattern: basePattern }, document) > 0) void this.connect();
      }),
    );
  }

  /** Starts the server where the workspace, or an open editor, has a fact base. */
  async connectIfNeeded(): Promise<void> {
    if (this.#connection) return;
    const open = vscode.workspace.textDocuments.some(document => vscode.languages.match({ pattern: basePattern }, document) > 0);
    if (open || (await findFiles(basePattern, 1)).length > 0) await this.connect();
  }

  /** The running server; starts it if need be. Rejects where it cannot start, and tries anew at the next call. */
  connect(): Promise<Connection> {
    this.#connection ??= this.#platform.connect(this.#context).then(
      connection => {
        this.#disposables.push(connection, this.#platform.register(this, connection));
        void vscode.commands.executeCommand('setContext', 'factbase.ready', true);
        this.#started.fire(connection);
        return connection;
      },
      (error: unknown) => {
        this.#connection = undefined;
        throw error;
      },
    );
    return this.#connection;
  }

  dispose(): void {
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
  }
}
