import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentHighlight, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ViewRequests } from '../../src/protocol/viewRequests';
import { RunningServer, uriOf } from '../support/runningServer';
import { khreninBase } from '../support/writing';

let server: RunningServer;

afterEach(() => server.dispose());

async function serving(draft: string, files: Record<string, string> = {}, editor: object = {}): Promise<RunningServer> {
  server = new RunningServer({ 'draft.md': draft, 'factbase.yaml': khreninBase, ...files });
  server.capabilities = { ...server.capabilities, ...editor };
  await server.start();
  await server.open('draft.md', 'markdown');
  return server;
}

function ask<Name extends keyof ViewRequests>(name: Name, params: object): Promise<ViewRequests[Name]['result']> {
  return server.request(name, { uri: uriOf('draft.md'), ...params });
}

const at = (line: number, character: number) => ({ line, character });

describe('marks', () => {
  it('are the names in the lines that are seen', async () => {
    await serving('Khrenin came.\n\nAshtiani left.\n\nKhrenin too.');
    const ranges = [{ start: at(2, 0), end: at(2, 14) }];
    expect(await ask('factbase/marks', { version: 1, ranges, limit: 10 })).toEqual([2, 0, 2, 8]);
  });

  it('are those of the whole document, as many as are wanted, without such lines', async () => {
    await serving('Khrenin came.\n\nAshtiani left.\n\nKhrenin too.');
    expect(await ask('factbase/marks', { version: 1, limit: 2 })).toEqual([0, 0, 0, 7, 2, 0, 2, 8]);
  });

  it('follow what is typed, and are refused for another version of the text', async () => {
    await serving('came.');
    await server.edit('draft.md', 0, 0, 0, 'Khrenin ');
    expect(await ask('factbase/marks', { version: 1, limit: 10 })).toBeNull();
    expect(await ask('factbase/marks', { version: 2, limit: 10 })).toEqual([0, 0, 0, 7]);
  });

  it('of two stretches that meet in one name mark it once', async () => {
    await serving('Khrenin came.');
    const ranges = [
      { start: at(0, 0), end: at(0, 3) },
      { start: at(0, 3), end: at(0, 13) },
    ];
    expect(await ask('factbase/marks', { version: 1, ranges, limit: 10 })).toEqual([0, 0, 0, 7]);
  });
});

describe('going from place to place', () => {
  it('gives the range of the next name, and of the next sentence that needs a source', async () => {
    await serving('So Khrenin came.\nAshtiani left.');
    expect(await ask('factbase/nextPlace', { position: at(0, 0), wanted: 'next-name' })).toEqual({
      start: at(0, 3),
      end: at(0, 10),
    });
    expect(await ask('factbase/nextPlace', { position: at(0, 5), wanted: 'next-unsourced' })).toMatchObject({ start: at(1, 0) });
  });

  it('gives the next place of one fact, and of a name without a fact', async () => {
    await serving('So Khrenin came to Ann Example. Khrenin left.');
    expect(await ask('factbase/nextOf', { position: at(0, 12), id: 'viktor_khrenin', name: '' })).toMatchObject({
      start: at(0, 32),
    });
    expect(await ask('factbase/nextOf', { position: at(0, 0), id: '', name: 'Ann Example' })).toMatchObject({ start: at(0, 19) });
    expect(await ask('factbase/nextOf', { position: at(0, 0), id: 'nobody', name: '' })).toBeNull();
  });
});

describe('the same fact elsewhere in the draft', () => {
  it('is highlighted in all its spellings', async () => {
    await serving("Viktor Khrenin came. Khrenin's office.");
    const found = await server.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument: { uri: uriOf('draft.md') },
      position: at(0, 23),
    });
    expect(found.map(({ range }) => [range.start.character, range.end.character])).toEqual([
      [0, 14],
      [21, 28],
    ]);
  });
});

describe('references to a name', () => {
  it('are found in drafts that are not open too', async () => {
    await serving('Khrenin came.', { 'other.md': 'So said\nViktor Khrenin.\n', 'code.md': '`Khrenin`\n' });
    const found = await server.request<Location[]>('textDocument/references', {
      textDocument: { uri: uriOf('draft.md') },
      position: at(0, 2),
      context: { includeDeclaration: false },
    });
    expect(found.map(({ uri, range }) => [uri.split('/').at(-1), range.start.line])).toEqual([
      ['factbase.yaml', 21],
      ['draft.md', 0],
      ['other.md', 1],
    ]);
  });
});

