import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  Position,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RunningServer, uriOf } from '../support/runningServer';

let server: RunningServer;

afterEach(() => server.dispose());

const base = `factbase: 1
sources:
  visit:
    title: The visit
    text: sources/visit.txt
events:
  Opening:
    evidence: visit p. 1 “the words”
    kind: x
    nmae: y
`;

const files = {
  'factbase.yaml': base,
  'draft.md': 'So it was [@visit, p. 1].\n',
  'closed.md': 'See @visit and `@visit`.\n',
  'other.md': 'See [@else].\n',
  'sources/visit.txt': 'Page of words.\nHere the words stand.\n',
};

async function serving(more: Record<string, string> = {}): Promise<void> {
  server = await new RunningServer({ ...files, ...more }).start();
  await server.open('factbase.yaml', 'yaml');
  await server.open('draft.md', 'markdown');
}

/** Position of a text in a file, some units into it. */
function at(path: string, text: string, into = 0): { textDocument: { uri: string }; position: Position } {
  const content = server.files.get(uriOf(path))!;
  const document = TextDocument.create('', '', 0, content);
  return { textDocument: { uri: uriOf(path) }, position: document.positionAt(content.indexOf(text) + into) };
}

const baseFile = () => ({ textDocument: { uri: uriOf('factbase.yaml') } });

/** The files that an edit changes, as they are afterwards. */
function applied(edit: WorkspaceEdit): Record<string, string> {
  const changes = edit.documentChanges
    ? (edit.documentChanges as TextDocumentEdit[]).map(each => [each.textDocument.uri, each.edits] as const)
    : Object.entries(edit.changes ?? {});
  return Object.fromEntries(
    changes.map(([uri, edits]) => [
      uri.slice('memory:/w/'.length),
      TextDocument.applyEdits(TextDocument.create(uri, '', 0, server.files.get(uri)!), [...edits] as never),
    ]),
  );
}

