import { describe, expect, it } from 'vitest';
import type { BaseChange } from '../../../../src/core/facts/edit/change';
import { after } from './editing';

const base = (lines: string): string => `agreements:\n  memo:${lines}\n  # the other one\n  Other: {}\n`;
const set = (field: string, value: string): BaseChange => ({ kind: 'set-field', id: 'memo', field, value });
const check: BaseChange = { kind: 'mark-checked', id: 'memo', by: 'AB', on: '2026-11-20', method: 'read in the source' };

describe('a field is set', () => {
  const cases: readonly (readonly [string, BaseChange, string, string])[] = [
    [
      'where it is missing, in the usual order',
      set('signed', 'July 2023'),
      '\n    name: M\n    evidence: src',
      '\n    name: M\n    signed: July 2023\n    evidence: src',
    ],
    ['where it is empty', set('signed', '2023-07'), '\n    signed:   # when?', '\n    signed: 2023-07   # when?'],
    ['in place of another value', set('signed', '2023-07'), '\n    signed: 2022   # so', '\n    signed: 2023-07   # so'],
    ['in the quotation marks that it had', set('name', "It's"), "\n    name: 'M'", '\n    name: "It\'s"'],
    ['in single quotation marks that it had', set('name', 'N: n'), "\n    name: 'M'", "\n    name: 'N: n'"],
    [
      'in place of a folded text',
      set('note', 'short'),
      '\n    note: >-\n      long\n      text\n    tags: [a]',
      '\n    note: short\n    tags: [a]',
    ],
    [
      'in place of a folded text that is the last',
      set('note', 'short'),
      '\n    note: |\n      long\n      text',
      '\n    note: short',
    ],
    ['in place of a text over several lines', set('note', 'short'), '\n    note: long\n      text', '\n    note: short'],
    ['in braces', set('signed', '2023'), ' { signed: 2022, kind: x }', ' { signed: 2023, kind: x }'],
    ['in braces, with a comma', set('summary', 'a, b'), ' { signed: 2022 }', ' { signed: 2022, summary: "a, b" }'],
    ['to what it is already', set('signed', '2023'), "\n    signed: '2023'", "\n    signed: '2023'"],
  ];
  it.each(cases)('%s', (_title, change, before, expected) => expect(after(base(before), change)).toBe(base(expected)));

  it('never in place of several values', () => {
    expect(after(base('\n    parties:\n      - A\n      - B'), set('parties', 'C'))).toBe('refused: edit.by-hand');
  });
  it('never where the value is shared', () => {
    expect(after('agreements:\n  memo:\n    signed: &s 2022\n  other:\n    signed: *s\n', set('signed', '2023'))).toBe(
      'refused: edit.by-hand',
    );
  });
  it('never to nothing', () => expect(after(base(''), set('signed', ' '))).toBe('refused: edit.no-value'));
  it('only where the format knows it', () => expect(after(base(''), set('colour', 'red'))).toBe('refused: edit.field'));
});

describe('a fact is marked as checked', () => {
  const written = '{ by: AB, on: 2026-11-20, method: read in the source }';
  const cases: readonly (readonly [string, string, string])[] = [
    ['where it was not', '\n    signed: 2023   # so', `\n    signed: 2023   # so\n    checked: ${written}`],
    [
      'before fields that usually come later',
      '\n    evidence: src\n    note: x',
      `\n    evidence: src\n    checked: ${written}\n    note: x`,
    ],
    [
      'anew, in braces',
      '\n    checked: { by: CD, on: 2025-01-01, extra: kept }',
      '\n    checked: { by: AB, on: 2026-11-20, extra: kept, method: read in the source }',
    ],
    [
      'anew, on lines of their own',
      '\n    checked:\n      by: CD   # who\n      on: 2025-01-01\n    note: x',
      '\n    checked:\n      by: AB   # who\n      on: 2026-11-20\n      method: read in the source\n    note: x',
    ],
    ['where the place is empty', '\n    checked:', `\n    checked: ${written}`],
    ['in empty braces', '\n    checked: {}', `\n    checked: ${written}`],
    ['in an entry in braces', ' { signed: 2023 }', ` { signed: 2023, checked: ${written} }`],
  ];
  it.each(cases)('%s', (_title, before, expected) => expect(after(base(before), check)).toBe(base(expected)));

  it('without a method where none is given', () => {
    expect(after(base(''), { kind: 'mark-checked', id: 'memo', by: 'AB', on: '2026-11-20' })).toBe(
      base('\n    checked: { by: AB, on: 2026-11-20 }'),
    );
  });
});

