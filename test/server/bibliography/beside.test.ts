import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BesideUpdate, BibliographyRequests } from '../../../src/protocol/bibliographyRequests';
import { applyEdits } from '../../../src/core/facts/edit/applyEdits';
import { RunningServer, uriOf } from '../../support/runningServer';

const base = `factbase: 1
sources:
  smith: { title: A book, type: book, author: "Smith, Ann", issued: 2020 }
  other: { title: Other, type: book, issued: 2021 }
  third: { title: Third, type: book, issued: 2022 }
`;
const library = '@book{doe, title = {Doe’s book}, author = {Doe, Jo}, year = 1999}\n';

let server: RunningServer;
afterEach(() => server.dispose());

async function start(files: Readonly<Record<string, string>>): Promise<void> {
  server = await new RunningServer({ 'factbase.yaml': base, ...files }).start();
}

const keysAt = async (path: string, line: number, character: number): Promise<readonly string[]> =>
  ((await server.complete(path, line, character))?.items ?? []).map(item => (item.textEdit as { newText: string }).newText);

describe('a bibliography that a draft names', () => {
  const draft = '---\nbibliography: lib.bib\n---\nAs [@doe] and [@smith] say [@\n';

  it('makes its keys complete and hover, beside those of the base', async () => {
    await start({ 'draft.md': draft, 'lib.bib': library });
    await server.open('draft.md', 'markdown');
    expect((await keysAt('draft.md', 3, 29)).join(' ')).toMatch(/doe/);
    expect(await server.hover('draft.md', 3, 6)).toContain('Doe’s book');
    expect(await server.hover('draft.md', 3, 18)).toContain('A book');
  });

  it('is followed as it changes, comes and goes', async () => {
    await start({ 'draft.md': draft });
    await server.open('draft.md', 'markdown');
    expect(await server.hover('draft.md', 3, 6)).toBeUndefined();
    await server.write('lib.bib', library);
    expect(await server.hover('draft.md', 3, 6)).toContain('Doe’s book');
    await server.write('lib.bib', library.replace('Doe’s book', 'Another title'));
    expect(await server.hover('draft.md', 3, 6)).toContain('Another title');
    await server.write('lib.bib', undefined);
    expect(await server.hover('draft.md', 3, 6)).toBeUndefined();
  });

  it('is another one as soon as the draft names another', async () => {
    await start({ 'draft.md': draft, 'lib.bib': library, 'two.bib': library.replace('Doe’s', 'Two’s') });
    await server.open('draft.md', 'markdown');
    await server.edit('draft.md', 1, 14, 17, 'two');
    expect(await server.hover('draft.md', 3, 6)).toContain('Two’s book');
  });

  it('counts for that draft only', async () => {
    await start({ 'draft.md': draft, 'plain.md': 'As [@doe] says.', 'lib.bib': library });
    await server.open('plain.md', 'markdown');
    expect(await server.hover('plain.md', 0, 6)).toBeUndefined();
  });

  it('is told by the settings of a Quarto or Sphinx project, and by the main file of a LaTeX book', async () => {
    await start({
      // The project of the outer folder does not count for the inner one.
      '_quarto.yml': 'bibliography: outer.bib\n',
      'outer.bib': library.replace('doe', 'outer'),
      'book/_quarto.yml': 'project:\n  type: book\nbibliography: lib.bib\n',
      'book/parts/one.md': 'As [@doe] [@outer].',
      'book/parts/_metadata.yml': 'bibliography: [/more.json]\n',
      'book/lib.bib': library,
      'book/more.json': '[]',
      'main.tex': '\\addbibresource{book/lib.bib}\n',
      'parts/two.tex': '% !TeX root = ../main.tex\nAs \\cite{doe}.',
      'docs/conf.py': 'bibtex_bibfiles = ["../book/lib.bib"]\n',
      'docs/three.rst': 'As :cite:p:`doe`.',
    });
    await server.open('book/parts/one.md', 'markdown');
    await server.open('parts/two.tex', 'latex');
    await server.open('docs/three.rst', 'restructuredtext');
    expect(await server.hover('book/parts/one.md', 0, 6)).toContain('Doe’s book');
    expect(await server.hover('book/parts/one.md', 0, 14)).toBeUndefined();
    expect(await server.hover('parts/two.tex', 1, 10)).toContain('Doe’s book');
    expect(await server.hover('docs/three.rst', 0, 12)).toContain('Doe’s book');
    await server.write('book/_quarto.yml', 'project:\n  type: book\n');
    expect(await server.hover('book/parts/one.md', 0, 6)).toBeUndefined();
  });

  it('is read only inside of the workspace, and broken entries take none of the others down', async () => {
    await start({
      'draft.md': '---\nbibliography: [../../etc/x.bib, lib.bib, C:\\x.bib, "http://x/y.bib"]\n---\nAs [@doe].\n',
      'lib.bib': `@book{broken, title = {x\n${library}`,
    });
    await server.open('draft.md', 'markdown');
    expect(await server.hover('draft.md', 3, 6)).toContain('Doe’s book');
    const files = await request('factbase/bibliographyFiles', { uri: uriOf('draft.md') });
    expect(files?.files.map(file => file.path)).toEqual(['lib.bib']);
  });
});

