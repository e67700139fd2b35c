import { describe, expect, it } from 'vitest';
import { completeBase } from '../../../src/language/base/completion/completeBase';
import { authoring, taken } from '../../support/baseWriting';

/** Facts that references in these tests can mean; the cursor is in what is put before them. */
const facts = `
actors:
  Viktor Khrenin: { aliases: Khrenin, role: "Defence Minister of Belarus, July 2023" }
  Belarus: { kind: state }
  Iran: { kind: state }
  "Office: North": { kind: organisation }
  rb: { name: Republic of Belarus, kind: state }
  first_lee: { name: Lee, kind: person }
  second_lee: { name: Lee, kind: person }
sources:
  minsk_visit:
    title: Pezeshkian's Minsk visit
    quotes:
      q1: { page: 1, exact: signed a memorandum }
  notes: { title: Notes on the visit, author: { literal: Office of Notes } }
`;

function offered(section: string, asked = true) {
  const { document, offset, text } = authoring(`factbase: 1${facts}${section}`);
  const { items } = completeBase(document, offset, { asked });
  return { items, labels: items.map(item => item.label), take: (label: string) => takenAs(text, items, label) };
}

function takenAs(text: string, items: ReturnType<typeof completeBase>['items'], label: string): string | undefined {
  const item = items.find(each => each.label === label);
  return item && taken(text, item).slice(`factbase: 1${facts}`.length);
}

describe('keys', () => {
  it('are those that fit and are not there yet, each with what it is for', () => {
    const { items, labels } = offered('events:\n  Opening:\n    place: Minsk\n    |\n    evidence: minsk_visit\n');
    expect(labels).toEqual([
      'name',
      'aliases',
      'avoid',
      'date',
      'participants',
      'checked',
      'disputed',
      'alternatives',
      'summary',
      'ids',
      'tags',
      'note',
      'language',
    ]);
    expect(items.find(item => item.label === 'date')?.doc).toContain('When it happened.');
    expect(items.every(item => item.doc)).toBe(true);
  });

  it('of a source begin with what most sources have', () => {
    const { document, offset } = authoring('factbase: 1\nsources:\n  s:\n    title: X\n    |\n');
    const labels = completeBase(document, offset, { asked: true }).items.map(item => item.label);
    expect(labels.slice(0, 4)).toEqual(['author', 'issued', 'type', 'URL']);
    expect(labels.at(-1)).toBe('submitted');
  });

  it.each([
    ['a text', 'events:\n  E:\n    su|', 'summary', 'events:\n  E:\n    summary: '],
    ['a list', 'agreements:\n  M:\n    pa|', 'parties', 'agreements:\n  M:\n    parties: [|]'],
    ['a check', 'events:\n  E:\n    ch|', 'checked', 'events:\n  E:\n    checked: { by: |, on: | }|'],
    ['identifiers, on a line of their own', 'events:\n  E:\n    i|', 'ids', 'events:\n  E:\n    ids:\n      |'],
    ['the same with wider steps', 'events:\n    E:\n        i|', 'ids', 'events:\n    E:\n        ids:\n            |'],
    [
      'what others say',
      'events:\n  E:\n    al|',
      'alternatives',
      'events:\n  E:\n    alternatives:\n      - field: |\n        value: |\n        evidence: |',
    ],
    ['a key in brackets', 'events:\n  E: { da| }', 'date', 'events:\n  E: { date:  }'],
    ['a key in open brackets', 'events:\n  E: { place: Minsk, da|', 'date', 'events:\n  E: { place: Minsk, date: '],
    ['a key that has its colon', 'events:\n  E:\n    pl|ce: Minsk\n', 'place', 'events:\n  E:\n    place: Minsk\n'],
    [
      'a key after a broken line',
      'events:\n  E:\n    date 2023\n    place: [x\n    su|\n',
      'summary',
      'events:\n  E:\n    date 2023\n    place: [x\n    summary: \n',
    ],
    [
      'a key in a list item',
      'events:\n  E:\n    evidence:\n      - source: minsk_visit\n        pa|',
      'page',
      'events:\n  E:\n    evidence:\n      - source: minsk_visit\n        page: ',
    ],
    [
      'the first key of a list item',
      'events:\n  E:\n    evidence:\n      - so|',
      'source',
      'events:\n  E:\n    evidence:\n      - source: ',
    ],
    ['a section', 'stat|', 'statements', 'statements:\n  |'],
  ])('take the shape of %s', (_what, written, label, expected) => {
    expect(offered(written).take(label)).toBe(expected);
  });

  it('go on where the values are known', () => {
    expect(offered('events:\n  E:\n    |').items.find(item => item.label === 'place')?.goesOn).toBe(true);
    expect(offered('events:\n  E:\n    |').items.find(item => item.label === 'note')?.goesOn).toBeUndefined();
  });

  it('that exclude each other are not offered together', () => {
    const { labels } = offered('events:\n  E:\n    evidence:\n      - { source: minsk_visit, page: 1, | }');
    expect(labels).toEqual(['quote', 'quote-id', 'supports', 'inferred']);
  });

  it.each([
    ['the name of an entry', 'events:\n  Ope|'],
    ['an id of a quote', 'more:\n  x:\n    qu|'],
    ['a free text', 'events:\n  E:\n    note: some|'],
    ['a comment', 'events:\n  E:\n    # da|'],
    ['a block text', 'events:\n  E:\n    note: >-\n      da|'.replace('>-', '>')],
    ['a key whose colon was just typed', 'events:\n  E:\n    date:|'],
  ])('are not offered for %s', (_what, written) => {
    expect(offered(written).labels).toEqual([]);
  });

  it('do not come up by themselves on an empty line, nor on a key that is complete', () => {
    expect(offered('events:\n  E:\n    |', false).labels).toEqual([]);
    expect(offered('events:\n  E:\n    date|: 2023', false).labels).toEqual([]);
    expect(offered('events:\n  E:\n    da|', false).labels).toContain('date');
  });

  it('keep Windows line ends', () => {
    const { document, offset, text } = authoring('factbase: 1\r\nevents:\r\n  E:\r\n    i|\r\n');
    const ids = completeBase(document, offset, { asked: true }).items.find(item => item.label === 'ids')!;
    expect(taken(text, ids)).toBe('factbase: 1\r\nevents:\r\n  E:\r\n    ids:\r\n      |\r\n');
  });
});

