import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Folder } from '../support/commandLine';

let folder: Folder;
afterEach(() => folder.dispose());

const base = `factbase: 1
sources:
  smith:
    title: A book
    type: book
    author: [{ family: Smith, given: Ann }]
    issued: 2020
  cyrillic:
    title: Кніга
    type: book
    author: [{ family: Хрэнін, given: Віктар }]
    issued: 2021-05
  unused: { title: Never cited, issued: 2019 }
actors:
  Ann Smith: { evidence: smith p. 7 }
  Nobody: { kind: person }
`;
const draft = '---\nlang: ru\n---\nSaid so [@cyrillic; @smith, p. 3], and again [@smith]. Code: `[@nobody]`.\n';

function writer(files: Readonly<Record<string, string>> = {}): Folder {
  folder = new Folder({ 'factbase.yaml': base, 'draft.md': draft, ...files });
  return folder;
}

const written = (name = 'factbase.yaml'): string => readFileSync(join(folder.path, name), 'utf8');

describe('factbase bibliography', () => {
  it.each([
    ['bibtex', /@book\{smith,[^]*year = \{2020\}/],
    ['biblatex', /@book\{cyrillic,[^]*Хрэнін[^]*date = \{2021-05\}/],
    ['hayagriva', /smith:\n {2}type: book/],
    ['ris', /TY {2}- BOOK[^]*AU {2}- Smith, Ann[^]*ER {2}- /],
  ])('writes %s', async (to, form) => {
    const { status, out, err } = await writer().run(['bibliography', '--to', to]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(form);
    expect(out).toMatch(/Never\}? cited/);
  });

  it('writes CSL-JSON as it is, with nothing else on stdout', async () => {
    const { json } = await writer().run(['bibliography', '--to', 'csl-json', '--format', 'json']);
    expect(json<{ id: string }[]>().map(each => each.id)).toEqual(['smith', 'cyrillic', 'unused']);
  });

  it('writes a list of references in the style that is named, Chicago unless told otherwise', async () => {
    writer();
    expect((await folder.run(['bibliography', '--to', 'text'])).out).toBe(
      '“Never Cited.” 2019.\nSmith, Ann. 2020. A Book.\nХрэнін, Віктар. 2021. Кніга.\n',
    );
    expect((await folder.run(['bibliography', '--style', 'apa'])).out).toContain('Smith, A. (2020). A book.\n');
    const { json } = await folder.run(['bibliography', '--style', 'ieee', '--format', 'json']);
    expect(json<{ id: string; text: string; html: string }[]>()[0]).toMatchObject({
      id: 'smith',
      text: expect.stringContaining('[1]') as string,
    });
  });

  it('leaves out what drafts do not cite, in the order of citing', async () => {
    const { out, status } = await writer().run(['bibliography', '--to', 'csl-json', '--only-cited', 'draft.md']);
    expect(status).toBe(0);
    expect((JSON.parse(out) as { id: string }[]).map(each => each.id)).toEqual(['cyrillic', 'smith']);
    const text = await folder.run(['bibliography', 'draft.md', '--only-cited', '--style', 'gost-r-7-0-5-2008']);
    expect(text.out).toContain('Хрэнін');
    const piped = await folder.run(['bibliography', '--only-cited', '--stdin', '--language', 'latex', '--to', 'bibtex'], {
      stdin: '\\autocite[3]{smith}',
    });
    expect(piped.out).toMatch(/^@book\{smith,/);
  });

  it('knows what the bibliography has that the draft itself names', async () => {
    const files = {
      'draft.md': '---\nbibliography: own.bib\n---\nAs in [@smith; @own, p. 3].\n',
      'own.bib': '@book{own, author = {Own, Olga}, title = {Her Own}, year = 2021}\n@book{uncited, title = {Uncited}}\n',
    };
    const { out, err, status } = await writer(files).run(['bibliography', '--only-cited', 'draft.md', '--to', 'csl-json']);
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(['smith', 'own']);
  });

  it('says what is cited and not in the base, with status 1, and writes the rest', async () => {
    const { out, err, status } = await writer({ 'draft.md': '[@smith; @unknown]' }).run([
      'bibliography',
      '--only-cited',
      'draft.md',
      '--to',
      'biblatex',
    ]);
    expect(status).toBe(1);
    expect(err).toBe('factbase: draft.md: neither in the fact base nor in a bibliography of the draft: unknown.\n');
    expect(out).toContain('@book{smith,');
  });

  it.each([
    [['bibliography', 'draft.md'], 'only with --only-cited'],
    [['bibliography', '--only-cited'], 'Name at least one file'],
    [['bibliography', '--only-cited', 'gone.md'], 'there is no file gone.md'],
    [['bibliography', '--to', 'word'], '--to takes bibtex'],
    [['bibliography', '--to', 'ris', '--style', 'apa'], '--style and --locale are for --to text'],
    [['bibliography', '--style', 'gone.csl'], 'There is no citation style “gone.csl”'],
    [['bibliography', '--style', 'factbase.yaml'], '“factbase.yaml” is no citation style'],
    [['cite', 'smith', '--style', 'apa'], '--style and --locale are for --syntax plain'],
  ])('refuses %j', async (args, message) => {
    const { status, out, err } = await writer().run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('finds a style beside the working directory', async () => {
    writer({ 'styles/mine.csl': readFileSync(join(__dirname, '../../styles/apa.csl'), 'utf8') });
    expect((await folder.run(['bibliography', '--style', 'styles/mine.csl'])).out).toContain('Smith, A. (2020)');
  });
});

describe('factbase cite, in plain text', () => {
  it.each([
    [['cite', 'smith', '--locator', '3'], '(Smith 2020, p. 3)'],
    [['cite', 'smith', '--locator', '3', '--style', 'apa'], '(Smith, 2020, p. 3)'],
    [['cite', 'Ann Smith', '--style', 'apa', '--form', 'narrative'], 'Smith (2020, p. 7)'],
    [['cite', 'smith', '--style', 'apa', '--form', 'year', '--locator', '2', '--locator-type', 'chapter'], '(2020, Chapter 2)'],
    [['cite', 'smith', '--style', 'apa', '--locale', 'be', '--locator', '3'], '(Smith, 2020, с. 3)'],
    [['cite', 'smith', 'cyrillic', '--style', 'ieee'], '[1], [2]'],
    [
      ['cite', 'smith', '--style', 'chicago-note-bibliography', '--prefix', 'see', '--suffix', 'my italics'],
      'see Smith, A Book, my italics.',
    ],
  ])('%j', async (args, expected) => {
    const { out, err } = await writer().run([...args, '--syntax', 'plain']);
    expect([out, err]).toEqual([`${expected}\n`, '']);
  });

  it('says on stderr that AsciiDoc has no form without the author', async () => {
    const { out, err, status } = await writer().run(['cite', 'smith', '--syntax', 'asciidoc', '--form', 'year']);
    expect([out, status]).toEqual(['cite:[smith]\n', 0]);
    expect(err).toContain('AsciiDoc has no citation without the author');
  });

  it('refuses a fact that nothing proves', async () => {
    const { status, err } = await writer().run(['cite', 'Nobody']);
    expect([status, err]).toEqual([2, 'factbase: no source, and no fact with a source: Nobody.\n']);
  });
});

describe('factbase import', () => {
  const bib = `@string{pub = "Press"}
@book{new2024, title = {New {NATO} book}, author = {de la Cruz, Ana and {World Health Organization} and O'Neil, Bo}, date = {2024-05/2024-06}, publisher = pub}
@article{smith, title = {Quite another article here}, author = {Smith, Ann}, year = 2021, doi = {10.1000/xyz}}
@book{copy, title = {A Book}, author = {Smith, Ann}, year = 2020}
@misc{2020:key/odd, title = {Odd: a "key"}, url = {https://example.org/a?b=1#c}, urldate = {2024-01-02}}
`;

  it('adds what is new as a minimal edit, and says what became of each entry', async () => {
    const { status, out, err } = await writer({ 'lib.bib': bib }).run(['import', 'lib.bib']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`new2024: added.
smith: added as smith_2, because that key is taken or cannot be one here.
copy: not added. smith has the same title, and nothing says that it is another work.
2020:key/odd: added as n_2020_key_odd, because that key is taken or cannot be one here.
`);
    const [before, after] = base.split('actors:');
    expect(written().startsWith(before!)).toBe(true);
    expect(written().endsWith(`actors:${after}`)).toBe(true);
    expect(written().slice(before!.length, -`actors:${after}`.length)).toBe(`  new2024:
    title: New NATO book
    type: book
    author:
      - { family: Cruz, given: Ana, dropping-particle: de la }
      - World Health Organization
      - O'Neil, Bo
    issued: 2024-05/2024-06
    publisher: Press
  smith_2:
    title: Quite another article here
    type: article-journal
    author: Smith, Ann
    issued: 2021
    DOI: 10.1000/xyz
  n_2020_key_odd:
    title: 'Odd: a "key"'
    URL: https://example.org/a?b=1#c
    accessed: 2024-01-02
`);
  });

  it('adds nothing when it is run again', async () => {
    await writer({ 'lib.bib': bib }).run(['import', 'lib.bib']);
    const once = written();
    const again = await folder.run(['import', 'lib.bib', '--format', 'json']);
    expect(written()).toBe(once);
    expect(again.json<{ written: boolean; entries: { kind: string }[] }>()).toMatchObject({
      written: false,
      entries: [
        { kind: 'known', by: 'title' },
        { kind: 'known', by: 'doi' },
        { kind: 'known', by: 'title' },
        { kind: 'known', by: 'url' },
      ],
    });
  });

  it('writes into a base that is not there yet, if it is named, and keeps a byte order mark', async () => {
    writer({ 'lib.bib': bib, 'marked.factbase.yaml': '\uFEFFfactbase: 1\r\nsources:\r\n  a: { title: A }\r\n' });
    expect((await folder.run(['import', 'lib.bib', '--base', 'new.factbase.yaml'])).status).toBe(0);
    expect(written('new.factbase.yaml')).toMatch(/^factbase: 1\n\nsources:\n {2}new2024:\n/);
    expect((await folder.run(['import', 'lib.bib', '--base', 'marked.factbase.yaml'])).status).toBe(0);
    expect(written('marked.factbase.yaml')).toMatch(
      /^\uFEFFfactbase: 1\r\nsources:\r\n {2}a: \{ title: A \}\r\n {2}new2024:\r\n/,
    );
    expect(written('marked.factbase.yaml')).not.toMatch(/[^\r]\n/);
  });

  it('reads what can be read of a broken file, and says where it is broken', async () => {
    const { err, out, status } = await writer({
      'lib.bib': '@book{a, title = {Title of one}\n@book{b, title = {Title of two}}\n',
    }).run(['import', 'lib.bib']);
    expect(status).toBe(0);
    expect(err).toMatch(/^factbase: lib\.bib:1: /);
    expect(out).toContain('b: added.');
  });

  it('reads every format, told by the name or by the text', async () => {
    writer({
      'a.json': '[{"id":"j","type":"book","title":"From CSL"}]',
      'b.txt': 'TY  - BOOK\nID  - r\nTI  - From RIS\nER  - \n',
      'c.yml': 'h:\n  type: book\n  title: From Hayagriva\n',
      'd.txt': '@book{b, title = {From BibTeX}}',
    });
    for (const file of ['a.json', 'b.txt', 'c.yml', 'd.txt'])
      expect((await folder.run(['import', file])).out, file).toMatch(/^\w: added\.\n$/);
  });

  it('changes nothing with --dry-run', async () => {
    const { out } = await writer({ 'lib.bib': bib }).run(['import', 'lib.bib', '--dry-run']);
    expect(out).toContain('new2024: added.');
    expect(written()).toBe(base);
  });

  it('says which base it is, where there are several', async () => {
    writer({ 'lib.bib': bib, 'other.factbase.yaml': 'factbase: 1\n' });
    const { err, status } = await folder.run(['import', 'lib.bib']);
    expect([status, err]).toEqual([
      2,
      'factbase: several fact bases here (factbase.yaml, other.factbase.yaml); say which with --base.\n',
    ]);
    expect((await folder.run(['import', 'lib.bib', '--base', 'other.factbase.yaml'])).status).toBe(0);
  });

  it.each([
    [['import'], 'import takes one file'],
    [['import', 'a.bib', 'b.bib'], 'import takes one file'],
    [['import', 'gone.bib'], 'there is no file gone.bib'],
    [['import', 'draft.md'], 'not a bibliography'],
  ])('refuses %j', async (args, message) => {
    const { status, err, out } = await writer().run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('leaves a base alone that it cannot read', async () => {
    writer({ 'lib.bib': bib, 'factbase.yaml': 'factbase: 1\nsources: [a, b]\n' });
    const { status, out } = await folder.run(['import', 'lib.bib']);
    expect(status).toBe(2);
    expect(out).toContain('new2024: not added. Under sources stands something');
    expect(written()).toBe('factbase: 1\nsources: [a, b]\n');
  });
});
