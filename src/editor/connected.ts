// What there is as soon as a fact base is, as a list. On the desktop it stands in the file of the language client, so that a window
// without a fact base does not load it.
import * as vscode from 'vscode';
import type * as Authoring from './authoring';
import type { Connection } from './connection';
import type { Session } from './session';
import { registerOfferWhileTyping } from './offerWhileTyping';
import { registerStatusItem } from './statusItem';
import { registerUpdateOnSave } from './bibliography/updateOnSave';
import { registerMarks } from './marks/marks';
import { registerFactsView } from './factsView/factsView';
import { registerPasteQuote } from './citing/pasteQuote';
import { registerReload } from './commands/reload';
import { registerCardLinks } from './commands/cardLinks';
import { registerAuthoring } from './commands/registerAuthoring';
import { registerGoToPlaces } from './commands/goToPlaces';

/** Registers everything that asks the server; called once, when it answers for the first time. `loadAuthoring` loads what is seldom used. */
export function registerConnected(
  session: Session,
  connection: Connection,
  loadAuthoring: () => typeof Authoring,
): vscode.Disposable {
  return vscode.Disposable.from(
    registerPasteQuote(connection),
    registerReload(session),
    registerCardLinks(session),
    registerAuthoring(session, loadAuthoring),
    registerGoToPlaces(session),
    registerOfferWhileTyping(connection),
    registerStatusItem(connection),
    registerMarks(connection),
    registerFactsView(connection),
    registerUpdateOnSave(connection),
  );
}
