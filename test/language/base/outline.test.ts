import { describe, expect, it } from 'vitest';
import { foldsOf } from '../../../src/language/base/folding';
import { baseLinks, placeInCopy } from '../../../src/language/base/links';
import { baseSymbols, type BaseSymbol } from '../../../src/language/base/symbols';
import { workspaceSymbols } from '../../../src/language/base/workspaceSymbols';
import { NameLookup } from '../../../src/core/names/lookup';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { SourceText } from '../../../src/core/quotes/sourceText';
import { sayEnglish } from '../../../src/language/say';
import { authoring } from '../../support/baseWriting';

const base = `factbase: 1
imports: [region.factbase.yaml]
bibliography: library.bib
sources:
  visit:
    title: The visit
    text: sources/visit.txt
    quotes:
      q1: { page: 1, exact: the recorded words }

# People
# and places
actors:
  Ann Example:
    roles:
      - Minister of Ruritania, 2020
      - { title: President, from: 2021 }
    evidence:
      - visit p. 2 “the very words”
      - visit#q1
      - { source: visit, page: 3, quote: other words }
  Ruritania: { kind: state }
  broken: [
events:
  Opening:
`;

function tree(symbols: readonly BaseSymbol[], text: string): unknown[] {
  return symbols.map(each => [
    each.name,
    each.kind,
    text.slice(each.selection.start, each.selection.end),
    ...tree(each.children, text),
  ]);
}

describe('the outline', () => {
  it('has sections, entries, and roles and quotes below them', () => {
    const { document, text } = authoring(base);
    expect(tree(baseSymbols(document), text)).toEqual([
      ['sources', 'section', 'sources', ['visit', 'source', 'visit', ['q1', 'quote', 'q1']]],
      [
        'actors',
        'section',
        'actors',
        [
          'Ann Example',
          'person',
          'Ann Example',
          ['Minister of Ruritania, 2020', 'role', 'Minister of Ruritania, 2020'],
          ['President', 'role', 'President'],
        ],
        ['Ruritania', 'place', 'Ruritania'],
        ['broken', 'broken', 'broken'],
      ],
      ['events', 'section', 'events', ['Opening', 'event', 'Opening']],
    ]);
  });

  it('keeps each selection inside its symbol, and each child inside its parent', () => {
    const { document } = authoring(base);
    const check = (symbols: readonly BaseSymbol[], start: number, end: number): void => {
      for (const each of symbols) {
        expect(each.start).toBeGreaterThanOrEqual(start);
        expect(each.end).toBeLessThanOrEqual(end);
        expect(each.selection.start).toBeGreaterThanOrEqual(each.start);
        expect(each.selection.end).toBeLessThanOrEqual(each.end);
        check(each.children, each.start, each.end);
      }
    };
    for (const text of [
      base,
      base.replaceAll('\n', '\r\n'),
      'factbase: 1\nactors: { A: { kind: state }, B: }\n',
      'actors:\n  A:\n',
      '\n',
    ]) {
      check(baseSymbols(authoring(text).document), 0, text.length);
    }
    check(baseSymbols(document), 0, base.length);
  });

  it('stays small for a large base', () => {
    const many = Array.from({ length: 6000 }, (_, i) => `  Person ${i}: {}`).join('\n');
    const [actors] = baseSymbols(authoring(`factbase: 1\nactors:\n${many}\n`).document);
    expect(actors?.children).toHaveLength(5000);
  });
});

