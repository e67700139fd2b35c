import { describe, expect, it } from 'vitest';
import { explain } from '../../src/language/explain';
import { khreninBase, writing } from '../support/writing';

function explained(folders: readonly string[], bases: readonly string[] = []): string {
  const { context } = writing(khreninBase, 'Khrenin came in 2023 [@notes].');
  return explain({
    ...context,
    draft: context,
    languageId: 'markdown',
    bases,
    folders,
    timings: { reading: 12.34, names: 0.26 },
  });
}

describe('Why Is Nothing Shown?', () => {
  it('counts what is found in the document', () => {
    expect(explained([])).toContain('Read as Markdown. Characters: 30. Names found: 1, dates: 1; sources cited: 1.');
  });

  it.each([
    [[], '- /w/factbase.yaml: facts 9,'],
    [['file:///w'], '- factbase.yaml: facts 9,'],
    [['file:///w/'], '- factbase.yaml: facts 9,'],
    [['file:///w', 'file:///x'], '- w/factbase.yaml: facts 9,'],
  ])('names files as they lie in the workspace: %s', (folders, line) => {
    expect(explained(folders)).toContain(line);
  });

  it('says which bases do not count here, whatever their names are', () => {
    const page = explained(
      ['file:///w'],
      ['file:///w/factbase.yaml', 'file:///w/other%20project/factbase.yaml', 'file:///w/100%/factbase.yaml'],
    );
    expect(page).toContain('- other project/factbase.yaml: does not count');
    expect(page).toContain('- 100%/factbase.yaml: does not count');
  });

  it('says how long it took', () => {
    expect(explained([])).toContain('Reading them took 12 ms.');
    expect(explained([])).toContain('takes 0.3 ms.');
  });
});
