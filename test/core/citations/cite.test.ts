import { describe, expect, it } from 'vitest';
import { render } from '../../../src/core/message';
import {
  cite,
  citationSyntaxes,
  syntaxFor,
  type CitationForm,
  type CitationSyntax,
  type CiteItem,
} from '../../../src/core/citations/cite';
import type { CslItem } from '../../../src/core/citations/csl';
import { citationMessages } from '../../../src/core/citations/messages';

const smith: CslItem = { id: 'k', type: 'book', author: [{ family: 'Smith', given: 'A.' }], issued: { 'date-parts': [[2020]] } };
const page3: CiteItem = { key: 'k', locator: { label: 'page', value: '3' }, csl: smith };
const pages: CiteItem = {
  key: 'j',
  locator: { label: 'page', value: '3-5' },
  csl: { ...smith, id: 'j', author: [{ literal: 'UN' }] },
};
const para: CiteItem = { key: 'k', locator: { label: 'paragraph', value: '7' }, csl: smith };
const chap: CiteItem = { key: 'k', locator: { label: 'chapter', value: '2' }, csl: smith };
const bare: CiteItem = { key: 'k', csl: smith };
const wordy: CiteItem = { ...page3, prefix: 'see', suffix: 'emphasis added' };

describe('one source with a page', () => {
  it.each<[CitationSyntax, string, string, string]>([
    ['pandoc', '[@k, p. 3]', '@k [p. 3]', '[-@k, p. 3]'],
    ['biblatex', '\\autocite[3]{k}', '\\textcite[3]{k}', '\\autocite*[3]{k}'],
    ['natbib', '\\citep[p.~3]{k}', '\\citet[p.~3]{k}', '\\citeyearpar[p.~3]{k}'],
    ['typst', '@k[p. 3]', '#cite(<k>, form: "prose", supplement: [p. 3])', '(#cite(<k>, form: "year"), p. 3)'],
    ['asciidoc', 'cite:[k(3)]', 'citenp:[k(3)]', 'cite:[k(3)]'],
    ['rst', ':cite:p:`k{p. 3}`', ':cite:t:`k{p. 3}`', ':cite:yearpar:`k{p. 3}`'],
    ['myst', '[@k, p. 3]', '@k [p. 3]', '[-@k, p. 3]'],
    ['org', '[cite:@k p. 3]', '[cite/t:@k p. 3]', '[cite/na:@k p. 3]'],
    ['plain', '(Smith 2020, p. 3)', 'Smith (2020, p. 3)', '(2020, p. 3)'],
  ])('%s', (syntax, parenthetical, narrative, year) => {
    expect(cite([page3], syntax, 'parenthetical').text).toBe(parenthetical);
    expect(cite([page3], syntax, 'narrative').text).toBe(narrative);
    expect(cite([page3], syntax, 'year').text).toBe(year);
  });
});

describe('without a locator', () => {
  it.each<[CitationSyntax, string, string, string]>([
    ['pandoc', '[@k]', '@k', '[-@k]'],
    ['biblatex', '\\autocite{k}', '\\textcite{k}', '\\autocite*{k}'],
    ['natbib', '\\citep{k}', '\\citet{k}', '\\citeyearpar{k}'],
    ['typst', '@k', '#cite(<k>, form: "prose")', '(#cite(<k>, form: "year"))'],
    ['asciidoc', 'cite:[k]', 'citenp:[k]', 'cite:[k]'],
    ['rst', ':cite:p:`k`', ':cite:t:`k`', ':cite:yearpar:`k`'],
    ['myst', '[@k]', '@k', '[-@k]'],
    ['org', '[cite:@k]', '[cite/t:@k]', '[cite/na:@k]'],
    ['plain', '(Smith 2020)', 'Smith (2020)', '(2020)'],
  ])('%s', (syntax, parenthetical, narrative, year) => {
    expect(cite([bare], syntax, 'parenthetical').text).toBe(parenthetical);
    expect(cite([bare], syntax, 'narrative').text).toBe(narrative);
    expect(cite([bare], syntax, 'year').text).toBe(year);
  });
});

