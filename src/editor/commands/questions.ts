// Several questions one after the other, with a way back: for entries that are recorded without writing YAML.
import * as vscode from 'vscode';
import { t } from '../words';

interface Common {
  /** Name of the answer. */
  readonly key: string;
  /** What is asked, in a few words. */
  readonly prompt: string;
  /** Left out where the answers so far make it pointless. */
  readonly when?: (answers: Answers) => boolean;
}

/** A box to type into. What is optional may be left empty. */
export interface TextQuestion extends Common {
  readonly kind: 'text';
  readonly optional?: boolean;
  readonly example?: string;
  /** Proposal that stands in the box, made from the answers so far. */
  readonly proposed?: (answers: Answers) => string;
  /** What is wrong with the text, if anything. */
  readonly validate?: (text: string) => string | undefined | Promise<string | undefined>;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** A list to choose from; `value` '' stands for none of them. */
export interface ChoiceQuestion extends Common {
  readonly kind: 'choice';
  readonly choices: readonly Choice[];
}

export type Question = TextQuestion | ChoiceQuestion;

/** Answers by the key of their question; '' where nothing was given. */
export type Answers = Readonly<Record<string, string>>;

/** The writer took the way back. */
export const back = Symbol('back');
/** What a box ended with: an answer, the way back, or nothing where it was left. */
export type Outcome<T = string> = T | typeof back | undefined;

/** Asks all questions; undefined where the writer leaves. Answers that are given stand in their boxes at first. */
export async function askAll(title: string, questions: readonly Question[], given: Answers = {}): Promise<Answers | undefined> {
  const answers = await askAllAfter(title, questions, given, false);
  return answers === back ? undefined : answers;
}

/** The same after another step, to which the first question leads back. */
export async function askAllAfter(
  title: string,
  questions: readonly Question[],
  given: Answers = {},
  canGoBack = true,
): Promise<Outcome<Answers>> {
  let answers: Answers = given;
  const asked: number[] = [];
  for (let at = 0; at < questions.length;) {
    const question = questions[at]!;
    if (question.when?.(answers) === false) {
      at += 1;
      continue;
    }
    const outcome = await ask(title, question, answers, {
      step: at + 1,
      totalSteps: questions.length,
      first: asked.length === 0 && !canGoBack,
    });
    if (outcome === undefined) return undefined;
    if (outcome === back && asked.length === 0) return back;
    if (outcome === back) at = asked.pop() ?? 0;
    else {
      answers = { ...answers, [question.key]: outcome };
      asked.push(at);
      at += 1;
    }
  }
  return answers;
}

/** Where a box stands among others. */
export interface Step {
  readonly step: number;
  readonly totalSteps: number;
  readonly first: boolean;
}

function ask(title: string, question: Question, answers: Answers, step: Step): Promise<Outcome> {
  return question.kind === 'text' ? askText(title, question, answers, step) : askChoice(title, question, answers, step);
}

function askText(title: string, question: TextQuestion, answers: Answers, step: Step): Promise<Outcome> {
  const box = vscode.window.createInputBox();
  box.prompt = question.optional ? t('{0} Leave empty if you do not know.', question.prompt) : question.prompt;
  box.placeholder = question.example;
  box.value = answers[question.key] ?? question.proposed?.(answers) ?? '';
  let turn = 0;
  const check = async (): Promise<boolean> => {
    const mine = ++turn;
    const text = box.value.trim();
    const wrong = text === '' ? (question.optional ? undefined : t('Please enter something.')) : await question.validate?.(text);
    if (mine === turn) box.validationMessage = wrong;
    return mine === turn && wrong === undefined;
  };
  return shown(box, title, step, accept => {
    box.onDidChangeValue(() => {
      if (box.validationMessage) void check();
    });
    box.onDidAccept(() => void check().then(fine => fine && accept(box.value.trim())));
  });
}

function askChoice(title: string, question: ChoiceQuestion, answers: Answers, step: Step): Promise<Outcome> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & Choice>();
  picker.placeholder = question.prompt;
  picker.items = question.choices.map(choice => ({ ...choice }));
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const active = picker.items.find(item => item.value === answers[question.key]);
  if (active) picker.activeItems = [active];
  return shown(picker, title, step, accept => {
    picker.onDidAccept(() => {
      const chosen = picker.selectedItems[0];
      if (chosen) accept(chosen.value);
    });
  });
}

/** Shows a box until it is answered, left, or the way back is taken. */
export function shown<T = string>(
  box: vscode.InputBox | vscode.QuickPick<never> | vscode.QuickPick<vscode.QuickPickItem>,
  title: string,
  { step, totalSteps, first }: Step,
  listen: (accept: (value: T) => void) => void,
): Promise<Outcome<T>> {
  box.title = title;
  box.step = step;
  box.totalSteps = totalSteps;
  box.ignoreFocusOut = true;
  if (!first) box.buttons = [vscode.QuickInputButtons.Back];
  return new Promise(resolve => {
    let outcome: Outcome<T>;
    const end = (value: Outcome<T>) => {
      outcome = value;
      box.hide();
    };
    box.onDidTriggerButton(() => end(back));
    box.onDidHide(() => {
      box.dispose();
      resolve(outcome);
    });
    listen(end);
    box.show();
  });
}
