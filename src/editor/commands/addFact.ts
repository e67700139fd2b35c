// "Add Fact from Selection": the selected words become a fact; what they are and where it is proved is proposed, step by step.
import * as vscode from 'vscode';
import type { EditedKind, GivenFact, GivenLocator, Proposal } from '../../protocol/editRequests';
import type { Session } from '../session';
import { choose } from './choosing';
import { kindChoices } from './factKinds';
import { addGiven, askAndAdd, type NewFactArguments } from './newFact';
import { back, type Answers } from './questions';
import { t } from '../words';

export interface AddFactArguments extends NewFactArguments {
  readonly kind?: Exclude<EditedKind, 'source'>;
  /** Take the proposal as it is, without asking. */
  readonly asProposed?: boolean;
}

export async function addFact(session: Session, given?: AddFactArguments): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return false;
  if (editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(t('Select the name or sentence first that is to become a fact.'));
    return false;
  }
  const connection = await session.connect();
  const title = t('Add fact');
  const uri = editor.document.uri.toString();
  const proposal = await connection.request('factbase/proposal', { uri, range: editor.selection });
  if (!proposal || proposal.name === '') {
    void vscode.window.showInformationMessage(t('Facts can be added from documents that Factbase reads as drafts.'));
    return false;
  }
  if (given?.asProposed) return addGiven(connection, title, { ...factOfProposal(proposal, given.kind), ...given.fact }, given);
  for (;;) {
    const kind = given?.kind ?? (await pickKind(proposal, title));
    const added = kind ? await askAndAdd(connection, kind, title, answersOf(proposal), given, !given?.kind) : false;
    if (added !== back) return added;
  }
}

async function pickKind(proposal: Proposal, title: string): Promise<Proposal['kind'] | undefined> {
  const kinds = kindChoices();
  const first = kinds.filter(each => each.fact === proposal.kind);
  const known = proposal.known.join(', ');
  const chosen = await choose([...first, ...kinds.filter(each => each.fact !== proposal.kind)], {
    title,
    placeholder: known
      ? t('These words already mean: {0}. What else is “{1}”?', known, short(proposal.name))
      : t('What is “{0}”?', short(proposal.name)),
  });
  return chosen === back ? undefined : chosen?.fact;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The proposal as answers that stand in the boxes at first. */
function answersOf(proposal: Proposal): Answers {
  const { name, source, locator, quote } = proposal;
  return { name, ...(source ? { source } : {}), ...(locator ? { page: typed(locator) } : {}), ...(quote ? { quote } : {}) };
}

function typed({ label, value }: GivenLocator): string {
  return label === 'page' ? value : `${label === 'paragraph' ? 'para.' : 'ch.'} ${value}`;
}

function factOfProposal({ kind, name, source, locator, quote }: Proposal, wanted: Proposal['kind'] | undefined): GivenFact {
  return {
    kind: wanted ?? kind,
    name,
    ...(source ? { evidence: [{ source, ...(locator ? { locator } : {}), ...(quote ? { quote } : {}) }] } : {}),
  };
}
