import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/core/citations/bibliography';
import type { CslItem } from '../../../src/core/citations/csl';
import { writeBibliography } from '../../../src/core/citations/write';
import { nastySources } from './nastySources';

const byId = (id: string): CslItem => nastySources.find(item => item.id === id)!;

describe('a bibliography read back after writing', () => {
  it('has sixty nasty sources to try', () => {
    expect(nastySources).toHaveLength(60);
    expect(new Set(nastySources.map(item => item.id)).size).toBe(60);
  });

  describe.each(['biblatex', 'csl-json'] as const)('%s', format => {
    const text = writeBibliography(nastySources, format);
    const { entries, problems } = readBibliography(text, format === 'csl-json' ? 'csl-json' : 'bibtex');

    it('has no problem', () => expect(problems).toEqual([]));
    it('has every entry, in order', () => expect(entries.map(entry => entry.item.id)).toEqual(nastySources.map(item => item.id)));
    it.each(nastySources.map(item => [item.id, item] as const))('%s is the same', (id, item) => {
      expect(entries.find(entry => entry.item.id === id)!.item).toEqual(item);
    });
    it('gives the place of every entry and key', () => {
      for (const { item, start, end, keyStart, keyEnd } of entries) {
        expect(text.slice(keyStart, keyEnd)).toBe(item.id);
        expect(text.slice(start, end)).toMatch(format === 'biblatex' ? /^@[a-z]+\{[^]*\}$/ : /^\{[^]*\}$/);
      }
    });
  });

  describe('bibtex, as far as the format goes', () => {
    const text = writeBibliography(nastySources, 'bibtex');
    const { entries, problems } = readBibliography(text, 'bibtex');
    // Classic BibTeX cannot say these: kept particles, seasons, open ranges, a dictionary's language names.
    const unsayable = new Set(['van_kept', 'van_capital', 'season', 'open_range']);

    it('has no problem', () => expect(problems).toEqual([]));
    it.each(nastySources.filter(item => !unsayable.has(item.id)).map(item => [item.id, item] as const))(
      '%s is the same',
      (id, item) => {
        expect(entries.find(entry => entry.item.id === id)!.item).toEqual(item);
      },
    );
    it.each([...unsayable])('%s keeps its year and the words of its name', id => {
      const item = entries.find(entry => entry.item.id === id)!.item;
      expect(item.issued?.['date-parts']?.[0]?.[0]).toBe(byId(id).issued?.['date-parts']?.[0]?.[0]);
      const words = (names: CslItem['author']): string => Object.values(names![0]!).join(' ').split(' ').sort().join(' ');
      expect(words(item.author)).toBe(words(byId(id).author));
    });
  });

  describe('ris, as far as the format goes', () => {
    const { entries, problems } = readBibliography(writeBibliography(nastySources, 'ris'), 'ris');
    // RIS has no markup, no particles, no commas in names, no serial numbers beside the main one.
    const unsayable = new Set([
      'italic',
      'de_la',
      'van_kept',
      'van_capital',
      'corporate_and',
      'comma_in_family',
      'given_with_comma',
      'japanese_one',
      'season',
      'odd:key/with.marks-1',
    ]);

    it('has no problem', () => expect(problems).toEqual([]));
    it.each(nastySources.filter(item => !unsayable.has(item.id)).map(item => [item.id, item] as const))(
      '%s is the same',
      (id, item) => {
        expect(entries.find(entry => entry.item.id === id)!.item).toEqual(item);
      },
    );
  });

  it('gives Hayagriva keys, titles, names and years back', () => {
    const { entries, problems } = readBibliography(writeBibliography(nastySources, 'hayagriva'), 'hayagriva');
    expect(problems).toEqual([]);
    expect(entries.map(entry => entry.item.id)).toEqual(nastySources.map(item => item.id));
  });
});
