import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft, type DraftEdit } from '../../../src/core/prose/draft';
import { markups, type Markup } from '../../../src/core/prose/markup';

/** Pieces that open, close and break the blocks of all markups. */
const pieces = [
  'Viktor Khrenin ',
  'said. ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '  ',
  '    ',
  '\t',
  '```',
  '```\n',
  '~~~\n',
  '$$',
  '$$\n',
  '$',
  '> ',
  '- ',
  '1. ',
  '# ',
  '---\n',
  '---\ntitle: ',
  'author: x\n',
  '---- --\n',
  'iv. ',
  '===\n',
  '|',
  '|--|\n',
  '<div>\n',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '[^1]: ',
  '[a]: ',
  '[',
  '](u)',
  ']',
  '`',
  '*',
  '**',
  ':::\n',
  ':   ',
  '\\begin{verbatim}',
  '\\end{verbatim}\n',
  '\\begin{equation}\n',
  '\\end{equation}',
  '\\[',
  '\\]',
  '%',
  '{',
  '}',
  '\\emph{',
  '\\section{',
  '#let x = [',
  '#',
  '(',
  ')',
  '"',
  '/*',
  '*/',
  '//',
  '#+begin_src\n',
  '#+end_src\n',
  '#+title: ',
  '* ',
  ':PROPERTIES:\n',
  ':END:\n',
  '----\n',
  '....\n',
  '|===\n',
  '++++\n',
  '////\n',
  '.. code-block:: py\n',
  '.. note:: ',
  '::\n',
  '.. ',
  '```{note} x\n',
  'title: A\n',
  '\u{1F600}',
  'é',
  '',
  'https://x.org/y',
  '@key',
  '\\documentclass{a}\n',
  '\\begin{document}\n',
  '\\iffalse\n',
  '\\fi\n',
  '= Head\n',
  '[source]\n',
  '<<<',
  'a::',
  '==',
  '\\',
  '&nbsp;',
];

const textOf = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(parts => parts.join(''));
const cuts = fc.tuple(fc.nat(10_000), fc.nat(30), fc.array(fc.constantFrom(...pieces), { maxLength: 6 }));

function shape(draft: Draft): unknown {
  return draft.blocks.map((block, i) => [draft.startOf(i), block.text, block.hidden, Array.from(block.classes).join('')]);
}

function applied(text: string, edit: DraftEdit): string {
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

describe('a draft', () => {
  it.each(markups)('in %s gives its text back and has a class for every unit', markup => {
    fc.assert(
      fc.property(textOf, text => {
        const draft = new Draft(markup, text);
        expect(draft.text()).toBe(text);
        for (const block of draft.blocks) expect(block.classes.length).toBe(block.text.length);
        expect(draft.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it.each(markups)('in %s is the same after edits as if read anew', markup => {
    fc.assert(
      fc.property(textOf, fc.array(cuts, { minLength: 1, maxLength: 5 }), (start, edits) => {
        let text = start;
        const draft = new Draft(markup, text);
        for (const [at, length, parts] of edits) {
          const from = text.length === 0 ? 0 : at % (text.length + 1);
          const edit = { start: from, end: Math.min(text.length, from + length), newText: parts.join('') };
          const before = [...draft.blocks];
          const change = draft.edit(edit);
          text = applied(text, edit);
          expect(shape(draft)).toEqual(shape(new Draft(markup, text)));
          // What the change does not name is the very same object.
          expect(draft.blocks.slice(0, change.first).every((block, i) => block === before[i])).toBe(true);
          const shift = change.added - change.removed;
          for (let i = change.first + change.added; i < draft.blocks.length; i++) expect(draft.blocks[i]).toBe(before[i - shift]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads only the touched blocks again', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i} of Minsk.\n\n`).join('');
    const draft = new Draft('markdown', text);
    expect(draft.blocks.length).toBe(1000);
    const at = draft.startOf(500) + 5;
    expect(draft.edit({ start: at, end: at, newText: 'x' })).toEqual({ first: 500, removed: 1, added: 1 });
    expect(draft.edit({ start: at, end: at, newText: '\n\n' })).toEqual({ first: 500, removed: 1, added: 2 });
    expect(draft.edit({ start: at, end: at + 2, newText: '' })).toEqual({ first: 500, removed: 2, added: 1 });
    const fence = draft.startOf(10);
    const opened = draft.edit({ start: fence, end: fence, newText: '```\n' });
    expect(opened.first + opened.removed).toBe(1000);
  });

  it('finds blocks by offset', () => {
    const draft = new Draft('plaintext', 'one\n\ntwo\n\nthree');
    expect([-5, 0, 4, 5, 9, 10, 14, 15, 99].map(offset => draft.blockAt(offset))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 2]);
    expect([0, 1, 2, 3].map(i => draft.startOf(i))).toEqual([0, 5, 10, 15]);
    expect(draft.slice(2, 12)).toBe('e\n\ntwo\n\nth');
    expect(draft.slice(-3, 99)).toBe(draft.text());
    expect(draft.slice(5, 2)).toBe('');
  });

  it('keeps starts right while typing in far places by turns', () => {
    const draft = new Draft('plaintext', Array.from({ length: 50 }, (_, i) => `p${i}\n\n`).join(''));
    for (const index of [40, 3, 45, 0, 20, 49, 20]) {
      draft.edit({ start: draft.startOf(index), end: draft.startOf(index), newText: index % 2 ? 'x' : 'y\n\n' });
      let at = 0;
      draft.blocks.forEach((block, i) => {
        expect(draft.startOf(i)).toBe(at);
        at += block.text.length;
      });
      expect(draft.length).toBe(at);
    }
  });

  it('takes edits outside its text as edits at its ends', () => {
    const draft = new Draft('markdown', 'abc');
    draft.edit({ start: 99, end: 120, newText: 'd' });
    draft.edit({ start: -5, end: 0, newText: 'x' });
    expect(draft.text()).toBe('xabcd');
  });

  it('is empty with one empty block', () => {
    const draft = new Draft('latex' satisfies Markup, 'abc');
    draft.edit({ start: 0, end: 3, newText: '' });
    expect(draft.blocks.map(block => block.text)).toEqual(['']);
  });
});