function request<Name extends keyof BibliographyRequests>(
  name: Name,
  params: BibliographyRequests[Name]['params'],
): Promise<BibliographyRequests[Name]['result']> {
  return server.request(name, params);
}

describe('the file beside the draft', () => {
  const draft = '---\nbibliography: refs.bib\n---\nAs [@smith; @doe] say.\n';
  let text: string;

  async function update(file = 'refs.bib', draftPath = 'draft.md'): Promise<BesideUpdate> {
    const answer = await request('factbase/bibliographyUpdate', { uri: uriOf(draftPath), file: uriOf(file), text });
    if ('refused' in answer) throw new Error(answer.refused);
    text = applyEdits(text, answer.edits);
    return answer;
  }

  beforeEach(() => {
    text = '';
  });

  it('gets what the draft cites of the base, and says what nobody knows', async () => {
    await start({ 'draft.md': draft });
    await server.open('draft.md', 'markdown');
    expect(await request('factbase/bibliographyFiles', { uri: uriOf('draft.md') })).toEqual({
      files: [{ uri: uriOf('refs.bib'), path: 'refs.bib', exists: false, writable: true, marked: false }],
      proposed: ['references.bib', 'references.json'],
    });
    expect(await update()).toMatchObject({ added: 1, changed: 0, removed: 0, kept: [], unknown: ['doe'] });
    expect(text).toMatch(/^% Factbase writes this part[^]*@book\{smith,[^]*% End of the part that Factbase writes\n$/);
    expect((await update()).edits).toEqual([]);
  });

  it('is looked at as it is, though no word of a change has come yet', async () => {
    await start({ 'draft.md': draft });
    await server.open('draft.md', 'markdown');
    const marked = async () => (await request('factbase/bibliographyFiles', { uri: uriOf('draft.md') }))?.files[0]?.marked;
    expect(await marked()).toBe(false);
    await update();
    server.files.set(uriOf('refs.bib'), text);
    expect(await marked()).toBe(true);
  });

  it('leaves other people’s entries byte for byte, and does not write one that is there', async () => {
    const foreign = '\uFEFF@comment{x}\r\n@book{smith,title="Mine"}\n@misc{doe, note={n}\r\n}\r\n% end';
    await start({ 'draft.md': `${draft}[@other]`, 'refs.bib': foreign });
    await server.open('draft.md', 'markdown');
    text = foreign;
    expect(await update()).toMatchObject({ added: 1, kept: ['smith'], unknown: [] });
    expect(text.startsWith(foreign)).toBe(true);
    expect(text).toContain('@book{other,');
  });

  it('follows the draft as it is typed, and the base', async () => {
    await start({ 'draft.md': draft });
    await server.open('draft.md', 'markdown');
    await update();
    await server.edit('draft.md', 3, 3, 17, '[@other]');
    expect(await update()).toMatchObject({ added: 1, removed: 1 });
    await server.write('factbase.yaml', base.replace('Other', 'Renamed'));
    expect(await update()).toMatchObject({ added: 0, changed: 1 });
    expect(text).toContain('Renamed');
  });

  it('holds what every draft cites that names it', async () => {
    await start({
      'draft.md': draft,
      'sub/second.md': '---\nbibliography: ../refs.bib\n---\n[@third]',
      'else.md': '---\nbibliography: elsewhere.bib\n---\n[@other]',
    });
    await server.open('draft.md', 'markdown');
    await update();
    expect(text).toMatch(/smith[^]*third/);
    expect(text).not.toContain('other');
  });

  it('loses nothing where there are more drafts than can be looked through', async () => {
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`many/d${i}.md`, 'x']));
    await start({ 'draft.md': draft, ...many });
    await server.open('draft.md', 'markdown');
    text =
      '% Factbase writes this part; entries outside of it are left alone\n@book{third, title = {x}}\n% End of the part that Factbase writes\n';
    expect(await update()).toMatchObject({ added: 1, removed: 0 });
    expect(text).toMatch(/third[^]*smith/);
  });

  it('lacks what another file of the draft lists', async () => {
    await start({
      'draft.md': '---\nbibliography: [mine.bib, refs.bib]\n---\n[@smith; @other]',
      'mine.bib': '@book{smith, title={Mine}}',
    });
    await server.open('draft.md', 'markdown');
    await update();
    expect(text).not.toContain('smith');
    expect(text).toContain('other');
  });

  it('holds everything where the writer, or the draft, wants that', async () => {
    await start({ 'draft.md': draft, 'all.md': '---\nbibliography: all.bib\nnocite: "@*"\n---\nx' });
    server.settings = { bibliography: { entries: 'all' } };
    await server.open('draft.md', 'markdown');
    expect((await update()).added).toBe(3);
    server.settings = {};
    text = '';
    await server.open('all.md', 'markdown');
    expect((await update('all.bib', 'all.md')).added).toBe(3);
  });

  it.each([
    ['refs.json', /^\[\n {2}\{\n {4}"id": "smith"/],
    ['refs.yml', /^# Factbase writes this part[^]*smith:\n {2}type: book/],
    ['refs.bibtex', /year = \{2020\}/],
  ])('is %s as its ending says', async (file, form) => {
    await start({ 'draft.md': draft.replace('refs.bib', file) });
    await server.open('draft.md', 'markdown');
    await update(file);
    expect(text).toMatch(form);
  });

  it.each([
    ['refs.ris', '', 'cannot keep refs.ris in step'],
    ['refs.json', '{"name": "x"}', 'no valid list in CSL-JSON'],
    ['refs.json', '[{"id": "a"}, {"id": ]', 'no valid list in CSL-JSON'],
    ['refs.yml', 'services:\n  - web\n', 'something else than a bibliography'],
    ['factbase.yaml', base, 'something else than a bibliography'],
  ])('is refused where it is %s with %j', async (file, content, message) => {
    await start({ 'draft.md': draft.replace('refs.bib', file) });
    await server.open('draft.md', 'markdown');
    const answer = await request('factbase/bibliographyUpdate', { uri: uriOf('draft.md'), file: uriOf(file), text: content });
    expect(answer).toMatchObject({ refused: expect.stringContaining(message) as string });
  });

  it('is named in the draft, for the version that the writer saw', async () => {
    await start({ 'draft.md': 'Text' });
    await server.open('draft.md', 'markdown');
    const ask = (version: number) => request('factbase/nameBibliography', { uri: uriOf('draft.md'), version, path: 'r.bib' });
    expect(await ask(1)).toEqual({ version: 1, edits: [{ start: 0, end: 0, newText: '---\nbibliography: r.bib\n---\n\n' }] });
    expect(await ask(2)).toMatchObject({ stale: true });
  });
});

describe('importing sources', () => {
  it('gives one edit of the base, and a sentence for each entry', async () => {
    await start({});
    await server.open('factbase.yaml', 'yaml');
    const ask = (more: object) =>
      request('factbase/importSources', { uri: uriOf('factbase.yaml'), version: 1, name: 'lib.bib', text: library, ...more });
    expect(await ask({})).toMatchObject({ added: 1, said: ['doe: added.'], remarks: false });
    expect(await ask({ text: '@book{x, title={A book}, author={Smith, Ann}, year=2020}' })).toMatchObject({
      added: 0,
      edits: [],
      said: ['x: not added. smith has the same title, and nothing says that it is another work.'],
      remarks: true,
    });
    expect(await ask({ version: 7 })).toMatchObject({ stale: true });
    expect(await ask({ text: 'nothing', name: 'x.bib' })).toMatchObject({ refused: 'No entry of x.bib could be read.' });
    expect(await ask({ text: 'nothing', name: 'x.doc' })).toMatchObject({
      refused: expect.stringContaining('x.doc is not a bibliography') as string,
    });
  });
});
