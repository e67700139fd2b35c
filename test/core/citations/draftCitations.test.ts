import { describe, expect, it } from 'vitest';
import { allCitations, citationsIn, keyTypedAt } from '../../../src/core/citations/draftCitations';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';
import { marked } from '../../support/marked';

function keys(text: string, markup: Markup): readonly string[] {
  return [...allCitations(new Draft(markup, text))].flatMap(({ citation }) => citation.items.map(item => item.key));
}

describe('the citations of a draft', () => {
  it.each<[Markup, string, readonly string[]]>([
    ['markdown', '[@a]\n\n```\n[@b]\n\n[@c]\n```\n\n[@d]', ['a', 'd']],
    ['markdown', '<!-- a\n\n[@b]\n-->\n\n[@d]', ['d']],
    ['typst', '@a\n\n```\n@b\n\n@c\n```\n\n#cite(<d>)\n', ['a', 'd']],
    ['latex', '\\cite{a}\n\n\\begin{verbatim}\n\\cite{b}\n\n\\cite{c}\n\\end{verbatim}\n\n\\cite{d}', ['a', 'd']],
    ['org', '[cite:@a]\n\n#+begin_src\n[cite:@b]\n\n[cite:@c]\n#+end_src\n', ['a']],
  ])('are not those of code, however many blank lines it has: %s', (markup, text, expected) => {
    expect(keys(text, markup)).toEqual(expected);
  });

  it('are kept for the blocks that an edit leaves alone', () => {
    const draft = new Draft('markdown', 'One [@a].\n\nTwo [@b].\n\nThree [@c].\n');
    const before = citationsIn(draft, 0);
    draft.edit({ start: draft.length, end: draft.length, newText: 'more' });
    expect(citationsIn(draft, 0)).toBe(before);
  });
});

describe('a key that is being typed in a draft', () => {
  it.each<[Markup, string, string | undefined]>([
    ['markdown', 'A [@min|', 'min'],
    ['markdown', 'A paragraph.\n\nA [@a; @min|].\n', 'min'],
    ['markdown', '**[@min|]**', 'min'],
    ['markdown', 'so $x_{@min|}$', undefined],
    ['markdown', 'https://example.org/?u=@min|', undefined],
    ['markdown', '<anna@min|>', undefined],
    ['markdown', '```py\n@min|\n```', undefined],
    ['markdown', '```py\nx = 1\n\n@min|\n```', undefined],
    ['markdown', '    @min|', undefined],
    ['typst', '#footnote[see @min|]', 'min'],
    ['typst', '#let x = "@min|"', undefined],
    ['typst', 'anna@min|', undefined],
    ['latex', '\\begin{verbatim}\n\n\\cite{min|}\n\\end{verbatim}', undefined],
  ])('%s: %s', (markup, draft, expected) => {
    const { text, offset } = marked(draft);
    const found = keyTypedAt(new Draft(markup, text), offset);
    expect(found?.typed).toBe(expected);
    if (found) expect(text.slice(found.start, offset)).toBe(found.typed);
  });
});
