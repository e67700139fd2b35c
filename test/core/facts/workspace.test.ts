import { describe, expect, it } from 'vitest';
import { unknownBasesAbove } from '../../../src/core/facts/scope';
import { FactWorkspace, basesThatCount, isBaseName } from '../../../src/core/facts/workspace';
import { MemoryFiles } from '../../support/memoryFiles';

const root = 'file:///w';
const base = (name: string, more = ''): string => `factbase: 1\n${more}actors:\n  ${name}:\n    note: n\n`;
const ids = async (workspace: FactWorkspace, draft: string): Promise<string[]> =>
  [...(await workspace.factsFor(draft, [root])).all()].map(fact => fact.id);

function workspaceOf(files: Record<string, string | Uint8Array>): { files: MemoryFiles; workspace: FactWorkspace } {
  const memory = new MemoryFiles(files);
  const workspace = new FactWorkspace(memory);
  workspace.setBases(Object.keys(files).filter(isBaseName));
  return { files: memory, workspace };
}

const codes = async (workspace: FactWorkspace, uri: string): Promise<string[]> => (await workspace.factsFor(uri, [root])).problems(uri).map(problem => problem.code); // prettier-ignore

describe('which bases count', () => {
  const bases = [
    'file:///w/factbase.yaml',
    'file:///w/a/factbase.yaml',
    'file:///w/a/b/region.factbase.yml',
    'file:///other/factbase.yaml',
  ];

  it.each([
    ['file:///w/draft.md', ['file:///w/factbase.yaml']],
    ['file:///w/texts/draft.md', ['file:///w/factbase.yaml']],
    ['file:///w/a/draft.md', ['file:///w/a/factbase.yaml']],
    ['file:///w/a/deep/er/draft.md', ['file:///w/a/factbase.yaml']],
    ['file:///w/a/b/draft.md', ['file:///w/a/b/region.factbase.yml']],
    ['file:///elsewhere/draft.md', []],
  ])('for %s: those of the nearest folder above it', (draft, expected) => {
    expect(basesThatCount(draft, bases, [root])).toEqual(expected);
  });

  it('are all in the workspace folder where none lies above the draft', () => {
    expect(
      basesThatCount('file:///w/texts/draft.md', ['file:///w/facts/factbase.yaml', 'file:///w2/factbase.yaml'], [root]),
    ).toEqual(['file:///w/facts/factbase.yaml']);
  });

  it('are those of the draft’s own folder in a workspace of several', () => {
    expect(basesThatCount('file:///other/draft.md', bases, [root, 'file:///other'])).toEqual(['file:///other/factbase.yaml']);
  });

  it('may lie unknown, by their usual names, beside a draft and above it, inside the workspace', () => {
    const unknown = (draft: string, known: readonly string[] = [], folders: readonly string[] = [root]) =>
      unknownBasesAbove(draft, known, folders);
    const names = (folder: string): string[] => [`${folder}/factbase.yaml`, `${folder}/factbase.yml`];
    expect(unknown('file:///w/a/b/draft.md')).toEqual(['file:///w/a/b', 'file:///w/a', root].flatMap(names));
    expect(unknown('file:///w/a/draft.md', [], [root, 'file:///w/a'])).toEqual(names('file:///w/a'));
    expect(unknown('file:///w/draft.md', ['file:///w/Factbase.yaml'])).toEqual(['file:///w/factbase.yml']);
    for (const draft of ['file:///elsewhere/draft.md', 'untitled:Untitled-1', 'file:///w/node_modules/a/draft.md'])
      expect(unknown(draft)).toEqual([]);
  });

  it('are those that the front matter names, inside the workspace only', () => {
    expect(
      basesThatCount(
        'file:///w/a/draft.md',
        bases,
        [root],
        ['../factbase.yaml', '../../other/factbase.yaml', 'https://example.org/factbase.yaml'],
      ),
    ).toEqual(['file:///w/factbase.yaml']);
  });

  it.each([
    ['factbase.yaml', true],
    ['region.factbase.yml', true],
    ['file:///a/factbase.yml', true],
    ['myfactbase.yaml', false],
    ['factbase.yaml.bak', false],
  ])('takes %s for a base: %s', (name, expected) => {
    expect(isBaseName(name)).toBe(expected);
  });
});

