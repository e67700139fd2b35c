import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/core/prose/markup';
import { nameOf, proposeFact, wordsOf, type FactProposal } from '../../../src/language/editing/propose';
import { khreninBase, writing } from '../../support/writing';

/** The proposal for what stands between `<<` and `>>`. */
function proposed(text: string, markup: Markup = 'markdown'): FactProposal {
  const start = text.indexOf('<<');
  const end = text.indexOf('>>') - 2;
  const { context } = writing(khreninBase, text.replace('<<', '').replace('>>', ''), markup);
  return proposeFact(context, { start, end });
}

describe('the kind of a selection', () => {
  it.each([
    ['<<Ann Example>> said so.', 'actor'],
    ['The <<Treaty of friendship>> holds.', 'agreement'],
    ['Then came the <<Memorandum on the visit>>.', 'agreement'],
    ['The <<signing of the memorandum>> took long.', 'event'],
    ['A <<visit to Minsk>> followed.', 'event'],
    ['<<She said that it was over.>>', 'statement'],
    ['<<The two states have for a long time been close to each other>> in all.', 'statement'],
    ['<<Дагавор>> быў падпісаны.', 'agreement'],
    ['<<x>>', 'actor'],
  ])('%s', (text, kind) => expect(proposed(text).kind).toBe(kind));
});

describe('the name of a selection', () => {
  it.each([
    ['<<Ann Example’s>> office', 'Ann Example'],
    ['<<“Ann\nExample”>>,', 'Ann Example'],
    ['<<Ann **Example**, >>', 'Ann Example'],
    ['a <<[Ann Example](https://example.org)>>', 'Ann Example'],
    ['<< >>', ''],
    ['<<snake_case_name>>', 'snake_case_name'],
  ])('%s', (text, name) => expect(proposed(text).name).toBe(name));

  it('is free of LaTeX', () => {
    expect(proposed('So \\emph{said} <<Ann~\\textbf{Example}>>.', 'latex').name).toBe('Ann Example');
    expect(wordsOf('He left \\autocite[3]{key}.', 'latex')).toBe('He left.');
  });

  it('of a statement is the sentence without its citation', () => {
    expect(proposed('<<She said “it is over now” to all [@notes, p. 2].>>')).toMatchObject({
      kind: 'statement',
      name: 'She said “it is over now” to all.',
      quote: 'it is over now',
      source: 'notes',
      locator: { label: 'page', value: '2' },
    });
  });

  it('keeps its own apostrophes', () => expect(nameOf("Pezeshkian's visit")).toBe("Pezeshkian's visit"));
});

describe('the proof of a selection', () => {
  it.each([
    [
      'is cited after it',
      '<<Ann>> left [@notes, p. 2]. Bob [@other].',
      { source: 'notes', locator: { label: 'page', value: '2' } },
    ],
    ['is cited before it, where nothing is after it', 'As [@notes] has it, <<Ann>> left. Bob [@other].', { source: 'notes' }],
    [
      'is the one after it rather than before it',
      'As [@notes] has it, <<Ann>> left [@other, ch. 3].',
      { source: 'other', locator: { label: 'chapter', value: '3' } },
    ],
    ['is not that of another sentence', '<<Ann>> left. Bob came in the end and stayed [@other].', {}],
    ['is none where nothing is cited', '<<Ann>> left.', {}],
  ])('%s', (_title, text, proof) => {
    const { source, locator } = proposed(text);
    expect({ ...(source !== undefined && { source }), ...(locator && { locator }) }).toEqual(proof);
  });
});

it('tells which facts the words mean already', () => {
  expect(proposed('<<Khrenin>> left.').known).toEqual(['viktor_khrenin']);
  expect(proposed('<<Ann>> left.').known).toEqual([]);
});
