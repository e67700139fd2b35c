// What is there from the start, as a list: the same on the desktop and in the browser. All else comes with the language client, once a fact
// base is there (connected.ts).
import type * as vscode from 'vscode';
import type { Platform } from './connection';
import { Session } from './session';
import { loadWords } from './words';
import { registerNewFile } from './commands/newFile';
import { registerExplain } from './commands/explain';
import { registerOpenExample } from './commands/openExample';

/** Registers everything and starts the language server where there is a fact base. */
export async function activateOn(platform: Platform, context: vscode.ExtensionContext): Promise<void> {
  await loadWords(context.extensionUri);
  const session = new Session(context, platform);
  context.subscriptions.push(
    session,
    registerNewFile(session),
    registerExplain(session),
    registerOpenExample(context.extensionUri),
  );
  await session.connectIfNeeded();
}
