import { describe, expect, it } from 'vitest';
import { readFactFile } from '../../../src/core/facts/read';
import type { Actor, Agreement, Event, Fact, Source, Statement } from '../../../src/core/facts/model';
import { dedent, factsOf, fixed, problemsOf, sentence, uri } from '../../support/factBases';

const short = dedent(`
  factbase: 1
  title: Belarus and Iran

  sources:
    minsk_visit:                              # the citation key
      title: Pezeshkian's Minsk visit

  actors:
    Viktor Khrenin:                           # the name is the key
      aliases: [Khrenin, Виктор Хренин]
      role: Defence Minister of Belarus, July 2023
      evidence: minsk_visit p. 1 “Belarusian Defence Minister Viktor Khrenin”
    Mohammad Reza Ashtiani:
      aliases: Ashtiani
      evidence: minsk_visit p. 1
    Belarus: { kind: state, adjectives: Belarusian }

  agreements:
    Memorandum on military cooperation:
      signed: July 2023
      signatories: [Khrenin, Ashtiani]        # by id, name or alias
      evidence: minsk_visit p. 1 “signed a memorandum on military cooperation”
`);

const full = dedent(`
  factbase: 1
  title: Belarus and Iran
  sources:
    minsk_visit:
      title: Pezeshkian's Minsk visit
  actors:
    viktor_khrenin:
      name: Viktor Khrenin
      kind: person
      aliases:
        - name: Khrenin
        - { name: Виктор Хренин }
      roles:
        - { title: Defence Minister, of: Belarus, at: July 2023 }
      evidence:
        - { source: minsk_visit, page: 1, quote: "Belarusian Defence Minister Viktor Khrenin" }
    mohammad_reza_ashtiani:
      name: Mohammad Reza Ashtiani
      aliases:
        - Ashtiani
      evidence:
        - source: minsk_visit
          page: 1
    belarus:
      name: Belarus
      kind: state
      adjectives:
        - Belarusian
  agreements:
    memorandum_on_military_cooperation:
      name: Memorandum on military cooperation
      signed: { text: July 2023 }
      signatories:
        - Khrenin
        - Ashtiani
      evidence:
        - { source: minsk_visit, page: 1, quote: signed a memorandum on military cooperation }
`);

