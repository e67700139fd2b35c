import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../../src/core/facts/problem';
import { readFactFile } from '../../../src/core/facts/read';
import { planRename } from '../../../src/language/base/rename/plan';
import { renameCitations } from '../../../src/language/base/rename/citations';
import { RenameRefusal } from '../../../src/language/base/rename/refusal';
import { renameTargetAt } from '../../../src/language/base/rename/target';
import { sayEnglish } from '../../../src/language/say';
import { authoring, type Around } from '../../support/baseWriting';
import { baseUri } from '../../support/writing';

function applied(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.newText + now.slice(edit.end), text);
}

/** The texts of all files after the rename, or the reason why it was refused. */
function renamed(base: string, to: string, around: Around = {}): Readonly<Record<string, string>> | string {
  const { document, offset, files } = authoring(base, around);
  const fileOf = (uri: string) => files.get(uri);
  try {
    const { target } = renameTargetAt(document, offset, fileOf);
    const { bases } = planRename(target, to, [document.facts], fileOf);
    return Object.fromEntries([...bases].map(([uri, edits]) => [uri, applied(files.get(uri)!.text, edits)]));
  } catch (error) {
    if (error instanceof RenameRefusal) return error.reason.id;
    throw error;
  }
}

/** The text of the one base after the rename. */
function text(base: string, to: string, around: Around = {}): string {
  const result = renamed(base, to, around);
  return typeof result === 'string' ? result : result[baseUri]!;
}

describe('renaming the key of a source', () => {
  const base = (key: string, cursor = '') => `factbase: 1
# ${key === 'visit' ? 'visit' : 'visit'} in a comment stays
sources:
  ${cursor}${key}:
    title: The visit   # a title
    quotes: { q1: { exact: so } }
  wire: { title: Wire, origin: ${key} }
events:
  Opening:
    date: { text: this year, relative-to: ${key} }
    evidence:
      - ${key} p. 1 “the visit”
      - '${key}#q1'
      - { source: "${key}", quote: visit }
      - @${key}, p. 2
    note: visit
  Other: { evidence: [${key} p. 3, wire] }
`;

  it('changes the key, every reference to it, and nothing else', () => {
    const fixed = (key: string, cursor = '') => base(key, cursor).replace(/ {6}- @.*\n/, '');
    expect(text(fixed('visit', '|'), 'minsk_visit')).toBe(fixed('minsk_visit'));
  });

  it('works from a reference', () => {
    const from = 'factbase: 1\nsources:\n  a: { title: A }\nevents:\n  E:\n    evidence: |a p. 1 “x”\n';
    expect(text(from, 'b')).toBe('factbase: 1\nsources:\n  b: { title: A }\nevents:\n  E:\n    evidence: b p. 1 “x”\n');
  });

  it('keeps line ends, a byte order mark and a missing last newline', () => {
    expect(text('\ufefffactbase: 1\r\nsources:\r\n  |a: { title: A }\r\nevents:\r\n  E:\r\n    evidence: a p. 1', 'b')).toBe(
      '\ufefffactbase: 1\r\nsources:\r\n  b: { title: A }\r\nevents:\r\n  E:\r\n    evidence: b p. 1',
    );
  });

  it('tells drafts of the new key', () => {
    const { document, offset, files } = authoring('factbase: 1\nsources:\n  |a: { title: A }\n');
    const fileOf = (uri: string) => files.get(uri);
    const plan = planRename(renameTargetAt(document, offset, fileOf).target, 'b', [document.facts], fileOf);
    expect(plan.citation).toEqual({ from: 'a', to: 'b' });
  });

  it('reaches other files of the base', () => {
    const other = 'file:///w/more.factbase.yaml';
    const result = renamed('factbase: 1\nsources:\n  |a: { title: A }\n', 'b', {
      others: { [other]: 'factbase: 1\nevents:\n  E: { evidence: a p. 1 }\n' },
    });
    expect(result).toEqual({
      [baseUri]: 'factbase: 1\nsources:\n  b: { title: A }\n',
      [other]: 'factbase: 1\nevents:\n  E: { evidence: b p. 1 }\n',
    });
  });
});

