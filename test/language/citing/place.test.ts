import { describe, expect, it } from 'vitest';
import type { CiteItem } from '../../../src/core/citations/cite';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';
import { citationAt, syntaxOf, type Citing } from '../../../src/language/citing/place';
import { marked } from '../../support/marked';

const page: CiteItem = { key: 'new', locator: { label: 'page', value: '7' } };
const bare: CiteItem = { key: 'two' };
const smith = { id: 'new', type: 'book', author: [{ family: 'Smith' }], issued: { 'date-parts': [[2020]] } };

function after(draft: string, markup: Markup, items: readonly CiteItem[] = [page], citing?: Citing): string {
  const { text, offset } = marked(draft);
  const { start, end, text: added } = citationAt(new Draft(markup, text), offset, items, citing);
  return text.slice(0, start) + added + text.slice(end);
}

describe('citing where a citation stands', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'A [@a, p. 3]|.', 'A [@a, p. 3; @new, p. 7; @two].'],
    ['quarto', 'A [see @a|].', 'A [see @a; @new, p. 7; @two].'],
    ['myst', 'A {cite:p}`a`|.', 'A {cite:p}`a,new{p. 7},two`.'],
    ['latex', 'A \\autocite{a}|.', 'A \\autocites{a}[7]{new}{two}.'],
    ['latex', 'A \\citep[p.~3]{a}|.', 'A \\citetext{\\citealp[p.~3]{a}; \\citealp[p.~7]{new}; \\citealp{two}}.'],
    [
      'latex',
      'A \\citetext{\\citealp{a}; \\citealp{b}}|.',
      'A \\citetext{\\citealp{a}; \\citealp{b}; \\citealp[p.~7]{new}; \\citealp{two}}.',
    ],
    ['typst', 'A @a[p. 3]|.', 'A @a[p. 3] @new[p. 7] @two.'],
    ['typst', 'A |@a.', 'A @a @new[p. 7] @two.'],
    ['asciidoc', 'A cite:[a(3)]|.', 'A cite:[a(3), new(7), two].'],
    ['restructuredtext', 'A :cite:p:`a`|.', 'A :cite:p:`a,new{p. 7},two`.'],
    ['org', 'A [cite:@a p. 3]|.', 'A [cite:@a p. 3;@new p. 7;@two].'],
  ])('puts several sources into it: %s %s', (markup, draft, expected) => {
    expect(after(draft, markup, [page, bare])).toBe(expected);
  });

  it('does not cite the same place twice, and says so', () => {
    expect(after('A [@new, p. 7]|.', 'markdown')).toBe('A [@new, p. 7].');
    const { text, offset } = marked('A [@new, p. 7; @a]|.');
    expect(citationAt(new Draft('markdown', text), offset, [page]).hint?.id).toBe('cite.already-there');
    expect(after('A [@new, p. 7]|.', 'markdown', [page, bare])).toBe('A [@new, p. 7; @two].');
  });

  it.each<[Markup, string, string]>([
    ['markdown', 'As @a [p. |3] says.', 'As @a [p. 3] [@new, p. 7] says.'],
    ['latex', 'As \\textcite{a|} says.', 'As \\textcite{a} \\autocite[7]{new} says.'],
    ['typst', 'As #cite(<a>, form: |"prose") says.', 'As #cite(<a>, form: "prose") @new[p. 7] says.'],
    ['org', 'As [cite/t:@a|] says.', 'As [cite/t:@a] [cite:@new p. 7] says.'],
  ])('never breaks one that has no room for more: %s %s', (markup, draft, expected) => {
    expect(after(draft, markup)).toBe(expected);
  });

  it('merges by the syntax that stands there, whatever is set', () => {
    expect(after('A \\citep{a}|.', 'latex', [bare], { syntax: 'biblatex' })).toBe('A \\citep{a,two}.');
  });

  it('keeps other forms apart where a bracket cannot hold both', () => {
    expect(after('A \\autocite{a}|.', 'latex', [bare], { form: 'narrative' })).toBe('A \\autocite{a} \\textcite{two}.');
    expect(after('A [@a]|.', 'markdown', [bare], { form: 'year' })).toBe('A [@a; -@two].');
  });
});

describe('citing in plain text', () => {
  const known = { ...page, csl: smith };
  it.each([
    ['So it was |.', 'So it was (Smith 2020, p. 7).'],
    ['So it was (Jones 2019, p. 3)|.', 'So it was (Jones 2019, p. 3; Smith 2020, p. 7).'],
    ['So it was (Jones 2019|, p. 3).', 'So it was (Jones 2019, p. 3; Smith 2020, p. 7).'],
    ['So it was (in the end)|.', 'So it was (in the end) (Smith 2020, p. 7).'],
    ['So it was (Smith 2020, p. 7)|.', 'So it was (Smith 2020, p. 7).'],
  ])('%s', (draft, expected) => expect(after(draft, 'plaintext', [known])).toBe(expected));
});

describe('a citation of its own', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'A|', 'A [@new, p. 7]'],
    ['markdown', 'A |and', 'A [@new, p. 7] and'],
    ['markdown', '(|)', '([@new, p. 7])'],
    ['markdown', '|', '[@new, p. 7]'],
    ['markdown', '`[@a]`|', '`[@a]` [@new, p. 7]'],
  ])('has blanks where words would touch it: %s %s', (markup, draft, expected) => {
    expect(after(draft, markup)).toBe(expected);
  });
});

describe('the syntax of a LaTeX draft', () => {
  it.each([
    ['\\documentclass{a}\\usepackage{natbib}', 'natbib'],
    ['\\documentclass{a}\\usepackage{biblatex}', 'biblatex'],
    ['\\documentclass{a}', 'biblatex'],
    ['A chapter says \\citep{a}.', 'natbib'],
    ['A chapter says \\autocite{a}.', 'biblatex'],
    ['', 'biblatex'],
  ])('%s is %s', (text, expected) => expect(syntaxOf(new Draft('latex', text), undefined)).toBe(expected));

  it('is what the writer chose', () => expect(syntaxOf(new Draft('latex', ''), 'plain')).toBe('plain'));
});
