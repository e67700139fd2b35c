import { describe, expect, it } from 'vitest';
import { commentSyntax } from '../../../src/core/prose/comments';
import { markupOf, markups } from '../../../src/core/prose/markup';

describe('the markup of a document', () => {
  it.each([
    ['markdown', 'a.txt', 'markdown'],
    ['plaintext', 'a.typ', 'typst'],
    ['plaintext', 'a.b.ORG', 'org'],
    ['plaintext', 'notes', 'plaintext'],
    ['plaintext', 'a.log', 'plaintext'],
    [undefined, 'a.qmd', 'quarto'],
    [undefined, 'a.asciidoc', 'asciidoc'],
    ['latex', undefined, 'latex'],
    ['restructuredtext', 'a', 'restructuredtext'],
    ['python', 'a.py', undefined],
    ['cmake', 'CMakeLists.txt', undefined],
    ['constructor', 'a.constructor', undefined],
    [undefined, undefined, undefined],
  ])('of language %s in %s is %s', (language, file, markup) => {
    expect(markupOf(language, file)).toBe(markup);
  });
});

describe('comments', () => {
  it('exist in every markup but plain text', () => {
    expect(markups.filter(markup => commentSyntax(markup) === undefined)).toEqual(['plaintext']);
  });
});
