// The rows of the facts view as VS Code draws them: labels, icons, what a click does, what a screen reader says.
import * as vscode from 'vscode';
import type { FactsGroup, FactsRow, FactsStretch } from '../../protocol/viewRequests';
import { t } from '../words';
import { plain } from '../plainText';

/** A row: the draft, a group, a stretch of a long group, or a fact. */
export type Node =
  | { readonly what: 'draft'; readonly count: number }
  | { readonly what: 'group'; readonly group: FactsGroup; readonly count: number }
  | { readonly what: 'stretch'; readonly group: FactsGroup; readonly stretch: FactsStretch }
  | ({ readonly what: 'fact'; readonly group: FactsGroup } & FactsRow);

const icons: Readonly<Record<string, string>> = {
  actor: 'person',
  agreement: 'file-text',
  event: 'calendar',
  statement: 'comment',
  source: 'book',
  unknown: 'question',
  organisation: 'organization',
  state: 'globe',
  place: 'location',
  group: 'account',
};

const open = vscode.TreeItemCollapsibleState.Expanded;
const closed = vscode.TreeItemCollapsibleState.Collapsed;
const none = vscode.TreeItemCollapsibleState.None;

export function itemOf(node: Node, draftName: string | undefined, filtered: boolean): vscode.TreeItem {
  switch (node.what) {
    case 'draft':
      return draftItem(draftName ?? '');
    case 'group':
      return groupItem(node, filtered);
    case 'stretch':
      return stretchItem(node);
    case 'fact':
      return factItem(node);
  }
}

function draftItem(name: string): vscode.TreeItem {
  const item = new vscode.TreeItem(t('This draft'), open);
  item.id = 'draft';
  item.description = name;
  item.iconPath = new vscode.ThemeIcon('edit');
  return item;
}

function groupItem({ group, count }: Node & { what: 'group' }, filtered: boolean): vscode.TreeItem {
  const label = groupLabel(group);
  const item = new vscode.TreeItem(label, count === 0 ? none : filtered ? open : closed);
  // VS Code keeps open what was open under the same id; a filter opens all.
  item.id = `${filtered ? 'filtered ' : ''}${group}`;
  item.description = String(count);
  item.tooltip = groupMeaning(group);
  item.accessibilityInformation = { label: `${label}, ${count}` };
  item.contextValue = `group-${group}`;
  return item;
}

function stretchItem({ group, stretch }: Node & { what: 'stretch' }): vscode.TreeItem {
  const item = new vscode.TreeItem(`${short(stretch.first)} … ${short(stretch.last)}`, closed);
  item.id = `${group} ${stretch.from}`;
  item.description = String(stretch.to - stretch.from);
  item.accessibilityInformation = {
    label: t('From {0} to {1}, entries: {2}', stretch.first, stretch.last, stretch.to - stretch.from),
  };
  return item;
}

function factItem(node: Node & { what: 'fact' }): vscode.TreeItem {
  const { id, kind, type, name, summary, count, group } = node;
  const item = new vscode.TreeItem(plain(name), none);
  item.id = `${group}/${id}/${id ? '' : name}`;
  item.iconPath = new vscode.ThemeIcon((type && icons[type]) || (icons[kind] ?? 'circle'));
  const times = count === undefined ? '' : t('in the draft: {0}', count);
  item.description = count === undefined ? plain(summary) : count > 1 ? `${count}` : '';
  item.contextValue = kind === 'unknown' ? 'unknown' : kind === 'source' ? 'source' : 'fact';
  item.accessibilityInformation = { label: [plain(name), kindWord(kind), plain(summary), times].filter(Boolean).join(', ') };
  const inDraft = group === 'named' || group === 'cited' || group === 'uncited' || group === 'unknown';
  item.command = inDraft
    ? { command: 'factbase.view.goTo', title: t('Go to the next place in the draft'), arguments: [{ id, name }] }
    : {
        command: 'factbase.insert',
        title: t('Insert'),
        arguments: [{ id, form: kind === 'source' ? 'citation' : 'name' }],
      };
  return item;
}

function groupLabel(group: FactsGroup): string {
  switch (group) {
    case 'named':
      return t('Named here');
    case 'cited':
      return t('Cited here');
    case 'uncited':
      return t('Named, not cited');
    case 'unknown':
      return t('Names without a fact');
    case 'actor':
      return t('Actors');
    case 'agreement':
      return t('Agreements');
    case 'event':
      return t('Events');
    case 'statement':
      return t('Statements');
    case 'source':
      return t('Sources');
  }
}

function groupMeaning(group: FactsGroup): string | undefined {
  switch (group) {
    case 'named':
      return t('Facts that this draft names');
    case 'cited':
      return t('Sources that this draft cites');
    case 'uncited':
      return t('Facts that this draft names without citing any of their sources');
    case 'unknown':
      return t('Names with a capital letter that no fact has');
    default:
      return undefined;
  }
}

function kindWord(kind: string): string {
  switch (kind) {
    case 'actor':
      return t('actor');
    case 'agreement':
      return t('agreement');
    case 'event':
      return t('event');
    case 'statement':
      return t('statement');
    case 'source':
      return t('source');
    default:
      return '';
  }
}

function short(name: string): string {
  return plain(name.length > 20 ? `${name.slice(0, 20)}…` : name);
}