describe('several pages, a paragraph, a chapter', () => {
  it.each<[CitationSyntax, string, string, string]>([
    ['pandoc', '[@j, pp. 3-5]', '[@k, para. 7]', '[@k, chap. 2]'],
    ['biblatex', '\\autocite[3--5]{j}', '\\autocite[para.~7]{k}', '\\autocite[chap.~2]{k}'],
    ['natbib', '\\citep[pp.~3--5]{j}', '\\citep[para.~7]{k}', '\\citep[chap.~2]{k}'],
    ['typst', '@j[pp. 3–5]', '@k[para. 7]', '@k[chap. 2]'],
    ['asciidoc', 'cite:[j(3-5)]', 'cite:[k(para. 7)]', 'cite:[k(chap. 2)]'],
    ['rst', ':cite:p:`j{pp. 3-5}`', ':cite:p:`k{para. 7}`', ':cite:p:`k{chap. 2}`'],
    ['org', '[cite:@j pp. 3-5]', '[cite:@k para. 7]', '[cite:@k chap. 2]'],
    ['plain', '(UN 2020, pp. 3–5)', '(Smith 2020, para. 7)', '(Smith 2020, chap. 2)'],
  ])('%s', (syntax, several, paragraph, chapter) => {
    expect(cite([pages], syntax, 'parenthetical').text).toBe(several);
    expect(cite([para], syntax, 'parenthetical').text).toBe(paragraph);
    expect(cite([chap], syntax, 'parenthetical').text).toBe(chapter);
  });

  it.each([
    ['3', 'p. 3'],
    ['3-5', 'pp. 3-5'],
    ['3–5', 'pp. 3-5'],
    ['3, 7', 'pp. 3, 7'],
    ['iv-vi', 'pp. iv-vi'],
    ['12a', 'p. 12a'],
  ])('%s is %s', (value, text) => {
    expect(cite([{ key: 'k', locator: { label: 'page', value } }], 'pandoc', 'parenthetical').text).toBe(`[@k, ${text}]`);
  });

  it('keeps the hyphen of one page and puts it in braces for pandoc', () => {
    expect(cite([{ key: 'k', locator: { label: 'page', value: 'A-3' } }], 'pandoc', 'parenthetical').text).toBe('[@k, {p. A-3}]');
    expect(cite([{ key: 'k', locator: { label: 'page', value: 'A-3' } }], 'biblatex', 'parenthetical').text).toBe(
      '\\autocite[\\pno~A-3]{k}',
    );
  });
});

describe('several sources in one citation', () => {
  it.each<[CitationSyntax, string, string, string]>([
    ['pandoc', '[@k, p. 3; @j, pp. 3-5]', '@k [p. 3]; @j [pp. 3-5]', '[-@k, p. 3; -@j, pp. 3-5]'],
    ['biblatex', '\\autocites[3]{k}[3--5]{j}', '\\textcites[3]{k}[3--5]{j}', '\\autocite*[3]{k}; \\autocite*[3--5]{j}'],
    [
      'natbib',
      '\\citetext{\\citealp[p.~3]{k}; \\citealp[pp.~3--5]{j}}',
      '\\citet[p.~3]{k}; \\citet[pp.~3--5]{j}',
      '\\citetext{\\citeyear{k}, p.~3; \\citeyear{j}, pp.~3--5}',
    ],
    [
      'typst',
      '@k[p. 3] @j[pp. 3–5]',
      '#cite(<k>, form: "prose", supplement: [p. 3]); #cite(<j>, form: "prose", supplement: [pp. 3–5])',
      '(#cite(<k>, form: "year"), p. 3; #cite(<j>, form: "year"), pp. 3–5)',
    ],
    ['asciidoc', 'cite:[k(3), j(3-5)]', 'citenp:[k(3), j(3-5)]', 'cite:[k(3), j(3-5)]'],
    [
      'rst',
      ':cite:p:`k{p. 3},j{pp. 3-5}`',
      ':cite:t:`k{p. 3}`; :cite:t:`j{pp. 3-5}`',
      ':cite:yearpar:`k{p. 3}`; :cite:yearpar:`j{pp. 3-5}`',
    ],
    ['myst', '[@k, p. 3; @j, pp. 3-5]', '@k [p. 3]; @j [pp. 3-5]', '[-@k, p. 3; -@j, pp. 3-5]'],
    ['org', '[cite:@k p. 3;@j pp. 3-5]', '[cite/t:@k p. 3]; [cite/t:@j pp. 3-5]', '[cite/na:@k p. 3]; [cite/na:@j pp. 3-5]'],
    ['plain', '(Smith 2020, p. 3; UN 2020, pp. 3–5)', 'Smith (2020, p. 3); UN (2020, pp. 3–5)', '(2020, p. 3; 2020, pp. 3–5)'],
  ])('%s', (syntax, parenthetical, narrative, year) => {
    expect(cite([page3, pages], syntax, 'parenthetical').text).toBe(parenthetical);
    expect(cite([page3, pages], syntax, 'narrative').text).toBe(narrative);
    expect(cite([page3, pages], syntax, 'year').text).toBe(year);
  });

  it('shares one list of keys in LaTeX where no source has a note', () => {
    expect(cite([{ key: 'a' }, { key: 'b' }], 'biblatex', 'parenthetical').text).toBe('\\autocite{a,b}');
    expect(cite([{ key: 'a' }, { key: 'b' }], 'natbib', 'narrative').text).toBe('\\citet{a,b}');
  });
});

