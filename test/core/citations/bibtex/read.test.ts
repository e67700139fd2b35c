import { describe, expect, it } from 'vitest';
import { kindOfBibliography, readBibliography } from '../../../../src/core/citations/bibliography';
import type { CslItem } from '../../../../src/core/citations/csl';
import { citationMessages } from '../../../../src/core/citations/messages';
import { render } from '../../../../src/core/message';

function first(text: string): CslItem {
  return readBibliography(text, 'bibtex').entries[0]!.item;
}

/** The problems as `id: the text they are at`. */
function problems(text: string): readonly string[] {
  return readBibliography(text, 'bibtex').problems.map(({ start, end, message }) => {
    expect(render(message, citationMessages)).not.toMatch(/[{}]\w+\}|^bibliography\./);
    return `${message.id.replace('bibliography.', '')}: ${text.slice(start, end)}`;
  });
}

describe('values', () => {
  it.each<[string, string]>([
    ['{Plain}', 'Plain'],
    ['"Quoted {with "braces"} in it"', 'Quoted with "braces" in it'],
    ['{A} # " and " # {B}', 'A and B'],
    ['jtitle # { 5}', 'A String 5'],
    ['1999', '1999'],
    ['{\n  Two\n   lines }', 'Two lines'],
    ['{{Double {BRACED}}}', 'Double BRACED'],
    ['{}', ''],
  ])('%s', (value, title) => {
    expect(first(`@string{jtitle = "A String"}\n@book{k, title = ${value}}`).title ?? '').toBe(title);
  });
});

describe('TeX', () => {
  it.each<[string, string]>([
    ['M{\\"u}ller, \\"{o}, \\"o, {\\"{a}}', 'Müller, ö, ö, ä'],
    [
      "\\'{E}cole, \\`a, \\^{\\i}, \\~n, \\c{c}a, \\v{S}, \\H{o}, \\k{a}, \\r{u}, \\.z, \\=a, \\u{g}, \\d{s}, \\b{d}",
      'École, à, î, ñ, ça, Š, ő, ą, ů, ż, ā, ğ, ṣ, ḏ',
    ],
    ['\\ss{} \\ae\\o\\l{} \\AA ngstr\\"om {\\O}', 'ß æøł Ångström Ø'],
    ['100 \\% \\& \\# \\_ \\$ \\{ \\}', '100 % & # _ $ { }'],
    ['a--b---c -- ~d', 'a–b—c – \u00A0d'],
    ["``double'' and `single' and it's and Sana`a", "“double” and ‘single’ and it's and Sana`a"],
    [
      '\\emph{a} \\textbf{b} \\textsuperscript{2} \\textsc{c} {\\em d} {\\bf e} f',
      '<i>a</i> <b>b</b> <sup>2</sup> <span style="font-variant:small-caps;">c</span> <i>d</i> <b>e</b> f',
    ],
    ['\\enquote{quoted} \\mkbibquote{too}', '“quoted” “too”'],
    ['$x^2 \\alpha$ stays', '$x^2 \\alpha$ stays'],
    ['\\unknown{kept} \\other rest', 'kept rest'],
    ['\\href{https://x.org}{shown} \\url{https://y.org}', 'shown https://y.org'],
    ['\\noopsort{1973b}Title', 'Title'],
    ['\\LaTeX\\ and \\TeX{} \\ldots', 'LaTeX and TeX …'],
    ['Мінск \\textnumero~5', 'Мінск № 5'.replace('№ ', '№\u00A0')],
    ['a \\} b', 'a } b'],
    ['back\\\\slash \\textbackslash{} \\textasciitilde{}', 'back slash \\ ~'],
  ])('%s', (tex, text) => {
    // One brace alone ends the field in BibTeX, so this goes through a quoted value.
    expect(
      first(
        `@book{k, title = ${/\\\}(?![^]*\\\{)/.test(tex) && !tex.includes('\\{') ? `"${tex.replace('\\}', '\\textbraceright{}')}"` : `{${tex}}`}}`,
      ).title,
    ).toBe(text);
  });
});

