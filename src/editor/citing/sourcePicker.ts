// The sources to choose from, several at once.
import * as vscode from 'vscode';
import type { FoundSource } from '../../protocol/requests';
import { shown, type Outcome, type Step } from '../commands/questions';
import { t } from '../words';
import { plain } from '../plainText';

interface SourceItem extends vscode.QuickPickItem {
  readonly source: FoundSource;
}

/** Asks for one or more sources; those chosen before are chosen at first. */
export function pickSources(
  sources: readonly FoundSource[],
  chosen: readonly FoundSource[],
  step: Step,
): Promise<Outcome<readonly FoundSource[]>> {
  const picker = vscode.window.createQuickPick<SourceItem>();
  picker.placeholder = t('Which sources? Several go into one citation.');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = sources.map(itemOf);
  const keys = new Set(chosen.map(source => source.key));
  picker.selectedItems = picker.items.filter(item => keys.has(item.source.key));
  return shown(picker, t('Insert citation'), step, accept => {
    picker.onDidAccept(() => {
      // Enter on a source that is not ticked means that one.
      const ticked = picker.selectedItems.length > 0 ? picker.selectedItems : picker.activeItems;
      if (ticked.length > 0) accept(ticked.map(item => item.source));
    });
  });
}

function itemOf(source: FoundSource): SourceItem {
  return {
    source,
    label: plain(source.title || source.key),
    description: source.byline && plain(source.byline),
    detail: source.key,
  };
}