describe('folding', () => {
  it('covers sections, entries, lists and blocks of comments', () => {
    const lines = base.split('\n');
    expect(foldsOf(base).map(fold => [lines[fold.startLine]!.trim(), lines[fold.endLine]!.trim(), fold.kind])).toEqual([
      ['sources:', 'q1: { page: 1, exact: the recorded words }', 'region'],
      ['visit:', 'q1: { page: 1, exact: the recorded words }', 'region'],
      ['quotes:', 'q1: { page: 1, exact: the recorded words }', 'region'],
      ['# People', '# and places', 'comment'],
      ['actors:', 'broken: [', 'region'],
      ['Ann Example:', '- { source: visit, page: 3, quote: other words }', 'region'],
      ['roles:', '- { title: President, from: 2021 }', 'region'],
      ['evidence:', '- { source: visit, page: 3, quote: other words }', 'region'],
      ['events:', 'Opening:', 'region'],
    ]);
  });

  it.each([
    [
      'a list in the column of its key',
      'a:\n  b:\n  - x\n  - y\n  c: z\n',
      [
        [0, 4],
        [1, 3],
      ],
    ],
    ['brackets over lines', 'a: [\n  x,\n  y\n]\nb: z\n', [[0, 3]]],
    [
      'items of several lines',
      'a:\n  - x: 1\n    y: 2\n  - x: 3\n',
      [
        [0, 3],
        [1, 2],
      ],
    ],
    ['an empty file', '', []],
    ['a text without a last newline', 'a:\n  b', [[0, 1]]],
  ])('knows %s', (_what, text, expected) => {
    expect(foldsOf(text).map(fold => [fold.startLine, fold.endLine])).toEqual(expected);
  });

  it('keeps the outer folds where the editor takes only some', () => {
    expect(foldsOf('a:\n  b:\n    c: 1\nd:\n  e: 1\n', 2)).toEqual([
      { startLine: 0, endLine: 2, kind: 'region' },
      { startLine: 3, endLine: 4, kind: 'region' },
    ]);
  });

  it.each([
    ['deep nesting', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
    ['a long line', `a: ${'x'.repeat(10_000_000)}`],
    ['many lines', 'a:\n  b: 1\n'.repeat(200_000)],
  ])('walks once through %s', (_what, text) => {
    expect(foldsOf(text).length).toBeGreaterThanOrEqual(0);
  });
});

describe('links', () => {
  it('lead to imports, bibliographies, copies of texts, and from quotes into the copies', () => {
    const { document, text } = authoring(base);
    expect(
      baseLinks(document).map(link => [text.slice(link.start, link.end), link.target, link.quote?.exact, link.quote?.page]),
    ).toEqual([
      ['region.factbase.yaml', 'file:///w/region.factbase.yaml', undefined, undefined],
      ['library.bib', 'file:///w/library.bib', undefined, undefined],
      ['sources/visit.txt', 'file:///w/sources/visit.txt', undefined, undefined],
      ['the very words', 'file:///w/sources/visit.txt', 'the very words', '2'],
      ['q1', 'file:///w/sources/visit.txt', 'the recorded words', '1'],
      ['other words', 'file:///w/sources/visit.txt', 'other words', '3'],
    ]);
  });

  it.each(['https://example.org/x.txt', 'command:workbench.action.quit', 'C:\\x.txt'])('never lead to an address: %s', path => {
    const { document } = authoring(
      `factbase: 1\nimports: ["${path.replaceAll('\\', '\\\\')}"]\nsources:\n  v:\n    text: "${path.replaceAll('\\', '\\\\')}"\nevents:\n  E: { evidence: v “x” }\n`,
    );
    expect(baseLinks(document)).toEqual([]);
  });

  it('find the quote in the copy', () => {
    const { document } = authoring(base);
    const copy = new SourceText('Before.\nHere are the very\nwords of it.');
    const link = baseLinks(document).find(each => each.quote?.exact === 'the very words')!;
    const place = placeInCopy(link, document.facts.source('visit')!, copy)!;
    expect(copy.text.slice(place.start, place.end)).toBe('the very\nwords');
    expect(placeInCopy({}, document.facts.source('visit')!, copy)).toBeUndefined();
  });
});

describe('symbols of the workspace', () => {
  it('finds facts by name, best first, each entry once', () => {
    const { document } = authoring(base);
    const scope = { facts: document.facts, lookup: new NameLookup(new NameIndex(document.facts.all())) };
    expect(workspaceSymbols('Ruritania', [scope, scope], sayEnglish).map(each => each.fact.id)).toEqual(['ruritania']);
    expect(workspaceSymbols('', [scope], sayEnglish).length).toBe(document.facts.size);
  });
});
