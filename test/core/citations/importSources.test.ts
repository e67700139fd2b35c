import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSources } from '../../../src/core/citations/importSources';
import type { CslItem } from '../../../src/core/citations/csl';
import { findSameWork, WorkIndex } from '../../../src/core/citations/sameWork';
import { sourceEntry } from '../../../src/core/citations/sourceEntry';
import { applyEdits } from '../../../src/core/facts/edit/applyEdits';
import { readFactFile } from '../../../src/core/facts/read';
import { factsOf, uri } from '../../support/factBases';
import { nastySources } from './nastySources';

const imported = (text: string, items: readonly CslItem[]): string =>
  applyEdits(text, importSources(readFactFile(uri, text), items, [], () => false).edits);

describe('a source that was imported', () => {
  it.each(nastySources.map(item => [item.id, item] as const))('says what the bibliography said: %s', (_id, item) => {
    const text = imported('factbase: 1\n', [item]);
    const [source] = [...factsOf(text).all('source')];
    const { left } = sourceEntry(item);
    const { id, issued, ...rest } = (source as { csl: CslItem }).csl;
    const { issued: given, ...expected } = Object.fromEntries(Object.entries(item).filter(([name]) => !left.includes(name)));
    expect({ ...rest, id: item.id }, text).toEqual(expected);
    expect(id).toMatch(/^\p{L}/u);
    if (issued && given)
      expect(issued['date-parts'], text).toEqual((given as typeof issued)['date-parts'] ?? issued['date-parts']);
    expect(
      factsOf(text)
        .problems(uri)
        .filter(problem => problem.severity === 'error'),
      text,
    ).toEqual([]);
  });

  it('all at once gives the same as one after the other', () => {
    const start = 'factbase: 1\n\nsources:\n  a:\n    title: A\n\n  b:\n    title: B\n\nactors: {}\n';
    const few = nastySources.slice(0, 12);
    expect(imported(start, few)).toBe(few.reduce((text, item) => imported(text, [item]), start));
  });

  it.each([
    ['braces', 'factbase: 1\nsources: { a: { title: A } }\n'],
    ['an empty section', 'factbase: 1\nsources:\nactors:\n  A: {}\n'],
    ['no section', 'factbase: 1\nactors:\n  A: {}\n# end'],
    ['nothing', ''],
    ['comments', '# my facts\r\n'],
  ])('goes into a base with %s', (_what, text) => {
    const items: CslItem[] = [{ id: 'x', type: 'book', title: 'X: y' }, { id: 'y', type: 'book', title: '- Z' }]; // prettier-ignore
    const after = imported(text, items);
    expect([...factsOf(after).all('source')].map(source => source.name)).toEqual([
      ...(text.includes('A }') ? ['A'] : []),
      'X: y',
      '- Z',
    ]);
  });

  it('that comes twice in one file is recorded once', () => {
    const item: CslItem = { id: 'x', type: 'book', title: 'A long title of four', DOI: '10.1/x' };
    const { outcomes } = importSources(
      readFactFile(uri, ''),
      [item, { ...item, id: 'y', DOI: 'https://doi.org/10.1/X' }],
      [],
      () => false,
    );
    expect(outcomes.map(each => each.kind)).toEqual(['added', 'known']);
  });

  it('keeps away from ids of facts elsewhere', () => {
    const { outcomes } = importSources(readFactFile(uri, ''), [{ id: 'x', type: 'book', title: 'T' }], [], id => id === 'x');
    expect(outcomes).toMatchObject([{ key: 'x_2', renamed: 'x' }]);
  });

  it('of 3,000 is one edit', () => {
    const many = Array.from({ length: 3000 }, (_, i): CslItem => ({
      id: `k${i}`,
      type: 'book',
      title: `Title number ${i} of it`,
    }));
    const made = importSources(readFactFile(uri, 'factbase: 1\n'), many, [], () => false);
    expect(made.edits).toHaveLength(1);
    expect(made.outcomes.every(each => each.kind === 'added')).toBe(true);
  });
});

it('recognises works as one by one comparison does', () => {
  const part = fc.constantFrom('Alpha beta gamma delta', 'Alpha', 'Report', '10.1000/a', 'x.org/a', '');
  const item = fc.record({
    id: fc.string(),
    type: fc.constant('book'),
    title: part,
    DOI: part,
    URL: part.map(text => `https://${text}`),
  });
  fc.assert(
    fc.property(item, fc.array(item, { maxLength: 6 }), (one, others) => {
      expect(new WorkIndex(others).find(one) !== undefined).toBe(findSameWork(one, others) !== undefined);
    }),
    { numRuns: 300 },
  );
});
