import { describe, expect, it } from 'vitest';
import type { CiteItem } from '../../../src/core/citations/cite';
import { insertCitation, mergeCitation } from '../../../src/core/citations/merge';
import type { Markup } from '../../../src/core/prose/markup';

const item: CiteItem = { key: 'new', locator: { label: 'page', value: '7' } };
const bare: CiteItem = { key: 'new' };

function after(marked: string, markup: Markup, cited: CiteItem): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { start, end, newText } = insertCitation(text, offset, [cited], markup);
  return text.slice(0, start) + newText + text.slice(end);
}

describe('citing beside a citation puts both in one bracket', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'A [@a, p. 3]|.', 'A [@a, p. 3; @new, p. 7].'],
    ['markdown', 'A [@a|, p. 3].', 'A [@a, p. 3; @new, p. 7].'],
    ['markdown', 'A |[@a].', 'A [@a; @new, p. 7].'],
    ['markdown', 'A [@a] |.', 'A [@a; @new, p. 7] .'],
    ['markdown', 'A [-@a]|.', 'A [-@a; -@new, p. 7].'],
    ['myst', 'A {cite:p}`a`|.', 'A {cite:p}`a,new{p. 7}`.'],
    ['latex', 'A \\autocite{a}|.', 'A \\autocites{a}[7]{new}.'],
    ['latex', 'A \\parencite[3]{a}|.', 'A \\parencites[3]{a}[7]{new}.'],
    ['latex', 'A \\autocites{a}[3]{b}|.', 'A \\autocites{a}[3]{b}[7]{new}.'],
    ['latex', 'A \\citep[p.~3]{a}|.', 'A \\citetext{\\citealp[p.~3]{a}; \\citealp[p.~7]{new}}.'],
    ['typst', 'A @a[p. 3]|.', 'A @a[p. 3] @new[p. 7].'],
    ['typst', 'A #cite(<a>)|.', 'A #cite(<a>) @new[p. 7].'],
    ['asciidoc', 'A cite:[a(3)]|.', 'A cite:[a(3), new(7)].'],
    ['restructuredtext', 'A :cite:p:`a`|.', 'A :cite:p:`a,new{p. 7}`.'],
    ['org', 'A [cite:@a p. 3]|.', 'A [cite:@a p. 3;@new p. 7].'],
  ])('%s: %s', (markup, marked, expected) => expect(after(marked, markup, item)).toBe(expected));

  it('shares the keys of a LaTeX command where neither source has a note', () => {
    expect(after('\\autocite{a}|', 'latex', bare)).toBe('\\autocite{a,new}');
    expect(after('\\citep{a, b}|', 'latex', bare)).toBe('\\citep{a, b,new}');
  });
});

describe('a citation of its own', () => {
  it.each<[Markup, string, string]>([
    ['markdown', 'A |.', 'A [@new, p. 7].'],
    ['markdown', 'A [@a] and |.', 'A [@a] and [@new, p. 7].'],
    ['markdown', 'As @a [p. 3] |says.', 'As @a [p. 3] [@new, p. 7]says.'],
    ['latex', 'As \\textcite{a}|.', 'As \\textcite{a}\\autocite[7]{new}.'],
    ['latex', '\\usepackage{natbib} |', '\\usepackage{natbib} \\citep[p.~7]{new}'],
    ['markdown', '`[@a]`|', '`[@a]`[@new, p. 7]'],
  ])('%s: %s', (markup, marked, expected) => expect(after(marked, markup, item)).toBe(expected));
});

it('does not cite the same place of the same source twice', () => {
  expect(mergeCitation('[@new, p. 7]', 12, item, 'markdown')).toBeUndefined();
  expect(mergeCitation('[@new, p. 8]', 12, item, 'markdown')).toBeDefined();
});
