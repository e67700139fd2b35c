import { afterEach, describe, expect, it } from 'vitest';
import { Folder } from '../support/commandLine';
import { khreninBase } from '../support/writing';

let folder: Folder;

afterEach(() => folder.dispose());

const draft = 'In July 2023 Khrenin of Belarus signed [@minsk_visit].\n';

function writer(files: Readonly<Record<string, string>> = {}): Folder {
  folder = new Folder({ 'factbase.yaml': khreninBase, 'draft.md': draft, ...files });
  return folder;
}

describe('factbase mentions', () => {
  it('lists names and dates with offsets, lines and columns', async () => {
    const { status, json } = await writer().run(['mentions', 'draft.md', '--format', 'json']);
    expect(status).toBe(0);
    expect(json()).toEqual([
      { file: 'draft.md', offset: 3, length: 9, line: 1, column: 4, text: 'July 2023', ids: [], kind: 'date', edtf: '2023-07' },
      { file: 'draft.md', offset: 13, length: 7, line: 1, column: 14, text: 'Khrenin', ids: ['viktor_khrenin'], kind: 'name' },
      { file: 'draft.md', offset: 24, length: 7, line: 1, column: 25, text: 'Belarus', ids: ['belarus'], kind: 'name' },
    ]);
  });

  it('prints one line each for people', async () => {
    const { out } = await writer().run(['mentions', 'draft.md']);
    expect(out).toBe(
      'draft.md:1:4: July 2023 (2023-07)\ndraft.md:1:14: Khrenin (viktor_khrenin)\ndraft.md:1:25: Belarus (belarus)\n',
    );
  });

  it('takes options before and after files, and a draft on standard input', async () => {
    writer();
    expect((await folder.run(['--format', 'json', 'mentions', 'draft.md'])).json()).toHaveLength(3);
    const piped = await folder.run(['mentions', '--stdin', '--language', 'latex', '--format=json'], {
      stdin: '\\begin{document}\nKhrenin % Belarus\n',
    });
    expect(piped.json<{ file: string }[]>()).toMatchObject([{ file: '-', text: 'Khrenin', line: 2 }]);
  });

  it('gives [] where there is nothing', async () => {
    expect((await writer({ 'plain.txt': 'nothing here' }).run(['mentions', 'plain.txt', '--format', 'json'])).out).toBe('[]\n');
  });

  it('finds bases from the working directory upwards, and below', async () => {
    writer({ 'deep/er/draft.md': draft });
    expect((await folder.run(['mentions', 'draft.md', '--format', 'json'], { below: 'deep/er' })).json()).toHaveLength(3);
    folder.dispose();
    folder = new Folder({ 'project/factbase.yaml': khreninBase, 'project/draft.md': draft });
    expect((await folder.run(['mentions', 'project/draft.md', '--format', 'json'])).json()).toHaveLength(3);
  });

  it('uses the nearest base of several projects, and the one that is named instead', async () => {
    folder = new Folder({
      'a/factbase.yaml': khreninBase,
      'b/factbase.yaml': 'factbase: 1\nactors:\n  Belarus: { kind: state }\n',
      'b/draft.md': draft,
    });
    const near = await folder.run(['mentions', 'b/draft.md', '--format', 'json']);
    expect(near.json<{ ids: string[] }[]>().flatMap(each => each.ids)).toEqual(['belarus']);
    const named = await folder.run(['mentions', 'b/draft.md', '--base', 'a/factbase.yaml', '--format', 'json']);
    expect(named.json<{ ids: string[] }[]>().flatMap(each => each.ids)).toEqual(['viktor_khrenin', 'belarus']);
  });

  it.each([
    ['a file that is not there', ['mentions', 'no.md'], 'there is no file no.md'],
    ['a file of no known language', ['mentions', 'factbase.yaml'], 'not a draft by its ending'],
    ['no file', ['mentions'], 'Name at least one file'],
    ['standard input of no known language', ['mentions', '--stdin'], '--stdin needs --language'],
    ['a language that does not exist', ['mentions', '--language', 'word', 'draft.md'], '--language takes'],
  ])('refuses %s with status 2', async (_what, args, message) => {
    const { status, err, out } = await writer().run(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });

  it('still reads the other files', async () => {
    const { status, json } = await writer().run(['mentions', 'no.md', 'draft.md', '--format', 'json']);
    expect(status).toBe(2);
    expect(json()).toHaveLength(3);
  });
});

describe('factbase lookup', () => {
  it('forgives typing errors and says when it was', async () => {
    const { json, status } = await writer().run(['lookup', 'Krenin', '--format', 'json']);
    expect(status).toBe(0);
    expect(json<object[]>()[0]).toMatchObject({
      id: 'viktor_khrenin',
      kind: 'actor',
      name: 'Viktor Khrenin',
      summary: 'Defence Minister of Belarus in July 2023; later unknown',
      dates: ['2023-07'],
    });
  });

  it('finds a name in another script', async () => {
    expect((await writer().run(['lookup', 'Хренін', '--format', 'json'])).json<{ id: string }[]>()[0]?.id).toBe('viktor_khrenin');
  });

  it('gives [] for nonsense', async () => {
    expect((await writer().run(['lookup', 'qqqqxxzz', '--format', 'json'])).out).toBe('[]\n');
  });
});

describe('factbase show', () => {
  it('shows the card as Markdown, or as data', async () => {
    writer();
    expect((await folder.run(['show', 'viktor_khrenin'])).out).toContain(
      '**Viktor Khrenin**  \nDefence Minister of Belarus in July 2023; later unknown',
    );
    const card = (await folder.run(['show', 'viktor_khrenin', '--format', 'json'])).json<{ quotes: object[] }>();
    expect(card.quotes).toMatchObject([
      { quote: 'Belarusian Defence Minister Viktor Khrenin', source: 'minsk_visit', locator: 'p. 1' },
    ]);
  });

  it('takes a name for an id, and says so where there is none', async () => {
    writer();
    expect((await folder.run(['show', 'Khrenin'])).status).toBe(0);
    const none = await folder.run(['show', 'nobody']);
    expect(none.status).toBe(2);
    expect(none.err).toContain('no fact “nobody”');
  });
});

describe('factbase cite', () => {
  it.each([
    [['minsk_visit'], '[@minsk_visit]'],
    [['viktor_khrenin'], '[@minsk_visit, p. 1]'],
    [['minsk_visit', '--locator', '3'], '[@minsk_visit, p. 3]'],
    [['minsk_visit', 'notes', '--locator', '3-5', '--locator', '7'], '[@minsk_visit, pp. 3-5; @notes, p. 7]'],
    [['minsk_visit', '--locator', '4', '--locator-type', 'paragraph'], '[@minsk_visit, para. 4]'],
    [['minsk_visit', '--form', 'narrative', '--locator', '3'], '@minsk_visit [p. 3]'],
    [['minsk_visit', '--form', 'year'], '[-@minsk_visit]'],
    [['minsk_visit', '--syntax', 'biblatex', '--locator', '3'], '\\autocite[3]{minsk_visit}'],
    [['minsk_visit', '--syntax', 'typst', '--locator', '3'], '@minsk_visit[p. 3]'],
    [['minsk_visit', '--prefix', 'see', '--suffix', 'and after'], '[see @minsk_visit, and after]'],
    [['notes', '--syntax', 'plain', '--locator', '3'], '(Office of Notes 2025, p. 3)'],
  ])('%j', async (args, expected) => {
    expect((await writer().run(['cite', ...args])).out.trim()).toBe(expected);
  });

  it('refuses what has no source', async () => {
    const { status, err } = await writer().run(['cite', 'belarus', 'nobody', 'notes']);
    expect(status).toBe(2);
    expect(err).toContain('belarus, nobody');
  });

  it('gives the parenthetical form and a hint where a language has no other', async () => {
    const { out, err, status } = await writer().run(['cite', 'notes', '--syntax', 'asciidoc', '--form', 'year']);
    expect(out.trim()).toBe('cite:[notes]');
    expect(err).not.toBe('');
    expect(status).toBe(0);
  });
});

describe('the command line', () => {
  it.each([
    [[], 2, 'factbase COMMAND'],
    [['help'], 0, 'factbase COMMAND'],
    [['--help'], 0, 'factbase COMMAND'],
    [['mentions', '--help'], 0, 'factbase mentions FILE...'],
  ])('explains itself: %j', async (args, status, text) => {
    const result = await writer().run(args);
    expect(result.status).toBe(status);
    expect(result.out).toContain(text);
  });

  it.each([
    [['frobnicate'], 'There is no command “frobnicate”'],
    [['mentions', '--wrong'], '--wrong'],
    [['mentions', '--syntax', 'pandoc', 'draft.md'], 'mentions has no option --syntax'],
    [['cite', 'notes', '--syntax', 'word'], '--syntax takes pandoc'],
    [['mentions', 'draft.md', '--format', 'xml'], '--format takes'],
    [['lookup'], 'lookup needs a query'],
    [['lookup', 'x', '--limit', 'many'], '--limit takes'],
  ])('refuses %j with a message', async (args, message) => {
    const { status, err } = await writer().run(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('says where no fact base is', async () => {
    folder = new Folder({ 'draft.md': draft });
    expect((await folder.run(['validate'])).status).toBe(2);
    expect((await folder.run(['lookup', 'x'])).err).toContain('no fact base here');
  });
});