describe('reading a fact base', () => {
  it('takes the short and the full form for the same', () => {
    expect([...factsOf(short).all()]).toEqual([...factsOf(full).all()]);
    expect(problemsOf(short)).toEqual([]);
    expect(problemsOf(full)).toEqual([]);
  });

  it('knows every field of the full form', () => {
    const facts = factsOf(everything);
    expect(problemsOf(everything)).toEqual([]);
    expect(facts.get('khrenin') as Actor).toMatchObject({
      name: 'Viktor Khrenin',
      type: 'person',
      aliases: [{ name: 'Khrenin' }, { name: 'Хренин', language: 'ru' }, { name: 'VK', case: 'exact', hoverOnly: true }],
      avoid: ['Victor Khrenin'],
      roles: [{ title: 'Defence Minister', also: ['Minister of Defence'], of: 'belarus', at: { text: '2023-07' } }],
      ids: { wikidata: 'Q1' },
      evidence: [
        {
          source: 'minsk_visit',
          locator: { label: 'page', value: '1' },
          quote: 'Belarusian Defence Minister',
          supports: ['roles'],
          inferred: false,
        },
        { source: 'minsk_visit', quoteId: 'q1', supports: [], inferred: true },
      ],
      checked: { by: 'AB', on: { text: '2026-11-20' }, method: 'read in the source' },
      disputed: false,
      tags: ['military'],
      note: 'free text',
    });
    expect(facts.get('roadmap') as Agreement).toMatchObject({
      form: 'roadmap',
      aliases: [{ name: 'the roadmap', after: 'full' }],
      parties: ['belarus', 'iran'],
      signed: { value: { edtf: '2023' } },
      inForce: { value: { edtf: '2023/2026' } },
      subjects: ['political', 'economic'],
      alternatives: [{ field: 'signed', value: '2022', evidence: [{ source: 'other' }] }],
    });
    expect(facts.get('pause') as Statement).toMatchObject({
      name: 'A pause had been overcome.',
      by: 'khrenin',
      manner: 'paraphrased',
      about: ['Belarus', 'iran'],
    });
    expect(facts.source('minsk_visit') as Source).toMatchObject({
      csl: {
        id: 'minsk_visit',
        type: 'article',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2025, 8]] },
        URL: 'https://example.org/a',
      },
      issued: { value: { edtf: '2025-08' } },
      pageOffset: 2,
      origin: 'other',
      reliability: 'B2',
      status: 'corrected',
      quotes: [{ id: 'q1', exact: 'signed a memorandum', locator: { label: 'page', value: '1' } }],
    });
    expect(facts.title).toBe('Everything');
  });

  it('resolves "this year" through the date of the source, as soon as there is one', () => {
    const facts = factsOf(everything);
    expect((facts.get('office') as Event).date).toMatchObject({
      text: 'this year',
      relativeTo: 'minsk_visit',
      value: { edtf: '2025' },
    });
    const without = factsOf(everything.replace('    issued: 2025-08\n', ''));
    expect((without.get('office') as Event).date).toEqual({ text: 'this year', relativeTo: 'minsk_visit' });
  });

  it.each([
    ['Viktor Khrenin', 'viktor_khrenin'],
    ['Виктор Хренин', 'viktor_khrenin'],
    ['Лукашэнка', 'lukashenka'],
    ['Ελλάδα', 'ellada'],
    ['Łódź Agreement (1994)', 'lodz_agreement_1994'],
    ["Iranian attaché's office", 'iranian_attaches_office'],
    ['2023 Roadmap', 'n_2023_roadmap'],
  ])('makes the id of %s from its name', (name, id) => {
    expect(factsOf(`factbase: 1\nactors:\n  ${JSON.stringify(name)}: {}\n`).get(id)?.name).toBe(name);
  });

  it('gives a name in an unknown script a stable id of its own', () => {
    const ids = [...factsOf('factbase: 1\nactors:\n  習近平:\n  李强:\n').all()].map(fact => fact.id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it.each([
    ['Defence Minister of Belarus, July 2023', { title: 'Defence Minister', of: 'Belarus', at: '2023-07' }],
    ['Defence Minister of Belarus, since 2020', { title: 'Defence Minister', of: 'Belarus', from: '2020' }],
    ['President of Iran, 2005–2013', { title: 'President', of: 'Iran', from: '2005', until: '2013' }],
    ['Minister of Defence', { title: 'Minister of Defence' }],
    ['Minister of Defence of Belarus, 2023', { title: 'Minister of Defence', of: 'Belarus', at: '2023' }],
    ['Secretary of the Security Council of Belarus', { title: 'Secretary of the Security Council', of: 'Belarus' }],
    ['President', { title: 'President' }],
  ])('reads the role "%s"', (text, expected) => {
    const { roles } = factsOf(`factbase: 1\nactors:\n  X Y:\n    role: ${text}\n`).get('x_y') as Actor;
    const { title, of, at, from, until } = roles[0]!;
    expect({ title, of, at: at?.value?.edtf, from: from?.value?.edtf, until: until?.value?.edtf }).toEqual({
      of: undefined,
      at: undefined,
      from: undefined,
      until: undefined,
      ...expected,
    });
  });

  it.each([
    ['s p. 1 “a b”', { source: 's', locator: { label: 'page', value: '1' }, quote: 'a b' }],
    ['s pp. 12-14 "a b"', { source: 's', locator: { label: 'page', value: '12-14' }, quote: 'a b' }],
    ['s para. 3', { source: 's', locator: { label: 'paragraph', value: '3' } }],
    ['s ch. IV «a»', { source: 's', locator: { label: 'chapter', value: 'IV' }, quote: 'a' }],
    ['s “he said “no” twice”', { source: 's', quote: 'he said “no” twice' }],
    ['s', { source: 's' }],
    ['s#q1', { source: 's', quoteId: 'q1' }],
  ])('reads the evidence %s', (text, expected) => {
    const value = text.includes('"') ? `'${text}'` : text;
    const fact = factsOf(`factbase: 1\nsources:\n  s: { quotes: { q1: x } }\nactors:\n  X Y:\n    evidence: ${value}\n`).get(
      'x_y',
    )!;
    expect(fact.evidence).toEqual([{ supports: [], inferred: false, ...expected }]);
  });

  it('reads straight quotation marks in evidence without quotes around the value', () => {
    const fact = factsOf('factbase: 1\nsources: { s: {} }\nactors:\n  X Y:\n    evidence: s p. 1 "a b"\n').get('x_y')!;
    expect(fact.evidence[0]).toMatchObject({ source: 's', quote: 'a b' });
  });
});

const everything = dedent(`
  factbase: 1
  title: Everything
  language: en
  sources:
    minsk_visit:
      type: article
      title: Pezeshkian's Minsk visit
      author: [{ family: Doe, given: Jane }]
      issued: 2025-08
      URL: https://example.org/a
      page-offset: 2
      origin: other
      reliability: B2
      status: corrected
      quotes:
        q1: { page: 1, exact: "signed a memorandum" }
    other: {}
  actors:
    khrenin:
      name: Viktor Khrenin
      kind: person
      aliases:
        - Khrenin
        - { name: Хренин, language: ru }
        - { name: VK, case: exact, hover-only: true }
      avoid: [Victor Khrenin]
      adjectives: []
      roles:
        - { title: Defence Minister, also: [Minister of Defence], of: belarus, at: 2023-07 }
      summary: Defence Minister of Belarus in July 2023.
      ids: { wikidata: Q1 }
      evidence:
        - { source: minsk_visit, page: 1, quote: "Belarusian Defence Minister", supports: [roles] }
        - { source: minsk_visit, quote-id: q1, inferred: true }
      checked: { by: AB, on: 2026-11-20, method: read in the source }
      disputed: false
      tags: [military]
      note: free text
    Belarus: { kind: state }
    iran:
      name: Iran
      kind: state
  agreements:
    roadmap:
      name: Roadmap for comprehensive cooperation for 2023–2026
      kind: roadmap
      aliases: [{ name: the roadmap, after: full }]
      parties: [belarus, iran]
      signatories: []
      signed: 2023
      in-force: 2023/2026
      subjects: [political, economic]
      summary: Maps the cooperation.
      evidence: [minsk_visit#q1]
      alternatives:
        - { field: signed, value: 2022, evidence: [other p. 2] }
  events:
    office:
      name: Opening of the attaché's office
      date: { text: this year, relative-to: minsk_visit }
      place: Minsk
      participants: [Iran]
      evidence: minsk_visit
  statements:
    pause:
      text: A pause had been overcome.
      by: khrenin
      kind: paraphrased
      about: [Belarus, iran]
      date: 2023
      evidence: minsk_visit
`);

describe('problems of a fact base', () => {
  const entry = (lines: string, section = 'actors'): string =>
    `factbase: 1\nsources:\n  s: {}\n${section}:\n  Good One:\n    evidence: s\n  X Y:\n${lines}  Other One:\n    note: fine\n`;

  it('says of a merge key that it takes over nothing, and to write the fields out', () => {
    const text = 'actors:\n  Ann Example: &a\n    aliases: A\n  Ben Example:\n    <<: *a\n    aliases: B\n';
    const found = factsOf(text)
      .problems(uri)
      .find(problem => problem.code === 'unknown-key');
    expect(sentence(found!)).toContain('Write the fields out');
  });

  it.each<[string, string, string[]]>([
    ['an unknown key', entry('    alias: Z\n'), ['unknown-key "alias"']],
    [
      'a text where fields belong',
      entry('    aliases: {}\n').replace('  X Y:\n    aliases: {}\n', '  X Y: text\n'),
      ['wrong-type "text"'],
    ],
    ['a list where a text belongs', entry('    name: [a, b]\n'), ['wrong-type "[a, b]"']],
    ['evidence without a source', entry('    evidence: { page: 1 }\n'), ['missing-key "{ page: 1 }"']],
    ['a date in the American order', entry('    date: 07/14/2023\n', 'events'), ['bad-date "07/14/2023"']],
    ['an ambiguous date', entry('    date: 03/04/2023\n', 'events'), ['bad-date "03/04/2023"']],
    ['a kind that does not exist', entry('    kind: persn\n'), ['bad-value "persn"']],
    ['a source that does not exist', entry('    evidence: minsk p. 1\n'), ['unknown-id "minsk"']],
    ['an actor that does not exist', entry('    role: Minister of Belarus\n'), ['unknown-id "Belarus"']],
    ['an id twice', entry('    note: a\n').replace('Other One', 'X Y'), ['duplicate-id "X Y"']],
    ['a name that two have', entry('    aliases: Good One\n'), ['shared-name "Good One"', 'shared-name "Good One"']],
    ['a key twice', entry('    note: a\n    note: b\n'), ['yaml-syntax "note"']],
    ['a tab', entry('\tnote: a\n'), ['yaml-syntax "\t"']],
    ['a line too far to the left', entry('    note: a\n   kind: person\n'), ['yaml-syntax "kind: person"']],
    ['an entry out of its column', entry('    note: a\n').replace('  Other', ' Other'), ['yaml-syntax " "']],
    ['an unclosed quotation mark', entry('    note: "a\n'), ['yaml-syntax ""a"']],
    ['a colon in a title', entry('    summary: Belarus: a history\n'), ['yaml-syntax "Belarus: a history"']],
    [
      'a colon in listed evidence',
      entry('    evidence:\n      - s p. 1 “He said: no”\n'),
      ['yaml-syntax "s p. 1 “He said: no”"'],
    ],
    [
      'a value that goes on after its quotation marks',
      entry('    summary: "A pause" was overcome\n'),
      ['yaml-syntax ""A pause" was overcome"'],
    ],
    ['a quotation mark that never closes', entry('    evidence: s p. 1 “the #1 partner\n'), ['bad-value "“the"']],
    [
      'roles that overlap',
      entry('    roles:\n      - Head of s, 2020–2022\n      - Head of s, 2021–2023\n')
        .replace('  s: {}', '  t: {}\n  s: {}')
        .replaceAll('of s,', 'of Good One,'),
      ['role-overlap "Head of Good One, 2021–2023"'],
    ],
    ['a role that ends before it begins', entry('    roles: { title: Head, from: 2023, until: 2020 }\n'), ['date-order "2023"']],
    [
      'an agreement in force before it was signed',
      entry('    signed: 2023\n    in-force: 2020/2021\n', 'agreements'),
      ['date-order "2023"'],
    ],
    ['a quote id that does not exist', entry('    evidence: s#q\n'), ['unknown-id "q"']],
    [
      'a bad reliability code',
      entry('    reliability: very\n', 'actors')
        .replace('reliability: very', 'note: a')
        .replace('s: {}', 's: { reliability: Z9 }'),
      ['bad-value "Z9"'],
    ],
    ['an id with a space', entry('    name: Someone\n'), ['bad-id "X Y"']],
    ['another version', 'factbase: 2\nactors:\n  X Y:\n', ['unsupported-version "2"']],
    ['no version', 'title: a\n', ['missing-key "title"']],
    ['an empty file', '', ['missing-key ""']],
    ['a section that is a list', 'factbase: 1\nactors: [a]\n', ['wrong-type "[a]"']],
    ['1,000 nested brackets', entry(`    note: ${'['.repeat(1000)}\n`), ['too-deep "["']],
    ['a second document', 'factbase: 1\n---\nactors:\n', ['yaml-syntax "---"']],
    [
      'an anchor without anything',
      entry('    note: a\n').replace('  Other One:', '  &gone\n  Other One:'),
      ['yaml-syntax "&gone"'],
    ],
    ['a first field that is indented', ' title: a\nfactbase: 1\nactors:\n  Good One:\n    note: a\n', ['yaml-syntax " "']],
    ['an alias of nothing', entry('    note: *gone\n'), ['yaml-syntax "*gone"']],
    [
      'sources that repeat each other',
      'factbase: 1\nsources:\n  a: { origin: b }\n  b: { origin: a }\n',
      ['bad-value "b"', 'bad-value "a"'],
    ],
  ])('tells of %s at its place, in a whole sentence, and keeps the other entries', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
    const facts = factsOf(text);
    for (const problem of facts.problems(uri)) expect(sentence(problem).length).toBeGreaterThan(20);
    if (text.includes('Good One:')) {
      expect(facts.get('good_one')).toBeDefined();
      if (text.includes('Other One')) expect(facts.get('other_one')).toMatchObject({ note: 'fine' });
    }
  });

  it.each<[string, string, string]>([
    ['renames a key', entry('    alias: Z\n'), entry('    aliases: Z\n')],
    ['quotes a text with a colon', entry('    summary: Belarus: a history\n'), entry('    summary: "Belarus: a history"\n')],
    ['quotes a text that goes on', entry('    summary: "A pause" was\n'), entry('    summary: \'"A pause" was\'\n')],
    [
      'quotes evidence with a colon',
      entry('    evidence:\n      - s p. 1 “He said: no”\n'),
      entry('    evidence:\n      - "s p. 1 “He said: no”"\n'),
    ],
    [
      'swaps dates',
      entry('    roles: { title: Head, from: 2023, until: 2020 }\n'),
      entry('    roles: { title: Head, from: 2020, until: 2023 }\n'),
    ],
    ['corrects a kind', entry('    kind: persn\n'), entry('    kind: person\n')],
    [
      'corrects a reference',
      entry('    evidence: s\n    roles: [Head of Good Ona]\n'),
      entry('    evidence: s\n    roles: [Head of Good One]\n'),
    ],
    ['replaces a tab in front', entry('\t\tnote: a\n'), entry('    note: a\n')],
    [
      'moves an entry into its column',
      entry('    note: a\n').replace('  Other One:\n', ' Other One:\n'),
      entry('    note: a\n').replace('    note: fine', '     note: fine'),
    ],
    ['adds the version', 'title: a\n', 'factbase: 1\ntitle: a\n'],
  ])('%s by a quick fix, after which nothing is wrong', (_name, text, expected) => {
    const problem = factsOf(text)
      .problems(uri)
      .find(each => each.fixes !== undefined)!;
    expect(fixed(text, problem.fixes![0]!)).toBe(expected);
    expect(problemsOf(expected)).toEqual([]);
  });

  it('uses a text that a colon would have cut in two as it was meant', () => {
    const fact = factsOf(entry('    summary: Belarus: a history\n    evidence:\n      - s “He said: no”\n')).get('x_y')!;
    expect(fact).toMatchObject({ summary: 'Belarus: a history', evidence: [{ source: 's', quote: 'He said: no' }] });
  });

  it('calls a reference to a broken entry not unknown', () => {
    expect(problemsOf(entry('    note: [\n').replace('note: fine', 'roles: Head of X Y'))).toHaveLength(1);
  });
});

