// The language server: wires documents, files and facts together and answers requests. The same in Node and in a web worker.
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  FileChangeType,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { keyAt } from '../language/citationAt';
import { sayIn, type Say } from '../language/say';
import type { InitializationOptions } from '../protocol/requests';
import { References } from './bibliography/references';
import { extractorOf, nothingShipped, type ShippedFiles } from './bibliography/shippedFiles';
import { BaseFeatures } from './bases/baseFeatures';
import { DraftFiles } from './bases/draftFiles';
import { ReferenceAnswers } from './bases/referenceAnswers';
import { answerBaseRequests, baseCapabilities, registerForBases } from './bases/registerBaseFeatures';
import { answerRequests } from './customRequests';
import { complete, definition, hover, resolveCompletion } from './draftFeatures';
import { Drafts } from './drafts';
import { fileReader, type LocalFiles } from './files';
import { LoadingProgress } from './loadingProgress';
import { OpenDocument } from './openDocument';
import { ProblemPublisher } from './problems';
import { SettingsCache } from './settings';
import { triggerCharacters } from './asking';
import { WorkspaceFacts } from './workspaceFacts';

/** What differs between a process of Node and a web worker. */
export interface ServerPlatform {
  /** Reads files without the editor, where the platform can. */
  readonly local?: LocalFiles;
  /** Files that are shipped beside the server; without them references have no style. */
  readonly shipped?: ShippedFiles;
}

/** Serves a connection until it closes. */
export function startServer(connection: Connection, platform: ServerPlatform = {}): void {
  const documents = new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
    update: (document, changes, version) => {
      document.update(changes, version);
      return document;
    },
  });
  connection.onInitialize(params => {
    const serving = new Serving(connection, documents, params, platform);
    serving.listen();
    return {
      serverInfo: { name: 'Factbase' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        definitionProvider: true,
        ...baseCapabilities(params.capabilities),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
      },
    };
  });
  documents.listen(connection);
  connection.listen();
}

