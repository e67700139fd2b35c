// The language client on the desktop: the server runs in a process of its own.
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connection } from '../editor/connection';
import { clientOptions, startClient } from '../editor/languageClient';

export function connect(context: vscode.ExtensionContext): Promise<Connection> {
  const module = context.asAbsolutePath('dist/server.js');
  const output = vscode.window.createOutputChannel('Factbase', { log: true });
  context.subscriptions.push(output);
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  return startClient(
    new LanguageClient('factbase', 'Factbase', { run, debug }, clientOptions(['file'], output)),
    context.extensionUri,
  );
}
