// The language client as both hosts use it: what it syncs, what it may trust, and the files it reads for the server.
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { EditorRequests, InitializationOptions } from '../protocol/requests';
import { besideOthers } from './beside/otherExtensions';
import { cardCommands } from './commands/cardLinks';
import type { Connection } from './connection';
import { addedLanguages, basePattern, draftLanguages, draftPattern } from './documents';
import { findFiles } from './findFiles';
import { interfaceLanguage, serverMessages } from './words';

/** Files whose changes the server hears of: bases, bibliographies, styles, settings of projects, and copies of sources. */
const watched = ['**/*.{yaml,yml,bib,bibtex,biblatex,json,ris,csl}', '**/conf.py', '**/sources/**'];

/** Options for a client; `localSchemes` are those whose files the server reads itself, `request` asks the server of this very client. */
export function clientOptions(
  localSchemes: readonly string[],
  output: vscode.LogOutputChannel,
  request: Connection['request'],
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    localSchemes,
    locale: interfaceLanguage(),
    messages: serverMessages(),
  };
  return {
    documentSelector: [...[...draftLanguages, ...addedLanguages()].map(language => ({ language })), { pattern: basePattern }],
    synchronize: { fileEvents: watched.map(pattern => vscode.workspace.createFileSystemWatcher(pattern)) },
    outputChannel: output,
    initializationOptions,
    // Cards hold text of bases and sources: no HTML, and no command but the three of the card.
    markdown: { isTrusted: { enabledCommands: [...cardCommands] }, supportHtml: false },
    middleware: besideOthers(request),
  };
}

/** Starts the client and answers what the server asks of the editor. */
export async function startClient(client: BaseLanguageClient, extension: vscode.Uri): Promise<Connection> {
  const answers: vscode.Disposable[] = [
    client.onRequest('factbase/readFile', (params: EditorRequests['factbase/readFile']['params']) => readFile(params.uri)),
    client.onRequest('factbase/shippedFile', (params: EditorRequests['factbase/shippedFile']['params']) =>
      shippedFile(extension, params.path),
    ),
    client.onRequest('factbase/findBases', findBases),
    client.onRequest('factbase/findDrafts', (params: EditorRequests['factbase/findDrafts']['params']) =>
      findDrafts(params.limit),
    ),
  ];
  await client.start();
  const connection: Connection = {
    // As JSON in the browser too: a worker gets structured clones, and those of `vscode.Position` have no line.
    request: (name, params) => client.sendRequest(name, JSON.parse(JSON.stringify(params)) as typeof params),
    onNotification: (name, listener) => client.onNotification(name, listener),
    dispose: () => {
      for (const answer of answers) answer.dispose();
      void client.dispose();
    },
  };
  return connection;
}

async function readFile(uri: string): Promise<EditorRequests['factbase/readFile']['result']> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true));
    return { base64: toBase64(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { missing: true };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Files of the extension that the server may have: the processor of citation styles, styles with their locales, and the readers of text copies. */
const givenOut =
  /^(?:dist\/citeproc\/citeproc_commonjs\.js|dist\/extraction\.js|styles\/[\w-]+\.csl|styles\/locales\/locales-[\w-]+\.xml)$/;

async function shippedFile(extension: vscode.Uri, path: string): Promise<EditorRequests['factbase/shippedFile']['result']> {
  if (!givenOut.test(path)) return null;
  try {
    return { text: new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path))) };
  } catch {
    return null;
  }
}

async function findBases(): Promise<readonly string[]> {
  const found = await findFiles(basePattern);
  return found.map(uri => uri.toString());
}

async function findDrafts(limit: number): Promise<EditorRequests['factbase/findDrafts']['result']> {
  const found = await findFiles(draftPattern, limit);
  return found.map(uri => uri.toString());
}

/** In pieces, because one call with a large file's bytes as arguments overflows the stack. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
