/**
 * Two ways of writing mean the same (the page on the format): each short form beside its full one, and what a writer who knows
 * only the short one is told when something is wrong.
 */
import { describe, expect, it } from 'vitest';
import { dedent, factsOf, problemsOf, sentence, uri } from '../../support/factBases';

/** A base around the lines of one entry. */
function base(section: string, key: string, lines: string): string {
  const body = dedent(lines).replaceAll(/^(?=.)/gm, '    ');
  return `${frame}${section === 'actors' ? '' : `${section}:\n`}  ${key}:\n${body}`;
}

const frame = dedent(`
  factbase: 1
  sources:
    s:
      issued: 2025-08
      quotes: { q1: { page: 2, exact: words once recorded } }
  actors:
    Belarus: { kind: state }
    Iran: { kind: state }
`);

const pairs: readonly [what: string, section: string, short: string, full: string][] = [
  ['one alias', 'actors', 'aliases: Khrenin', 'aliases: [{ name: Khrenin }]'],
  ['several aliases', 'actors', 'aliases: [Khrenin, VK]', 'aliases:\n  - name: Khrenin\n  - { name: VK }'],
  ['a spelling to avoid', 'actors', 'avoid: Hrenin', 'avoid: [Hrenin]'],
  ['an adjective of a state', 'actors', 'kind: state\nadjectives: Xish', 'kind: state\nadjectives:\n  - Xish'],
  ['a title alone', 'actors', 'role: President', 'roles: [{ title: President }]'],
  ['a title of an actor', 'actors', 'role: President of Iran', 'roles: [{ title: President, of: Iran }]'],
  ['a role at a time', 'actors', 'role: President of Iran, July 2023', 'roles: [{ title: President, of: Iran, at: July 2023 }]'],
  ['a role since a time', 'actors', 'role: President of Iran, since 2021', 'roles: [{ title: President, of: Iran, from: 2021 }]'],
  [
    'a role over years',
    'actors',
    'role: President of Iran, 2005–2013',
    'roles: [{ title: President, of: Iran, from: 2005, until: 2013 }]',
  ],
  [
    'several roles',
    'actors',
    'roles: [Head of Iran, "Mayor, 2001"]',
    'roles:\n  - { title: Head, of: Iran }\n  - { title: Mayor, at: 2001 }',
  ],
  ['a kind that the name or role gives', 'actors', 'role: Head of Iran', 'kind: person\nrole: Head of Iran'],
  ['evidence that is a source', 'actors', 'evidence: s', 'evidence: [{ source: s }]'],
  ['evidence with a page', 'actors', 'evidence: s p. 3', 'evidence: [{ source: s, page: 3 }]'],
  ['evidence with pages', 'actors', 'evidence: s pp. 3–5', 'evidence: [{ source: s, page: 3–5 }]'],
  ['evidence with a paragraph', 'actors', 'evidence: s para. 3', 'evidence: [{ source: s, paragraph: 3 }]'],
  ['evidence with a chapter', 'actors', 'evidence: s ch. IV', 'evidence: [{ source: s, chapter: IV }]'],
  ['evidence with a quote', 'actors', 'evidence: s p. 1 “one two”', 'evidence: { source: s, page: 1, quote: one two }'],
  ['a recorded quote', 'actors', 'evidence: s#q1', 'evidence: [{ source: s, quote-id: q1 }]'],
  ['several proofs', 'actors', 'evidence: [s p. 1, s p. 2]', 'evidence:\n  - { source: s, page: 1 }\n  - { source: s, page: 2 }'],
  ['a date in words', 'agreements', 'signed: July 2023', 'signed: { text: July 2023 }'],
  ['one signatory', 'agreements', 'signatories: Iran', 'signatories: [Iran]'],
  ['parties by name or id', 'agreements', 'parties: [Iran, Belarus]', 'parties:\n  - Iran\n  - Belarus'],
  ['one subject', 'agreements', 'subjects: military', 'subjects: [military]'],
  [
    'a date counted from the source of the first evidence',
    'events',
    'date: this year\nevidence: s',
    'date: { text: this year, relative-to: s }\nevidence: [{ source: s }]',
  ],
  ['one participant', 'events', 'participants: Iran', 'participants: [Iran]'],
  ['one that a statement is about', 'statements', 'text: Words.\nabout: Iran', 'text: Words.\nabout: [Iran]'],
  ['one tag', 'events', 'tags: military', 'tags: [military]'],
];

describe('the short and the full form', () => {
  it.each(pairs)('mean the same for %s', (_what, section, short, full) => {
    const key = section === 'statements' ? 'some_body' : 'Some Body';
    const [fromShort, fromFull] = [short, full].map(lines => base(section, key, lines));
    expect(problemsOf(fromShort!)).toEqual([]);
    expect(problemsOf(fromFull!)).toEqual([]);
    expect([...factsOf(fromShort!).all()]).toEqual([...factsOf(fromFull!).all()]);
    // What is compared says something: without the lines the fact is another one.
    expect(factsOf(fromShort!).get('some_body')).not.toEqual(factsOf(base(section, key, 'note: x')).get('some_body'));
  });

  it('mean the same for an entry under its name and one under an id that the name gives', () => {
    const [short, full] = [base('actors', 'Some Body', 'note: x'), base('actors', 'some_body', 'name: Some Body\nnote: x')];
    expect([...factsOf(short).all()]).toEqual([...factsOf(full).all()]);
  });

  it.each<[string, string, string]>([
    ['evidence of an unknown source', 'actors', 'evidence: t p. 1'],
    ['evidence without a source', 'actors', 'evidence: “one two”'],
    ['evidence with an unknown abbreviation', 'actors', 'evidence: s fol. 3'],
    ['evidence whose quote does not close', 'actors', 'evidence: s p. 1 “one two'],
    ['evidence cut in two by a colon', 'actors', 'evidence: s p. 1 “one: two”'],
    ['an unknown recorded quote', 'actors', 'evidence: s#q2'],
    ['a role without a title', 'actors', 'role: ", 2023"'],
    ['a role of an unknown actor', 'actors', 'role: President of Irna'],
    ['a role at an unclear date', 'actors', 'role: President of Iran, 03/04/2023'],
    ['roles that overlap', 'actors', 'role: [Head of Iran 2001, Head of Iran 2001]'],
    ['a date that is none', 'agreements', 'signed: some day'],
    ['a date in the American order', 'agreements', 'signed: 07/14/2023'],
    ['an unknown signatory', 'agreements', 'signatories: Nobody Known'],
    ['a title with a colon', 'sources', 'title: Belarus: a history'],
    ['a title that goes on after its quotation marks', 'sources', 'title: "A pause" was overcome'],
    ['a misspelt field', 'actors', 'evidnce: s'],
  ])('is never asked of a writer who knows the other only: %s', (_what, section, lines) => {
    const text =
      section === 'sources'
        ? `factbase: 1\nsources:\n  Some Body:\n    ${lines}\n`.replace('Some Body', 'some_body')
        : base(section, 'Some Body', lines);
    const problems = factsOf(text).problems(uri);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) {
      // Fields that only the full form has, and its brackets.
      expect(sentence(problem)).not.toMatch(
        /\b(quote|quote-id|page|relative-to|title|of|at|from|until|text|name):|source: s,|[{[]/,
      );
    }
  });
});
