import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { RunningServer, uriOf } from '../support/runningServer';
import { khreninBase } from '../support/writing';

let server: RunningServer;

afterEach(() => server.dispose());

async function serving(draft: string, files: Record<string, string> = { 'factbase.yaml': khreninBase }): Promise<RunningServer> {
  server = await new RunningServer({ 'draft.md': draft, ...files }).start();
  await server.open('draft.md', 'markdown');
  return server;
}

describe('the server, for a draft', () => {
  it('answers a hover with the card, and links that carry where they were', async () => {
    await serving('In July 2023 Khrenin signed.');
    const card = await server.hover('draft.md', 0, 15);
    expect(card).toContain('**Viktor Khrenin**');
    expect(card).toContain('[Cite](command:factbase.cite?');
    const [args] = JSON.parse(decodeURIComponent(/factbase\.cite\?([^)]+)/.exec(card!)![1]!)) as [object];
    expect(args).toEqual({ id: 'viktor_khrenin', uri: uriOf('draft.md'), line: 0, character: 20 });
  });

  it('follows what is typed', async () => {
    await serving('In July 2023 someone signed.\nNothing here.');
    expect(await server.hover('draft.md', 0, 15)).toBeUndefined();
    await server.edit('draft.md', 0, 13, 20, 'Khrenin');
    expect(await server.hover('draft.md', 0, 15)).toContain('**Viktor Khrenin**');
    await server.edit('draft.md', 0, 0, 0, 'A line above.\n\n');
    expect(await server.hover('draft.md', 2, 15)).toContain('**Viktor Khrenin**');
    await server.edit('draft.md', 2, 13, 13, '`');
    await server.edit('draft.md', 2, 21, 21, '`');
    expect(await server.hover('draft.md', 2, 16)).toBeUndefined();
  });

  it('completes, and adds the card when a proposal is looked at', async () => {
    await serving('signed by Khr');
    const list = await server.complete('draft.md', 0, 13);
    const item = list!.items.find(each => each.label === 'Khrenin')!;
    expect(item.documentation).toBeUndefined();
    const resolved = await server.request<CompletionItem>('completionItem/resolve', item);
    expect(JSON.stringify(resolved.documentation)).toContain('Defence Minister of Belarus');
  });

  it('goes to the entry of a name and of a citation key', async () => {
    await serving('Khrenin signed [@notes].');
    const [name] = (await server.define('draft.md', 0, 2))!;
    expect(name).toMatchObject({
      targetUri: uriOf('factbase.yaml'),
      targetRange: { start: { line: 9, character: 2 }, end: { line: 9, character: 16 } },
    });
    const [key] = (await server.define('draft.md', 0, 18))!;
    expect(key).toMatchObject({ targetUri: uriOf('factbase.yaml'), targetRange: { start: { line: 4 } } });
  });

  it('is silent where a setting switches it off', async () => {
    server = new RunningServer({ 'draft.md': 'Khrenin, Khr', 'factbase.yaml': khreninBase });
    server.settings = { hover: { enabled: false }, completion: { enabled: false } };
    await server.start();
    await server.open('draft.md', 'markdown');
    expect(await server.hover('draft.md', 0, 2)).toBeUndefined();
    expect(await server.complete('draft.md', 0, 12)).toBeNull();
  });

  it.each([
    ['Khr', true],
    ['Kh', false],
    ['khr', false],
    ['Khrenin', false],
    ['Zzz', false],
    ['`Khr', true],
    ['`Khr`', false],
  ])('says whether a name would be offered that is being typed: %s', async (typed, offers) => {
    await serving(typed);
    const params = { uri: uriOf('draft.md'), position: { line: 0, character: typed.length }, version: 1 };
    expect(await server.request('factbase/offersName', params)).toBe(offers);
  });

  it('says it again for the same word only where other names come up', async () => {
    await serving('Khren');
    const params = { uri: uriOf('draft.md'), position: { line: 0, character: 5 }, version: 1 };
    expect(await server.request('factbase/offersName', { ...params, opened: 'Khr' })).toBe(false);
    expect(await server.request('factbase/offersName', { ...params, opened: 'Zzz' })).toBe(true);
  });

  it('offers less while one types than when asked with a key', async () => {
    await serving('signed by khr');
    const position = { line: 0, character: 13 };
    const ask = () =>
      server.request<{ items: unknown[] }>('textDocument/completion', {
        textDocument: { uri: uriOf('draft.md') },
        position,
        context: { triggerKind: 1 },
      });
    expect((await ask()).items).not.toHaveLength(0);
    await server.edit('draft.md', 0, 13, 13, '.');
    await server.edit('draft.md', 0, 13, 14, '');
    expect((await ask()).items).toHaveLength(0);
  });

  it('lights no bulb where a name stands, and offers to cite it when asked', async () => {
    await serving('Khrenin signed.');
    const actions = (triggerKind: number, only?: readonly string[]) =>
      server.request<{ kind: string }[] | null>('textDocument/codeAction', {
        textDocument: { uri: uriOf('draft.md') },
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } },
        context: { diagnostics: [], triggerKind, ...(only ? { only } : {}) },
      });
    const [invoked, automatic] = [1, 2];
    expect((await actions(invoked))?.map(each => each.kind)).toEqual(['refactor.cite']);
    expect((await actions(invoked, ['refactor']))?.map(each => each.kind)).toEqual(['refactor.cite']);
    expect(await actions(automatic)).toBeNull();
    expect(await actions(invoked, ['quickfix'])).toBeNull();
  });

  it.each(['markdown', 'latex', 'typst', 'plaintext', 'asciidoc', 'restructuredtext', 'org', 'quarto', 'myst'])(
    'reads %s',
    async language => {
      server = await new RunningServer({
        'factbase.yaml': khreninBase,
        draft: '\\begin{document}\n\nKhrenin signed.\n'.slice(language === 'latex' ? 0 : 18),
      }).start();
      await server.open('draft', language);
      expect(await server.hover('draft', language === 'latex' ? 2 : 0, 2)).toContain('**Viktor Khrenin**');
    },
  );

  it('leaves documents of other languages alone', async () => {
    server = await new RunningServer({ 'factbase.yaml': khreninBase, 'a.py': 'Khrenin' }).start();
    await server.open('a.py', 'python');
    expect(await server.hover('a.py', 0, 2)).toBeUndefined();
  });

  it('reads languages as plain text that the settings add', async () => {
    server = new RunningServer({ 'factbase.yaml': khreninBase, 'a.wiki': 'Khrenin' });
    server.settings = { languages: ['mediawiki'] };
    await server.start();
    await server.open('a.wiki', 'mediawiki');
    expect(await server.hover('a.wiki', 0, 2)).toContain('**Viktor Khrenin**');
  });
});

