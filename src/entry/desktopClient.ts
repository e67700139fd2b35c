// The language client on the desktop, and all that asks the server: the server runs in a process of its own.
import * as vscode from 'vscode';
import { registerConnected } from '../editor/connected';
import type { Session } from '../editor/session';
import type * as DesktopAuthoring from './desktopAuthoring';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connection } from '../editor/connection';
import { clientOptions, startClient } from '../editor/languageClient';

export function connect(context: vscode.ExtensionContext): Promise<Connection> {
  const module = context.asAbsolutePath('dist/server.js');
  const output = vscode.window.createOutputChannel('Factbase', { log: true });
  context.subscriptions.push(output);
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6010'] } };
  const client: LanguageClient = new LanguageClient(
    'factbase',
    'Factbase',
    { run, debug },
    clientOptions(['file'], output, (name, params) => client.sendRequest(name, params)),
  );
  return startClient(client, context.extensionUri);
}

export function register(session: Session, connection: Connection): vscode.Disposable {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a file of its own, so that it costs nothing before
  return registerConnected(session, connection, () => require('./desktopAuthoring.js') as typeof DesktopAuthoring);
}
