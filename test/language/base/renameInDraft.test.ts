// A new name put into drafts: printed as it is in each language, and found again as the name that it is.
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/core/prose/markup';
import { renameNames } from '../../../src/language/base/rename/names';
import { renameTargetAt } from '../../../src/language/base/rename/target';
import { authoring } from '../../support/baseWriting';
import { writing } from '../../support/writing';

const baseOf = (name: string, cursor = '') => `factbase: 1\nactors:\n  ${cursor}${name}: { kind: organisation }\n`;

/** The draft after the actor Old Name was renamed, and the names found in it then. */
function renamed(draft: string, to: string, markup: Markup): { text: string; found: readonly string[] } {
  const { document, offset, files } = authoring(baseOf('Old Name', '|'));
  const { target } = renameTargetAt(document, offset, uri => files.get(uri));
  const { context } = writing(baseOf('Old Name'), draft, markup);
  const names = context.mentions.all().filter(each => each.kind === 'name');
  const edits = renameNames(target, to, { names, markup });
  const text = [...edits].reverse().reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), draft);
  const after = writing(baseOf(JSON.stringify(to)), text, markup).context;
  return { text, found: after.mentions.all().map(each => each.text) };
}

describe('a new name in a draft', () => {
  it.each([
    ['latex', 'Smith & Sons', 'Smith \\& Sons'],
    ['latex', 'Lab_9 #1', 'Lab\\_9 \\#1'],
    ['latex', 'Ten % Club', 'Ten \\% Club'],
    ['typst', 'Lab #1', 'Lab \\#1'],
    ['markdown', 'Smith & Sons', 'Smith & Sons'],
    ['markdown', 'The *Star* Club', 'The \\*Star\\* Club'],
    ['restructuredtext', 'The *Star* Club', 'The \\*Star\\* Club'],
    ['plaintext', 'Smith & Sons #1_a', 'Smith & Sons #1_a'],
    ['org', 'Smith & Sons', 'Smith & Sons'],
  ] as const)('in %s is printed as it is: %s', (markup, name, written) => {
    expect(renamed('So Old Name came.', name, markup).text).toBe(`So ${written} came.`);
  });

  it.each([
    ['latex', 'Smith & Sons'],
    ['typst', 'Lab #one'],
    ['markdown', 'The *Star* Club'],
  ] as const)('in %s is found again: %s', (markup, name) => {
    expect(renamed('So Old Name came.', name, markup).found).toHaveLength(1);
  });
});
