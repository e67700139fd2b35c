// "Add Fact from Clipboard": a quote copied from a PDF or from Zotero becomes the proof of a fact, a new one or one that is there.
import * as vscode from 'vscode';
import type { EditedKind } from '../../protocol/editRequests';
import type { PastedQuote } from '../../protocol/viewRequests';
import type { Connection } from '../connection';
import type { Session } from '../session';
import { changeBase, type EditOptions } from './baseEdit';
import { choose } from './choosing';
import { factFile } from './factFile';
import { kindChoices } from './factKinds';
import { pickFactStep } from './factPicker';
import { evidenceOf, proof } from './factQuestions';
import { askAndAdd, type NewFactArguments } from './newFact';
import { askAllAfter, back, type Answers } from './questions';
import { t } from '../words';

export interface ClipboardArguments extends NewFactArguments, EditOptions {
  /** What was copied, instead of what is on the clipboard. */
  readonly text?: string;
  /** Id of a fact that the quote is to prove, as it stands and without asking. */
  readonly id?: string;
}

export async function addFromClipboard(session: Session, given?: ClipboardArguments): Promise<boolean> {
  const text = given?.text ?? (await vscode.env.clipboard.readText());
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(t('Copy the quote first, for example in your PDF reader or in Zotero.'));
    return false;
  }
  const connection = await session.connect();
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const pasted = await connection.request('factbase/pasted', { uri, text });
  if (given?.id) return addProof(connection, given.id, answersOf(pasted), given);
  return askWhat(connection, pasted, given);
}

async function askWhat(connection: Connection, pasted: PastedQuote, given: ClipboardArguments | undefined): Promise<boolean> {
  const title = t('Add fact from clipboard');
  const answers = answersOf(pasted);
  const there = { fact: undefined, label: `$(link) ${t('A fact that is there: the quote is one more proof of it')}` };
  const kinds: readonly (vscode.QuickPickItem & { readonly fact: EditedKind | undefined })[] = [there, ...kindChoices()];
  for (;;) {
    const chosen = await choose(kinds, { title, placeholder: placeholderOf(pasted) });
    if (!chosen || chosen === back) return false;
    const added =
      chosen.fact === undefined
        ? await addToKnown(connection, title, answers, given)
        : await askAndAdd(connection, chosen.fact, title, { ...answers, ...nameOf(chosen.fact, pasted) }, given ?? {}, true);
    if (added !== back) return added;
  }
}

function placeholderOf({ quote, author, year, source }: PastedQuote): string {
  const words = quote.length > 60 ? `${quote.slice(0, 60)}…` : quote;
  // Where the citation names a source that the base does not have, the writer should know before choosing one.
  if (author && !source)
    return t('What does “{0}” prove? {1} is no source of this fact base yet.', words, [author, year].filter(Boolean).join(', '));
  return t('What does “{0}” prove?', words);
}

/** A statement is mostly what the quote says; other facts have names of their own. */
function nameOf(kind: EditedKind, { quote }: PastedQuote): Answers {
  return kind === 'statement' ? { name: quote, manner: 'quoted' } : {};
}

async function addToKnown(
  connection: Connection,
  title: string,
  answers: Answers,
  given: ClipboardArguments | undefined,
): Promise<boolean | typeof back> {
  let query = '';
  for (;;) {
    const chosen = await pickFactStep(
      connection,
      { title, placeholder: t('Which fact does the quote prove?'), canGoBack: true },
      query,
    );
    if (!chosen || chosen === back) return chosen ?? false;
    ({ query } = chosen);
    const sources = await connection.request('factbase/sources', {
      uri: vscode.window.activeTextEditor?.document.uri.toString(),
    });
    const complete = await askAllAfter(title, proof(sources), answers);
    if (complete === back) continue;
    return complete ? addProof(connection, chosen.fact.id, complete, given) : false;
  }
}

async function addProof(
  connection: Connection,
  id: string,
  { source = '', page, quote }: Answers,
  given: ClipboardArguments | undefined,
): Promise<boolean> {
  const place = await factFile(connection, id);
  if (!place) return false;
  if (source === '') {
    void vscode.window.showWarningMessage(t('A proof needs its source. Add the source first, with “New Source”.'));
    return false;
  }
  const done = t('Added a proof to “{0}”.', place.name.slice(0, 60));
  return changeBase(
    connection,
    place.base,
    { kind: 'add-evidence', id, evidence: evidenceOf(source, page, quote) },
    { ...given, done },
  );
}

function answersOf({ quote, source, locator }: PastedQuote): Answers {
  const label = locator?.label === 'paragraph' ? 'para. ' : locator?.label === 'chapter' ? 'ch. ' : '';
  return { quote, ...(source ? { source } : {}), ...(locator ? { page: label + locator.value } : {}) };
}