describe('values', () => {
  it('are kinds of actors', () => {
    const { document, offset } = authoring('factbase: 1\nactors:\n  A:\n    kind: |\n    note: x\n');
    const labels = completeBase(document, offset, { asked: false }).items.map(item => item.label);
    expect(labels).toEqual(['person', 'organisation', 'state', 'place', 'group']);
  });

  it.each([
    ['manners of statements', 'statements:\n  s:\n    kind: pl|', 'planned', 'statements:\n  s:\n    kind: planned'],
    ['flags', 'events:\n  E:\n    disputed: |', 'true', 'events:\n  E:\n    disputed: true'],
    ['flags in brackets', 'events:\n  E: { disputed: t| }', 'true', 'events:\n  E: { disputed: true }'],
    ['a word in place of another', 'agreements:\n  M:\n    kind: tre|aties\n', 'treaty', 'agreements:\n  M:\n    kind: treaty\n'],
    [
      'fields that are proved',
      'events:\n  E:\n    evidence: { source: notes, supports: [|] }',
      'place',
      'events:\n  E:\n    evidence: { source: notes, supports: [place] }',
    ],
    [
      'the field that others give otherwise',
      'agreements:\n  M:\n    alternatives:\n      - field: |',
      'signed',
      'agreements:\n  M:\n    alternatives:\n      - field: signed',
    ],
    [
      'quotes of the source',
      'events:\n  E:\n    evidence:\n      - source: minsk_visit\n        quote-id: |',
      'q1',
      'events:\n  E:\n    evidence:\n      - source: minsk_visit\n        quote-id: q1',
    ],
    [
      'quotes of a source that stands further down',
      'events:\n  E:\n    evidence: { quote-id: |, source: minsk_visit }',
      'q1',
      'events:\n  E:\n    evidence: { quote-id: q1, source: minsk_visit }',
    ],
  ])('are %s', (_what, written, label, expected) => {
    expect(offered(written).take(label)).toBe(expected);
  });

  it('do not come up again once they are there in full', () => {
    const { document, offset } = authoring('factbase: 1\nactors:\n  A:\n    kind: person|\n');
    expect(completeBase(document, offset, { asked: false }).items).toEqual([]);
    expect(completeBase(document, offset, { asked: true }).items).not.toEqual([]);
  });
});