describe('a fact gets another name', () => {
  const rename = (id: string, name: string): BaseChange => ({ kind: 'rename', id, name });
  const cases: readonly (readonly [string, BaseChange, string, string])[] = [
    [
      'in its field',
      rename('vk', 'Viktar Khrenin'),
      'actors:\n  vk:\n    name: Viktor Khrenin # who\n',
      'actors:\n  vk:\n    name: Viktar Khrenin # who\n',
    ],
    [
      'and keeps its id, which is written down',
      rename('viktor_khrenin', 'Viktar Khrenin'),
      'actors:\n  # who\n  Viktor Khrenin:   # he\n    kind: person\n',
      'actors:\n  # who\n  viktor_khrenin:   # he\n    name: Viktar Khrenin\n    kind: person\n',
    ],
    [
      'as its key where that gives the same id',
      rename('viktor_khrenin', 'Viktor KHRENIN'),
      'actors:\n  Viktor Khrenin: {}\n',
      'actors:\n  Viktor KHRENIN: {}\n',
    ],
    [
      'in braces',
      rename('iran', 'Islamic Republic'),
      'actors: { Iran: { kind: state } }\n',
      'actors: { iran: { kind: state, name: Islamic Republic } }\n',
    ],
    [
      'as the text of a statement',
      rename('s', 'New text'),
      'statements:\n  s:\n    text: Old text\n',
      'statements:\n  s:\n    text: New text\n',
    ],
    ['as the title of a source', rename('s', 'New'), 'sources:\n  s: {}\n', 'sources:\n  s: { title: New }\n'],
  ];
  it.each(cases)('%s', (_title, change, before, expected) => expect(after(before, change)).toBe(expected));
});

describe('a fact gets another id', () => {
  const rename = (id: string, to: string): BaseChange => ({ kind: 'rename-id', id, to });
  const cases: readonly (readonly [string, BaseChange, string, string])[] = [
    ['as its key', rename('vk', 'khrenin'), 'actors:\n  vk: { name: Viktor }\n', 'actors:\n  khrenin: { name: Viktor }\n'],
    [
      'and keeps its name, which is written down',
      rename('viktor_khrenin', 'vk'),
      'actors:\n  Viktor Khrenin:\n    kind: person\n',
      'actors:\n  vk:\n    name: Viktor Khrenin\n    kind: person\n',
    ],
    [
      'in the quotation marks that its key had',
      rename('vk', 'khrenin'),
      'actors:\n  "vk": { name: Viktor }\n',
      'actors:\n  "khrenin": { name: Viktor }\n',
    ],
    ['as a citation key', rename('src', 'src2'), 'sources:\n  src:\n    title: T\n', 'sources:\n  src2:\n    title: T\n'],
  ];
  it.each(cases)('%s', (_title, change, before, expected) => expect(after(before, change)).toBe(expected));

  it('never one that is taken', () =>
    expect(after('actors:\n  a: { name: A }\n  b: { name: B }\n', rename('a', 'b'))).toBe('refused: edit.exists'));
  it('never one that is no id', () =>
    expect(after('actors:\n  a: { name: A }\n', rename('a', 'b c'))).toBe('refused: edit.bad-id'));
});
