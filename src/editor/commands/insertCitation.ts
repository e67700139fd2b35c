// "Insert Citation": one or more sources, then where in the source, in the syntax of the document's language.
import * as vscode from 'vscode';
import type { FoundSource } from '../../protocol/requests';
import type { Session } from '../session';
import { applyInsertion } from './insertion';
import { t } from '../words';

interface SourceItem extends vscode.QuickPickItem {
  readonly source: FoundSource;
}

export function registerInsertCitation(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('factbase.insertCitation', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const connection = await session.connect();
    const uri = editor.document.uri.toString();
    const sources = await connection.request('factbase/sources', { uri });
    if (sources.length === 0) {
      void vscode.window.showInformationMessage(t('The fact bases of this document list no sources yet.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(sources.map(itemOf), {
      title: t('Insert citation'),
      placeHolder: t('Which sources? Several go into one citation.'),
      canPickMany: true,
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (!chosen || chosen.length === 0) return;
    const items: { id: string; locator?: string }[] = [];
    for (const { source } of chosen) {
      const locator = await vscode.window.showInputBox({
        title: source.title || source.key,
        prompt: t('Page or pages, for example 3 or 3-5. Leave empty for none. “para. 4” and “ch. 2” are understood.'),
      });
      if (locator === undefined) return;
      items.push({ id: source.key, ...(locator.trim() ? { locator: locator.trim() } : {}) });
    }
    const insertion = await connection.request('factbase/cite', { uri, position: editor.selection.active, items });
    if (insertion) await applyInsertion(editor, insertion);
  });
}

function itemOf(source: FoundSource): SourceItem {
  return { source, label: source.title || source.key, description: source.byline, detail: source.key };
}
