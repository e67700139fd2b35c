// The language server over a pair of streams, with an editor in memory on the other side: what any LSP client would see.
import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type LocationLink,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { createConnection } from 'vscode-languageserver/node';
import { isBaseName } from '../../src/core/facts/workspace';
import type { EditorRequests } from '../../src/protocol/requests';
import { startServer, type ServerPlatform } from '../../src/server/server';

/** File of the workspace by its path in it. */
export const uriOf = (path: string): string => `memory:/w/${path}`;

export class RunningServer {
  readonly files = new Map<string, string>();
  readonly problems = new Map<string, readonly Diagnostic[]>();
  readonly #client: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  settings: Record<string, unknown> = {};
  /** What the editor can do, as it says at the start. */
  capabilities: object = { workspace: { configuration: true }, textDocument: { completion: { dynamicRegistration: true } } };

  constructor(files: Readonly<Record<string, string>>, platform: ServerPlatform = {}) {
    for (const [path, text] of Object.entries(files)) this.files.set(uriOf(path), text);
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), platform);
    this.#client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.#answer();
    this.#client.listen();
  }

  #answer(): void {
    const client = this.#client;
    client.onRequest('factbase/readFile', ({ uri }: EditorRequests['factbase/readFile']['params']): object => {
      const text = this.files.get(uri);
      return text === undefined ? { missing: true } : { base64: Buffer.from(text, 'utf8').toString('base64') };
    });
    client.onRequest('factbase/findBases', () => [...this.files.keys()].filter(isBaseName));
    client.onRequest('factbase/findDrafts', () => [...this.files.keys()].filter(uri => uri.endsWith('.md')));
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('window/showMessageRequest', () => null);
    client.onRequest('client/unregisterCapability', () => null);
    client.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.problems.set(uri, diagnostics);
        this.#wake();
      },
    );
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  async start(): Promise<this> {
    await this.#client.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'memory:/w', name: 'w' }],
      initializationOptions: { localSchemes: [], locale: 'en', messages: {} },
      capabilities: this.capabilities,
    });
    await this.#client.sendNotification('initialized', {});
    return this;
  }

  /** Waits until the condition holds; asked after everything that the server sends. */
  until(condition: () => boolean): Promise<void> {
    return new Promise(resolve => {
      const ask = () => {
        if (!condition()) return;
        this.#waiting.delete(ask);
        resolve();
      };
      this.#waiting.add(ask);
      ask();
    });
  }

  async open(path: string, languageId: string, text?: string): Promise<void> {
    const uri = uriOf(path);
    this.#versions.set(uri, 1);
    await this.#client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: text ?? this.files.get(uri) ?? '' },
    });
  }

  /** Types: replaces a stretch of a line. */
  async edit(path: string, line: number, from: number, to: number, text: string): Promise<void> {
    const uri = uriOf(path);
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const range = { start: { line, character: from }, end: { line, character: to } };
    await this.#client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  close(path: string): Promise<void> {
    return this.#client.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Writes a file behind the editor's back and tells the server, as a file watcher does. */
  async write(path: string, text: string | undefined): Promise<void> {
    const uri = uriOf(path);
    const type = text === undefined ? 3 : this.files.has(uri) ? 2 : 1;
    if (text === undefined) this.files.delete(uri);
    else this.files.set(uri, text);
    await this.#client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.#client.sendRequest(method, params) as Promise<Result>;
  }

  /** A request that can be taken back, as editors do when something newer is typed. */
  cancellable<Result>(method: string, params: unknown): { readonly answer: Promise<Result>; cancel(): void } {
    const source = new CancellationTokenSource();
    const answer = this.#client.sendRequest(method, params, source.token) as Promise<Result>;
    return { answer, cancel: () => source.cancel() };
  }

  async hover(path: string, line: number, character: number): Promise<string | undefined> {
    const hover = await this.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: uriOf(path) },
      position: { line, character },
    });
    return hover ? (hover.contents as { value: string }).value : undefined;
  }

  complete(path: string, line: number, character: number): Promise<CompletionList | null> {
    return this.request('textDocument/completion', {
      textDocument: { uri: uriOf(path) },
      position: { line, character },
      context: { triggerKind: 2 },
    });
  }

  define(path: string, line: number, character: number): Promise<LocationLink[] | null> {
    return this.request('textDocument/definition', { textDocument: { uri: uriOf(path) }, position: { line, character } });
  }

  dispose(): void {
    this.#client.dispose();
  }
}