describe('renaming a name in a draft', () => {
  const preview = {
    workspace: { configuration: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  };
  const rename = (character: number, newName: string) =>
    server.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriOf('draft.md') },
      position: at(0, character),
      newName,
    });
  const changes = (edit: WorkspaceEdit) =>
    (edit.documentChanges ?? []).flatMap(each =>
      'edits' in each
        ? [[each.textDocument.uri.split('/').at(-1), ...each.edits.map(change => ('newText' in change ? change.newText : ''))]]
        : [],
    );

  it('changes the alias in the base and in every draft that writes it so, after a preview', async () => {
    await serving(
      "Khrenin came. Viktor Khrenin left. Khrenin's office, Хренина, `Khrenin`.",
      { 'other.md': 'Khrenin too.\n' },
      preview,
    );
    const edit = await rename(2, 'Chrenin');
    expect(changes(edit)).toEqual([
      ['factbase.yaml', 'Chrenin', 'Chrenin'],
      ['draft.md', 'Chrenin', 'Chrenin'],
      ['other.md', 'Chrenin'],
    ]);
    // What is seen while one renames is chosen already; the rest waits for a look.
    expect(edit.changeAnnotations?.['in-drafts']?.needsConfirmation).toBe(true);
    expect(edit.changeAnnotations?.['in-this-draft']?.needsConfirmation).toBe(false);
  });

  it('changes the name itself where that is what stands there', async () => {
    await serving('Viktor Khrenin came. Khrenin left.', {}, preview);
    expect(changes(await rename(2, 'Viktor Chrenin'))).toEqual([
      ['factbase.yaml', 'viktor_khrenin', expect.stringContaining('name: Viktor Chrenin')],
      ['draft.md', 'Viktor Chrenin'],
    ]);
  });

  it('changes drafts also when it is asked for in the base', async () => {
    await serving('Khrenin came.', {}, preview);
    await server.open('factbase.yaml', 'yaml');
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriOf('factbase.yaml') },
      position: at(10, 16),
      newName: 'Chrenin',
    });
    expect(changes(edit)).toContainEqual(['draft.md', 'Chrenin']);
  });

  it.each([
    ['a form of a name', 'Belarusian help', 'is a form of “Belarus”'],
    ['an ordinary word', 'Nothing here', 'this is none of them'],
  ])('is refused, in words, on %s', async (_what, draft, reason) => {
    await serving(draft, {}, preview);
    await expect(rename(2, 'x')).rejects.toThrow(reason);
  });
});

describe('the facts view', () => {
  it('is answered for a draft, and for a file that is none', async () => {
    await serving('Khrenin met Ann Example.');
    expect((await ask('factbase/groups', { filter: '' })).map(({ group }) => group)).toContain('unknown');
    const { rows } = await ask('factbase/rows', { filter: '', group: 'named' });
    expect(rows).toEqual([
      {
        id: 'viktor_khrenin',
        kind: 'actor',
        type: 'person',
        name: 'Viktor Khrenin',
        summary: expect.any(String) as string,
        count: 1,
      },
    ]);
    expect((await ask('factbase/groups', { uri: undefined, filter: '' })).map(({ group }) => group)).not.toContain('named');
  });

  it('has cards without links for its tooltips', async () => {
    await serving('Khrenin');
    const card = await ask('factbase/cardMarkdown', { id: 'viktor_khrenin' });
    expect(card?.markdown).toContain('**Viktor Khrenin**');
    expect(card?.markdown).not.toContain('command:');
    expect(await ask('factbase/cardMarkdown', { id: 'nobody' })).toBeNull();
  });
});

describe('a quote from the clipboard', () => {
  it('is understood with its source', async () => {
    await serving('');
    expect(await ask('factbase/pasted', { text: '“signed a memo-\nrandum” (Office of Notes, 2025, p. 3)' })).toEqual({
      quote: 'signed a memorandum',
      source: 'notes',
      author: 'Office of Notes',
      year: '2025',
      locator: { label: 'page', value: '3' },
    });
  });
});

describe('why nothing is shown', () => {
  it('says files, counts, language and times', async () => {
    await serving('Khrenin came.');
    const { markdown } = await server.request<{ markdown: string }>('factbase/explain', { uri: uriOf('draft.md') });
    expect(markdown).toContain('Read as Markdown. Characters: 13. Names found: 1, dates: 0; sources cited: 0.');
    expect(markdown).toMatch(/Reading them took [\d.]+ ms/);
    expect(markdown).toMatch(/Finding the names and dates of this document takes [\d.]+ ms/);
  });
});

describe('letters before names are offered', () => {
  it('may be other for one kind of fact', async () => {
    server = new RunningServer({ 'draft.md': 'signed the Mem', 'factbase.yaml': khreninBase });
    server.settings = { completion: { minimumLettersByKind: { agreement: 5, actor: 0 } } };
    await server.start();
    await server.open('draft.md', 'markdown');
    const labels = async (character: number) => (await server.complete('draft.md', 0, character))!.items.map(item => item.label);
    expect(await labels(14)).toEqual([]);
    expect((await server.complete('draft.md', 0, 14))!.isIncomplete).toBe(true);
    await server.edit('draft.md', 0, 14, 14, 'or');
    expect(await labels(16)).toEqual(['Memorandum on military cooperation']);
    await server.edit('draft.md', 0, 11, 16, 'Khrenin'.slice(0, 5));
    expect(await labels(16)).toEqual([]);
  });
});