describe('words before and after', () => {
  it.each<[CitationSyntax, string]>([
    ['pandoc', '[see @k, p. 3, emphasis added]'],
    ['biblatex', '\\autocite[see][\\pno~3, emphasis added]{k}'],
    ['natbib', '\\citep[see][p.~3, emphasis added]{k}'],
    ['typst', 'see @k[p. 3, emphasis added]'],
    ['asciidoc', 'cite:see[k(3, emphasis added)]'],
    ['rst', ':cite:p:`{see}k{p. 3, emphasis added}`'],
    ['org', '[cite:see @k p. 3, emphasis added]'],
    ['plain', '(see Smith 2020, p. 3, emphasis added)'],
  ])('%s', (syntax, text) => expect(cite([wordy], syntax, 'parenthetical').text).toBe(text));

  it('says where a language has no place for them', () => {
    expect(cite([wordy], 'typst', 'parenthetical').hint?.id).toBe('cite.no-prefix');
    expect(cite([wordy], 'asciidoc', 'parenthetical').hint?.id).toBe('cite.no-suffix');
  });

  it('keeps words that begin like a page from being one', () => {
    expect(cite([{ key: 'k', suffix: '99 years later' }], 'pandoc', 'parenthetical').text).toBe('[@k{}, 99 years later]');
  });
});

describe('keys', () => {
  it.each<[string, CitationSyntax, string]>([
    ['a.b:c/d', 'pandoc', '[@a.b:c/d]'],
    ['x--y', 'pandoc', '[@{x--y}]'],
    ['end.', 'pandoc', '[@{end.}]'],
    ['k(1)', 'pandoc', '[@{k(1)}]'],
    ['ключ_1', 'pandoc', '[@ключ_1]'],
    ['a/b', 'typst', '#cite(label("a/b"))'],
    ['end.', 'typst', '#cite(<end.>)'],
    ['say "x"', 'typst', '#cite(label("say \\"x\\""))'],
    ['ключ_1', 'typst', '@ключ_1'],
    ['a_b', 'biblatex', '\\autocite{a_b}'],
    ['k(1)', 'org', '[cite:@k(1)]'],
  ])('%s in %s', (key, syntax, text) => {
    expect(cite([{ key }], syntax, 'parenthetical')).toEqual({ text });
  });

  it.each<[string, CitationSyntax]>([
    ['a b', 'pandoc'],
    ['a}b', 'pandoc'],
    ['a,b', 'biblatex'],
    ['50%', 'natbib'],
    ['a,b', 'rst'],
    ['a(b)', 'asciidoc'],
    ['a b', 'org'],
    ['ключ', 'myst'],
  ])('%s in %s comes with a hint, because it will not compile', (key, syntax) => {
    const { hint } = cite([{ key }], syntax, 'parenthetical');
    expect(hint?.id).toBe('cite.key-not-possible');
    expect(render(hint!, citationMessages)).toContain(key);
  });

  it('warns of keys that Quarto takes for cross-references, and only there', () => {
    expect(cite([{ key: 'fig-minsk' }], 'pandoc', 'parenthetical', { markup: 'quarto' }).hint?.id).toBe('cite.reserved-prefix');
    expect(cite([{ key: 'fig-minsk' }], 'pandoc', 'parenthetical', { markup: 'markdown' }).hint).toBeUndefined();
  });
});

describe('locators and words that the language would misread', () => {
  it.each<[string, CitationSyntax, string]>([
    ['3; 4', 'pandoc', '[@k, {pp. 3\\; 4}]'],
    ['[3]', 'pandoc', '[@k, {p. \\[3\\]}]'],
    ['3 [b]', 'biblatex', '\\autocite[{\\pno~3 [b]}]{k}'],
    ['100 %', 'natbib', '\\citep[p.~100 \\%]{k}'],
    ['a_b', 'biblatex', '\\autocite[\\pno~a\\_b]{k}'],
    ['[3] #x', 'typst', '@k[p. \\[3\\] \\#x]'],
    ['joe@example.org', 'typst', '@k[p. joe\\@example.org]'],
    ['(xv)', 'asciidoc', 'cite:[k(xv)]'],
    ['{3}', 'rst', ':cite:p:`k{p. (3)}`'],
    ['3; [4', 'org', '[cite:@k pp. 3, (4]'],
  ])('%s in %s', (value, syntax, text) => {
    expect(cite([{ key: 'k', locator: { label: 'page', value } }], syntax, 'parenthetical').text).toBe(text);
  });

  it.each(citationSyntaxes)('puts everything on one line in %s', syntax => {
    const item: CiteItem = {
      key: 'k',
      locator: { label: 'page', value: '3\n\n-5' },
      prefix: 'see\n\nalso',
      suffix: 'a\r\nb',
      csl: smith,
    };
    for (const form of ['parenthetical', 'narrative', 'year'] as CitationForm[])
      expect(cite([item], syntax, form).text).not.toMatch(/[\r\n]/);
  });
});

