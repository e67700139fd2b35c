// What the extension is, as a list: the same on the desktop and in the browser.
import type * as vscode from 'vscode';
import type { Platform } from './connection';
import { Session } from './session';
import { registerStatusItem } from './statusItem';
import { registerLookUp } from './commands/lookUp';
import { registerInsert } from './commands/insert';
import { registerInsertCitation } from './commands/insertCitation';
import { registerNewFile } from './commands/newFile';
import { registerExplain } from './commands/explain';
import { registerReload } from './commands/reload';
import { registerCardLinks } from './commands/cardLinks';

/** Registers everything and starts the language server where there is a fact base. */
export async function activateOn(platform: Platform, context: vscode.ExtensionContext): Promise<void> {
  const session = new Session(context, platform);
  context.subscriptions.push(
    session,
    registerLookUp(session),
    registerInsert(session),
    registerInsertCitation(session),
    registerNewFile(session),
    registerExplain(session),
    registerReload(session),
    registerCardLinks(session),
    registerStatusItem(session),
  );
  await session.connectIfNeeded();
}
