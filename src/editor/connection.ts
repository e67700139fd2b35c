// The editor's end of the language server: asked for by commands, opened only when a fact base is there.
import type { Disposable, ExtensionContext } from 'vscode';
import type { DraftPreview } from './preview/draftPreview';
import type { Session } from './session';
import type { ServerNotifications, ServerRequests } from '../protocol/requests';

/** A running language server. */
export interface Connection extends Disposable {
  request<Name extends keyof ServerRequests>(
    name: Name,
    params: ServerRequests[Name]['params'],
  ): Promise<ServerRequests[Name]['result']>;
  onNotification(name: keyof ServerNotifications, listener: () => void): Disposable;
}

/** What differs between VS Code on the desktop and in the browser. */
export interface Platform {
  /** Starts the language server; on the desktop this loads the language client, which is a file of its own. */
  connect(context: ExtensionContext): Promise<Connection>;
  /** Registers what asks the server (connected.ts); called once, after the first connection. */
  register(session: Session, connection: Connection): Disposable;
  /** Loads what shows facts in the Markdown preview; called when the first one is opened. */
  loadPreview(): typeof DraftPreview;
}