describe('renaming a fact whose key is its name', () => {
  const people = (entry: string, references: string) =>
    `factbase: 1\nactors:\n${entry}\nagreements:\n  Pact:\n    signatories: ${references}\n`;

  it('keeps its id by writing it down, and changes references by the old name only', () => {
    expect(
      text(
        people('  |Viktor Khrenin:\n    aliases: [Khrenin]   # short', '[Viktor Khrenin, Khrenin, viktor_khrenin]'),
        'Viktor G. Khrenin',
      ),
    ).toBe(
      people(
        '  viktor_khrenin:\n    name: Viktor G. Khrenin\n    aliases: [Khrenin]   # short',
        '[Viktor G. Khrenin, Khrenin, viktor_khrenin]',
      ),
    );
  });

  it('changes the key alone where the id stays the same', () => {
    expect(text(people('  |Viktor  Khrénin: {}', '[Viktor Khrénin]').replace('  Khr', ' Khr'), 'Viktor Khrenin')).toBe(
      people('  Viktor Khrenin: {}', '[Viktor Khrénin]'),
    );
  });

  it.each([
    ['in brackets', '  |Belarus: { kind: state }', '  belarus: { name: White Russia, kind: state }'],
    ['in empty brackets', '  |Belarus: {}', '  belarus: { name: White Russia }'],
    ['without anything below it', '  |Belarus:', '  belarus: { name: White Russia }'],
    ['in quotation marks', '  "|Belarus":\n    kind: state', '  "belarus":\n    name: White Russia\n    kind: state'],
    [
      'with a comment in between',
      '  |Belarus: # east\n    # of here\n    kind: state',
      '  belarus: # east\n    # of here\n    name: White Russia\n    kind: state',
    ],
  ])('%s', (_what, before, after) => {
    expect(text(people(before, '[Belarus]'), 'White Russia')).toBe(people(after, '[White Russia]'));
  });

  it('writes names as YAML and roles need them', () => {
    expect(
      text(people('  |Office: { kind: organisation }\n  Ann:\n    role: Head of Office, 2023', 'Office'), 'Office: North'),
    ).toBe(
      people(
        '  office: { name: "Office: North", kind: organisation }\n  Ann:\n    role: Head of office, 2023',
        '"Office: North"',
      ),
    );
  });

  it('changes the actor in a role and leaves the rest of it', () => {
    expect(
      text(people('  |Belarus: { kind: state }\n  Ann:\n    role: Belarus expert of Belarus, July 2023', 'x'), 'Ruritania'),
    ).toBe(people('  belarus: { name: Ruritania, kind: state }\n  Ann:\n    role: Belarus expert of Ruritania, July 2023', 'x'));
  });
});

describe('renaming other things', () => {
  const base = (entry: string, rest: string) => `factbase: 1\nactors:\n${entry}\nstatements:\n  s: { text: So., ${rest} }\n`;

  it('an id leaves references by name as they are', () => {
    expect(text(base('  |khrenin:\n    name: Viktor Khrenin', 'by: khrenin, about: [Viktor Khrenin]'), 'vk')).toBe(
      base('  vk:\n    name: Viktor Khrenin', 'by: vk, about: [Viktor Khrenin]'),
    );
  });

  it('the derived id of a name is written down with the name', () => {
    expect(text(base('  Viktor Khrenin:\n    kind: person', 'by: viktor_|khrenin, about: [Viktor Khrenin]'), 'vk')).toBe(
      base('  vk:\n    name: Viktor Khrenin\n    kind: person', 'by: vk, about: [Viktor Khrenin]'),
    );
  });

  it('a name that stands below an id', () => {
    expect(text(base("  khrenin:\n    name: 'Viktor |Khrenin'", 'by: khrenin, about: ["Viktor Khrenin"]'), "O'Khrenin")).toBe(
      base("  khrenin:\n    name: 'O''Khrenin'", 'by: khrenin, about: ["O\'Khrenin"]'),
    );
  });

  it('an alias, with the references by it', () => {
    expect(
      text(base('  Viktor Khrenin:\n    aliases: [VK, { name: Хренин, language: ru }]', 'by: V|K, about: [Хренин]'), 'V. K.'),
    ).toBe(base('  Viktor Khrenin:\n    aliases: [V. K., { name: Хренин, language: ru }]', 'by: V. K., about: [Хренин]'));
  });

  it('one word that is both id and name', () => {
    expect(text(base('  |iran: { kind: state }', 'by: iran, about: [Iran]'), 'persia')).toBe(
      base('  persia: { kind: state }', 'by: persia, about: [persia]'),
    );
    expect(text(base('  |iran: { kind: state }', 'by: iran, about: [Iran]'), 'Islamic Republic')).toBe(
      base('  iran: { name: Islamic Republic, kind: state }', 'by: iran, about: [Islamic Republic]'),
    );
  });

  it('the id of a recorded quote', () => {
    const quotes = (id: string, cursor = '') =>
      `factbase: 1\nsources:\n  a:\n    quotes:\n      ${cursor}${id}: x\n  b:\n    quotes: { q1: y }\nevents:\n  E:\n    evidence: [a#${id}, b#q1, { source: a, quote-id: ${id} }]\n`;
    expect(text(quotes('q1', '|'), 'first')).toBe(quotes('first'));
    expect(text(quotes('q1').replace('a#q1', 'a#|q1'), 'first')).toBe(quotes('first'));
  });
});

