import { describe, expect, it } from 'vitest';
import { baseDefinitionAt, baseReferencesAt, highlightsAt } from '../../../src/language/base/references';
import { authoring, type Around } from '../../support/baseWriting';
import { baseUri } from '../../support/writing';

const other = 'file:///w/region.factbase.yaml';
const base = `factbase: 1
sources:
  visit: { title: The visit, quotes: { q1: x } }
actors:
  Viktor Khrenin:
    aliases: [Khrenin]
    role: Minister of Belarus, 2023
agreements:
  Pact:
    parties: [belarus]
    signatories:
      - Khrenin
      - Viktor Khrenin
    evidence: visit#q1
`;
const region =
  'factbase: 1\nactors:\n  Belarus: { kind: state }\nevents:\n  E: { place: Belarus, evidence: { source: visit, quote-id: q1 } }\n';
const around: Around = { others: { [other]: region } };

/** Puts the cursor into the nth place of a text. */
function cursor(text: string, nth = 0): string {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = base.indexOf(text, at + 1);
  return `${base.slice(0, at + 1)}|${base.slice(at + 1)}`;
}

function shown(places: readonly { file: string; start: number; end: number }[]): string[] {
  return places.map(({ file, start, end }) => {
    const text = file === baseUri ? base : region;
    const line = text.slice(0, start).split('\n').length;
    return `${file === baseUri ? 'base' : 'region'} ${line} ${text.slice(start, end)}`;
  });
}

describe('go to definition', () => {
  it.each([
    ['an alias in a list', cursor('Khrenin', 2), ['base 5 Viktor Khrenin']],
    ['a state in a role, in another file', cursor('Belarus'), ['region 3 Belarus']],
    ['an id', cursor('belarus'), ['region 3 Belarus']],
    ['a source', cursor('visit#'), ['base 3 visit']],
    ['the key itself', cursor('Pact'), ['base 9 Pact']],
    ['a field', cursor('parties'), []],
  ])('of %s', (_what, text, expected) => {
    const { document, offset } = authoring(text, around);
    expect(shown(baseDefinitionAt(document, offset)?.places ?? [])).toEqual(expected);
  });
});

describe('references', () => {
  function references(text: string, withDefinition = true): string[] | undefined {
    const { document, offset, files } = authoring(text, around);
    const found = baseReferencesAt(document, offset, withDefinition, uri => files.get(uri));
    return found && shown(found.places);
  }

  it('are found by id, name and alias, in all files', () => {
    expect(references(cursor('Viktor'))).toEqual(['base 5 Viktor Khrenin', 'base 12 Khrenin', 'base 13 Viktor Khrenin']);
    expect(references(cursor('Belarus'))).toEqual(['region 3 Belarus', 'base 7 Belarus', 'base 10 belarus', 'region 5 Belarus']);
    expect(references(cursor('Belarus'), false)).toEqual(['base 7 Belarus', 'base 10 belarus', 'region 5 Belarus']);
  });

  it('of a source and of its quotes', () => {
    expect(references(cursor('visit'))).toEqual(['base 3 visit', 'base 14 visit', 'region 5 visit']);
    expect(references(cursor('q1'), false)).toEqual(['base 14 q1', 'region 5 q1']);
  });

  it('of nothing are none', () => {
    expect(references(cursor('role'))).toBeUndefined();
  });
});

describe('highlights', () => {
  it('are those of this file, the definition marked', () => {
    const { document, offset } = authoring(cursor('Khrenin', 2), around);
    expect(highlightsAt(document, offset).map(each => [base.slice(each.start, each.end), each.write])).toEqual([
      ['Viktor Khrenin', true],
      ['Khrenin', false],
      ['Viktor Khrenin', false],
    ]);
  });

  it('of a word that means nothing are none', () => {
    const { document, offset } = authoring(cursor('signatories'), around);
    expect(highlightsAt(document, offset)).toEqual([]);
  });
});
