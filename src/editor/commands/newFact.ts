// "New Actor", "New Agreement", "New Event", "New Statement", "New Source": a few questions, and the entry is written.
import * as vscode from 'vscode';
import type { EditedKind, GivenFact } from '../../protocol/editRequests';
import type { Connection } from '../connection';
import type { Session } from '../session';
import { changeBase, type EditOptions } from './baseEdit';
import { chooseBase } from './chooseBase';
import { factOf, questionsFor } from './factQuestions';
import { askAll, type Answers } from './questions';

/** What a test or a shortcut may give beforehand; what is missing is asked for. */
export interface NewFactArguments extends EditOptions {
  readonly base?: string;
  readonly fact?: Omit<GivenFact, 'kind'>;
}

export function registerNewFact(session: Session): vscode.Disposable {
  const run = (kind: EditedKind, title: string) => async (given?: NewFactArguments) => {
    const connection = await session.connect();
    if (given?.fact) return addGiven(connection, title, { ...given.fact, kind }, given);
    return askAndAdd(connection, kind, title, {}, given);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('factbase.newActor', run('actor', vscode.l10n.t('New actor'))),
    vscode.commands.registerCommand('factbase.newAgreement', run('agreement', vscode.l10n.t('New agreement'))),
    vscode.commands.registerCommand('factbase.newEvent', run('event', vscode.l10n.t('New event'))),
    vscode.commands.registerCommand('factbase.newStatement', run('statement', vscode.l10n.t('New statement'))),
    vscode.commands.registerCommand('factbase.newSource', run('source', vscode.l10n.t('New source'))),
  );
}

/** Asks for a fact, beginning with the answers that are known, and adds it; true where it was added. */
export async function askAndAdd(
  connection: Connection,
  kind: EditedKind,
  title: string,
  known: Answers,
  given: NewFactArguments = {},
): Promise<boolean> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const base = given.base ? vscode.Uri.parse(given.base, true) : await chooseBase(connection, title);
  if (!base) return false;
  const sources = await connection.request('factbase/sources', { uri: uri ?? base.toString() });
  const date = async (text: string) => (await connection.request('factbase/dateProblem', { uri, text })) ?? undefined;
  const answers = await askAll(title, questionsFor(kind, sources, date), known);
  if (!answers) return false;
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
  const done = vscode.l10n.t('Added “{0}” to {1}.', fact.name.slice(0, 60), name);
  return changeBase(connection, base, { kind: 'add-fact', fact }, { ...given, done });
}
