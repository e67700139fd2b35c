// "Insert Quote": a fact, then which of its quotes; it goes in between the quotation marks of the draft's language, with its citation.
import * as vscode from 'vscode';
import { pickFact } from '../commands/factPicker';
import type { Session } from '../session';
import { cursorsOf, insertInto } from './insertions';
import { t } from '../words';
import { plain } from '../plainText';

interface GivenArguments {
  readonly id?: string;
  /** Which of the fact's quotes, from 0. */
  readonly index?: number;
}

export async function insertQuote(session: Session, given?: GivenArguments): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const connection = await session.connect();
  const uri = editor.document.uri.toString();
  const title = t('Insert quote');
  const id =
    typeof given?.id === 'string'
      ? given.id
      : (await pickFact(connection, title, t('Whose quote? A name, or words of the fact.')))?.id;
  if (id === undefined) return;
  const quotes = await connection.request('factbase/quotes', { uri, id });
  if (quotes.length === 0) {
    vscode.window.setStatusBarMessage(t('No quote is recorded for this fact.'), 8000);
    return;
  }
  let index = typeof given?.index === 'number' ? given.index : 0;
  if (quotes.length > 1 && given?.index === undefined) {
    const items = quotes.map(({ quote, title: source, locator }, at) => ({
      at,
      label: `“${plain(quote)}”`,
      detail: plain([source, locator].filter(Boolean).join(', ')),
    }));
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: t('Which quote?') });
    if (!chosen) return;
    index = chosen.at;
  }
  const positions = cursorsOf(editor);
  await insertInto(editor, () => connection.request('factbase/insertQuote', { uri, positions, id, index }));
}
