// "New Actor", "New Agreement", "New Event", "New Statement", "New Source": a few questions, and the entry is written.
import * as vscode from 'vscode';
import type { EditedKind, GivenFact } from '../../protocol/editRequests';
import type { Connection } from '../connection';
import type { Session } from '../session';
import { changeBase, type EditOptions } from './baseEdit';
import { chooseBase } from './chooseBase';
import { factOf, questionsFor } from './factQuestions';
import { askAllAfter, back, type Answers } from './questions';
import { t } from '../words';

/** What a test or a shortcut may give beforehand; what is missing is asked for. */
export interface NewFactArguments extends EditOptions {
  readonly base?: string;
  readonly fact?: Omit<GivenFact, 'kind'>;
  /** What stands in the box for the name at first; a row of the facts view gives it. */
  readonly name?: string;
}

/** Asks for a fact of a kind and adds it; adds it at once where it is given. */
export async function newFact(session: Session, kind: EditedKind, given?: NewFactArguments): Promise<boolean> {
  const connection = await session.connect();
  const title = titleOf(kind);
  if (given?.fact) return addGiven(connection, title, { ...given.fact, kind }, given);
  const known: Answers = given?.name ? { name: given.name } : {};
  return (await askAndAdd(connection, kind, title, known, { ...given })) === true;
}

function titleOf(kind: EditedKind): string {
  switch (kind) {
    case 'actor':
      return t('New actor');
    case 'agreement':
      return t('New agreement');
    case 'event':
      return t('New event');
    case 'statement':
      return t('New statement');
    case 'source':
      return t('New source');
  }
}

/** Asks for a fact, beginning with the answers that are known, and adds it; true where it was added, `back` where the step before is wanted. */
export async function askAndAdd(
  connection: Connection,
  kind: EditedKind,
  title: string,
  known: Answers,
  given: NewFactArguments = {},
  canGoBack = false,
): Promise<boolean | typeof back> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const base = given.base ? vscode.Uri.parse(given.base, true) : await chooseBase(connection, title);
  if (!base) return false;
  const sources = await connection.request('factbase/sources', { uri: uri ?? base.toString() });
  const date = async (text: string) => (await connection.request('factbase/dateProblem', { uri, text })) ?? undefined;
  const answers = await askAllAfter(title, questionsFor(kind, sources, date), known, canGoBack);
  if (!answers || answers === back) return answers ?? false;
  return addGiven(connection, title, factOf(kind, answers), { ...given, base: base.toString() });
}

/** Adds a fact as it is given. */
export async function addGiven(
  connection: Connection,
  title: string,
  fact: GivenFact,
  given: NewFactArguments,
): Promise<boolean> {
  const base = given.base ? vscode.Uri.parse(given.base, true) : await chooseBase(connection, title);
  if (!base) return false;
  const name = base.path.slice(base.path.lastIndexOf('/') + 1);
  const done = t('Added “{0}” to {1}.', fact.name.slice(0, 60), name);
  return changeBase(connection, base, { kind: 'add-fact', fact }, { ...given, done });
}