describe('plain text', () => {
  const by = (id: string, item: Partial<CslItem>): CiteItem => ({ key: id, csl: { id, type: 'book', ...item } as CslItem });
  it.each<[string, CiteItem, string]>([
    [
      'two authors',
      by('k', { author: [{ family: 'A' }, { family: 'B' }], issued: { 'date-parts': [[2020]] } }),
      '(A and B 2020)',
    ],
    [
      'three authors',
      by('k', { author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }], issued: { 'date-parts': [[2020]] } }),
      '(A et al. 2020)',
    ],
    [
      'a kept particle',
      by('k', { author: [{ family: 'Beethoven', 'non-dropping-particle': 'van' }], issued: { 'date-parts': [[1810]] } }),
      '(van Beethoven 1810)',
    ],
    [
      'a dropped particle',
      by('k', { author: [{ family: 'Cruz', 'dropping-particle': 'de la' }], issued: { 'date-parts': [[2011]] } }),
      '(Cruz 2011)',
    ],
    ['no author', by('k', { title: 'A <i>fine</i> title', issued: { 'date-parts': [[2024]] } }), '(“A fine title” 2024)'],
    ['no date', by('k', { author: [{ family: 'A' }] }), '(A n.d.)'],
    ['before Christ', by('k', { author: [{ family: 'Caesar' }], issued: { 'date-parts': [[-44]] } }), '(Caesar 44 BCE)'],
    ['about a year', by('k', { author: [{ family: 'A' }], issued: { 'date-parts': [[1920]], circa: true } }), '(A c. 1920)'],
    ['a range', by('k', { author: [{ family: 'A' }], issued: { 'date-parts': [[2019], [2021]] } }), '(A 2019–2021)'],
    ['an open range', by('k', { author: [{ family: 'A' }], issued: { 'date-parts': [[2018], [0]] } }), '(A 2018–)'],
    [
      'an organisation',
      by('k', { author: [{ literal: "O'Neil & Sons {Ltd}" }], issued: { 'date-parts': [[2017]] } }),
      "(O'Neil & Sons {Ltd} 2017)",
    ],
  ])('%s', (_, item, text) => expect(cite([item], 'plain', 'parenthetical').text).toBe(text));

  it('tells two works of one author and year apart by letters', () => {
    const among = [
      by('x', { author: [{ family: 'A' }], issued: { 'date-parts': [[2010]] } }),
      by('y', { author: [{ family: 'A' }], issued: { 'date-parts': [[2010]] } }),
    ];
    expect(cite([among[1]!], 'plain', 'parenthetical', { among: among.map(item => item.csl!) }).text).toBe('(A 2010b)');
  });

  it('names a source by its key where nothing is known of it, and says so', () => {
    expect(cite([{ key: 'who_knows' }], 'plain', 'parenthetical')).toEqual({
      text: '(who_knows)',
      hint: { id: 'cite.no-data', args: { key: 'who_knows' } },
    });
  });
});

describe('the syntax of a language', () => {
  it.each([
    ['markdown', 'pandoc'],
    ['quarto', 'pandoc'],
    ['latex', 'biblatex'],
    ['typst', 'typst'],
    ['asciidoc', 'asciidoc'],
    ['restructuredtext', 'rst'],
    ['myst', 'myst'],
    ['org', 'org'],
    ['plaintext', 'plain'],
  ] as const)('%s is %s', (markup, syntax) => expect(syntaxFor(markup)).toBe(syntax));

  it.each([
    ['\\usepackage{natbib}', 'natbib'],
    ['\\usepackage[round]{natbib}\n', 'natbib'],
    ['\\usepackage{hyperref,natbib}', 'natbib'],
    ['% \\usepackage{natbib}', 'biblatex'],
    ['\\usepackage{natbib}\n\\usepackage{biblatex}', 'biblatex'],
    ['\\usepackage[natbib=true]{biblatex}', 'biblatex'],
    ['', 'biblatex'],
  ])('LaTeX with %s is %s', (preamble, syntax) => expect(syntaxFor('latex', preamble)).toBe(syntax));
});

it('gives no text for no source', () => expect(cite([], 'pandoc', 'parenthetical')).toEqual({ text: '' }));
it('has no year form in AsciiDoc and says so', () =>
  expect(cite([page3], 'asciidoc', 'year').hint?.id).toBe('cite.no-year-form'));
