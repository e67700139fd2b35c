// Actions on drafts: citing the fact whose name stands at the cursor.
import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver';
import { citeActionsAt } from '../../language/citing/actions';
import type { Drafts } from '../drafts';
import type { OpenDocument } from '../openDocument';
import type { SettingsCache } from '../settings';

/** No quick fix: nothing is wrong with a name that is not cited. */
export const citeKind = `${CodeActionKind.Refactor}.cite`;

export async function draftActions(
  document: OpenDocument,
  { range, context: { only, triggerKind } }: CodeActionParams,
  drafts: Drafts,
  settings: SettingsCache,
): Promise<CodeAction[] | null> {
  // Only when asked: unasked, a light bulb would come up on every name that the cursor passes.
  if (triggerKind === CodeActionTriggerKind.Automatic) return null;
  if (only && !only.some(kind => citeKind === kind || citeKind.startsWith(`${kind}.`))) return null;
  const { syntax } = await settings.of(document.uri);
  const context = await drafts.contextOf(document);
  if (!context) return null;
  const at = { start: document.text.offsetAt(range.start), end: document.text.offsetAt(range.end) };
  return citeActionsAt(context, at, syntax ? { syntax } : {}).map(({ title, change }) => ({
    title,
    kind: citeKind,
    edit: {
      documentChanges: [
        {
          textDocument: { uri: document.uri, version: document.version },
          edits: [
            {
              range: { start: document.text.positionAt(change.start), end: document.text.positionAt(change.end) },
              newText: change.text,
            },
          ],
        },
      ],
    },
  }));
}
