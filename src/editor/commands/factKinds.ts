// The kinds of facts as a writer chooses among them.
import * as vscode from 'vscode';
import type { Proposal } from '../../protocol/editRequests';

export interface KindChoice extends vscode.QuickPickItem {
  readonly fact: Proposal['kind'];
}

export function kindChoices(): readonly KindChoice[] {
  return [
    { fact: 'actor', label: `$(person) ${vscode.l10n.t('Person, organisation, state or place')}` },
    { fact: 'agreement', label: `$(file-text) ${vscode.l10n.t('Agreement')}` },
    { fact: 'event', label: `$(calendar) ${vscode.l10n.t('Event')}` },
    { fact: 'statement', label: `$(comment) ${vscode.l10n.t('Statement: what is said or held')}` },
  ];
}