describe('references', () => {
  it.each([
    ['the name', 'agreements:\n  M:\n    parties: [Be|]', 'Belarus', 'agreements:\n  M:\n    parties: [Belarus]'],
    [
      'the name, in a list of lines',
      'agreements:\n  M:\n    parties:\n      - Iran\n      - |',
      'Belarus',
      'agreements:\n  M:\n    parties:\n      - Iran\n      - Belarus',
    ],
    [
      'the name for an alias',
      'agreements:\n  M:\n    signatories: Khr|',
      'Viktor Khrenin',
      'agreements:\n  M:\n    signatories: Viktor Khrenin',
    ],
    [
      'the id for a part of it',
      'statements:\n  s:\n    by: viktor_|',
      'Viktor Khrenin',
      'statements:\n  s:\n    by: Viktor Khrenin',
    ],
    ['the id where the name is shared', 'statements:\n  s:\n    by: second|', 'Lee', 'statements:\n  s:\n    by: second_lee'],
    [
      'the id where its neighbours are ids',
      'agreements:\n  M:\n    parties: [rb, first_lee, Ir|]',
      'Iran',
      'agreements:\n  M:\n    parties: [rb, first_lee, iran]',
    ],
    [
      'quotation marks where YAML needs them',
      'events:\n  E:\n    place: Off|',
      'Office: North',
      'events:\n  E:\n    place: "Office: North"',
    ],
    ['none within others', 'events:\n  E:\n    place: "Off|"', 'Office: North', 'events:\n  E:\n    place: "Office: North"'],
    ['a value below its key', 'events:\n  E:\n    place:\n      Bel|', 'Belarus', 'events:\n  E:\n    place:\n      Belarus'],
    [
      'a source',
      'events:\n  E:\n    date: { text: this year, relative-to: min| }',
      'minsk_visit',
      'events:\n  E:\n    date: { text: this year, relative-to: minsk_visit }',
    ],
    [
      'the source of evidence',
      'events:\n  E:\n    evidence:\n      - source: not|',
      'notes',
      'events:\n  E:\n    evidence:\n      - source: notes',
    ],
    ['any fact', 'statements:\n  s:\n    about: [|]', 'Iran', 'statements:\n  s:\n    about: [Iran]'],
  ])('are written as %s', (_what, written, label, expected) => {
    expect(offered(written, false).take(label)).toBe(expected);
  });

  it('leave out what the list has already, and what does not fit', () => {
    const { labels } = offered('agreements:\n  M:\n    parties: [Iran, |]');
    expect(labels).toEqual(['Viktor Khrenin', 'Belarus', 'Office: North', 'Republic of Belarus', 'Lee', 'Lee']);
  });

  it('say what the fact is', () => {
    expect(offered('statements:\n  s:\n    by: Khr|').items[0]?.detail).toContain('Defence Minister of Belarus');
  });

  it('are none where nothing fits', () => {
    expect(offered('statements:\n  s:\n    by: Zzz|').labels).toEqual([]);
  });

  it('use the keys of a bibliography as sources', () => {
    const library = {
      uri: 'file:///w/library.bib',
      entries: [{ item: { id: 'doe2020', type: 'book', title: 'Treaties' }, start: 0, end: 9 }],
      problems: [],
    };
    const { document, offset } = authoring('factbase: 1\nbibliography: library.bib\nevents:\n  E:\n    evidence: do|', {
      bibliographies: [library],
    });
    expect(completeBase(document, offset, { asked: false }).items.map(item => item.text)).toEqual(['doe2020']);
  });
});

