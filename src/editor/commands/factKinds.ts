// The kinds of facts as a writer chooses among them.
import type * as vscode from 'vscode';
import type { Proposal } from '../../protocol/editRequests';
import { t } from '../words';

export interface KindChoice extends vscode.QuickPickItem {
  readonly fact: Proposal['kind'];
}

export function kindChoices(): readonly KindChoice[] {
  return [
    { fact: 'actor', label: `$(person) ${t('Person, organisation, state or place')}` },
    { fact: 'agreement', label: `$(file-text) ${t('Agreement')}` },
    { fact: 'event', label: `$(calendar) ${t('Event')}` },
    { fact: 'statement', label: `$(comment) ${t('Statement: what is said or held')}` },
  ];
}
