// VS Code in the browser: the server runs in a web worker made from the extension's own file, because a worker cannot be
// created from an extension's address there.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Connection } from '../editor/connection';
import * as authoring from '../editor/authoring';
import { registerConnected } from '../editor/connected';
import { activateOn } from '../editor/extension';
import { clientOptions, startClient } from '../editor/languageClient';
import { DraftPreview } from '../editor/preview/draftPreview';

export function activate(context: vscode.ExtensionContext): ReturnType<typeof activateOn> {
  return activateOn(
    {
      connect,
      register: (session, connection) => registerConnected(session, connection, () => authoring),
      loadPreview: () => DraftPreview,
    },
    context,
  );
}

async function connect(context: vscode.ExtensionContext): Promise<Connection> {
  const output = vscode.window.createOutputChannel('Factbase', { log: true });
  const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist/webServer.js'));
  const address = URL.createObjectURL(new Blob([code as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  const worker = new Worker(address);
  context.subscriptions.push(
    output,
    new vscode.Disposable(() => {
      worker.terminate();
      // Not before: VS Code's own worker reads the address once more, some time after it was made.
      URL.revokeObjectURL(address);
    }),
  );
  const client: LanguageClient = new LanguageClient(
    'factbase',
    'Factbase',
    worker,
    clientOptions([], output, (name, params) => client.sendRequest(name, params)),
  );
  return startClient(client, context.extensionUri);
}
