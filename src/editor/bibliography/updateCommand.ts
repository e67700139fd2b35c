// "Update Bibliography": the file that the draft names gets what the draft cites. A draft that names none is asked about, and can be made
// to name one.
import * as vscode from 'vscode';
import type { BesideTarget, BesideUpdate } from '../../protocol/bibliographyRequests';
import type { Connection } from '../connection';
import { editOf } from './fileText';
import { updateFile } from './updateFile';
import { t } from '../words';
import { plain } from '../plainText';

export async function updateBibliography(connection: Connection): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  if (vscode.workspace.getConfiguration('factbase', document).get<string>('bibliography.update') === 'off')
    return warn(t('Updating bibliographies is switched off in the setting “factbase.bibliography.update”.'));
  const found = await connection.request('factbase/bibliographyFiles', { uri: document.uri.toString() });
  if (!found) return warn(t('This document is no draft that can name a bibliography.'));
  const chosen = await targetOf(found.files);
  if (chosen === 'none') return;
  if (chosen) return report(await updateFile(connection, document.uri, vscode.Uri.parse(chosen.uri, true)), chosen.path);
  if (found.files.length > 0)
    return warn(t('{0} cannot be kept in step. Name a .bib, .json or .yml file too.', found.files[0]!.path));
  if (found.proposed.length === 0) return warn(t('Plain text has no place to name a bibliography.'));
  await withNewFile(connection, document, found.proposed);
}

/** The file that holds our part already; else the only one, or the one that the writer picks. `none` where he leaves. */
async function targetOf(files: readonly BesideTarget[]): Promise<BesideTarget | 'none' | undefined> {
  const writable = files.filter(file => file.writable);
  const marked = writable.find(file => file.marked);
  if (marked || writable.length < 2) return marked ?? writable[0];
  const items = writable.map(file => ({
    label: plain(file.path),
    description: file.exists ? undefined : t('will be created'),
    file,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Update bibliography'),
    placeHolder: t('Into which file? The entries that are there stay as they are.'),
  });
  return chosen?.file ?? 'none';
}

/** Makes the draft name a file, then fills it. */
async function withNewFile(connection: Connection, document: vscode.TextDocument, proposed: readonly string[]): Promise<void> {
  if (document.isUntitled) return warn(t('Save the draft first: the bibliography goes beside it.'));
  const other = t('Another name…');
  const picked = await vscode.window.showQuickPick([...proposed, other], {
    title: t('This draft names no bibliography'),
    placeHolder: t('Which file shall it name? It goes beside the draft.'),
  });
  const path =
    picked === other
      ? await vscode.window.showInputBox({
          title: t('This draft names no bibliography'),
          prompt: t('Name of the file: .bib, .json (CSL-JSON) or .yml (Hayagriva)'),
          value: proposed[0],
          validateInput: name =>
            /^[^\\/:*?"<>|]+\.(?:bib|bibtex|json|ya?ml)$/i.test(name.trim())
              ? undefined
              : t('A name that ends in .bib, .json or .yml'),
        })
      : picked;
  if (!path) return;
  const { version } = document;
  const answer = await connection.request('factbase/nameBibliography', {
    uri: document.uri.toString(),
    version,
    path: path.trim(),
  });
  if ('refused' in answer) return warn(answer.refused);
  if (document.version !== version || !(await vscode.workspace.applyEdit(editOf(document, answer.edits))))
    return warn(t('The file changed meanwhile. Nothing was written: please try again.'));
  report(await updateFile(connection, document.uri, vscode.Uri.joinPath(document.uri, '..', path.trim())), path.trim());
}

function report(update: BesideUpdate | string, path: string): void {
  if (typeof update === 'string') return warn(update);
  const { added, changed, removed, kept, unknown } = update;
  const counts =
    added + changed + removed === 0
      ? t('{0} is up to date.', path)
      : t('{0}: {1} added, {2} changed, {3} removed.', path, added, changed, removed);
  const theirs = kept.length > 0 ? t('Left as they are: {0}.', some(kept)) : '';
  if (unknown.length === 0) vscode.window.setStatusBarMessage([counts, theirs].filter(Boolean).join(' '), 8000);
  else warn([counts, theirs, t('Cited, but recorded nowhere: {0}.', some(unknown))].filter(Boolean).join(' '));
}

function some(keys: readonly string[]): string {
  return keys.length > 8 ? `${keys.slice(0, 8).join(', ')} … (${keys.length})` : keys.join(', ');
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(message);
}