describe('places', () => {
  it('are told for keys, parts, and parts of short forms', () => {
    const facts = factsOf(short);
    const at = (id: string, ...part: (string | number)[]): string => {
      const place = facts.placeOf(facts.get(id)!, part);
      return short.slice(place.start, place.end);
    };
    expect(at('viktor_khrenin')).toBe('Viktor Khrenin');
    expect(at('viktor_khrenin', 'aliases', 1)).toBe('Виктор Хренин');
    expect(at('viktor_khrenin', 'evidence', 0)).toBe('minsk_visit p. 1 “Belarusian Defence Minister Viktor Khrenin”');
    expect(at('viktor_khrenin', 'roles', 0)).toBe('Defence Minister of Belarus, July 2023');
    expect(at('belarus', 'kind')).toBe('state');
    expect(at('memorandum_on_military_cooperation', 'signatories', 1)).toBe('Ashtiani');
    expect(at('belarus', 'nothing')).toBe('Belarus');
  });

  it('hold for CRLF, a byte order mark and a missing last newline', () => {
    const text = `\uFEFF${short.replaceAll('\n', '\r\n').trimEnd()}`;
    const file = readFactFile(uri, text);
    expect(file.problems).toEqual([]);
    expect(file.facts.map((fact: Fact) => fact.id)).toEqual(readFactFile(uri, short).facts.map(fact => fact.id));
    file.facts.forEach((fact, i) =>
      expect(text.slice(file.placeAt(i).start, file.placeAt(i).end)).toBe(fact.kind === 'source' ? fact.id : fact.name),
    );
  });
});
