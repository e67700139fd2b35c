// A list to choose from, alone or as one of several steps with a way back.
import * as vscode from 'vscode';
import { shown, type Outcome } from './questions';

export interface StepOptions {
  readonly title: string;
  readonly placeholder: string;
  /** Which step this is, and of how many; left out where it is the only one. */
  readonly step?: number;
  readonly totalSteps?: number;
  /** Offers the way back to the step before. */
  readonly canGoBack?: boolean;
}

/** The chosen item; `back` for the step before; undefined where the writer leaves. */
export function choose<Item extends vscode.QuickPickItem>(items: readonly Item[], options: StepOptions): Promise<Outcome<Item>> {
  const picker = vscode.window.createQuickPick<Item>();
  picker.items = items;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  return shownAsStep<Item, Item>(picker, options, accept => {
    picker.onDidAccept(() => {
      const [chosen] = picker.selectedItems;
      if (chosen) accept(chosen);
    });
  });
}

/** Shows a picker as a step until something is accepted, the way back is taken, or the writer leaves. */
export function shownAsStep<Item extends vscode.QuickPickItem, Value>(
  picker: vscode.QuickPick<Item>,
  { title, placeholder, step = 0, totalSteps = 0, canGoBack = false }: StepOptions,
  listen: (accept: (value: Value) => void) => void,
): Promise<Outcome<Value>> {
  picker.placeholder = placeholder;
  const shownPicker = shown<Value>(
    picker as unknown as vscode.QuickPick<never>,
    title,
    { step, totalSteps, first: !canGoBack },
    listen,
  );
  // What stands alone goes away when the writer clicks elsewhere, as VS Code's own lists do.
  picker.ignoreFocusOut = totalSteps > 1 || canGoBack;
  return shownPicker;
}
