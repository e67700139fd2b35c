// "Mark as Checked": who compared a fact with its sources, when and how.
import * as vscode from 'vscode';
import type { Session } from '../session';
import { changeBase, type EditOptions } from './baseEdit';
import { factFile } from './factFile';
import { pickFact } from './factPicker';
import { askAll } from './questions';
import { t } from '../words';

export interface MarkCheckedArguments extends EditOptions {
  readonly id?: string;
  readonly by?: string;
  /** Day as YYYY-MM-DD. */
  readonly on?: string;
  readonly method?: string;
}

// The initials stay in the box for the next time: one seldom checks a single fact.
let last = { by: '', method: t('read in the source') };

export async function markChecked(session: Session, given?: MarkCheckedArguments): Promise<boolean> {
  const connection = await session.connect();
  const title = t('Mark as checked');
  const id =
    given?.id ?? (await pickFact(connection, title, t('Which fact did you compare with its sources?'), wordAtCursor()))?.id;
  const place = id ? await factFile(connection, id) : undefined;
  if (!id || !place) return false;
  const answers = given?.by ? { by: given.by, on: given.on ?? today(), method: given.method ?? '' } : await askHow(title, last);
  if (!answers) return false;
  const { by = '', on = today(), method = '' } = answers;
  last = { by, method };
  const done = t('“{0}” is marked as checked.', place.name.slice(0, 60));
  return changeBase(
    connection,
    place.base,
    { kind: 'mark-checked', id, by, on, ...(method ? { method } : {}) },
    { ...given, done },
  );
}

function askHow(title: string, last: { readonly by: string; readonly method: string }) {
  return askAll(title, [
    {
      kind: 'text',
      key: 'by',
      prompt: t('Who checked it? Initials are enough.'),
      example: 'AB',
      proposed: () => last.by,
    },
    {
      kind: 'text',
      key: 'on',
      prompt: t('On which day?'),
      proposed: today,
      validate: text =>
        /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : t('Write the day as year-month-day, for example 2026-11-20.'),
    },
    { kind: 'text', key: 'method', optional: true, prompt: t('How was it checked?'), proposed: () => last.method },
  ]);
}

/** Today's date where the writer is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function wordAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return '';
  if (!editor.selection.isEmpty) return editor.document.getText(editor.selection).slice(0, 100);
  const range = editor.document.getWordRangeAtPosition(editor.selection.active, /[\p{L}\p{N}'’-]+/u);
  return range ? editor.document.getText(range) : '';
}