describe('the server, for a fact base', () => {
  const broken = khreninBase.replace('role: Defence', 'rolle: Defence');

  it('publishes problems of files that nobody opened', async () => {
    await serving('', { 'factbase.yaml': broken });
    await server.until(() => (server.problems.get(uriOf('factbase.yaml')) ?? []).length > 0);
    const [problem] = server.problems.get(uriOf('factbase.yaml'))!;
    expect(problem).toMatchObject({
      code: 'unknown-key',
      source: 'Factbase',
      range: { start: { line: 11, character: 4 }, end: { line: 11, character: 9 } },
    });
    expect(problem!.message).toContain('role');
  });

  it('takes problems back once they are mended, on the disk or in the editor', async () => {
    await serving('', { 'factbase.yaml': broken });
    const problems = () => server.problems.get(uriOf('factbase.yaml')) ?? [];
    await server.until(() => problems().length > 0);
    await server.write('factbase.yaml', khreninBase);
    await server.until(() => problems().length === 0);
    await server.open('factbase.yaml', 'yaml');
    await server.edit('factbase.yaml', 11, 4, 8, 'rolle');
    await server.until(() => problems().length > 0);
    await server.edit('factbase.yaml', 11, 4, 9, 'role');
    await server.until(() => problems().length === 0);
  });

  it('keeps the last good facts while a file is broken', async () => {
    await serving('Khrenin signed.');
    expect(await server.hover('draft.md', 0, 2)).toContain('**Viktor Khrenin**');
    await server.write('factbase.yaml', '\u0000\u0001 not text');
    await server.until(() => (server.problems.get(uriOf('factbase.yaml')) ?? []).some(problem => problem.code === 'unreadable'));
    expect(await server.hover('draft.md', 0, 2)).toContain('**Viktor Khrenin**');
  });

  it('gives facts up with their file, and takes new ones in', async () => {
    await serving('Khrenin signed.');
    expect(await server.hover('draft.md', 0, 2)).toBeDefined();
    await server.write('factbase.yaml', undefined);
    expect(await server.hover('draft.md', 0, 2)).toBeUndefined();
    await server.write('more.factbase.yaml', khreninBase);
    expect(await server.hover('draft.md', 0, 2)).toContain('**Viktor Khrenin**');
  });

  it('finds one that came together with its folder, untold by any file watcher, once a draft there is opened', async () => {
    await serving('Khrenin signed.', {});
    expect(await server.hover('draft.md', 0, 2)).toBeUndefined();
    for (const folder of ['node_modules/a', 'region']) {
      server.files.set(uriOf(`${folder}/factbase.yaml`), broken);
      await server.open(`${folder}/notes/draft.md`, 'markdown', 'Khrenin signed.');
    }
    await server.until(() => server.problems.has(uriOf('region/factbase.yaml')));
    expect(await server.hover('region/notes/draft.md', 0, 2)).toContain('**Viktor Khrenin**');
    // Packages bring bases of their own, which are nobody's here.
    expect(server.problems.has(uriOf('node_modules/a/factbase.yaml'))).toBe(false);
  });
});

