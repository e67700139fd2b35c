import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CslItem } from '../../../src/core/citations/csl';
import type { Message } from '../../../src/core/message';
import { References, type StyleWish } from '../../../src/server/bibliography/references';
import { nothingShipped, shippedStyles, type ShippedFiles } from '../../../src/server/bibliography/shippedFiles';
import { MemoryFiles } from '../../support/memoryFiles';
import { shipped } from '../../support/shipped';

const smith: CslItem = {
  id: 'smith',
  type: 'book',
  title: 'On *stars* & [links](command:x)',
  author: [{ family: 'Smith', given: 'Ann' }],
  publisher: 'Press',
  issued: { 'date-parts': [[2020]] },
};
const second: CslItem = { ...smith, id: 'second', title: 'Another' };

let problems: Message[];
let files: MemoryFiles;
let loaded: string[];

function references(from: ShippedFiles = shipped): References {
  const counted: ShippedFiles = {
    ...from,
    text: path => {
      loaded.push(path);
      return from.text(path);
    },
    citeproc: () => {
      loaded.push('citeproc');
      return from.citeproc();
    },
  };
  return new References(counted, files, problem => problems.push(problem));
}

const wish = (more: Partial<StyleWish> = {}): StyleWish => ({
  draft: 'file:///w/texts/draft.md',
  folders: ['file:///w'],
  ...more,
});
const apa = readFileSync(join(__dirname, '../../../styles/apa.csl'), 'utf8');

beforeEach(() => {
  problems = [];
  files = new MemoryFiles();
  loaded = [];
});

describe('a reference in the writer’s style', () => {
  it('comes as text, Markdown and HTML, with all signs escaped', async () => {
    const styled = await references().of(wish({ style: 'apa' }));
    expect(styled.reference(smith)).toEqual({
      text: 'Smith, A. (2020). On *stars* & [links](command:x). Press.',
      markdown: 'Smith, A. (2020). *On \\*stars\\* \\& \\[links\\](command:x)*. Press.',
      html: '<div class="csl-entry">Smith, A. (2020). <i>On *stars* &#38; [links](command:x)</i>. Press.</div>',
    });
  });

  it.each(shippedStyles.map(style => [style]))('can be had in %s', async style => {
    const styled = await references().of(wish({ style }));
    expect(styled.styled).toBe(true);
    expect(styled.reference(smith).text).toMatch(/^(?:Smith|A\. Smith)/);
    expect(problems).toEqual([]);
  });

  it('follows the source as it changes, and is made once while it stays the same', async () => {
    const styled = await references().of(wish());
    const first = styled.reference(smith);
    expect(styled.reference(smith)).toBe(first);
    expect(styled.reference({ ...smith, title: 'Changed' }).text).toBe('Smith, Ann. 2020. Changed. Press.');
    expect(styled.reference(smith).text).toContain('stars');
  });

  it('says its words in the language of the draft', async () => {
    const chapter: CslItem = { ...smith, type: 'chapter', 'container-title': 'Book', editor: [{ family: 'Doe', given: 'J' }] };
    const inLanguage = async (language?: string) =>
      (await references().of(wish({ style: 'apa', language }))).reference(chapter).text;
    expect(await inLanguage()).toContain('In J. Doe (Ed.)');
    expect(await inLanguage('ru')).toContain('Ред.');
    expect(await inLanguage('be')).toContain('Ред.');
    expect(await inLanguage('fr-CA')).toContain('Éd.');
    expect(await inLanguage('sw')).toContain('Ed.');
  });
});

describe('what is loaded', () => {
  it('is nothing before a style is asked for, and each file once', async () => {
    const service = references();
    expect(loaded).toEqual([]);
    await Promise.all([service.of(wish()), service.of(wish()), service.of(wish({ draft: 'file:///w/other/b.md' }))]);
    await service.of(wish({ language: 'ru' }));
    expect(loaded.filter(each => each === 'citeproc')).toHaveLength(1);
    expect(loaded.filter(each => each.endsWith('locales-en-US.xml'))).toHaveLength(1);
    expect(loaded.filter(each => each.endsWith('locales-ru-RU.xml'))).toHaveLength(1);
  });
});

