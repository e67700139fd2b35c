import { expect, it } from 'vitest';
import { readBibliography } from '../../../src/core/citations/bibliography';
import type { BibliographyFile } from '../../../src/core/facts/bibliographySources';
import { withBibliographies } from '../../../src/core/facts/withBibliographies';
import { factsOf } from '../../support/factBases';

const facts = factsOf('factbase: 1\nsources:\n  a: { title: Of the base }\nactors:\n  Ann: {}\n');
const text =
  '@book{a, title={Listed}}\n@book{b, title={Only listed}}\n@book{b, title={Again}}\n@book{ann, title={An id of an actor}}';
const file: BibliographyFile = { uri: 'file:///w/l.bib', ...readBibliography(text, 'bibtex') };

it('adds the keys of a draft’s bibliography; what the base says of a source counts', () => {
  const both = withBibliographies(facts, [file]);
  expect([...both.all('source')].map(source => source.name)).toEqual(['Of the base', 'Only listed', 'An id of an actor']);
  expect(both.source('a')?.name).toBe('Of the base');
  expect(both.get('b')?.name).toBe('Only listed');
  expect(both.get('ann')?.kind).toBe('actor');
  const place = both.placeOf(both.source('b')!);
  expect([place.file, text.slice(place.start, place.end)]).toEqual(['file:///w/l.bib', '@book{b, title={Only listed}}']);
  expect(both.files).toEqual(facts.files);
});

it('is the same as long as facts and files are, and nothing at all without files', () => {
  expect(withBibliographies(facts, [file])).toBe(withBibliographies(facts, [file]));
  expect(withBibliographies(facts, [{ ...file }])).not.toBe(withBibliographies(facts, [file]));
  expect(withBibliographies(facts, [])).toBe(facts);
});
