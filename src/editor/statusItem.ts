// The status item: what the draft in front of the writer has from the fact base, in one short phrase.
import * as vscode from 'vscode';
import type { DraftStatus } from '../protocol/requests';
import type { Connection } from './connection';
import { isDraft } from './documents';
import { t } from './words';

/** How long typing must pause before the counts are asked for again, in milliseconds. */
const pause = 400;

export function registerStatusItem(connection: Connection): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('factbase.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Factbase';
  item.command = 'factbase.explain';
  return vscode.Disposable.from(item, follow(connection, item));
}

function follow(connection: Connection, item: vscode.StatusBarItem): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const document = vscode.window.activeTextEditor?.document;
    const wanted = vscode.workspace.getConfiguration('factbase').get<boolean>('status.enabled', true);
    if (!document || !isDraft(document) || !wanted) return item.hide();
    const status = await connection.request('factbase/status', { uri: document.uri.toString() });
    if (mine !== turn) return;
    if (!status.isDraft || status.bases === 0) return item.hide();
    show(item, status);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), pause);
  };
  void refresh();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === vscode.window.activeTextEditor?.document) later();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('factbase')) later();
    }),
    connection.onNotification('factbase/changed', later),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function show(item: vscode.StatusBarItem, status: DraftStatus): void {
  const broken = status.broken.length > 0;
  item.text = broken
    ? `$(warning) ${t('Facts: file has errors')}`
    : `$(book) ${t('{0} named, {1} cited', status.named, status.cited)}`;
  const counts = t(
    'Facts named in this draft: {0}. Sources cited: {1}. Facts known: {2}.',
    status.named,
    status.cited,
    status.facts,
  );
  const words = broken ? [t('Has errors: {0}', status.broken.join(', ')), counts] : [counts];
  item.tooltip = words.join('\n');
  // Who hears the item hears of errors first, as who sees it.
  item.accessibilityInformation = { label: `Factbase: ${words.join(' ')}` };
  item.show();
}
