// The facts view: what this draft has of its facts, and all facts by kind. Rows are inserted by a click or by dragging them into the text.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { isDraft } from '../documents';
import { DraggedFacts, registerDrop } from './dragging';
import { FactsTree } from './factsTree';
import { t } from '../words';

/** How long typing must pause before the view is drawn anew, in milliseconds. */
const pause = 700;

export function registerFactsView(connection: Connection): vscode.Disposable {
  const tree = new FactsTree(connection);
  const view = vscode.window.createTreeView('factbase.facts', {
    treeDataProvider: tree,
    dragAndDropController: new DraggedFacts(),
    canSelectMany: true,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(tree, view, follow(connection, tree, view), registerFilter(tree, view), registerDrop(connection));
}

function follow(connection: Connection, tree: FactsTree, view: vscode.TreeView<unknown>): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stale = false;
  const later = (run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Nobody sees it: it is drawn when it is shown.
      if (view.visible) run();
      else stale = true;
    }, pause);
  };
  const active = () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document && isDraft(document)) tree.draft = document;
  };
  active();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(active),
    vscode.workspace.onDidCloseTextDocument(document => {
      if (document === tree.draft) tree.draft = undefined;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === tree.draft && contentChanges.length > 0) later(() => tree.refreshDraft());
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible || !stale) return;
      stale = false;
      tree.refresh();
    }),
    connection.onNotification('factbase/changed', () => later(() => tree.refresh())),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function registerFilter(tree: FactsTree, view: vscode.TreeView<unknown>): vscode.Disposable {
  const apply = (filter: string) => {
    tree.filter = filter;
    view.description = filter ? t('only “{0}”', filter) : undefined;
    void vscode.commands.executeCommand('setContext', 'factbase.filtered', filter !== '');
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.view.filter', (given?: unknown) =>
      typeof given === 'string' ? apply(given.trim()) : filterInView(tree.filter, apply),
    ),
    vscode.commands.registerCommand('factbase.view.clearFilter', () => apply('')),
  );
}

/** Brings the view to the front first: the command is in the palette too, for those who use no mouse. */
async function filterInView(before: string, apply: (filter: string) => void): Promise<void> {
  await vscode.commands.executeCommand('factbase.facts.focus');
  askFilter(before, apply);
}

/** Asks for a filter, which counts while it is typed; leaving with Escape brings back the one before. */
function askFilter(before: string, apply: (filter: string) => void): void {
  const box = vscode.window.createInputBox();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let accepted = false;
  box.title = t('Filter facts');
  box.prompt = t('A name, an alias or a title; typing errors are forgiven. Empty shows everything.');
  box.value = before;
  box.onDidChangeValue(value => {
    clearTimeout(timer);
    timer = setTimeout(() => apply(value.trim()), 150);
  });
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    clearTimeout(timer);
    apply(accepted ? box.value.trim() : before);
    box.dispose();
  });
  box.show();
}
