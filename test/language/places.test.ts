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
    expect(placeFrom(context, 0, 'next-unsourced')).toEqual({ start: 30, end: 44 });
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
