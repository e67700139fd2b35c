// What the facts view shows: rows are asked for when they are opened, never all at once.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { itemOf, type Node } from './rows';

const draftGroups: readonly string[] = ['named', 'cited', 'uncited', 'unknown'];

export class FactsTree implements vscode.TreeDataProvider<Node> {
  readonly #connection: Connection;
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  /** The top rows as they were last given, so that "this draft" can be drawn anew by itself. */
  #draftNode: Node | undefined;
  #draft: vscode.TextDocument | undefined;
  #filter = '';
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  get filter(): string {
    return this.#filter;
  }

  set filter(filter: string) {
    if (filter === this.#filter) return;
    this.#filter = filter;
    this.refresh();
  }

  /** The draft that the writer works on; it stays when another kind of document comes to the front. */
  set draft(document: vscode.TextDocument | undefined) {
    if (document === this.#draft) return;
    this.#draft = document;
    this.refresh();
  }

  get draft(): vscode.TextDocument | undefined {
    return this.#draft;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Draws anew what depends on the text of the draft. */
  refreshDraft(): void {
    if (this.#draftNode) this.#changed.fire(this.#draftNode);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const path = this.#draft?.uri.path ?? '';
    return itemOf(node, path.slice(path.lastIndexOf('/') + 1), this.#filter !== '');
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const about = { uri: this.#draft?.uri.toString(), filter: this.#filter };
    if (!node || node.what === 'draft') {
      const groups = await this.#connection.request('factbase/groups', about);
      // A filter is asked for what is there: groups without a row would only be in the way.
      const shown = this.#filter === '' ? groups : groups.filter(({ count }) => count > 0);
      const rows = shown.map(({ group, count }): Node => ({ what: 'group', group, count }));
      const ofDraft = rows.filter(row => row.what === 'group' && draftGroups.includes(row.group));
      if (node) return ofDraft;
      const draft: Node | undefined = ofDraft.length > 0 ? { what: 'draft', count: 0 } : undefined;
      this.#draftNode = draft;
      return [...(draft ? [draft] : []), ...rows.filter(row => !ofDraft.includes(row))];
    }
    if (node.what === 'fact') return [];
    const { group } = node;
    const part = node.what === 'stretch' ? { from: node.stretch.from, to: node.stretch.to } : undefined;
    const { rows, stretches } = await this.#connection.request('factbase/rows', { ...about, group, ...(part ? { part } : {}) });
    return [
      ...stretches.map((stretch): Node => ({ what: 'stretch', group, stretch })),
      ...rows.map((row): Node => ({ what: 'fact', group, ...row })),
    ];
  }

  /** The card as tooltip, made when the mouse rests on a row. */
  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.what !== 'fact' || node.id === '') return item;
    const card = await this.#connection.request('factbase/cardMarkdown', { uri: this.#draft?.uri.toString(), id: node.id });
    // Not trusted, no HTML: the text comes from files that anybody may have written.
    if (card) item.tooltip = new vscode.MarkdownString(card.markdown);
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
