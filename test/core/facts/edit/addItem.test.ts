import { describe, expect, it } from 'vitest';
import { readFactFile } from '../../../../src/core/facts/read';
import { after, uri } from './editing';

/** The entry of one actor, in a base that has another one after it. */
const base = (lines: string): string => `factbase: 1\nactors:\n  Viktor Khrenin:${lines}\n  # the other one\n  Ashtiani: {}\n`;
const addVk = { kind: 'add-alias', id: 'viktor_khrenin', alias: { name: 'VK' } } as const;
const addProof = { kind: 'add-evidence', id: 'viktor_khrenin', evidence: { source: 'src', quote: 'new words' } } as const;

describe('an alias is added', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['to a list in brackets', '\n    aliases: [Khrenin]', '\n    aliases: [Khrenin, VK]'],
    ['to a list in brackets with a comma at its end', '\n    aliases: [Khrenin, ]', '\n    aliases: [Khrenin, VK, ]'],
    ['to an empty list', '\n    aliases: []   # none', '\n    aliases: [VK]   # none'],
    ['to an empty list with a blank in it', '\n    aliases: [ ]', '\n    aliases: [ VK ]'],
    [
      'to a list over several lines',
      '\n    aliases: [\n      Khrenin, # one\n      V. K.    # two\n    ]',
      '\n    aliases: [\n      Khrenin, # one\n      V. K., VK    # two\n    ]',
    ],
    [
      'to a list with dashes',
      '\n    aliases:\n      - Khrenin   # one\n    kind: person',
      '\n    aliases:\n      - Khrenin   # one\n      - VK\n    kind: person',
    ],
    ['to dashes in the column of their key', '\n    aliases:\n    - Khrenin', '\n    aliases:\n    - Khrenin\n    - VK'],
    ['to dashes far from their text', '\n    aliases:\n      -   Khrenin', '\n    aliases:\n      -   Khrenin\n      -   VK'],
    [
      'after a record over several lines',
      '\n    aliases:\n      - name: Хренин\n        language: ru # yes',
      '\n    aliases:\n      - name: Хренин\n        language: ru # yes\n      - VK',
    ],
    ['beside one text', '\n    aliases: Khrenin # so', '\n    aliases: [Khrenin, VK] # so'],
    [
      'beside one text with a comma in it',
      '\n    aliases: Khrenin, Viktor # so',
      '\n    aliases:\n      - Khrenin, Viktor # so\n      - VK',
    ],
    ['beside one text in quotation marks', "\n    aliases: 'Khrenin'", "\n    aliases: ['Khrenin', VK]"],
    [
      'beside one text on its own line',
      '\n    aliases:\n      Khrenin, Viktor',
      '\n    aliases:\n      - Khrenin, Viktor\n      - VK',
    ],
    ['beside one record', '\n    aliases: { name: Хренин, language: ru }', '\n    aliases: [{ name: Хренин, language: ru }, VK]'],
    ['beside one anchored text', '\n    aliases: &k Khrenin\n    tags: *k', '\n    aliases: [&k Khrenin, VK]\n    tags: *k'],
    [
      'beside one text that is referred to',
      '\n    tags: &k Khrenin\n    aliases: *k',
      '\n    tags: &k Khrenin\n    aliases: [*k, VK]',
    ],
    ['where the field is there with nothing in it', '\n    aliases:   # none yet', '\n    aliases: VK   # none yet'],
    ['where the field says null', '\n    aliases: ~', '\n    aliases: VK'],
    [
      'where the field is missing',
      '\n    kind: person\n    evidence: src',
      '\n    aliases: VK\n    kind: person\n    evidence: src',
    ],
    [
      'below the name',
      '\n    # who\n    name: Viktor\n    kind: person',
      '\n    # who\n    name: Viktor\n    aliases: VK\n    kind: person',
    ],
    ['where nothing is known yet', '', '\n    aliases: VK'],
    ['where nothing is known yet but a comment', '   # later', '   # later\n    aliases: VK'],
    ['in braces', ' { kind: person }', ' { kind: person, aliases: VK }'],
    ['in braces beside one text', ' { aliases: Khrenin, kind: person }', ' { aliases: [Khrenin, VK], kind: person }'],
    ['in empty braces', ' {}', ' { aliases: VK }'],
    ['in place of null', ' ~', ' { aliases: VK }'],
  ];
  it.each(cases)('%s', (_title, before, expected) => {
    const id = before.includes('name: Viktor\n') ? undefined : addVk.id;
    const text = base(before).replace('Viktor Khrenin:', id === undefined ? 'viktor_khrenin:' : 'Viktor Khrenin:');
    expect(after(text, addVk)).toBe(
      base(expected).replace('Viktor Khrenin:', id === undefined ? 'viktor_khrenin:' : 'Viktor Khrenin:'),
    );
  });

  it('as a record where its language is known', () => {
    const change = { kind: 'add-alias', id: 'viktor_khrenin', alias: { name: 'Хренин', language: 'ru' } } as const;
    expect(after(base('\n    aliases: Khrenin'), change)).toBe(base('\n    aliases: [Khrenin, { name: Хренин, language: ru }]'));
  });

  it('in quotation marks of the kind that the file has', () => {
    const change = { kind: 'add-alias', id: 'viktor_khrenin', alias: { name: 'a: b' } } as const;
    expect(after(base("\n    aliases: ['K']"), change)).toBe(base("\n    aliases: ['K', 'a: b']"));
    expect(after(base('\n    aliases: ["K"]'), change)).toBe(base('\n    aliases: ["K", "a: b"]'));
  });

  it('once only', () => {
    expect(after(base('\n    aliases: VK'), addVk)).toBe('refused: edit.already');
  });

  it('not to a list that another entry shares, because that one would change too', () => {
    const text = 'actors:\n  Viktor Khrenin:\n    aliases: &names [Khrenin]\n  Other:\n    aliases: *names\n';
    expect(after(text, addVk)).toBe('refused: edit.by-hand');
  });

  it('not to a fact that is gone', () => {
    expect(after('actors:\n  Other: {}\n', addVk)).toBe('refused: edit.gone');
  });

  it('not to a statement, which has no name', () => {
    expect(after('statements:\n  viktor_khrenin: { text: A text }\n', addVk)).toBe('refused: edit.field');
  });
});

