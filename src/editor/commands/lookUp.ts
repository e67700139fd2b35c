// "Look Up Fact": find a fact and read its card beside the draft, without leaving it.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { pickFact } from './factPicker';
import { showCard } from './cardView';
import { t } from '../words';

export async function lookUp(session: Session, query?: unknown): Promise<void> {
  const connection = await session.connect();
  const selected = vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection) ?? '';
  const start = typeof query === 'string' ? query : selected.length < 100 ? selected : '';
  const fact = await pickFact(connection, t('Look up'), t('A name, an alias, a title … typing errors are forgiven'), start);
  if (fact) await showCard(connection, fact);
}
