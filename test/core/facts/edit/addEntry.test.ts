import { describe, expect, it } from 'vitest';
import type { BaseChange } from '../../../../src/core/facts/edit/change';
import type { NewFact } from '../../../../src/core/facts/edit/newFact';
import { after, expectAdded } from './editing';

const add = (fact: NewFact): BaseChange => ({ kind: 'add-fact', fact });
const iran = add({ kind: 'actor', name: 'Iran', type: 'state' });
const visit = add({
  kind: 'event',
  name: 'The visit',
  fields: { date: '2025' },
  evidence: [{ source: 'src', locator: { label: 'page', value: '1' }, quote: 'words' }],
});

describe('a fact is added to its section', () => {
  const cases: readonly (readonly [string, BaseChange, string, string])[] = [
    ['below the last entry', iran, 'actors:\n  A: {}\nevents: {}\n', 'actors:\n  A: {}\n  Iran:\n    kind: state\nevents: {}\n'],
    [
      'after an empty line where entries have one between them',
      iran,
      'actors:\n  A: {}\n\n  # b\n  B: {}\n\n# --- e\nevents: {}\n',
      'actors:\n  A: {}\n\n  # b\n  B: {}\n\n  Iran:\n    kind: state\n\n# --- e\nevents: {}\n',
    ],
    [
      'below comments of the last entry',
      iran,
      'actors:\n  A:\n    note: x\n    # more of A\n# events\nevents:\n',
      'actors:\n  A:\n    note: x\n    # more of A\n  Iran:\n    kind: state\n# events\nevents:\n',
    ],
    [
      'in the columns of the file',
      iran,
      'actors:\n    A:\n        note: x\n',
      'actors:\n    A:\n        note: x\n    Iran:\n        kind: state\n',
    ],
    [
      'in the columns of other sections',
      iran,
      'actors:\nevents:\n    A:\n      note: x\n',
      'actors:\n    Iran:\n      kind: state\nevents:\n    A:\n      note: x\n',
    ],
    [
      'in place of empty braces',
      visit,
      'events: {}   # none yet\n',
      'events:   # none yet\n  The visit:\n    date: 2025\n    evidence: src p. 1 “words”\n',
    ],
    ['in place of null', iran, 'actors: ~\nevents:\n', 'actors:\n  Iran:\n    kind: state\nevents:\n'],
    [
      'where the section is empty',
      iran,
      'actors:   # none\n  # yet\n\nevents:\n',
      'actors:   # none\n  # yet\n  Iran:\n    kind: state\n\nevents:\n',
    ],
    ['in braces', iran, 'actors: { A: {} }\n', 'actors: { A: {}, Iran: { kind: state } }\n'],
    ['in braces over several lines', iran, 'actors: {\n  A: {}, # a\n}\n', 'actors: {\n  A: {}, Iran: { kind: state }, # a\n}\n'],
    [
      'in a file in braces',
      iran,
      '{ factbase: 1, actors: { A: {} } }',
      '{ factbase: 1, actors: { A: {}, Iran: { kind: state } } }',
    ],
    [
      'in a file in braces without the section',
      iran,
      '{ factbase: 1, sources: { a: { title: t } } }',
      '{ factbase: 1, sources: { a: { title: t } }, actors: { Iran: { kind: state } } }',
    ],
    [
      'in a file that is indented',
      iran,
      '  factbase: 1\n  actors:\n    A: {}\n',
      '  factbase: 1\n  actors:\n    A: {}\n    Iran:\n      kind: state\n',
    ],
    [
      'in a section with a key in quotation marks',
      iran,
      '"actors":\n  A: {}\n',
      '"actors":\n  A: {}\n  Iran:\n    kind: state\n',
    ],
    ['without a last newline', iran, 'actors:\n  A: {}', 'actors:\n  A: {}\n  Iran:\n    kind: state'],
    [
      'after a folded text at the end of the file',
      iran,
      'actors:\n  A:\n    note: >-\n      x\n      y',
      'actors:\n  A:\n    note: >-\n      x\n      y\n  Iran:\n    kind: state',
    ],
    ['with Windows line ends', iran, 'actors:\r\n  A: {}\r\n', 'actors:\r\n  A: {}\r\n  Iran:\r\n    kind: state\r\n'],
  ];
  it.each(cases)('%s', (_title, change, before, expected) => expect(after(before, change)).toBe(expected));
});

