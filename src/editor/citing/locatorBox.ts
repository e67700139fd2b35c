// Where in a source: one box in which pages, paragraphs and chapters are written as in a text, and which says how they are understood.
import * as vscode from 'vscode';
import type { GivenLocator } from '../../protocol/editRequests';
import type { FoundSource } from '../../protocol/requests';
import { shown, type Outcome, type Step } from '../commands/questions';
import type { Connection } from '../connection';
import { t } from '../words';

/** A locator, or the words that take its place; neither where the source is cited as a whole. */
export interface Place {
  /** As it was typed. */
  readonly typed: string;
  readonly locator?: GivenLocator;
  readonly suffix?: string;
}

/** Asks where in a source. */
export function askLocator(
  connection: Connection,
  source: FoundSource,
  given: Place | undefined,
  step: Step,
): Promise<Outcome<Place>> {
  const box = vscode.window.createInputBox();
  box.prompt = t('Page or pages, for example 3 or 3-5. Leave empty for none. “para. 4” and “ch. 2” are understood.');
  box.placeholder = source.key;
  box.value = given?.typed ?? source.locator ?? '';
  let turn = 0;
  const understand = async (): Promise<Place> => {
    const mine = ++turn;
    const typed = box.value.trim();
    const found = typed === '' ? null : await connection.request('factbase/locator', { text: typed });
    if (mine === turn) box.validationMessage = typed === '' ? undefined : said(found?.words);
    if (typed === '') return { typed };
    return found ? { typed, locator: found.locator } : { typed, suffix: typed };
  };
  return shown<Place>(box, source.title || source.key, step, accept => {
    box.onDidChangeValue(() => void understand());
    box.onDidAccept(() => void understand().then(accept));
    if (box.value !== '') void understand();
  });
}

function said(words: string | undefined): vscode.InputBoxValidationMessage {
  return words === undefined
    ? { message: t('No page: these words go after the source.'), severity: vscode.InputBoxValidationSeverity.Info }
    : { message: t('Understood as {0}.', words), severity: vscode.InputBoxValidationSeverity.Info };
}
