import { describe, expect, it } from 'vitest';
import { Draft } from '../../../src/core/prose/draft';
import { markups } from '../../../src/core/prose/markup';

/** Marks that open something, repeated and never closed. Whether time grows in line with length is shown by test/fuzz/proseScaling.ts. */
const openings = [
  '[',
  '*',
  '`',
  '`` ` ',
  '$',
  '<a ',
  '\\cite{',
  '{',
  '"',
  '[a](',
  '(',
  '> ',
  '- ',
  '<!--',
  '#a[',
  '/*',
  '|',
  '_a',
  '\\begin{x}',
  '[[',
  '\ud800',
  '\r',
  '.. ',
  ':a:`',
  '&',
  '@',
  '://',
];

describe('hostile drafts', () => {
  it.each(markups)('in %s neither hang nor throw, and keep their text', markup => {
    for (const opening of openings) {
      const text = opening.repeat(3000);
      const draft = new Draft(markup, text);
      for (const block of draft.blocks) expect(block.classes.length).toBe(block.text.length);
      expect(draft.edit({ start: 1500, end: 1501, newText: '\n\nx' }).first).toBeLessThan(draft.blocks.length);
      expect(draft.length).toBe(text.length + 2);
    }
  });
});
