import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBibliography } from '../../../src/core/citations/bibliography';
import type { CslItem, CslName } from '../../../src/core/citations/csl';
import { writeBibliography } from '../../../src/core/citations/write';

const pieces = [
  'word',
  'NATO',
  'McX',
  'й',
  'Ω',
  'ﬁ',
  'é',
  "o'",
  '’',
  '"',
  '`',
  '{',
  '}',
  '\\',
  '%',
  '&',
  '#',
  '_',
  '$',
  '~',
  '^',
  '<',
  '>',
  '<i>',
  '</i>',
  '-',
  '–',
  ' ',
  ' ',
  ',',
  '@',
  ';',
  '=',
  ' and ',
  '(',
  ')',
  '\u00A0',
  '5',
  '.',
  ':',
  '?',
  'آ',
  '中',
  '😀',
  '/',
  '|',
  '*',
];
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 })
  .map(parts => parts.join('').normalize('NFC').replace(/ +/g, ' ').trim());
/** What TeX has no sign for: a formula's dollar signs pair, and a blank beside a tie goes. */
const sayable = words.filter(text => text !== '' && !/\u00A0\u00A0| ?\u00A0 |\u00A0 ?$|^\u00A0| \u00A0/.test(text));

function pairsOf(text: string): boolean {
  return (text.match(/<i>/g)?.length ?? 0) === (text.match(/<\/i>/g)?.length ?? 0);
}

it.each(['biblatex', 'bibtex', 'csl-json'] as const)('any title comes back from %s', format => {
  fc.assert(
    fc.property(sayable.filter(pairsOf), sayable, (title, publisher) => {
      const item: CslItem = { id: 'k', type: 'book', title, publisher };
      const text = writeBibliography([item, { id: 'next', type: 'book' }], format);
      const { entries, problems } = readBibliography(text, format === 'csl-json' ? 'csl-json' : 'bibtex');
      expect(problems).toEqual([]);
      expect(entries.map(entry => entry.item.id)).toEqual(['k', 'next']);
      expect(plain(entries[0]!.item.title)).toBe(plain(title));
      expect(plain(entries[0]!.item.publisher)).toBe(plain(publisher));
    }),
    { numRuns: 400 },
  );
});

/** Markup that does not pair in the right order is put right, so it is compared without. */
function plain(text: string | undefined): string | undefined {
  return text
    ?.replace(/<\/?i>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

it('any name comes back from BibLaTeX', () => {
  const part = sayable.filter(text => /\p{L}/u.test(text) && !/<\/?i>/.test(text));
  const name: fc.Arbitrary<CslName> = fc.oneof(
    part.map(literal => ({ literal })),
    fc.record({ family: part, given: part }),
    fc.record({ family: part, given: part, suffix: part }),
    fc.record({ family: part, given: part, 'non-dropping-particle': fc.constantFrom('van', 'de la', 'Van den') }),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), author => {
      const { entries, problems } = readBibliography(
        writeBibliography([{ id: 'k', type: 'book', author }], 'biblatex'),
        'bibtex',
      );
      expect(problems).toEqual([]);
      expect(entries[0]!.item.author).toEqual(author);
    }),
    { numRuns: 400 },
  );
});