describe('names', () => {
  it.each<[string, CslItem['author']]>([
    ['Ann Smith', [{ family: 'Smith', given: 'Ann' }]],
    ['Smith, Ann', [{ family: 'Smith', given: 'Ann' }]],
    ['King, Jr., Martin Luther', [{ family: 'King', suffix: 'Jr.', given: 'Martin Luther' }]],
    ['María de la Cruz', [{ family: 'Cruz', given: 'María', 'dropping-particle': 'de la' }]],
    ['de la Cruz, María', [{ family: 'Cruz', given: 'María', 'dropping-particle': 'de la' }]],
    ["d'Alembert, Jean", [{ family: "d'Alembert", given: 'Jean' }]],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      [{ family: 'Vallée Poussin', given: 'Charles Louis Xavier Joseph', 'dropping-particle': 'de la' }],
    ],
    ['{World Health Organization}', [{ literal: 'World Health Organization' }]],
    ['{Barnes and Noble} and Smith, A.', [{ literal: 'Barnes and Noble' }, { family: 'Smith', given: 'A.' }]],
    [
      'A. One AND B. Two\n  and\tC. Three',
      [
        { family: 'One', given: 'A.' },
        { family: 'Two', given: 'B.' },
        { family: 'Three', given: 'C.' },
      ],
    ],
    ['First, A. and others', [{ family: 'First', given: 'A.' }, { literal: 'others' }]],
    ['Plato', [{ family: 'Plato' }]],
    ['Хренин, Виктор', [{ family: 'Хренин', given: 'Виктор' }]],
    ['آشتیانی, محمدرضا', [{ family: 'آشتیانی', given: 'محمدرضا' }]],
    [
      'family=Beethoven, given=Ludwig, prefix=van, useprefix=true',
      [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ],
    ['given={Ada, Countess}, family=Lovelace', [{ family: 'Lovelace', given: 'Ada, Countess' }]],
    ['Ludwig~van Beethoven', [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }]],
    ['Sand, A. and', [{ family: 'Sand', given: 'A.' }]],
  ])('%s', (tex, author) => expect(first(`@book{k, author = {${tex}}}`).author).toEqual(author));
});

describe('dates', () => {
  it.each<[string, CslItem['issued']]>([
    ['date = {2023-07-14}', { 'date-parts': [[2023, 7, 14]] }],
    ['date = {2023-07~}', { 'date-parts': [[2023, 7]], circa: true }],
    ['date = {2019/2021}', { 'date-parts': [[2019], [2021]] }],
    [
      'date = {2019-01-02/2021-03-04}',
      {
        'date-parts': [
          [2019, 1, 2],
          [2021, 3, 4],
        ],
      },
    ],
    ['date = {2018/}', { 'date-parts': [[2018], [0]] }],
    ['date = {/2018}', { 'date-parts': [[0], [2018]] }],
    ['date = {-0043}', { 'date-parts': [[-44]] }],
    ['date = {2016-21}', { 'date-parts': [[2016]], season: 1 }],
    ['date = {199X}', { 'date-parts': [[1990], [1999]] }],
    ['date = {2023-07-14T10:00:00}', { 'date-parts': [[2023, 7, 14]] }],
    ['year = 2020', { 'date-parts': [[2020]] }],
    ['year = 2020, month = jul', { 'date-parts': [[2020, 7]] }],
    ['year = 2020, month = {July}, day = 4', { 'date-parts': [[2020, 7, 4]] }],
    ['year = 2020, month = jul # "~4"', { 'date-parts': [[2020, 7, 4]] }],
    ['year = {c. 1920}', { 'date-parts': [[1920]], circa: true }],
    ['year = {44 BCE}', { 'date-parts': [[-44]] }],
    ['year = {2019--2021}', { 'date-parts': [[2019], [2021]] }],
    ['year = {forthcoming}', { literal: 'forthcoming' }],
  ])('%s', (fields, issued) => expect(first(`@book{k, ${fields}}`).issued).toEqual(issued));

  it('says where a date was not understood', () => {
    expect(problems('@book{k, date = {the day after}}')).toEqual(['bad-date: {the day after}']);
  });
});

describe('entries as a whole', () => {
  it.each<[string, Partial<CslItem>]>([
    [
      '@ARTICLE{k, JOURNAL={J}, Number=3, pages={12--14}}',
      { type: 'article-journal', 'container-title': 'J', issue: '3', page: '12-14' },
    ],
    ['@techreport{k, institution={I}, number={4}}', { type: 'report', publisher: 'I', number: '4' }],
    ['@phdthesis{k, school={S}}', { type: 'thesis', genre: 'PhD thesis', publisher: 'S' }],
    [
      '@online{k, url={https://a.org/x\\_y\\%20z}, urldate={2024-01-02}}',
      { type: 'webpage', URL: 'https://a.org/x_y%20z', accessed: { 'date-parts': [[2024, 1, 2]] } },
    ],
    ['@article{k, entrysubtype={newspaper}}', { type: 'article-newspaper' }],
    ['@misc{k, entrysubtype={interview}}', { type: 'interview' }],
    [
      '@book{k, title={T}, subtitle={S}, series={R}, number=7, langid={russian}}',
      { title: 'T: S', 'collection-title': 'R', 'collection-number': '7', language: 'ru' },
    ],
    ['@misc{k, eprint={2301.00001}, archiveprefix={arXiv}}', { URL: 'https://arxiv.org/abs/2301.00001' }],
    [
      '@inbook{k, title={C}, crossref={w}}\n@book{w, title={Whole}, subtitle={Sub}, publisher={P}, year=2001, author={A B}}',
      {
        title: 'C',
        'container-title': 'Whole: Sub',
        publisher: 'P',
        issued: { 'date-parts': [[2001]] },
        'container-author': [{ family: 'B', given: 'A' }],
      },
    ],
    ['@book(k, title={Parentheses})', { title: 'Parentheses' }],
    ['@neverheard{k, title={T}}', { type: 'document', title: 'T' }],
    ['@book{k, title={First}, title={Second}}', { title: 'First' }],
  ])('%s', (text, item) => expect(first(text)).toMatchObject(item));
});

