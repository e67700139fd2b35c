import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/facts/join';
import { readFactFile } from '../../../src/core/facts/read';
import { joinLines, readPasted } from '../../../src/language/editing/pasted';

const base = `factbase: 1
sources:
  smith: { title: On Treaties, author: { family: Smith, given: Ann }, issued: 2020 }
  smith_jones: { title: On Notes, author: [{ family: Smith, given: Ann }, { family: Jones, given: Bo }], issued: 2021 }
  twin_a: { title: A, author: { literal: Twin }, issued: 2019 }
  twin_b: { title: B, author: { literal: Twin }, issued: 2019 }
`;
const facts = joinFacts([readFactFile('file:///w/factbase.yaml', base)]);

describe('lines of a PDF', () => {
  it.each([
    ['are joined', 'signed a\nmemorandum', 'signed a memorandum'],
    ['lose the hyphen of a divided word', 'military coop-\neration', 'military cooperation'],
    ['lose it with Windows line ends too', 'coop-\r\neration', 'cooperation'],
    ['lose soft hyphens wherever they stand', 'coop\u00ad\neration and co\u00adoperation', 'cooperation and cooperation'],
    ['keep the hyphen of a compound before a capital', 'the Anglo-\nIranian treaty', 'the Anglo-Iranian treaty'],
    ['keep the hyphen within a line', 'a well-known paper', 'a well-known paper'],
    ['keep a dash', 'a pause -\nand then', 'a pause - and then'],
    ['of Cyrillic are joined alike', 'сотруд-\nничество', 'сотрудничество'],
  ])('%s', (_what, copied, joined) => {
    expect(joinLines(copied)).toBe(joined);
  });
});

describe('what was copied', () => {
  it.each([
    [
      '“signed in 2019” (Smith, 2020, p. 3)',
      { quote: 'signed in 2019', source: 'smith', author: 'Smith', year: '2020', locator: { label: 'page', value: '3' } },
    ],
    [
      '“signed in\n2019” (Smith and Jones, 2021, pp. 3–5)',
      {
        quote: 'signed in 2019',
        source: 'smith_jones',
        author: 'Smith and Jones',
        year: '2021',
        locator: { label: 'page', value: '3-5' },
      },
    ],
    [
      '"signed" (Smith 2020, para. 4)',
      { quote: 'signed', source: 'smith', author: 'Smith', year: '2020', locator: { label: 'paragraph', value: '4' } },
    ],
    ['“signed” [@smith, p. 3]', { quote: 'signed', source: 'smith', locator: { label: 'page', value: '3' } }],
    [
      '“signed” ([Smith, 2020, p. 3](zotero://select/x)) ([pdf](zotero://open/y))',
      { quote: 'signed', source: 'smith', author: 'Smith', year: '2020', locator: { label: 'page', value: '3' } },
    ],
    [
      '“signed” (Nobody, 1999, p. 3)',
      { quote: 'signed', author: 'Nobody', year: '1999', locator: { label: 'page', value: '3' } },
    ],
    ['“signed” (Twin, 2019)', { quote: 'signed', author: 'Twin', year: '2019' }],
  ])('is taken apart: %s', (copied, read) => {
    expect(readPasted(copied, facts)).toEqual(read);
  });

  it.each([
    ['words without a citation', 'signed a memorandum', 'signed a memorandum'],
    ['brackets that belong to the words', 'the treaty (of 1919) was signed', 'the treaty (of 1919) was signed'],
    ['a quotation that begins only', '“signed a', 'signed a'],
    ['nothing', '   ', ''],
  ])('is a quote as it stands: %s', (_what, copied, quote) => {
    expect(readPasted(copied, facts)).toEqual({ quote });
  });

  it('may be of any length and shape without taking long', () => {
    for (const hostile of [
      '('.repeat(50_000),
      '“'.repeat(50_000),
      '[a](b'.repeat(20_000),
      ' -\n'.repeat(50_000),
      '”(x'.repeat(30_000),
    ])
      expect(readPasted(hostile, facts).quote.length).toBeLessThanOrEqual(20_000);
  });
});