describe('evidence is added', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'on a line of its own, and so is the first one',
      '\n    evidence: src p. 1   # here',
      '\n    evidence:\n      - src p. 1   # here\n      - src “new words”',
    ],
    [
      'below a record, which becomes the first one',
      '\n    evidence:\n      source: src   # one\n\n      quote: >-\n        old\n        words',
      '\n    evidence:\n      - source: src   # one\n\n        quote: >-\n          old\n          words\n      - src “new words”',
    ],
    [
      'below a folded text',
      '\n    evidence: >-\n      src “old\n      words”\n',
      '\n    evidence:\n    - >-\n      src “old\n      words”\n    - src “new words”\n',
    ],
  ];
  it.each(cases)('%s', (_title, before, expected) => {
    expect(after(base(before), addProof)).toBe(base(expected));
  });

  it('after kept line ends, which belong to the text above', () => {
    const head = 'actors:\n  Viktor Khrenin:\n    evidence:\n      - |+\n        src\n\n';
    expect(after(`${head}  Other: {}\n`, addProof)).toBe(`${head}      - src “new words”\n  Other: {}\n`);
    expect(after(head, addProof)).toBe(`${head}      - src “new words”\n`);
  });

  it('in its full form where the short one could not say it', () => {
    const inferred = {
      kind: 'add-evidence',
      id: 'viktor_khrenin',
      evidence: { source: 'src', locator: { label: 'page', value: '1' }, inferred: true },
    } as const;
    expect(after(base(''), inferred)).toBe(base('\n    evidence: { source: src, page: 1, inferred: true }'));
  });

  it('with its quote on one line', () => {
    const change = {
      kind: 'add-evidence',
      id: 'viktor_khrenin',
      evidence: { source: 'src', locator: { label: 'page', value: '1-2' }, quote: 'over\r\n  two lines ' },
    } as const;
    const text = after(base(''), change);
    expect(text).toBe(base('\n    evidence: src pp. 1-2 “over two lines”'));
    expect(readFactFile(uri, text).facts[0]?.evidence).toEqual([
      { source: 'src', locator: { label: 'page', value: '1-2' }, quote: 'over two lines', supports: [], inferred: false },
    ]);
  });
});

describe('a spelling to avoid is added', () => {
  it('as its own field', () => {
    expect(
      after(base('\n    aliases: VK\n    kind: person'), { kind: 'add-avoided', id: 'viktor_khrenin', name: 'Victor Khrenin' }),
    ).toBe(base('\n    aliases: VK\n    avoid: Victor Khrenin\n    kind: person'));
  });
});
