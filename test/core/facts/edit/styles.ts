// One small fact base in the many ways in which people and programs write YAML.

const plain = `factbase: 1
title: A small base   # of a test
language: en

# Where it comes from
sources:
  minsk_visit:   # the key
    title: The visit
    issued: 2025-08

actors:
  # the first one
  Viktor Khrenin:
    aliases: [Khrenin, Виктор Хренин]   # as written
    role: Defence Minister of Belarus, July 2023
    evidence: minsk_visit p. 1 “Defence Minister Viktor Khrenin”

  # the second one
  Mohammad Reza Ashtiani:
    aliases: Ashtiani
    note: >-
      two lines
      # no comment, but text

      and one more

  Belarus: { kind: state, adjectives: Belarusian }   # one line

agreements:
  memo:
    name: "Memorandum: military cooperation"
    signed: July 2023
    signatories:
      - Khrenin
      -   Ashtiani   # three spaces
    checked:
      by: AB   # who
      on: 2026-01-01

events: {}   # none yet
`;

const tight = `factbase: 1
actors:
    'Виктор Хренин':
        aliases:
        - 'Хренин'
        - "Khrenin"
        roles:
        - title: 'Defence Minister'
          of: Belarus
          at: 2023-07
        evidence:
            source: 'src'
            page: 1
    محمدرضا آشتیانی: {}
    Belarus:
    Iran: ~
sources:
    src:
        title: 'It''s a source'
        quotes: {q1: {page: 1, exact: "a \\"quote\\""}}`;

const flow = `factbase: 1
sources: { src: { title: A source } }
actors: {
  khrenin: { name: Viktor Khrenin, aliases: [Khrenin, "V. K.", ], evidence: src p. 1 },   # a comment
  Belarus: { kind: state }
}
agreements:
  roadmap: { name: The roadmap, signed: 2023, parties: [ ] }
  memo: {
    name: The memorandum,
    aliases: { name: memo, after: full }
  }
statements: ~
`;

const anchors = `%YAML 1.2
---
factbase: 1
defaults: &none []
sources:
   src: &src
      title: 'A source'
      note: |+
         kept lines

   other:
      title: !!str Other
      text: "sources/a b.txt"
actors:
   Khrenin: &k
      aliases: &names [Viktor, 'V. Khrenin']
      evidence: &proof src p. 1
   Ashtiani:
      aliases: &one Mohammad
      evidence:
      - *proof
      - src p. 2
   "Iran": {aliases: *one}
`;

const tabs = `factbase: 1
actors:
 Khrenin:
  note: a\ttab and another\tone
  summary: "with\ttab"\t# comment
 Ashtiani:
  tags: [a,\tb]
  aliases:\tM. Ashtiani
sources:
 src:
  title: x
`;

const whole = `{ factbase: 1, sources: { src: { title: A source } }, actors: { Khrenin: { aliases: K } } }`;

const indented = `  factbase: 1
  actors:
    Khrenin:
      aliases: K
  sources:
    src:
      title: t
`;

const literal = `factbase: 1
statements:
  one:
    text: |
      A statement
      over lines
    kind: quoted
  two:
    kind: opinion
    text: >
      Folded
      text`;

/** Bases by the name of their style. */
export function styles(example: string): Readonly<Record<string, string>> {
  const windows = (text: string): string => text.replaceAll('\n', '\r\n');
  const own = { plain, tight, flow, anchors, tabs, whole, indented, literal };
  return {
    ...own,
    'plain, Windows line ends': windows(plain),
    'tight, Windows line ends': windows(tight),
    'plain, byte order mark': `\ufeff${plain}`,
    'plain, no last newline': plain.trimEnd(),
    'literal, Windows line ends': windows(literal),
    'anchors, byte order mark, Windows line ends': `\ufeff${windows(anchors)}`,
    'entries only': 'actors:\n  A: {}\n',
    'one section': 'factbase: 1\nactors:\n',
    'comments only': '# my facts\n# more\n',
    empty: '',
    'byte order mark only': '\ufeff',
    'version only': 'factbase: 1',
    example,
    'example, Windows line ends': windows(example),
  };
}