/** One initialised server. */
class Serving {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<OpenDocument>;
  readonly #editor: ClientCapabilities;
  readonly #facts: WorkspaceFacts;
  readonly #settings: SettingsCache;
  readonly #references: References;
  readonly #drafts: Drafts;
  readonly #problems: ProblemPublisher;
  readonly #bases: BaseFeatures;
  readonly #draftFiles: DraftFiles;
  readonly #say: Say;
  readonly #withLinks: boolean;

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenDocument>,
    params: InitializeParams,
    platform: ServerPlatform,
  ) {
    const options = params.initializationOptions as Partial<InitializationOptions> | undefined;
    const say = sayIn(options?.messages);
    this.#connection = connection;
    this.#documents = documents;
    this.#editor = params.capabilities;
    this.#withLinks = options?.localSchemes !== undefined;
    this.#settings = new SettingsCache(connection, params.capabilities.workspace?.configuration === true);
    const reader = fileReader(connection, options?.localSchemes ?? ['file'], platform.local);
    const progress = params.capabilities.window?.workDoneProgress ? new LoadingProgress(connection, say) : undefined;
    this.#facts = new WorkspaceFacts(connection, reader, {
      progress,
      extract: platform.shipped && extractorOf(platform.shipped),
    });
    this.#facts.setFolders((params.workspaceFolders ?? []).map(folder => folder.uri));
    this.#references = new References(platform.shipped ?? nothingShipped, reader, problem => {
      // A notification: not every editor answers the request that a message with buttons would be.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: say(problem.id, problem.args),
      });
    });
    this.#drafts = new Drafts(this.#facts, this.#settings, say, this.#references);
    this.#problems = new ProblemPublisher(connection, this.#facts, say);
    this.#bases = new BaseFeatures({
      drafts: this.#drafts,
      facts: this.#facts,
      reader,
      say,
      mostFolds: params.capabilities.textDocument?.foldingRange?.rangeLimit,
      withCommands: this.#withLinks,
    });
    const shared = {
      connection,
      editor: this.#editor,
      documents,
      drafts: this.#drafts,
      facts: this.#facts,
      features: this.#bases,
      settings: this.#settings,
      say,
    };
    this.#draftFiles = new DraftFiles({ connection, reader, facts: this.#facts, documents, drafts: this.#drafts });
    const references = new ReferenceAnswers({ ...shared, draftFiles: this.#draftFiles });
    answerBaseRequests(connection, { ...shared, references });
    this.#say = say;
  }

  listen(): void {
    this.#listenToDocuments();
    this.#listenToWorkspace();
    this.#answer();
  }

  #listenToDocuments(): void {
    const { workspace } = this.#facts;
    this.#documents.onDidOpen(async ({ document }) => {
      if (!document.isBase && (await this.#facts.lookAround(document.uri))) this.#factsChanged();
    });
    this.#documents.onDidChangeContent(({ document }) => {
      if (!document.isBase) return;
      this.#facts.opened(document.uri, document.text.getText(), document.untouched);
      this.#factsChanged();
    });
    this.#documents.onDidClose(({ document }) => {
      this.#settings.forget(document.uri);
      if (!document.isBase) return;
      workspace.closed(document.uri);
      this.#factsChanged();
    });
  }

  #listenToWorkspace(): void {
    const connection = this.#connection;
    connection.onInitialized(() => {
      // Asking an editor for what it cannot do is an error; not every editor is VS Code.
      if (this.#editor.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'factbase' });
      }
      if (this.#editor.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(async () => {
          this.#facts.setFolders(((await connection.workspace.getWorkspaceFolders()) ?? []).map(folder => folder.uri));
          this.#factsChanged();
        });
      }
      registerForBases(connection, this.#editor);
      this.#factsChanged();
    });
    connection.onDidChangeConfiguration(() => {
      this.#settings.forget();
      this.#references.forget();
      // What shows references, such as a preview, asks again: the style may be another one now.
      this.#factsChanged();
    });
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const kinds = {
        [FileChangeType.Created]: 'created',
        [FileChangeType.Changed]: 'changed',
        [FileChangeType.Deleted]: 'deleted',
      } as const;
      const styles = changes.some(({ uri }) => /\.csl$/i.test(uri));
      if (styles) this.#references.forget();
      const relevant = await Promise.all(changes.map(({ uri, type }) => this.#facts.fileChanged(uri, kinds[type])));
      if (styles || relevant.includes(true)) this.#factsChanged();
    });
  }

  #answer(): void {
    const connection = this.#connection;
    connection.onHover(async ({ textDocument, position }, cancelled) => {
      const document = this.#documents.get(textDocument.uri);
      if (!document || !(await this.#settings.of(document.uri)).hover) return null;
      if (document.isBase) return this.#bases.hover(document, position, cancelled);
      const context = await this.#drafts.contextOf(document);
      if (!context || cancelled.isCancellationRequested) return null;
      // The style is loaded for a citation only: a card on a name must not wait for it.
      const cited = keyAt(context.draft, document.text.offsetAt(position)) !== undefined;
      const styled = cited ? await this.#drafts.referencesFor(document) : undefined;
      const now = cited ? await this.#drafts.contextOf(document) : context;
      return now ? hover({ ...now, styled }, document, position, this.#withLinks) : null;
    });
    connection.onCompletion(async (params, cancelled) => {
      const document = this.#documents.get(params.textDocument.uri);
      const settings = document && (await this.#settings.of(document.uri));
      if (!document || !settings?.completion) return null;
      if (document.isBase) return this.#bases.completion(document, params, cancelled);
      let context = await this.#drafts.contextOf(document);
      if (context && !context.lookup.isReady) {
        await this.#drafts.lookupReady(context.lookup);
        context = await this.#drafts.contextOf(document);
      }
      return context && !cancelled.isCancellationRequested ? complete(context, document, params, settings) : null;
    });
    connection.onCompletionResolve(async item => {
      const data = item.data as { uri?: string; kind?: string } | undefined;
      const document = data?.uri === undefined ? undefined : this.#documents.get(data.uri);
      const styled = document && data?.kind === 'source' ? await this.#drafts.referencesFor(document) : undefined;
      // A draft may name a bibliography of its own, which counts for nobody else.
      const context = document && (await this.#drafts.contextOf(document));
      return resolveCompletion(item, { ...(context ?? (await this.#drafts.lookupFor(data?.uri))), styled });
    });
    connection.onDefinition(async ({ textDocument, position }, cancelled) => {
      const document = this.#documents.get(textDocument.uri);
      if (document?.isBase) return this.#bases.definition(document, position, cancelled);
      const context = document && (await this.#drafts.contextOf(document));
      return document && context && !cancelled.isCancellationRequested
        ? definition(context, document, position, this.#facts)
        : null;
    });
    answerRequests(connection, {
      documents: this.#documents,
      drafts: this.#drafts,
      facts: this.#facts,
      settings: this.#settings,
      draftFiles: this.#draftFiles,
      say: this.#say,
      changed: () => this.#factsChanged(),
    });
  }

  /** Tells everyone who shows something of the facts. */
  #factsChanged(): void {
    this.#problems.schedule();
    void this.#connection.sendNotification('factbase/changed', {});
  }
}
