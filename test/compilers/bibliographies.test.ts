/**
 * Bibliographies: what Factbase writes is what pandoc and Typst read, and what Factbase reads is what pandoc reads. Pandoc puts titles
 * into small letters, sets curly quotes and has no type for `misc`: those are compared by letters, or not.
 */
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/core/citations/bibliography';
import type { CslItem, CslName } from '../../src/core/citations/csl';
import { plainText } from '../../src/core/citations/label';
import { writeBibliography } from '../../src/core/citations/write';
import { nastySources } from '../core/citations/nastySources';
import { loadPandoc } from './pandoc';
import { loadTypst } from './typst';

const pandoc = await loadPandoc();
const typst = await loadTypst();

function letters(text: unknown): string {
  return plainText(typeof text === 'string' || typeof text === 'number' ? String(text) : '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%&#$_~^<>@*{}\\+]+/gu, '');
}

function people(names: readonly CslName[] | undefined): unknown {
  const clean = (text: string | undefined): string | undefined =>
    text
      ?.normalize('NFC')
      .replace(/[\u2019\u02BC]/g, "'")
      .replace(/\u00A0/g, ' ')
      .replace(/\s+/g, ' ');
  // Pandoc takes particles that names keep off the family: they are compared together.
  return names?.map(({ 'non-dropping-particle': kept, family, ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).map(([part, text]) => [part, clean(text)])),
    family: clean([kept, family].filter(Boolean).join(kept && /[-'\u2019]$/.test(kept) ? '' : ' ')),
  }));
}

/** Pandoc writes a season as a month of its own. */
function dates(item: CslItem): unknown {
  const date = item.issued;
  if (!date?.['date-parts']?.length) return undefined;
  const parts = date['date-parts'].map(part => (date.season ? [part[0], 20 + date.season] : part));
  return { parts, circa: date.circa === true };
}

async function readByPandoc(text: string, from: 'biblatex' | 'bibtex'): Promise<Map<string, CslItem>> {
  const result = await pandoc!({ from, to: 'csljson' }, text, {});
  expect(result.stderr).toBe('');
  return new Map((JSON.parse(result.stdout) as CslItem[]).map(item => [item.id, item]));
}

describe.skipIf(!pandoc)('what Factbase writes as BibLaTeX, read by pandoc', async () => {
  const items = pandoc ? await readByPandoc(writeBibliography(nastySources, 'biblatex'), 'biblatex') : new Map<string, CslItem>();

  it.each(nastySources.map(item => [item.id, item] as const))('%s', (id, item) => {
    const read = items.get(id)!;
    expect(read).toBeDefined();
    // Pandoc does not know `\textbraceright`, which TeX needs for a brace without a partner.
    if (id !== 'lone_brace') expect(letters(read.title)).toBe(letters(item.title));
    // Pandoc takes what follows a comma in a given name for a suffix.
    if (id !== 'given_with_comma') expect(people(read.author)).toEqual(people(item.author));
    expect(people(read.editor)).toEqual(people(item.editor));
    expect(dates(read)).toEqual(dates(item));
    // A periodical is its own container to pandoc.
    if (item.type !== 'periodical') expect(letters(read['container-title'])).toBe(letters(item['container-title']));
    expect(letters(read.publisher)).toBe(letters(item.publisher));
    expect(read.URL).toBe(item.URL);
    expect(read.DOI).toBe(item.DOI);
    expect(read.page).toBe(item.page);
    expect(read.volume).toBe(item.volume);
  });

  it('keeps the capitals of titles', () => {
    expect(items.get('minsk_visit')!.title).toBe('Pezeshkian’s Minsk visit');
    expect(items.get('chapter')!['container-title']).toBe('The Whole Book of NATO');
  });
});

const handwritten = String.raw`
@string{jh = "Journal of History"}
@article{a1, author = "M{\"u}ller, J{\"o}rg and de la Cruz, Mar{\'i}a and {World Health Organization}", title = {A {Title} of Things}, journal = jh, year = 2020, volume = 3, number = 4, pages = "12--34"}
@book{a2, author = {van der Berg, Jan and King, Jr., Martin}, title = {The Book}, publisher = {O'Neil \& Sons}, address = {London}, year = {1999}}
@incollection{a3, author = {Smith, Ann}, title = {Chapter}, booktitle = {Whole}, editor = {Jones, Bob and others}, publisher = {P}, year = 2001, pages = {1--9}}
@techreport{a4, author = {{NASA}}, title = {Report}, institution = {NASA}, number = {TR-5}, year = 1969}
@phdthesis{a5, author = {Doe, Jane}, title = {Thesis}, school = {Univ}, year = 2010}
@inproceedings{a6, author = {\v{C}apek, Karel and {\O}sterg{\aa}rd, S{\o}ren and \'{E}mile Zola}, title = {Proc}, booktitle = {Proceedings of X}, year = 1920}
@online{a7, author = {Иванов, Пётр}, title = {Сайт}, url = {https://example.org/a_b?c=%20d}, urldate = {2024-01-02}, date = {2023-05-06}}
@article{a8, author = {Ludwig van Beethoven and Charles de Gaulle}, title = {X}, journaltitle = {Y}, date = {2019/2021}}
@misc{a9, author = {Doe, J.}, title = {Howpub}, howpublished = {Somewhere}, year = 2003, month = jul}
@book{b1, author = {family=Beethoven, given=Ludwig, prefix=van, useprefix=true}, title = {Sonata}, date = {1800~}}
@inbook{b2, crossref = {b3}, title = {Part}, pages = {5-6}, author = {Part, P.}}
@book{b3, editor = {Edit, E.}, title = {Collected}, date = {2011}, publisher = {Pub}}
@article{b4, author = {Doe, J.}, title = {N}, journaltitle = {Daily}, entrysubtype = {newspaper}, date = {2020-02-03}}
`;

describe.skipIf(!pandoc)('what people write, read by Factbase and by pandoc', async () => {
  const theirs = pandoc ? await readByPandoc(handwritten, 'biblatex') : new Map<string, CslItem>();
  const { entries, problems } = readBibliography(handwritten, 'bibtex');

  it('has no problem', () => expect(problems).toEqual([]));
  it.each(entries.map(entry => [entry.item.id, entry.item] as const))('%s', (id, ours) => {
    const read = theirs.get(id)!;
    expect(people(ours.author)).toEqual(people(read.author));
    expect(people(ours.editor)).toEqual(people(read.editor));
    expect(dates(ours)).toEqual(dates(read));
    for (const variable of [
      'title',
      'container-title',
      'publisher',
      'publisher-place',
      'volume',
      'issue',
      'page',
      'URL',
      'genre',
    ] as const) {
      expect(letters(ours[variable]), variable).toBe(letters(read[variable]));
    }
    // Pandoc gives `misc` no type.
    if (read.type) expect(ours.type).toBe(read.type);
  });
});

describe.skipIf(!typst)('what Factbase writes, in the bibliography that Typst prints', () => {
  it.each([
    ['refs.bib', 'biblatex'],
    ['refs.yml', 'hayagriva'],
  ] as const)('%s', (file, format) => {
    const output = typst!(`#bibliography("${file}", style: "chicago-author-date", full: true)\n`, {
      [file]: writeBibliography(nastySources, format),
    });
    expect(output.errors).toEqual([]);
    const printed = letters(output.text);
    for (const item of nastySources) {
      // Typst prints TeX commands of a BibLaTeX file as they stand.
      if (item.title && !(format === 'biblatex' && item.id === 'italic'))
        expect(printed, `${item.id}: title`).toContain(letters(item.title));
      const first = item.author?.[0];
      const name = (first?.literal ?? first?.family)?.replace(/^(?:de la |al-|d')/, '');
      // Chicago puts `---` for an author who has just been named.
      if (name && item.id !== 'same_b') expect(printed, `${item.id}: author`).toContain(letters(name));
    }
  });
});