describe('the short form of evidence', () => {
  it.each([
    ['a source', 'events:\n  E:\n    evidence: min|', 'minsk_visit', 'events:\n  E:\n    evidence: minsk_visit'],
    ['a source by its title', 'events:\n  E:\n    evidence: Pezesh|', 'minsk_visit', 'events:\n  E:\n    evidence: minsk_visit'],
    [
      'a source in a list',
      'events:\n  E:\n    evidence:\n      - minsk_visit p. 1\n      - no|',
      'notes',
      'events:\n  E:\n    evidence:\n      - minsk_visit p. 1\n      - notes',
    ],
    [
      'a source before its place',
      'events:\n  E:\n    evidence: mi| p. 1 “x”\n',
      'minsk_visit',
      'events:\n  E:\n    evidence: minsk_visit p. 1 “x”\n',
    ],
    ['the page', 'events:\n  E:\n    evidence: minsk_visit |', 'p.', 'events:\n  E:\n    evidence: minsk_visit p. '],
    ['the paragraph', 'events:\n  E:\n    evidence: minsk_visit pa|', 'para.', 'events:\n  E:\n    evidence: minsk_visit para. '],
    ['the words', 'events:\n  E:\n    evidence: minsk_visit p. 1 |', '“…”', 'events:\n  E:\n    evidence: minsk_visit p. 1 “|”|'],
    ['a recorded quote', 'events:\n  E:\n    evidence: minsk_visit#|', 'q1', 'events:\n  E:\n    evidence: minsk_visit#q1'],
    [
      'a recorded quote with the source',
      'events:\n  E:\n    evidence: minsk_visit|',
      'minsk_visit#q1',
      'events:\n  E:\n    evidence: minsk_visit#q1',
    ],
    [
      'a source inside quotation marks',
      `events:\n  E:\n    evidence: 'mi|'`,
      'minsk_visit',
      `events:\n  E:\n    evidence: 'minsk_visit'`,
    ],
  ])('offers %s', (_what, written, label, expected) => {
    expect(offered(written).take(label)).toBe(expected);
  });

  it('offers nothing inside the quote', () => {
    expect(offered('events:\n  E:\n    evidence: minsk_visit p. 1 “Bel|').labels).toEqual([]);
  });
});

describe('the short form of a role', () => {
  function roles(written: string) {
    const { document, offset, text } = authoring(`factbase: 1\n${written}\n${facts.trimStart().split('\n').slice(1).join('\n')}`);
    const { items } = completeBase(document, offset, { asked: false });
    return (label: string) => {
      const item = items.find(each => each.label === label);
      return item && taken(text, item).split('\n')[3];
    };
  }

  it.each([
    ['an actor after "of"', 'role: Defence Minister of Be|', 'Belarus', '    role: Defence Minister of Belarus'],
    ['every actor where nothing is typed', 'role: Defence Minister of |', 'Iran', '    role: Defence Minister of Iran'],
    ['an actor before a date', 'role: Minister of Be|, July 2023', 'Belarus', '    role: Minister of Belarus, July 2023'],
    ['the id of one that has "of" in its name', 'role: Minister of Rep|', 'Republic of Belarus', '    role: Minister of rb'],
    ['the id of one that YAML would break', 'role: Head of Off|', 'Office: North', '    role: Head of office_north'],
  ])('offers %s', (_what, written, label, expected) => {
    expect(roles(`actors:\n  Ann Example:\n    ${written}`)(label)).toBe(expected);
  });

  it.each(['role: Defence Min|', 'role: Defence Minister of Belarus, Jul|', 'role: Head of the offi|ce'])(
    'offers no actor in "%s"',
    written => {
      expect(roles(`actors:\n  Ann Example:\n    ${written}`)('Belarus')).toBeUndefined();
    },
  );
});

describe('bases of any size and state', () => {
  it('offers at most a hundred facts, and says that there are more', () => {
    const many = Array.from({ length: 500 }, (_, i) => `  Person ${i}: { kind: person }`).join('\n');
    const { document, offset } = authoring(`factbase: 1\nactors:\n${many}\nstatements:\n  s:\n    by: |\n`);
    const { items, incomplete } = completeBase(document, offset, { asked: true });
    expect(items).toHaveLength(100);
    expect(incomplete).toBe(true);
  });

  it.each(['|', 'factbase|', '\u0000|', '- |', '{ |', 'actors:\n\t|', '"|', '? |', '--- |', 'actors: [|', '\ufeff|'])(
    'survives %j',
    text => {
      const { document, offset } = authoring(text);
      expect(() => completeBase(document, offset, { asked: true })).not.toThrow();
    },
  );
});