describe('requests of the editor', () => {
  it('look up, forgiving typing errors', async () => {
    await serving('');
    const found = await server.request<{ id: string; name: string }[]>('factbase/lookUp', {
      uri: uriOf('draft.md'),
      query: 'Krenin',
      limit: 5,
    });
    expect(found[0]).toMatchObject({ id: 'viktor_khrenin', name: 'Viktor Khrenin', kind: 'actor' });
  });

  it('list everything for an empty query', async () => {
    await serving('');
    const found = await server.request<unknown[]>('factbase/lookUp', { uri: uriOf('draft.md'), query: '', limit: 100 });
    expect(found).toHaveLength(9);
  });

  it('cite several sources in one citation, with locators', async () => {
    await serving('so. ');
    const params = {
      uri: uriOf('draft.md'),
      positions: [{ line: 0, character: 2 }],
      items: [
        { id: 'minsk_visit', locator: { label: 'page', value: '1' } },
        { id: 'notes', locator: { label: 'paragraph', value: '2' } },
      ],
    };
    expect(await server.request('factbase/cite', params)).toMatchObject({
      version: 1,
      insertions: [{ text: ' [@minsk_visit, p. 1; @notes, para. 2]', snippet: false }],
    });
  });

  it('count what a draft names and cites', async () => {
    await serving('Khrenin of Belarus met Khrenin [@notes; @unknown].');
    expect(await server.request('factbase/status', { uri: uriOf('draft.md') })).toEqual({
      isDraft: true,
      bases: 1,
      facts: 9,
      named: 2,
      cited: 1,
      broken: [],
    });
  });

  it('say why nothing is shown', async () => {
    await serving('x', {});
    const { markdown } = await server.request<{ markdown: string }>('factbase/explain', { uri: uriOf('draft.md') });
    expect(markdown).toContain('No fact base counts for this document');
  });

  it('lead to the entry, and to nothing for a fact that is not there', async () => {
    await serving('');
    expect(await server.request('factbase/place', { id: 'viktor_khrenin', what: 'entry' })).toMatchObject({
      uri: uriOf('factbase.yaml'),
    });
    expect(await server.request('factbase/place', { id: 'nobody', what: 'entry' })).toBeNull();
  });
});
