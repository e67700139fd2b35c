// In which form a citation is written, each shown as it will stand in the draft; and words before and after it.
import * as vscode from 'vscode';
import type { CitationForm } from '../../protocol/citeRequests';
import { shown, type Outcome, type Step } from '../commands/questions';
import { t } from '../words';
import { plain } from '../plainText';

/** A form, or the wish for words around the citation first. */
export type FormChoice = CitationForm | 'words';

interface FormItem extends vscode.QuickPickItem {
  readonly choice: FormChoice;
}

/** Asks for the form. */
export function pickForm(texts: Readonly<Record<CitationForm, string>>, step: Step): Promise<Outcome<FormChoice>> {
  const picker = vscode.window.createQuickPick<FormItem>();
  picker.placeholder = t('In which form?');
  picker.items = [
    { choice: 'parenthetical', label: plain(texts.parenthetical), description: t('in brackets') },
    { choice: 'narrative', label: plain(texts.narrative), description: t('author in the text') },
    { choice: 'year', label: plain(texts.year), description: t('without the author') },
    { choice: 'words', label: t('Words before or after…'), description: t('for example “see”') },
  ];
  return shown<FormChoice>(picker, t('Insert citation'), step, accept => {
    picker.onDidAccept(() => {
      const [item] = picker.selectedItems;
      if (item) accept(item.choice);
    });
  });
}

/** Asks for words; the empty text for none. */
export function askWords(prompt: string, given: string, step: Step): Promise<Outcome> {
  const box = vscode.window.createInputBox();
  box.prompt = prompt;
  box.value = given;
  return shown(box, t('Insert citation'), step, accept => {
    box.onDidAccept(() => accept(box.value.trim()));
  });
}
