// Brings one bibliography file in step with the drafts that name it.
import type * as vscode from 'vscode';
import type { BesideUpdate } from '../../protocol/bibliographyRequests';
import type { Connection } from '../connection';
import { fileText } from './fileText';
import { t } from '../words';

/** How often the update is worked out anew because the file changed meanwhile. */
const attempts = 3;

/** Updates that are under way, by file: the next one waits, so that none is made from an old text. */
const waiting = new Map<string, Promise<unknown>>();

/** What was changed, or why nothing was. */
export function updateFile(connection: Connection, draft: vscode.Uri, file: vscode.Uri): Promise<BesideUpdate | string> {
  const key = file.toString();
  const turn = (waiting.get(key) ?? Promise.resolve()).then(() => update(connection, draft, file));
  const settled = turn.catch(() => undefined);
  waiting.set(key, settled);
  void settled.then(() => waiting.get(key) === settled && waiting.delete(key));
  return turn;
}

async function update(connection: Connection, draft: vscode.Uri, file: vscode.Uri): Promise<BesideUpdate | string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const found = await fileText(file);
    if (typeof found === 'string') return found;
    const answer = await connection.request('factbase/bibliographyUpdate', {
      uri: draft.toString(),
      file: file.toString(),
      text: found.text,
    });
    if ('refused' in answer) return answer.refused;
    if (answer.edits.length === 0 || (await found.apply(answer.edits))) return answer;
  }
  return t('The file changed meanwhile. Nothing was written: please try again.');
}
