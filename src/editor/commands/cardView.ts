// What can be done with a fact that was looked up: the same actions as on its card.
import * as vscode from 'vscode';
import type { FoundFact } from '../../protocol/requests';
import type { Connection } from '../connection';
import { t } from '../words';
import { plain } from '../plainText';

interface ActionItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** Shows the card's lines in a picker, with the actions on top: works by keyboard and in a screen reader. */
export async function showCard(connection: Connection, fact: FoundFact): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const card = await connection.request('factbase/card', { uri, id: fact.id });
  if (!card) return;
  const writable = vscode.window.activeTextEditor !== undefined;
  const actions: ActionItem[] = [
    ...(writable
      ? [
          {
            label: `$(add) ${t('Insert name')}`,
            run: () => vscode.commands.executeCommand('factbase.insert', { id: fact.id, form: 'name' }),
          },
          {
            label: `$(quote) ${t('Cite')}`,
            run: () => vscode.commands.executeCommand('factbase.cite', { id: fact.id }),
          },
        ]
      : []),
    {
      label: `$(go-to-file) ${t('Open source')}`,
      run: () => vscode.commands.executeCommand('factbase.openSource', { id: fact.id, uri }),
    },
    {
      label: `$(edit) ${t('Edit fact')}`,
      run: () => vscode.commands.executeCommand('factbase.editFact', { id: fact.id, uri }),
    },
    { label: t('What is known'), kind: vscode.QuickPickItemKind.Separator },
    ...card.lines.map(line => ({ label: plain(line) })),
  ];
  const chosen = await vscode.window.showQuickPick(actions, { title: plain(fact.name), placeHolder: plain(fact.summary) });
  await chosen?.run?.();
}
