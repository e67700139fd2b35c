import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../../src/core/citations/bibliography';
import { writeBibliography } from '../../../../src/core/citations/write';

const entry =
  'TY  - NEWS\r\nAU  - Doe, Jo\r\nAU  - World Health Organization\r\nTI  - A long\r\n  title\r\nT2  - The Paper\r\nPY  - 2025\r\nDA  - 2025/08/20/\r\nSP  - 3\r\nEP  - 5\r\nUR  - https://example.org\r\nER  - \r\n';

describe('a RIS file', () => {
  it('is read with places', () => {
    const text = `\r\n${entry}`;
    const { entries, problems } = readBibliography(text, 'ris');
    expect(problems).toEqual([]);
    expect(entries[0]!.item).toEqual({
      id: 'doe2025',
      type: 'article-newspaper',
      author: [{ family: 'Doe', given: 'Jo' }, { literal: 'World Health Organization' }],
      title: 'A long title',
      'container-title': 'The Paper',
      issued: { 'date-parts': [[2025, 8, 20]] },
      page: '3-5',
      URL: 'https://example.org',
    });
    expect(text.slice(entries[0]!.start, entries[0]!.end)).toBe(entry.trimEnd() + ' ');
  });
  it('gives two entries of one author and year keys of their own', () => {
    expect(readBibliography(entry + entry, 'ris').entries.map(({ item }) => item.id)).toEqual(['doe2025', 'doe2025_2']);
  });
  it.each<[string, string, number, readonly string[]]>([
    ['an entry without an end', 'TY  - BOOK\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n', 2, ['ris-unclosed']],
    ['the end of the file', 'TY  - BOOK\nTI  - A', 1, ['ris-unclosed']],
    ['a tag outside', 'TI  - A\nTY  - BOOK\nER  -\n', 1, ['ris-no-type']],
    ['other text', 'Provider: X\n\nTY  - BOOK\nER  - ', 1, []],
  ])('%s', (_, text, count, ids) => {
    const { entries, problems } = readBibliography(text, 'ris');
    expect([entries.length, problems.map(problem => problem.message.id.replace('bibliography.', ''))]).toEqual([count, ids]);
  });
  it('is written with particles in the name, the way the format has it', () => {
    expect(
      writeBibliography(
        [{ id: 'k', type: 'book', author: [{ family: 'Cruz', given: 'María', 'dropping-particle': 'de la' }] }],
        'ris',
      ),
    ).toBe('TY  - BOOK\r\nID  - k\r\nAU  - de la Cruz, María\r\nER  - \r\n');
  });
});
