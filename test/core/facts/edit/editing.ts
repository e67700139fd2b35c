// A base before and after a change, as the tests of edits write it.
import { expect } from 'vitest';
import { applyEdits } from '../../../../src/core/facts/edit/applyEdits';
import { editBase, type BaseChange } from '../../../../src/core/facts/edit/change';
import { readFactFile } from '../../../../src/core/facts/read';

export const uri = 'file:///w/factbase.yaml';

/** The text after a change; the id of the message where it is refused. */
export function after(text: string, change: BaseChange, taken?: (id: string) => boolean): string {
  const result = editBase(readFactFile(uri, text), change, taken);
  return 'refused' in result ? `refused: ${result.refused.id}` : applyEdits(text, result.edits);
}

/** Expects that the lines of `added` are new and all others stay as they are. */
export function expectAdded(text: string, change: BaseChange, added: readonly string[]): void {
  const lines = after(text, change).split('\n');
  const old = text.split('\n');
  let at = 0;
  const found = lines.filter(line => (line === old[at] ? (at++, false) : true));
  expect({ found, left: old.slice(at) }).toEqual({ found: added, left: [] });
}