describe('a workspace of fact bases', () => {
  const main = 'file:///w/factbase.yaml';
  const region = 'file:///w/sub/region.factbase.yaml';

  it('follows imports of files and folders, inside the workspace only', async () => {
    const { workspace } = workspaceOf({
      [main]: base('One', 'imports: [sub/region.factbase.yaml, more, ../outside/factbase.yaml, gone.yaml, empty/]\n'),
      [region]: base('Two'),
      'file:///w/more/a.factbase.yaml': base('Three'),
      'file:///outside/factbase.yaml': base('Four'),
    });
    expect(await ids(workspace, 'file:///w/draft.md')).toEqual(['one', 'two', 'three']);
    const facts = await workspace.factsFor(main, [root]);
    expect(
      facts
        .problems(main)
        .map(problem => [problem.code, problem.message.id, workspace.fileOf(main)!.text.slice(problem.start, problem.end)]),
    ).toEqual([
      ['import-not-found', 'import-not-found.outside', '../outside/factbase.yaml'],
      ['import-not-found', 'import-not-found', 'gone.yaml'],
      ['import-not-found', 'import-not-found.empty', 'empty/'],
    ]);
  });

  it('tells of an import cycle where it closes, and reads all files all the same', async () => {
    const { workspace } = workspaceOf({
      [main]: base('One', 'imports: sub/region.factbase.yaml\n'),
      [region]: base('Two', 'imports: ../factbase.yaml\n'),
    });
    expect(await ids(workspace, 'file:///w/draft.md')).toEqual(['one', 'two']);
    expect((await workspace.factsFor(main, [root])).problems(region).map(problem => problem.code)).toEqual(['import-cycle']);
  });

  it('sees a change on disk, keeps the last good content of a broken file, and takes it back once repaired', async () => {
    const { files, workspace } = workspaceOf({ [main]: base('One') });
    expect(await ids(workspace, main)).toEqual(['one']);
    files.write(main, base('Two'));
    workspace.changed(main);
    expect(await ids(workspace, main)).toEqual(['two']);
    files.write(main, new Uint8Array([0, 1, 2, 255, 0, 0]));
    workspace.changed(main);
    expect(await ids(workspace, main)).toEqual(['two']);
    expect(await codes(workspace, main)).toEqual(['unreadable']);
    files.write(main, base('Three'));
    workspace.changed(main);
    expect(await ids(workspace, main)).toEqual(['three']);
    expect(await codes(workspace, main)).toEqual([]);
    files.delete(main);
    workspace.removed(main);
    expect(await ids(workspace, main)).toEqual([]);
  });

  it('keeps the last good content when a text becomes nothing that can be read at all', async () => {
    const { workspace } = workspaceOf({ [main]: base('One') });
    await ids(workspace, main);
    workspace.opened(main, '[[[ nothing');
    expect(await ids(workspace, main)).toEqual(['one']);
    expect(await codes(workspace, main)).toContain('yaml-syntax');
    workspace.opened(main, base('Two'));
    expect(await ids(workspace, main)).toEqual(['two']);
  });

  it('takes an open buffer for the file, until it is closed', async () => {
    const { workspace } = workspaceOf({ [main]: base('One') });
    workspace.opened(main, base('Draft'));
    expect(await ids(workspace, main)).toEqual(['draft']);
    workspace.closed(main);
    expect(await ids(workspace, main)).toEqual(['one']);
  });

  it('reads UTF-8 with a byte order mark and UTF-16, and tells of other encodings', async () => {
    const bytes = (text: string): Uint8Array => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const { files, workspace } = workspaceOf({ [main]: `\uFEFF${base('One')}` });
    expect(await ids(workspace, main)).toEqual(['one']);
    files.write(main, bytes(base('Хренин')));
    workspace.changed(main);
    expect(await ids(workspace, main)).toEqual(['khrenin']);
    files.write(region, Uint8Array.from([...Buffer.from(base('X')), 0xe9, 0x41]));
    workspace.created(region);
    expect(await codes(workspace, region)).toEqual(['unreadable']);
  });

  it('gives the same object as long as nothing has changed', async () => {
    const { workspace, files } = workspaceOf({ [main]: base('One') });
    const facts = await workspace.factsFor('file:///w/a.md', [root]);
    expect(await workspace.factsFor('file:///w/b.md', [root])).toBe(facts);
    expect(workspace.lastFactsFor('file:///w/b.md', [root])).toBe(facts);
    workspace.changed('file:///w/unrelated.md');
    expect(await workspace.factsFor('file:///w/b.md', [root])).toBe(facts);
    expect(files.reads).toEqual([main]);
  });

  it('reads bibliographies, and checks quotes against text copies', async () => {
    const text =
      'factbase: 1\nbibliography: [lib.bib, none.bib, odd.txt]\nsources:\n  s: { text: s.txt }\n  t: { text: ../../secret.txt }\n  u: { text: gone.txt }\nactors:\n  A B:\n    evidence:\n      - s p. 1 “on the second page”\n      - s p. 2 “on the second page”\n      - s p. 2 “This is on the third page”\n      - s “nothing of the kind at all”\n      - doe p. 3\n';
    const { workspace } = workspaceOf({
      [main]: text,
      'file:///w/s.txt': 'Page 1\nFirst words.\nPage 2\nThis is on the sec\u00ad\nond page.\n',
      'file:///w/lib.bib': '@book{doe, title={A Book}, year=2020}\n',
    });
    const facts = await workspace.factsFor(main, [root]);
    expect(facts.source('doe')?.name).toBe('A Book');
    expect(facts.problems(main).map(problem => [problem.code, text.slice(problem.start, problem.end)])).toEqual([
      ['import-not-found', 'none.bib'],
      ['import-not-found', 'odd.txt'],
      ['text-not-found', '../../secret.txt'],
      ['text-not-found', 'gone.txt'],
      ['quote-moved', '1'],
      ['quote-altered', 'This is on the third page'],
      ['quote-not-found', 'nothing of the kind at all'],
    ]);
  });

  describe('with text copies that are no plain text', () => {
    const text = `factbase: 1
sources:
  page: { text: page.html }
  file: { text: file.pdf }
  sheet: { text: sheet.xls }
  locked: { text: locked.pdf }
actors:
  A B:
    evidence:
      - page “words of the page”
      - page “words that nobody wrote”
      - file p. 1 “words on the second page”
`;
    const present = {
      [main]: text,
      'file:///w/page.html': '<p>The <b>words</b> of the page.</p>',
      'file:///w/file.pdf': 'one\fwords on the second page',
      'file:///w/locked.pdf': 'locked',
    };
    const found = async (workspace: FactWorkspace): Promise<string[][]> =>
      (await workspace.factsFor(main, [root])).problems(main).map(problem => [problem.code, text.slice(problem.start, problem.end)]); // prettier-ignore
    // Stands for the real readers, which are tested by themselves.
    const extract = (name: string, bytes: Uint8Array): Promise<string | undefined> => {
      const read = new TextDecoder().decode(bytes);
      return Promise.resolve(name.includes('locked') ? undefined : read.replace(/<[^>]*>/g, ''));
    };

    it('checks quotes in what the platform reads of them', async () => {
      const workspace = new FactWorkspace(new MemoryFiles(present), { extract });
      workspace.setBases([main]);
      expect(await found(workspace)).toEqual([
        ['text-not-found', 'sheet.xls'],
        ['text-not-found', 'locked.pdf'],
        ['quote-not-found', 'words that nobody wrote'],
        ['quote-moved', '1'],
      ]);
    });

    it('checks nothing in them where the platform cannot read them', async () => {
      const workspace = new FactWorkspace(new MemoryFiles(present));
      workspace.setBases([main]);
      expect(await found(workspace)).toEqual([['text-not-found', 'sheet.xls']]);
    });

    it('takes the saved page, not its code in an editor', async () => {
      const workspace = new FactWorkspace(new MemoryFiles(present), { extract });
      workspace.setBases([main]);
      workspace.opened('file:///w/page.html', '<p>The <b>words</b> of the page.</p>');
      expect((await found(workspace)).filter(([code]) => code === 'quote-not-found')).toHaveLength(1);
    });
  });
});
