import { describe, expect, it } from 'vitest';
import { citationKeyAt } from '../../../src/core/citations/keyAt';
import type { Markup } from '../../../src/core/prose/markup';

function at(marked: string, markup: Markup): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const context = citationKeyAt(text, offset, markup);
  if (!context) return undefined;
  expect(text.slice(context.start, offset)).toBe(context.typed);
  return `${context.syntax} ${context.typed}|${text.slice(offset, context.end)}`;
}

describe('a key that is being typed', () => {
  it.each<[Markup, string, string | undefined]>([
    ['markdown', 'A @|', 'pandoc |'],
    ['markdown', 'A [@min|', 'pandoc min|'],
    ['markdown', 'A [@min|sk_visit, p. 3]', 'pandoc min|sk_visit'],
    ['markdown', 'A [@a; -@|]', 'pandoc |'],
    ['markdown', 'A [@{a|', 'pandoc a|'],
    ['markdown', '[@ключ|', 'pandoc ключ|'],
    ['markdown', 'joe@exa|', undefined],
    ['markdown', '`@exa|`', undefined],
    ['markdown', '```\n@exa|\n```', undefined],
    ['markdown', '\\@exa|', undefined],
    ['markdown', '[@a, p. |', undefined],
    ['quarto', '@a|', 'pandoc a|'],
    ['myst', '{cite:p}`a,b|`', 'rst b|'],
    ['latex', '\\autocite{|', 'biblatex |'],
    ['latex', '\\autocite[see][3]{min|sk}', 'biblatex min|sk'],
    ['latex', '\\autocites{a}[3]{b|', 'biblatex b|'],
    ['latex', '\\cite{a, b|', 'biblatex b|'],
    ['latex', '\\emph{a|', undefined],
    ['latex', '\\cite{a} b {c|', 'biblatex c|'],
    ['latex', '% \\cite{a|', undefined],
    ['typst', 'A @mi|nsk', 'typst mi|nsk'],
    ['typst', '#cite(<mi|nsk>)', 'typst mi|nsk'],
    ['typst', '#cite(label("a/|', 'typst a/|'],
    ['typst', '// @a|', undefined],
    ['asciidoc', 'cite:[a(3), b|]', 'asciidoc b|'],
    ['asciidoc', 'cite:see[|]', 'asciidoc |'],
    ['restructuredtext', ':cite:p:`{see}a|`', 'rst a|'],
    ['restructuredtext', '`a|`', undefined],
    ['org', '[cite:@a;see @b|]', 'org b|'],
    ['org', '@b|', undefined],
    ['plaintext', '@b|', undefined],
  ])('%s: %s', (markup, marked, expected) => expect(at(marked, markup)).toBe(expected));
});
