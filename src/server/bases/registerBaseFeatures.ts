// Registers what an editor may ask about fact bases, and about references to facts from drafts.
import {
  CodeActionKind,
  CodeActionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type ClientCapabilities,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { workspaceSymbols } from '../../language/base/workspaceSymbols';
import type { Say } from '../../language/say';
import { citeKind, draftActions } from '../citing/draftActions';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import type { SettingsCache } from '../settings';
import type { WorkspaceFacts } from '../workspaceFacts';
import { symbolKindOf } from './baseAnswers';
import { fixAllKind, type BaseFeatures } from './baseFeatures';
import type { ReferenceAnswers } from './referenceAnswers';

/** Where the features for bases are asked for: an editor that registers them for all files would ask us about every draft too. */
const bases = [{ pattern: '**/{factbase.yaml,factbase.yml,*.factbase.yaml,*.factbase.yml}' }];

const options = {
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, citeKind] },
  documentLinkProvider: { resolveProvider: true },
};

/** Capabilities that are told at the start; those for bases alone only where the editor cannot be told later. */
export function baseCapabilities({ textDocument }: ClientCapabilities): ServerCapabilities {
  return {
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    workspaceSymbolProvider: true,
    ...(textDocument?.documentSymbol?.dynamicRegistration ? {} : { documentSymbolProvider: true }),
    ...(textDocument?.foldingRange?.dynamicRegistration ? {} : { foldingRangeProvider: true }),
    ...(textDocument?.documentLink?.dynamicRegistration ? {} : { documentLinkProvider: options.documentLinkProvider }),
    ...(textDocument?.codeAction?.dynamicRegistration ? {} : { codeActionProvider: options.codeActionProvider }),
  };
}

/** To be called once the editor is initialised. */
export function registerForBases({ client }: Connection, { textDocument }: ClientCapabilities): void {
  const documentSelector = bases;
  if (textDocument?.documentSymbol?.dynamicRegistration) void client.register(DocumentSymbolRequest.type, { documentSelector });
  if (textDocument?.foldingRange?.dynamicRegistration) void client.register(FoldingRangeRequest.type, { documentSelector });
  if (textDocument?.documentLink?.dynamicRegistration) {
    void client.register(DocumentLinkRequest.type, { documentSelector, ...options.documentLinkProvider });
  }
  if (textDocument?.codeAction?.dynamicRegistration) {
    void client.register(CodeActionRequest.type, {
      // For drafts too: a name in them can be cited.
      documentSelector: null,
      codeActionKinds: options.codeActionProvider.codeActionKinds,
    });
  }
}

export interface BaseAnswering {
  readonly documents: { get(uri: string): OpenDocument | undefined };
  readonly drafts: Drafts;
  readonly facts: WorkspaceFacts;
  readonly features: BaseFeatures;
  readonly references: ReferenceAnswers;
  readonly settings: SettingsCache;
  readonly say: Say;
}

export function answerBaseRequests(
  connection: Connection,
  { documents, drafts, facts, features, references, settings, say }: BaseAnswering,
): void {
  const baseOf = (uri: string): OpenDocument | undefined => {
    const document = documents.get(uri);
    return document?.isBase ? document : undefined;
  };
  connection.onDocumentSymbol(({ textDocument: { uri } }, cancelled) =>
    ask(baseOf(uri), base => features.symbols(base, cancelled)),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) => ask(baseOf(uri), base => features.folds(base)));
  connection.onDocumentHighlight(({ textDocument: { uri }, position }, cancelled) =>
    ask(documents.get(uri), document => (document.isBase ? features : references).highlights(document, position, cancelled)),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }, cancelled) => ask(baseOf(uri), base => features.links(base, cancelled)));
  connection.onDocumentLinkResolve(link => features.resolveLink(link));
  connection.onCodeAction((params, cancelled) =>
    ask(documents.get(params.textDocument.uri), document =>
      document.isBase ? features.actions(document, params, cancelled) : draftActions(document, params, drafts, settings),
    ),
  );
  connection.onReferences(({ textDocument: { uri }, position, context }, cancelled) =>
    ask(documents.get(uri), document => references.references(document, position, context.includeDeclaration, cancelled)),
  );
  connection.onPrepareRename(({ textDocument: { uri }, position }, cancelled) =>
    ask(documents.get(uri), document => references.prepareRename(document, position, cancelled)),
  );
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, cancelled) =>
    ask(documents.get(uri), document => references.rename(document, position, newName, cancelled)),
  );
  connection.onWorkspaceSymbol(async ({ query }, cancelled) => {
    const scopes: Awaited<ReturnType<Drafts['lookupFor']>>[] = [];
    for (const base of await facts.bases()) {
      const scope = await drafts.lookupFor(base);
      if (cancelled.isCancellationRequested) return null;
      if (!scopes.some(each => each.facts === scope.facts)) scopes.push(scope);
    }
    const found = workspaceSymbols(query, scopes, say);
    const locations = await features.located(found.map(each => each.place));
    return found.map(({ fact, summary }, i) => ({
      name: fact.name,
      kind: symbolKindOf(fact.kind),
      containerName: summary,
      location: locations[i]!,
    }));
  });
}

function ask<T>(document: OpenDocument | undefined, answer: (document: OpenDocument) => T): T | null {
  return document ? answer(document) : null;
}
