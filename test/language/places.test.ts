import { describe, expect, it } from 'vitest';
import { factAt, placeFrom, placesOfFact, samePlaces, type Wanted } from '../../src/language/places';
import { khreninBase, writing } from '../support/writing';

function from(draft: string, wanted: Wanted): string | undefined {
  const { context, offset, text } = writing(khreninBase, draft);
  const place = placeFrom(context, offset, wanted);
  return place && text.slice(place.start, place.end);
}

describe('going to the next name', () => {
  it.each([
    ['goes to the first behind the cursor', 'In |town Khrenin met Ashtiani.', 'next-name', 'Khrenin'],
    ['takes one that begins at the cursor', '|Khrenin met Ashtiani.', 'next-name', 'Khrenin'],
    ['goes round the end', 'Khrenin met Ashtiani.| And left.', 'next-name', 'Khrenin'],
    ['backwards goes to the one before', 'Khrenin met Ashtiani. | And left.', 'previous-name', 'Ashtiani'],
    ['backwards goes round the beginning', '| Khrenin met Ashtiani.', 'previous-name', 'Ashtiani'],
    ['leaves out names in code', '| `Khrenin` and Ashtiani', 'next-name', 'Ashtiani'],
  ] as const)('%s', (_what, draft, wanted, name) => {
    expect(from(draft, wanted)).toBe(name);
  });

  it('goes nowhere in a draft that names nothing, or is empty', () => {
    expect(from('no| names', 'next-name')).toBeUndefined();
    expect(from('|', 'previous-name')).toBeUndefined();
  });
});

describe('what needs a source', () => {
  it('is the next sentence that names somebody and cites nothing', () => {
    expect(from('|Khrenin came [@notes]. Ashtiani left. Nobody saw it.', 'next-unsourced')).toBe('Ashtiani left.');
  });

  it.each([
    ['a citation in the sentence', 'Khrenin came [@notes, p. 1]. |'],
    ['a citation behind its full stop', 'Khrenin came. [@notes, p. 1] |'],
    ['a state named in passing', 'In Belarus it rained. |'],
    ['a heading', '# Khrenin\n\n|'],
    ['code', '`Khrenin` is a word. |'],
    ['no text', '|'],
  ])('is nothing with %s', (_what, draft) => {
    expect(from(draft, 'next-unsourced')).toBeUndefined();
  });

  it('goes round the end of the draft', () => {
    expect(from('Khrenin came.\n\nAshtiani left [@notes]. |', 'next-unsourced')).toBe('Khrenin came.');
  });

  it('knows the citations of other languages', () => {
    const { context } = writing(khreninBase, 'Khrenin came \\cite[1]{notes}. Ashtiani left.', 'latex');
    expect(placeFrom(context, 0, 'next-unsourced')).toMatchObject({ start: 30, end: 44 });
  });

  it.each([
    ['a date', 'It rained. It began in July 2023. |', 'It began in July 2023.'],
    ['a figure', 'It rained. Trade reached 300 tonnes. |', 'Trade reached 300 tonnes.'],
    ['a share', 'It rained. Then 5 % stayed. |', 'Then 5 % stayed.'],
    ['a name behind the last citation of its paragraph', 'Khrenin came [@notes]. It rained. Ashtiani left. |', 'Ashtiani left.'],
    ['a name in a paragraph of its own', 'Khrenin came [@notes].\n\nAshtiani left. |', 'Ashtiani left.'],
  ])('is a sentence with %s', (_what, draft, sentence) => {
    expect(from(draft, 'next-unsourced')).toBe(sentence);
  });

  it.each([
    ['before a citation of its paragraph', 'Khrenin came in 2023. Ashtiani left. So it is told [@notes, p. 1]. |'],
    ['that only counts', 'The 2 of them met. |'],
    ['with a number in code or an address', 'See `1234` and https://example.org/5678. |'],
    ['with the page of its citation', 'So it is [@notes, p. 123]. |'],
  ])('is no sentence %s', (_what, draft) => {
    expect(from(draft, 'next-unsourced')).toBeUndefined();
  });

  it('says how many there are', () => {
    const { context, offset } = writing(
      khreninBase,
      'Khrenin came. Ashtiani| left.\n\nIn 2023 it rained. So it is [@notes].\n\n300 met.',
    );
    expect(placeFrom(context, offset, 'next-unsourced')).toMatchObject({ left: 3 });
  });
});

describe('the places of one fact', () => {
  it('are all its names, in whatever spelling', () => {
    const { context, offset, text } = writing(khreninBase, "Viktor Khr|enin came. Khrenin's office. Ashtiani left.");
    expect(samePlaces(context, offset).map(({ start, end }) => text.slice(start, end))).toEqual(['Viktor Khrenin', 'Khrenin']);
  });

  it('of a source are its citations', () => {
    const { context, offset } = writing(khreninBase, 'One [@not|es]. Two [@notes, p. 2].');
    expect(samePlaces(context, offset)).toHaveLength(2);
    expect(factAt(context, offset)).toMatchObject({ id: 'notes' });
  });

  it('are none on an ordinary word', () => {
    const { context, offset } = writing(khreninBase, 'One wo|rd.');
    expect(samePlaces(context, offset)).toEqual([]);
    expect(placesOfFact(context, 'viktor_khrenin')).toEqual([]);
  });
});