describe('a section is made', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'in the usual order',
      'factbase: 1\n\nsources:\n  a: {}\n\n# --- events\nevents:\n  E: {}\n',
      'factbase: 1\n\nsources:\n  a: {}\n\nactors:\n  Iran:\n    kind: state\n\n# --- events\nevents:\n  E: {}\n',
    ],
    [
      'without an empty line in a file that has none',
      'factbase: 1\nsources:\n  a: {}\nevents:\n  E: {}\n',
      'factbase: 1\nsources:\n  a: {}\nactors:\n  Iran:\n    kind: state\nevents:\n  E: {}\n',
    ],
    ['at the top where it comes first', 'events:\n  E: {}\n', 'actors:\n  Iran:\n    kind: state\n\nevents:\n  E: {}\n'],
    [
      'after the header',
      'factbase: 1   # v\ntitle: >-\n  T\n',
      'factbase: 1   # v\ntitle: >-\n  T\n\nactors:\n  Iran:\n    kind: state\n',
    ],
    ['before the end of the document', '---\nfactbase: 1\n...\n', '---\nfactbase: 1\n\nactors:\n  Iran:\n    kind: state\n...\n'],
    ['with the version in an empty file', '', 'factbase: 1\n\nactors:\n  Iran:\n    kind: state\n'],
    ['with the version below comments', '# mine\n', '# mine\nfactbase: 1\n\nactors:\n  Iran:\n    kind: state\n'],
    ['after a byte order mark', '\ufeff', '\ufefffactbase: 1\n\nactors:\n  Iran:\n    kind: state\n'],
    ['in a file that begins with an empty line', '\n# c\nactors:\n', '\n# c\nactors:\n  Iran:\n    kind: state\n'],
    ['without a last newline', 'factbase: 1', 'factbase: 1\n\nactors:\n  Iran:\n    kind: state'],
  ];
  it.each(cases)('%s', (_title, before, expected) => expect(after(before, iran)).toBe(expected));
});

describe('the entry', () => {
  const base = 'factbase: 1\nactors:\n  A: {}\n';
  const cases: readonly (readonly [string, NewFact, string])[] = [
    [
      'of an actor has the name as its key',
      { kind: 'actor', name: 'Виктор  Хренин ', aliases: ['Хренин', 'K, V.'] },
      '  Виктор Хренин:\n    aliases: [Хренин, "K, V."]',
    ],
    ['has an id where the writer gives one', { kind: 'actor', id: 'vk', name: 'Viktor' }, '  vk:\n    name: Viktor'],
    ['has an id where the name would give one that is taken', { kind: 'actor', name: 'a' }, '  a_2:\n    name: a'],
    ['has a key in quotation marks where YAML needs them', { kind: 'actor', name: 'Talks: round #2' }, '  "Talks: round #2":'],
    ['has a key in quotation marks where other programs would read a number', { kind: 'actor', name: '1984' }, '  "1984":'],
  ];
  it.each(cases)('%s', (_title, fact, lines) => expectAdded(base, add(fact), lines.split('\n')));

  it('of a statement has an id from its first words', () => {
    expect(
      after(
        'statements: {}\n',
        add({
          kind: 'statement',
          name: 'The pause in relations had been overcome.',
          fields: { by: 'Lukashenko', about: ['Belarus', 'Iran'] },
        }),
      ),
    ).toBe(
      'statements:\n  the_pause_in_relations_had:\n    text: The pause in relations had been overcome.\n    by: Lukashenko\n    about: [Belarus, Iran]\n',
    );
  });

  it('of a source has its citation key and its title first', () => {
    const source = add({
      kind: 'source',
      id: 'khrenin2023',
      name: 'The visit',
      fields: { issued: '2023-07', URL: 'https://example.org/a#b' },
    });
    expect(after('sources: {}\n', source)).toBe(
      'sources:\n  khrenin2023:\n    title: The visit\n    issued: 2023-07\n    URL: https://example.org/a#b\n',
    );
  });

  it('with several proofs has one on each line', () => {
    const fact: NewFact = {
      kind: 'actor',
      name: 'B',
      evidence: [
        { source: 's', quote: 'one' },
        { source: 's', quoteId: 'q1' },
      ],
    };
    expectAdded(base, add(fact), ['  B:', '    evidence:', '      - s “one”', '      - s#q1']);
  });

  it('keeps clear of ids in other files', () => {
    expect(after(base, iran, id => id === 'iran')).toBe(`${base}  iran_2:\n    name: Iran\n    kind: state\n`);
  });
});

describe('what is referred to but missing is added', () => {
  it('as a source with an empty title', () => {
    expect(after('sources:\n  a: {}\n', { kind: 'add-missing', as: 'source', reference: '@new_one' })).toBe(
      'sources:\n  a: {}\n  new_one:\n    title:\n',
    );
  });
  it('as an entry under the name that is used', () => {
    expect(after('actors:\n  A: {}\n', { kind: 'add-missing', as: 'actor', reference: 'Islamic Republic' })).toBe(
      'actors:\n  A: {}\n  Islamic Republic:\n',
    );
  });
});

describe('nothing is added', () => {
  const cases: readonly (readonly [string, BaseChange, string, string])[] = [
    ['without a name', add({ kind: 'actor', name: '  ' }), 'actors: {}\n', 'edit.no-name'],
    ['under an id that is taken', add({ kind: 'actor', id: 'a', name: 'B' }), 'actors:\n  a: { name: A }\n', 'edit.exists'],
    ['to a section that is shared', iran, 'x: &x { A: {} }\nactors: *x\n', 'edit.section'],
    ['to a list', iran, 'actors: [A]\n', 'edit.section'],
    ['to a file that is no fact base', iran, 'Just some text.\n', 'edit.unreadable'],
    [
      'under a name that is too long for a key',
      add({ kind: 'actor', id: 'a'.repeat(1001), name: 'B' }),
      'actors: {}\n',
      'edit.long-name',
    ],
  ];
  it.each(cases)('%s', (_title, change, text, id) => expect(after(text, change)).toBe(`refused: ${id}`));
});