describe('a style of the writer’s own', () => {
  it('is found beside the draft, and from the workspace folder', async () => {
    files.write('file:///w/styles/mine.csl', apa);
    expect((await references().of(wish({ style: 'styles/mine.csl' }))).reference(smith).text).toMatch(/^Smith, A\. \(2020\)/);
    expect((await references().of(wish({ ownStyle: '../styles/mine.csl' }))).reference(smith).text).toMatch(
      /^Smith, A\. \(2020\)/,
    );
    expect(problems).toEqual([]);
  });

  it('that the front matter names goes before the setting, and is passed over where it is not there', async () => {
    files.write('file:///w/texts/mine.csl', apa);
    const service = references();
    expect((await service.of(wish({ style: 'ieee', ownStyle: 'mine.csl' }))).reference(smith).text).toMatch(/^Smith, A\./);
    expect((await service.of(wish({ style: 'ieee', ownStyle: 'none.csl' }))).reference(smith).text).toMatch(/^A\. Smith/);
  });

  it('that only names another one gives that one', async () => {
    const link = (parent: string) =>
      `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl"><info><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;
    files.write('file:///w/a.csl', link('apa'));
    files.write('file:///w/b.csl', link('nature'));
    const service = references();
    expect((await service.of(wish({ style: 'a.csl' }))).styled).toBe(true);
    expect((await service.of(wish({ style: 'b.csl' }))).styled).toBe(false);
    expect(problems).toEqual([{ id: 'style.dependent', args: { style: 'b.csl', parent: 'nature' } }]);
  });

  it.each([
    ['is not there', undefined, 'style.not-found'],
    ['is no style', '<html></html>', 'style.not-a-style'],
    ['is cut off', apa.slice(0, 30_000), 'style.not-a-style'],
    [
      'calls itself',
      `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>x</title></info><macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation></style>`,
      'style.unusable',
    ],
  ])('that %s is said once, and references are still there', async (_what, text, problem) => {
    if (text) files.write('file:///w/bad.csl', text);
    const service = references();
    const styled = await service.of(wish({ style: 'bad.csl' }));
    await service.of(wish({ style: 'bad.csl', language: 'ru' }));
    expect(problems.map(each => each.id)).toEqual([problem]);
    expect(styled.styled).toBe(false);
    expect(styled.reference(smith).text).toContain('Smith, Ann. 2020.');
    expect(styled.citation([{ key: 'smith' }], 'parenthetical', [smith, second])).toBe('(Smith 2020a)');
    expect(styled.document([{ items: [{ key: 'smith' }], form: 'year' }], [smith, second])).toMatchObject({
      citations: [{ text: '(2020a)' }],
      references: [{ id: 'smith' }],
    });
  });

  it('is read again after it was mended', async () => {
    const service = references();
    expect((await service.of(wish({ style: 'mine.csl' }))).styled).toBe(false);
    files.write('file:///w/mine.csl', apa);
    service.forget();
    expect((await service.of(wish({ style: 'mine.csl' }))).styled).toBe(true);
  });
});

it('does without a processor, and says so', async () => {
  const styled = await references({ ...shipped, citeproc: nothingShipped.citeproc }).of(wish());
  expect(styled.reference(smith).text).toContain('Smith, Ann. 2020.');
  expect(problems.map(each => each.id)).toEqual(['style.no-processor']);
});

describe('a whole draft', () => {
  const page = { label: 'page', value: '3' } as const;
  it('has letters, numbers and one list', async () => {
    const styled = await references().of(wish({ style: 'apa' }));
    const { citations, references: list } = styled.document(
      [
        { items: [{ key: 'smith', locator: page, prefix: 'see <b>' }], form: 'parenthetical' },
        { items: [{ key: 'second' }, { key: 'nobody' }], form: 'narrative' },
        { items: [{ key: 'smith' }], form: 'year' },
        { items: [{ key: 'nobody' }], form: 'parenthetical' },
      ],
      [smith, second],
    );
    expect(citations.map(each => each.text)).toEqual(['(see <b> Smith, 2020b, p. 3)', 'Smith (2020a)', '(2020b)', '']);
    expect(citations[0]!.html).not.toContain('<b>');
    expect(list.map(each => each.id)).toEqual(['second', 'smith']);
  });

  it('has numbers in a style of numbers, in the order of the draft', async () => {
    const styled = await references().of(wish({ style: 'ieee' }));
    const { citations, references: list } = styled.document(
      [
        { items: [{ key: 'second' }], form: 'parenthetical' },
        { items: [{ key: 'smith', locator: page }], form: 'narrative' },
      ],
      [smith, second],
    );
    expect(citations.map(each => each.text)).toEqual(['[1]', 'Smith [2, p. 3]']);
    expect(list.map(each => each.text.slice(0, 5))).toEqual(['[1] A', '[2] A']);
  });

  it('has notes that refer back in a style of notes', async () => {
    const styled = await references().of(wish({ style: 'chicago-note-bibliography' }));
    const once = { items: [{ key: 'smith', locator: page }], form: 'parenthetical' } as const;
    const { citations } = styled.document([once, { ...once, form: 'narrative' }], [smith]);
    expect(styled.inNotes).toBe(true);
    expect(citations.map(each => each.text)).toEqual(['Smith, On *stars* & [Links](Command:X), 3.', 'Smith, 3.']);
  });
});
