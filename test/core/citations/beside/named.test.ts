import { describe, expect, it } from 'vitest';
import { bibliographiesInSphinx, bibliographiesInYaml, namedBibliographies } from '../../../../src/core/citations/beside/named';
import { nameBibliography } from '../../../../src/core/citations/beside/nameIt';
import { citedKeys } from '../../../../src/core/citations/beside/citedKeys';
import { syncedKind } from '../../../../src/core/citations/beside/writable';
import { applyEdits } from '../../../../src/core/facts/edit/applyEdits';
import { Draft } from '../../../../src/core/prose/draft';
import type { Markup } from '../../../../src/core/prose/markup';

const named = (markup: Markup, text: string) => namedBibliographies(new Draft(markup, text));

describe('the bibliographies that a draft names', () => {
  it.each<[Markup, string, readonly string[]]>([
    ['markdown', '---\nbibliography: refs.bib\n---\n', ['refs.bib']],
    ['quarto', '---\nbibliography:\n  - a.bib\n  - "b c.json"\n---\n', ['a.bib', 'b c.json']],
    ['myst', '---\nbibliography: [a.bib, a.bib]\n---\n', ['a.bib']],
    ['markdown', '---\nbibliography: refs.b', []],
    ['markdown', 'bibliography: refs.bib', []],
    ['latex', '\\addbibresource[location=local]{refs.bib}\n\\addbibresource{ more.bib }', ['refs.bib', 'more.bib']],
    ['latex', 'x\n\n\\bibliography{one, two.bib}\n', ['one.bib', 'two.bib']],
    ['latex', '% \\addbibresource{no.bib}\n\\bibliographystyle{plain}\n\\printbibliography', []],
    ['latex', '\\addbibresource{refs', []],
    ['typst', '#bibliography("refs.yml", style: "apa")', ['refs.yml']],
    ['typst', '#show x\n\n#bibliography(("a.bib", "b.yml"))', ['a.bib', 'b.yml']],
    ['typst', '// #bibliography("no.bib")\n#bibliography("', []],
    ['org', '#+title: x\n#+BIBLIOGRAPHY: "a b.bib"\n#+bibliography: c.json\n', ['a b.bib', 'c.json']],
    ['asciidoc', '= T\n:bibtex-file: refs.bib\n', ['refs.bib']],
    ['restructuredtext', 'x\n\n.. bibliography:: a.bib b.bib\n   :cited:\n', ['a.bib', 'b.bib']],
    ['plaintext', 'bibliography: refs.bib', []],
  ])('%s: %j', (markup, text, paths) => expect(named(markup, text).paths).toEqual(paths));

  it('are BibTeX for programs that read nothing else', () => {
    expect(named('latex', '\\bibliography{a}').dialect).toBe('bibtex');
    expect(named('latex', '\\addbibresource{a.bib}').dialect).toBe('biblatex');
    expect(named('asciidoc', ':bibtex-file: a.bib').dialect).toBe('bibtex');
    expect(named('quarto', '---\nbibliography: a.bib\n---\n').dialect).toBe('biblatex');
  });

  it('stand in the main file of a LaTeX chapter', () =>
    expect(named('latex', '% !TeX root = ../main.tex\n\\chapter{x}').root).toBe('../main.tex'));

  it('stand in the settings of a project', () => {
    const read = (text: string) => bibliographiesInYaml(text, each => new Draft('quarto', each));
    expect(read('project:\n  type: book\nbibliography: [refs.bib, more.json]\nformat: html\n')).toEqual([
      'refs.bib',
      'more.json',
    ]);
    expect(read('project:\n  type: book\n')).toEqual([]);
    expect(
      bibliographiesInSphinx('# bibtex_bibfiles = ["no.bib"]\nbibtex_bibfiles = [\n  "refs.bib",\n  \'b.bib\',\n]\n'),
    ).toEqual(['refs.bib', 'b.bib']);
    expect(bibliographiesInSphinx('bibtex_bibfiles = find()')).toEqual([]);
  });

  it('cost nothing that grows faster than the draft', () => {
    for (const text of ['\\bibliography{'.repeat(20_000), 'bibliography("'.repeat(20_000), 'bibliography(('.repeat(20_000)]) {
      expect(named('latex', text).paths.length).toBeLessThan(2);
      expect(named('typst', text).paths.length).toBeLessThan(2);
    }
  });
});

describe('a draft that is made to name a file', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'Text', '---\nbibliography: r.bib\n---\n\nText'],
    ['markdown', '---\r\ntitle: x\r\n---\r\nText', '---\r\ntitle: x\r\nbibliography: r.bib\r\n---\r\nText'],
    ['typst', '= T\n', '= T\n\n#bibliography("r.bib")\n'],
    ['org', '#+title: x\nText', '#+title: x\n#+bibliography: r.bib\nText\n\n#+print_bibliography:\n'],
    ['asciidoc', '= T\nAuthor\n\nText\n', '= T\nAuthor\n:bibtex-file: r.bib\n\nText\n\nbibliography::[]\n'],
    [
      'latex',
      '\\documentclass{article}\n\\begin{document}\nx\n\\end{document}\n',
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{r.bib}\n\\begin{document}\nx\n\\printbibliography\n\\end{document}\n',
    ],
    [
      'latex',
      '\\usepackage{biblatex}\n\\begin{document}\n\\printbibliography\n\\end{document}\n',
      '\\usepackage{biblatex}\n\\addbibresource{r.bib}\n\\begin{document}\n\\printbibliography\n\\end{document}\n',
    ],
    [
      'latex',
      '\\usepackage[round]{natbib}\n\\begin{document}\nx\n\\end{document}\n',
      '\\usepackage[round]{natbib}\n\\begin{document}\nx\n\\bibliographystyle{plainnat}\n\\bibliography{r}\n\\end{document}\n',
    ],
  ])('%s', (markup, text, expected) => {
    const after = applyEdits(text, nameBibliography(new Draft(markup, text), 'r.bib')!);
    expect(after).toBe(expected);
    expect(named(markup, after).paths).toEqual(['r.bib']);
  });

  it.each<[Markup, string]>([
    ['latex', '\\chapter{x}'],
    ['restructuredtext', 'x'],
    ['plaintext', 'x'],
  ])('is none in %s', (markup, text) => expect(nameBibliography(new Draft(markup, text), 'r.bib')).toBeUndefined());
});

describe('the keys of a draft', () => {
  it.each<[Markup, string, readonly string[], boolean]>([
    ['markdown', '---\nnocite: |\n  @c, @d.x\n---\n[@a; @b] @a', ['a', 'b', 'c', 'd.x'], false],
    ['markdown', '---\nnocite: "@*"\n---\nx', [], true],
    ['latex', '\\autocite{a}\\nocite{b, c}% \\nocite{no}\n', ['a', 'b', 'c'], false],
    ['latex', '\\nocite{*}', [], true],
    ['typst', '@a #bibliography("x.bib", full: true)', ['a'], true],
    ['org', '[cite:@a] [cite/n:@b;@c]', ['a', 'b', 'c'], false],
    ['markdown', '[@', [], false],
  ])('%s: %j', (markup, text, keys, all) => {
    const found = citedKeys(new Draft(markup, text));
    expect([...found.keys].sort()).toEqual(keys);
    expect(found.all).toBe(all);
  });
});

it('tells by the ending what can be kept in step', () =>
  expect(['a.bib', 'a.JSON', 'a.yaml', 'a.ris', 'a'].map(syncedKind)).toEqual([
    'bibtex',
    'csl-json',
    'hayagriva',
    undefined,
    undefined,
  ]));
