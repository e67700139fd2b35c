// Dragging facts out of the view into a draft. What falls into the text is made by the server, as for every other insertion.
import * as vscode from 'vscode';
import type { InsertForm } from '../../protocol/requests';
import type { Connection } from '../connection';
import { addedLanguages, draftLanguages } from '../documents';
import type { Node } from './rows';
import { t } from '../words';

/** VS Code's name for what is dragged out of the view `factbase.facts`. */
const dragged = 'application/vnd.code.tree.factbase.facts';
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('factbase');

/** Puts the ids of the rows into what is dragged, and their names for everyone else. */
export class DraggedFacts implements vscode.TreeDragAndDropController<Node> {
  readonly dropMimeTypes: readonly string[] = [];
  readonly dragMimeTypes: readonly string[] = [dragged, 'text/plain'];

  handleDrag(source: readonly Node[], transfer: vscode.DataTransfer): void {
    const facts = source.filter(node => node.what === 'fact');
    if (facts.length === 0) return;
    const ids = facts.flatMap(({ id }) => (id ? [id] : []));
    if (ids.length > 0) transfer.set(dragged, new vscode.DataTransferItem(JSON.stringify(ids)));
    transfer.set('text/plain', new vscode.DataTransferItem(facts.map(({ name }) => name).join(', ')));
  }
}

/** Takes facts that fall into a draft: their names at first, and the choice of citation or whole fact in VS Code's own menu. */
export function registerDrop(connection: Connection): vscode.Disposable {
  const selector = [...draftLanguages, ...addedLanguages()].map(language => ({ language }));
  const provider: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: async (document, position, transfer, token) => {
      const ids = idsIn(await transfer.get(dragged)?.asString());
      const edits: vscode.DocumentDropEdit[] = [];
      for (const { form, title } of forms()) {
        const edit = await dropEdit(connection, document, position, ids, form);
        if (token.isCancellationRequested) return undefined;
        if (edit !== undefined) edits.push(new vscode.DocumentDropEdit(edit, title, kind.append(form)));
      }
      return edits;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider(selector, provider, {
    dropMimeTypes: [dragged],
    providedDropEditKinds: [kind],
  });
}

function forms(): readonly { readonly form: InsertForm; readonly title: string }[] {
  return [
    { form: 'name', title: t('Insert name') },
    { form: 'citation', title: t('Insert citation') },
    { form: 'fact', title: t('Insert whole fact') },
  ];
}

async function dropEdit(
  connection: Connection,
  document: vscode.TextDocument,
  position: vscode.Position,
  ids: readonly string[],
  form: InsertForm,
): Promise<string | vscode.SnippetString | undefined> {
  const texts: string[] = [];
  for (const id of form === 'name' ? ids : ids.slice(0, 1)) {
    const made = await connection.request('factbase/insertion', { uri: document.uri.toString(), position, id, form });
    if (!made || (ids.length > 1 && form !== 'name')) return undefined;
    // One that goes into a citation elsewhere is no text for this place.
    if (made.range && !(made.range.start.line === position.line && made.range.start.character === position.character))
      return undefined;
    if (made.snippet) return new vscode.SnippetString(made.text);
    texts.push(made.text);
  }
  return texts.length > 0 ? texts.join(', ') : undefined;
}

function idsIn(text: string | undefined): readonly string[] {
  try {
    const ids: unknown = JSON.parse(text ?? '');
    return Array.isArray(ids) ? ids.filter(id => typeof id === 'string').slice(0, 100) : [];
  } catch {
    return [];
  }
}
