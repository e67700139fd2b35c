// Pasting a quote that the facts know: VS Code offers "Paste with citation" beside the plain paste, which stays what happens first.
import * as vscode from 'vscode';
import type { Connection } from '../connection';
import { addedLanguages, draftLanguages } from '../documents';
import { t } from '../words';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('factbase', 'citation');
/** Longer texts are no quotes; nobody is asked about them. In UTF-16 units. */
const longest = 5000;

export function registerPasteQuote(connection: Connection): vscode.Disposable {
  const selector = [...draftLanguages, ...addedLanguages()].map(language => ({ language }));
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, dataTransfer, context, cancelled) {
      const text = await dataTransfer.get('text/plain')?.asString();
      if (!text || text.length > longest || cancelled.isCancellationRequested) return undefined;
      if (context.only && !context.only.contains(kind)) return undefined;
      const uri = document.uri.toString();
      const known = await connection.request('factbase/pastedQuote', { uri, text });
      if (!known || cancelled.isCancellationRequested) return undefined;
      const edit = new vscode.DocumentPasteEdit(known.text, t('Paste with citation'), kind);
      // The plain paste comes first, always.
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}
