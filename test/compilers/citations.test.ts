/**
 * Every citation that Factbase writes for the sixty nasty sources, compiled by pandoc and Typst with the bibliography that Factbase
 * writes: no unknown key, and the right author, year and page in what a reader sees.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { cite, type CitationForm, type CitationSyntax } from '../../src/core/citations/cite';
import type { CslItem } from '../../src/core/citations/csl';
import { shortName } from '../../src/core/citations/label';
import { writeBibliography } from '../../src/core/citations/write';
import { nastySources } from '../core/citations/nastySources';
import { loadPandoc, type Pandoc } from './pandoc';
import { loadTypst, type Typst } from './typst';

const pandoc = await loadPandoc();
const typst = await loadTypst();

/** Compilers set curly quotes, other dashes and thin spaces: compared are letters and digits only. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The first author's or editor's name as a citation shows it. */
function authorLetters(item: CslItem): string | undefined {
  const name = (item.author ?? item.editor)?.[0];
  return name && letters(shortName(name));
}

function yearLetters(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(Math.abs(year));
}

/** The draft: one numbered line a source. */
function draft(syntax: CitationSyntax, form: CitationForm, before: (i: number) => string): string {
  return nastySources
    .map((item, i) => `${before(i)} ${cite([{ key: item.id, locator: { label: 'page', value: '77' } }], syntax, form).text} END.`)
    .join('\n\n');
}

/** What stands between a line's number and its end. */
function lines(output: string): readonly string[] {
  const flat = output.replace(/\s+/g, ' ');
  return nastySources.map((_, i) => new RegExp(`LINE${i}LINE (.*?) END\\.`).exec(flat)?.[1] ?? '');
}

function expectCited(
  output: string,
  form: CitationForm,
  noAuthor: ReadonlySet<string> = new Set(),
  noYear: ReadonlySet<string> = new Set(),
): void {
  const found = lines(output);
  nastySources.forEach((item, i) => {
    const shown = found[i]!;
    expect(shown, `${item.id}: a citation`).not.toBe('');
    expect(letters(shown), `${item.id}: the page in ${shown}`).toContain('77');
    const year = yearLetters(item);
    if (year && !noYear.has(item.id)) expect(letters(shown), `${item.id}: the year in ${shown}`).toContain(year);
    const author = authorLetters(item);
    if (author && form !== 'year' && !noAuthor.has(item.id))
      expect(letters(shown), `${item.id}: the author in ${shown}`).toContain(author);
  });
}

/** Classic BibTeX has no particles that citations keep, and Typst leaves those of BibLaTeX out. */
const keptParticles = new Set(['van_kept', 'van_capital']);
/** Of BibLaTeX dates Typst takes the end of a range for the year, and knows no seasons. */
const otherYears = new Set(['year_range', 'season']);

const forms = ['parenthetical', 'narrative', 'year'] as const;

describe.skipIf(!pandoc)('pandoc', () => {
  let convert: Pandoc;
  beforeAll(() => {
    convert = pandoc!;
  });

  const languages = [
    ['markdown', 'pandoc'],
    ['org', 'org'],
    ['rst', 'rst'],
  ] as const;
  const files = [
    ['refs.bib', 'biblatex'],
    ['refs.json', 'csl-json'],
  ] as const;
  describe.each(languages)('%s', (from, syntax) => {
    describe.each(files)('with %s in %s', (file, format) => {
      it.each(forms)('%s', async form => {
        const text = draft(syntax, form, i => `LINE${i}LINE`);
        const result = await convert({ from, to: 'plain', wrap: 'none', citeproc: true, bibliography: file }, text, {
          [file]: writeBibliography(nastySources, format),
        });
        expect(result.stderr).toBe('');
        expect(result.warnings.filter(warning => warning.verbosity !== 'INFO').map(warning => warning.pretty)).toEqual([]);
        expectCited(result.stdout, form);
      });
    });
  });

  it('reads the classic BibTeX too', async () => {
    const text = draft('pandoc', 'parenthetical', i => `LINE${i}LINE`);
    const result = await convert(
      { from: 'markdown', to: 'plain', wrap: 'none', citeproc: true, bibliography: 'refs.bibtex' },
      text,
      { 'refs.bibtex': writeBibliography(nastySources, 'bibtex') },
    );
    expect(result.warnings.filter(warning => warning.verbosity !== 'INFO').map(warning => warning.pretty)).toEqual([]);
    expectCited(result.stdout, 'parenthetical', keptParticles);
  });

  it('understands several sources with words, pages and signs in one citation', async () => {
    const { text } = cite(
      [
        { key: 'plain', prefix: 'see; [also] @x', locator: { label: 'page', value: '3-5' } },
        { key: 'minsk_visit', locator: { label: 'paragraph', value: '7' }, suffix: '99 *years*; later' },
        { key: 'circa', suffix: '12 years later' },
      ],
      'pandoc',
      'parenthetical',
    );
    const result = await convert({ from: 'markdown', to: 'plain', wrap: 'none', citeproc: true, bibliography: 'r.json' }, text, {
      'r.json': writeBibliography(nastySources, 'csl-json'),
    });
    expect(result.stdout.split('\n')[0]).toBe(
      '(see; [also] @x Smith 2020, 3–5; Doe 2025, para. 7, 99 *years*; later; Circa [1920?], 12 years later)',
    );
  });
});

describe.skipIf(!typst)('typst', () => {
  let compile: Typst;
  beforeAll(() => {
    compile = typst!;
  });

  describe.each([
    ['refs.bib', 'biblatex'],
    ['refs.yml', 'hayagriva'],
  ] as const)('with %s in %s', (file, format) => {
    it.each(forms)('%s', form => {
      const text = draft('typst', form, i => `LINE${i}LINE`);
      const output = compile(`${text}\n\n#bibliography("${file}", style: "apa")\n`, {
        [file]: writeBibliography(nastySources, format),
      });
      expect(output.errors).toEqual([]);
      if (file === 'refs.bib') expectCited(output.text, form, keptParticles, otherYears);
      else expectCited(output.text, form);
    });
  });
});

it('says which compilers it ran', () => {
  console.log(`pandoc: ${pandoc ? 'run' : 'not installed, skipped'}; typst: ${typst ? 'run' : 'not installed, skipped'}`);
  expect(true).toBe(true);
});
