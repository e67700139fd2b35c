// One picker for facts: what is typed is looked up by the server, which forgives typos and other scripts.
import * as vscode from 'vscode';
import type { FoundFact } from '../../protocol/requests';
import type { Connection } from '../connection';
import { shownAsStep, type StepOptions } from './choosing';
import { back, type Outcome } from './questions';
import { plain } from '../plainText';

interface FactItem extends vscode.QuickPickItem {
  readonly fact: FoundFact;
}

const icons: Readonly<Record<string, string>> = {
  actor: 'person',
  agreement: 'file-text',
  event: 'calendar',
  statement: 'comment',
  source: 'book',
};

/** Lets the writer choose a fact; undefined where the picker is left. `query` is what stands in the box at first. */
export async function pickFact(
  connection: Connection,
  title: string,
  placeholder: string,
  query = '',
): Promise<FoundFact | undefined> {
  const chosen = await pickFactStep(connection, { title, placeholder }, query);
  return chosen === back ? undefined : chosen?.fact;
}

/** A chosen fact, with what stood in the box: a step that is gone back to begins with it. */
export interface ChosenFact {
  readonly fact: FoundFact;
  readonly query: string;
}

/** The same as one of several steps. */
export function pickFactStep(connection: Connection, options: StepOptions, query = ''): Promise<Outcome<ChosenFact>> {
  const picker = vscode.window.createQuickPick<FactItem>();
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  let asked = 0;
  const ask = async (value: string) => {
    const turn = ++asked;
    picker.busy = true;
    try {
      const found = await connection.request('factbase/lookUp', { uri, query: value, limit: 100 });
      // A slow answer to an older question must not replace a newer one.
      if (turn === asked) picker.items = found.map(itemOf);
    } finally {
      if (turn === asked) picker.busy = false;
    }
  };
  picker.value = query;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  void ask(query);
  return shownAsStep<FactItem, ChosenFact>(picker, options, accept => {
    picker.onDidChangeValue(value => void ask(value));
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (chosen) accept({ fact: chosen.fact, query: picker.value });
    });
  });
}

function itemOf(fact: FoundFact): FactItem {
  return {
    fact,
    label: `$(${icons[fact.kind] ?? 'circle'}) ${plain(fact.name)}`,
    description: fact.matched && plain(fact.matched),
    detail: plain(fact.summary),
    // The server has matched already, with typos: the picker's own filter would hide what it found.
    alwaysShow: true,
  };
}