describe('several entries with one id', () => {
  const twice = (first: string, second: string, by: string, cursor = ['', '']) =>
    `factbase: 1\nactors:\n  ${cursor[0]}${first}: { name: Ann }\n  ${cursor[1]}${second}: { name: Bob }\nstatements:\n  s: { text: x, by: ${by} }\n`;

  it('the first one takes the references along, the others do not', () => {
    expect(text(twice('a', 'a', 'a', ['|', '']), 'b')).toBe(twice('b', 'a', 'b'));
    expect(text(twice('a', 'a', 'a', ['', '|']), 'b')).toBe(twice('a', 'b', 'a'));
  });
});

describe('what cannot be renamed', () => {
  const two = (entry: string, more = '') => `factbase: 1\nactors:\n${entry}\n  Bob: {}\n${more}`;
  it.each([
    ['a field', two('  Ann:\n    ki|nd: person'), 'x', 'rename.not-here'],
    ['a value of no fact', two('  Ann:\n    kind: per|son'), 'x', 'rename.not-here'],
    ['a comment', two('  # An|n'), 'x', 'rename.not-here'],
    ['an unknown reference', two('  Ann: {}', 'statements:\n  s: { text: x, by: Zo|e }\n'), 'x', 'rename.unknown'],
    [
      'an ambiguous reference',
      two('  a: { name: Lee }\n  b: { name: Lee }', 'statements:\n  s: { text: x, by: Le|e }\n'),
      'x',
      'rename.ambiguous',
    ],
    ['to nothing', two('  A|nn: {}'), '  ', 'rename.empty'],
    ['an id to what is none', two('  a|nn: { name: Ann }'), 'not an id', 'rename.bad-id'],
    ['to the id of another', two('  a|nn: { name: Ann }'), 'bob', 'rename.taken'],
    ['to the name of another', two('  A|nn: {}'), 'Bob', 'rename.taken'],
    [
      'where a broken entry may refer to it',
      two('  A|nn: {}', 'events:\n  E: { participants: [Ann }\n'),
      'Zoe',
      'rename.broken-entry',
    ],
    [
      'where a reference is an anchor',
      two('  a|nn: { name: Ann }\n  Eve: { role: { title: x, of: &a ann } }', 'statements:\n  s: { text: x, by: *a }\n'),
      'zoe',
      'rename.anchor',
    ],
  ])('%s', (_what, base, to, reason) => {
    expect(renamed(base, to)).toBe(reason);
  });

  it('a broken entry is no hindrance where it has the word only inside others', () => {
    expect(text(two('  a|b: { name: Ann }', 'events:\n  E: { participants: [cab }\n'), 'zoe')).toContain('zoe: { name: Ann }');
  });

  it('a source of a bibliography, or one that is also in it', () => {
    const library = {
      uri: 'file:///w/library.bib',
      entries: [{ item: { id: 'doe', type: 'book' }, start: 0, end: 9 }],
      problems: [],
    };
    expect(renamed('factbase: 1\nevents:\n  E: { evidence: do|e p. 1 }\n', 'x', { bibliographies: [library] })).toBe(
      'rename.bibliography',
    );
    expect(renamed('factbase: 1\nsources:\n  do|e: { title: D }\n', 'x', { bibliographies: [library] })).toBe(
      'rename.also-bibliography',
    );
  });

  it.each(['rename.taken', 'rename.broken-entry', 'rename.cannot-cite', 'rename.anchor', 'rename.odd-place'])(
    'is told why: %s',
    id => {
      expect(sayEnglish(id)).not.toBe(id);
    },
  );
});

describe('citations in drafts', () => {
  it.each([
    [
      'markdown',
      'See [@visit, p. 1; @other] and @visit [p. 2].\n\n`@visit` and visits @visits',
      'See [@trip, p. 1; @other] and @trip [p. 2].\n\n`@visit` and visits @visits',
    ],
    ['latex', 'See \\autocite[1]{visit,other} % \\cite{visit}', 'See \\autocite[1]{trip,other} % \\cite{visit}'],
    ['typst', 'See @visit[p. 1] and #cite(<visit>).', 'See @trip[p. 1] and #cite(<trip>).'],
    ['plaintext', '(visit, p. 1)', '(visit, p. 1)'],
  ] as const)('get the new key: %s', (markup, before, after) => {
    expect(applied(before, renameCitations('visit', 'trip', before, markup)!)).toBe(after);
  });

  it('are refused a key that would not be read there', () => {
    expect(renameCitations('visit', 'trip.', 'See @visit there.', 'markdown')).toBeUndefined();
  });

  it('after a rename the facts are the same', () => {
    const result = text('factbase: 1\nsources:\n  |a: { title: A }\nevents:\n  E: { evidence: a p. 1 “x” }\n', 'b');
    const file = readFactFile(baseUri, result);
    expect(file.problems).toEqual([]);
    expect(file.facts.map(fact => [fact.id, fact.evidence.map(each => [each.source, each.quote])])).toEqual([
      ['b', []],
      ['e', [['b', 'x']]],
    ]);
  });
});