describe('the server, for a fact base', () => {
  it('explains keys, shows cards, and completes', async () => {
    await serving();
    expect(await server.hover('factbase.yaml', 3, 5)).toContain('**title**: Title of the source');
    expect(await server.hover('factbase.yaml', 7, 15)).toContain('**The visit**');
    await server.edit('factbase.yaml', 8, 4, 11, 'pl');
    const list = await server.complete('factbase.yaml', 8, 6);
    expect(list!.items.map(item => item.label)).toContain('place');
  });

  it('goes from evidence to the source', async () => {
    await serving();
    const [found] = (await server.define('factbase.yaml', 7, 15))!;
    expect(found).toMatchObject({
      targetUri: uriOf('factbase.yaml'),
      targetRange: { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } },
    });
  });

  it.each([
    ['the base', 'factbase.yaml', 'visit:'],
    ['a draft', 'draft.md', 'visit'],
  ])('finds references in bases and in all drafts, asked from %s', async (_what, path, text) => {
    await serving();
    const found = await server.request<Location[]>('textDocument/references', {
      ...at(path, text, 2),
      context: { includeDeclaration: true },
    });
    expect(
      found.map(({ uri, range }) => `${uri.slice('memory:/w/'.length)} ${range.start.line}:${range.start.character}`),
    ).toEqual(['factbase.yaml 2:2', 'factbase.yaml 7:14', 'closed.md 0:5', 'draft.md 0:12']);
  });

  it.each([
    ['the base', 'factbase.yaml', 'visit p.'],
    ['a draft', 'draft.md', 'visit'],
  ])(
    'renames a source key in the base and in the drafts that cite it, and nowhere else, asked from %s',
    async (_what, path, text) => {
      await serving();
      const place = at(path, text, 1);
      const prepared = await server.request<{ placeholder: string }>('textDocument/prepareRename', place);
      expect(prepared.placeholder).toBe('visit');
      const edit = await server.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'minsk' });
      expect(applied(edit)).toEqual({
        'factbase.yaml': base.replace('  visit:', '  minsk:').replace('visit p. 1', 'minsk p. 1'),
        'draft.md': 'So it was [@minsk, p. 1].\n',
        'closed.md': 'See @minsk and `@visit`.\n',
      });
    },
  );

  it('marks what changes elsewhere for the preview, where the editor has one', async () => {
    server = new RunningServer(files);
    server.capabilities = { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } };
    await server.start();
    await server.open('factbase.yaml', 'yaml');
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
      ...at('factbase.yaml', 'visit:'),
      newName: 'minsk',
    });
    const changes = edit.documentChanges as TextDocumentEdit[];
    expect(
      changes.map(each => [
        each.textDocument.uri.slice('memory:/w/'.length),
        each.textDocument.version,
        new Set(each.edits.map(one => 'annotationId' in one && one.annotationId)),
      ]),
    ).toEqual([
      ['factbase.yaml', 1, new Set(['in-base'])],
      ['closed.md', null, new Set(['in-drafts'])],
      ['draft.md', null, new Set(['in-drafts'])],
    ]);
    expect(edit.changeAnnotations).toEqual({
      'in-base': { label: 'In the fact base', needsConfirmation: false },
      'in-drafts': { label: 'In drafts', needsConfirmation: true },
    });
  });

  it('leaves drafts alone that belong to another project', async () => {
    await serving({
      'other/factbase.yaml': 'factbase: 1\nsources:\n  visit: { title: Another }\n',
      'other/draft.md': 'See @visit.',
    });
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
      ...at('factbase.yaml', 'visit:'),
      newName: 'minsk',
    });
    expect(Object.keys(applied(edit)).sort()).toEqual(['closed.md', 'draft.md', 'factbase.yaml']);
  });

  it('says why something cannot be renamed', async () => {
    await serving();
    await expect(server.request('textDocument/prepareRename', at('factbase.yaml', 'title', 1))).rejects.toThrow(/can be renamed/);
    await expect(
      server.request('textDocument/rename', { ...at('factbase.yaml', 'visit:'), newName: 'not a key' }),
    ).rejects.toThrow(/no id/);
    await expect(server.request('textDocument/rename', { ...at('factbase.yaml', 'visit:'), newName: 'minsk.' })).rejects.toThrow(
      /closed\.md/,
    );
  });

  it('gives the outline, folds and links', async () => {
    await serving();
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', baseFile());
    expect(symbols.map(({ name, children }) => [name, children!.map(child => child.name)])).toEqual([
      ['sources', ['visit']],
      ['events', ['Opening']],
    ]);
    const folds = await server.request<FoldingRange[]>('textDocument/foldingRange', baseFile());
    expect(folds.map(fold => [fold.startLine, fold.endLine])).toEqual([
      [1, 4],
      [2, 4],
      [5, 9],
      [6, 9],
    ]);
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', baseFile());
    expect(links.map(link => link.target)).toEqual([uriOf('sources/visit.txt'), undefined]);
    const resolved = await server.request<DocumentLink>('documentLink/resolve', links[1]);
    expect(resolved.target).toBe(`${uriOf('sources/visit.txt')}#L2,6-L2,15`);
  });

  it('corrects problems', async () => {
    await serving();
    await server.until(() => (server.problems.get(uriOf('factbase.yaml')) ?? []).some(problem => problem.code === 'unknown-key'));
    const diagnostics = server.problems.get(uriOf('factbase.yaml'))!.filter(problem => String(problem.message).includes('nmae'));
    const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
      ...baseFile(),
      range: diagnostics[0]!.range,
      context: { diagnostics },
    });
    const [fix] = actions;
    expect(fix).toMatchObject({ title: 'Change to name', kind: 'quickfix', isPreferred: true, diagnostics });
    expect(applied(fix!.edit!)).toEqual({ 'factbase.yaml': base.replace('nmae', 'name') });
  });

  it('finds facts of the workspace by name', async () => {
    await serving();
    const found = await server.request<SymbolInformation[]>('workspace/symbol', { query: 'opening' });
    expect(found.map(symbol => [symbol.name, symbol.location.range.start.line])).toEqual([['Opening', 6]]);
  });
});

describe('renaming a source key in the example', () => {
  it('changes the base and the citations of the draft, and nothing else', async () => {
    const read = (path: string) => readFileSync(new URL(`../../examples/minsk-visit/${path}`, import.meta.url), 'utf8');
    const paths = ['factbase.yaml', 'analysis.md', 'README.md', 'library.bib'];
    server = await new RunningServer(Object.fromEntries(paths.map(path => [path, read(path)]))).start();
    await server.open('factbase.yaml', 'yaml');
    const edit = await server.request<WorkspaceEdit>('textDocument/rename', {
      ...at('factbase.yaml', '\n  minsk_visit:', 4),
      newName: 'minsk_2025',
    });
    const outsideComments = (line: string) => {
      const comment = /(^|\s)#.*$/.exec(line)?.index ?? line.length;
      return line.slice(0, comment).replace(/\bminsk_visit\b/g, 'minsk_2025') + line.slice(comment);
    };
    expect(applied(edit)).toEqual({
      'factbase.yaml': read('factbase.yaml').split('\n').map(outsideComments).join('\n'),
      'analysis.md': read('analysis.md').replace(/@minsk_visit\b/g, '@minsk_2025'),
    });
  });
});
