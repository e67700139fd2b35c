// What the extension is, as a list: the same on the desktop and in the browser.
import type * as vscode from 'vscode';
import type { Platform } from './connection';
import { Session } from './session';
import { registerOfferWhileTyping } from './offerWhileTyping';
import { registerStatusItem } from './statusItem';
import { registerLookUp } from './commands/lookUp';
import { registerInsert } from './commands/insert';
import { registerCopyCitation } from './citing/copyCitation';
import { registerInsertCitation } from './citing/insertCitation';
import { registerInsertQuote } from './citing/insertQuote';
import { registerPasteQuote } from './citing/pasteQuote';
import { DraftPreview, type PreviewExtension } from './preview/draftPreview';
import { registerNewFile } from './commands/newFile';
import { registerExplain } from './commands/explain';
import { registerReload } from './commands/reload';
import { registerCardLinks } from './commands/cardLinks';
import { registerAddFact } from './commands/addFact';
import { registerAddAlias } from './commands/addAlias';
import { registerNewFact } from './commands/newFact';
import { registerMarkChecked } from './commands/markChecked';

/** Registers everything and starts the language server where there is a fact base. */
export async function activateOn(platform: Platform, context: vscode.ExtensionContext): Promise<PreviewExtension> {
  const session = new Session(context, platform);
  const preview = new DraftPreview(session);
  context.subscriptions.push(
    session,
    registerLookUp(session),
    registerInsert(session),
    registerInsertCitation(session),
    registerInsertQuote(session),
    registerCopyCitation(session),
    registerPasteQuote(session),
    preview,
    registerNewFile(session),
    registerExplain(session),
    registerReload(session),
    registerCardLinks(session),
    registerAddFact(session),
    registerAddAlias(session),
    registerNewFact(session),
    registerMarkChecked(session),
    registerOfferWhileTyping(session),
    registerStatusItem(session),
  );
  await session.connectIfNeeded();
  return { extendMarkdownIt: markdown => preview.extend(markdown) };
}