describe('one bad entry never takes the rest down', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['no closing brace', '@a{x, title={A}\n@a{y, title={B}}', ['x', 'y'], ['unclosed-entry: x']],
    ['a field that is not closed', '@a{x, title={A, year=1}\n\n@a{y, title={B}}', ['x', 'y'], ['unclosed-entry: x']],
    [
      'a quoted field that is not closed',
      '@a{x, title="A, year=1}\n\n@a{y, title={B}}',
      ['x', 'y'],
      ['unclosed-field: "A, year=1}'],
    ],
    ['a missing comma', '@a{x, title={A} year=2001}\n@a{y}', ['x', 'y'], ['missing-comma: year']],
    ['a missing comma after the key', '@a{x title={A}}\n@a{y}', ['x', 'y'], ['missing-comma: title']],
    ['no key', '@a{title={A}}\n@a{y}', ['y'], ['missing-key: @a{title={A}}']],
    ['an empty key', '@a{, title={A}}\n@a{y}', ['y'], ['missing-key: @a{, title={A}}']],
    ['words where a field should be', '@a{x, loose words, title={A}}\n@a{y}', ['x', 'y'], ['unexpected: loose ']],
    ['no value', '@a{x, title=, year=2001}\n@a{y}', ['x', 'y'], ['unexpected: ,']],
    ['a key twice', '@a{x}\n@a{x}', ['x', 'x'], ['duplicate-key: x']],
    ['only an opening', '@a{', [], ['missing-key: @a{']],
    ['the end of the file', '@a{y}\n@a{x, title={', ['y', 'x'], ['unclosed-field: {']],
    ['text between', 'Mail joe@example.org {x} or @ home\n@a{y}', ['y'], []],
    ['comments', '@comment{ @a{no} }\n% @ nothing\n@a{y}', ['y'], []],
    ['a comment that is not closed', '@comment{ x\n@a{y}\n@a{z}', ['y', 'z'], []],
    ['strings and preambles', '@preamble{"\\x"}\n@string{s = {v}}\n@a{y, title=s}', ['y'], []],
  ])('%s', (_, text, keys, expected) => {
    expect(readBibliography(text, 'bibtex').entries.map(entry => entry.item.id)).toEqual(keys);
    expect(problems(text)).toEqual(expected);
  });

  it('keeps the fields before and after the mistake', () => {
    expect(first('@a{x, title={A} loose, year=2001}')).toMatchObject({ title: 'A', issued: { 'date-parts': [[2001]] } });
  });
});

describe('hostile files', () => {
  const many = 5_000;
  it.each<[string, string]>([
    ['deep braces', `@a{x, title=${'{'.repeat(many)}${'}'.repeat(many)}}`],
    ['braces never closed', `@a{x, title=${'{'.repeat(many)}`],
    ['deep commands', `@a{x, title={${'\\emph{'.repeat(many)}}}`],
    ['accents on accents', `@a{x, title={${"\\'".repeat(many)}}}`],
    ['many openings', '@a{'.repeat(many)],
    ['many open comments', '@comment{\n'.repeat(many)],
    ['many open fields', '@a{x, y={\n'.repeat(many)],
    ['blanks', `@a{x,${' '.repeat(many)}`],
    ['at signs', '@'.repeat(many)],
    ['dollar signs', `@a{x, title={${'$'.repeat(many + 1)}}}`],
    ['backquotes', `@a{x, title={${' `a'.repeat(many)}}}`],
    ['ands', `@a{x, author={${'and '.repeat(many)}}}`],
    ['commas in names', `@a{x, author={${','.repeat(many)}}}`],
    ['lone surrogates', '@a{x, title={\uD800 \uDC00}, author={\uD800}}'],
    ['a NUL', '@a{x, title={\0}}'],
  ])('%s', (_, text) => {
    for (const kind of ['bibtex', 'csl-json', 'ris', 'hayagriva'] as const) {
      expect(() => readBibliography(text, kind)).not.toThrow();
    }
  });
});

describe('the kind of a file', () => {
  it.each([
    ['refs.bib', 'bibtex'],
    ['a/b.BIB', 'bibtex'],
    ['refs.json', 'csl-json'],
    ['x.csljson', 'csl-json'],
    ['export.ris', 'ris'],
    ['refs.yml', 'hayagriva'],
    ['refs.yaml', 'hayagriva'],
    ['refs.txt', undefined],
    ['bib', undefined],
  ])('%s is %s', (path, kind) => expect(kindOfBibliography(path)).toBe(kind));
});
