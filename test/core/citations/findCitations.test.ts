import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../src/core/citations/findCitations';
import type { Markup } from '../../../src/core/prose/markup';

/** Every citation as `form text -> key@locator, ...`. */
function seen(text: string, markup: Markup): readonly string[] {
  return findCitations(text, markup).map(({ start, end, form, items }) => {
    const keys = items.map(item => {
      expect(text.slice(item.keyStart, item.keyEnd).replace(/\\(.)/g, '$1')).toBe(item.key);
      if (item.locatorStart === undefined) return item.key;
      return `${item.key}@${item.locator!.label} ${item.locator!.value}<${text.slice(item.locatorStart, item.locatorEnd)}>`;
    });
    return `${form} ${text.slice(start, end)} -> ${keys.join(', ')}`;
  });
}

describe('citations in a draft', () => {
  it.each<[Markup, string, readonly string[]]>([
    ['markdown', 'A [@k, p. 3].', ['parenthetical [@k, p. 3] -> k@page 3<p. 3>']],
    [
      'markdown',
      '[see @a, pp. 3-5, x; also @b; @{c d}; @{k(1)}, chap. 2]',
      [
        'parenthetical [see @a, pp. 3-5, x; also @b; @{c d}; @{k(1)}, chap. 2] -> a@page 3-5<pp. 3-5>, b, k(1)@chapter 2<chap. 2>',
      ],
    ],
    ['markdown', 'As @k [p. 3] says.', ['narrative @k [p. 3] -> k@page 3<p. 3>']],
    ['markdown', 'As @k says.', ['narrative @k -> k']],
    ['markdown', 'As @k. And @a.b:c/d, too.', ['narrative @k -> k', 'narrative @a.b:c/d -> a.b:c/d']],
    ['markdown', '[-@k, p. 3]', ['year [-@k, p. 3] -> k@page 3<p. 3>']],
    ['markdown', '-@k says', ['year -@k -> k']],
    ['markdown', '[@k, {p. A-3}]', ['parenthetical [@k, {p. A-3}] -> k@page A-3<{p. A-3}>']],
    ['markdown', '[@ключ_1, с. 3]', ['parenthetical [@ключ_1, с. 3] -> ключ_1@page 3<с. 3>']],
    ['markdown', '[text with @k](https://example.org/@no)', ['narrative @k -> k']],
    ['markdown', 'Mail joe@example.org or \\@no or `@no` or ``a ` @no`` x', []],
    ['markdown', '```\n[@no]\n```\n[@yes]\n~~~\n@no\n', ['parenthetical [@yes] -> yes']],
    ['markdown', '---\ntitle: "@no"\n---\n@yes', ['narrative @yes -> yes']],
    ['markdown', '<!-- @no -->@yes', ['narrative @yes -> yes']],
    ['markdown', 'half [@k, p. 3', ['narrative @k -> k']],
    ['markdown', 'half [@k\n\nnext] @j', ['narrative @k -> k', 'narrative @j -> j']],
    ['markdown', '^[See @k.]', ['narrative @k -> k']],
    ['markdown', '[a [@b] c]', ['parenthetical [@b] -> b']],
    ['markdown', '[@a\n@b]', ['parenthetical [@a\n@b] -> a, b']],
    ['quarto', '[@k, para. 7]', ['parenthetical [@k, para. 7] -> k@paragraph 7<para. 7>']],
    [
      'myst',
      '{cite:p}`a,b` and {cite:t}`c` and `{cite}` `@no`',
      ['parenthetical {cite:p}`a,b` -> a, b', 'narrative {cite:t}`c` -> c'],
    ],
    ['latex', '\\autocite[3]{k}', ['parenthetical \\autocite[3]{k} -> k@page 3<3>']],
    ['latex', '\\autocite[see][pp.~3--5]{k}', ['parenthetical \\autocite[see][pp.~3--5]{k} -> k@page 3--5<pp.~3--5>']],
    ['latex', '\\parencite{a, b}\\textcite*{c}', ['parenthetical \\parencite{a, b} -> a, b', 'narrative \\textcite*{c} -> c']],
    [
      'latex',
      '\\autocites[see][3]{a}[4]{b}{c}',
      ['parenthetical \\autocites[see][3]{a}[4]{b}{c} -> a@page 3<3>, b@page 4<4>, c'],
    ],
    [
      'latex',
      '\\citep[p.~3]{k} \\citet{j} \\citeyearpar{i}',
      ['parenthetical \\citep[p.~3]{k} -> k@page 3<p.~3>', 'narrative \\citet{j} -> j', 'year \\citeyearpar{i} -> i'],
    ],
    [
      'latex',
      '\\citetext{\\citealp[p.~3]{a}; \\citealp{b}}',
      ['parenthetical \\citetext{\\citealp[p.~3]{a}; \\citealp{b}} -> a@page 3<p.~3>, b'],
    ],
    [
      'latex',
      '% \\cite{no}\n\\verb|\\cite{no}|\n\\begin{verbatim}\n\\cite{no}\n\\end{verbatim}\\cite{yes}',
      ['parenthetical \\cite{yes} -> yes'],
    ],
    ['latex', '5\\% \\cite{yes}', ['parenthetical \\cite{yes} -> yes']],
    ['latex', '\\autocite[3', []],
    ['latex', '\\citestyle{x} \\bibcite{x}{1} \\nocite{*} \\nocite{y}', ['parenthetical \\nocite{y} -> y']],
    ['typst', 'A @k[p. 3].', ['parenthetical @k[p. 3] -> k@page 3<p. 3>']],
    ['typst', 'As @k. Or @k: x', ['parenthetical @k -> k', 'parenthetical @k -> k']],
    [
      'typst',
      '#cite(<k>, form: "prose", supplement: [p. 3])',
      ['narrative #cite(<k>, form: "prose", supplement: [p. 3]) -> k@page 3<p. 3>'],
    ],
    ['typst', '#cite(label("a/b"))', ['parenthetical #cite(label("a/b")) -> a/b']],
    ['typst', '= Heading <intro>\nSee @intro and @k.', ['parenthetical @k -> k']],
    ['typst', '`@no` // @no\n/* @no */ \\@no https://x.org/@no @yes', ['parenthetical @yes -> yes']],
    [
      'asciidoc',
      'A cite:[k(3)] citenp:[a(3-5), b] cite:see[c]',
      [
        'parenthetical cite:[k(3)] -> k@page 3<3>',
        'narrative citenp:[a(3-5), b] -> a@page 3-5<3-5>, b',
        'parenthetical cite:see[c] -> c',
      ],
    ],
    ['asciidoc', '----\ncite:[no]\n----\n// cite:[no]\n`cite:[no]` cite:[yes]', ['parenthetical cite:[yes] -> yes']],
    [
      'restructuredtext',
      ':cite:p:`k{p. 3}` :cite:t:`{see}a,b` :cite:yearpar:`c`',
      [
        'parenthetical :cite:p:`k{p. 3}` -> k@page 3<p. 3>',
        'narrative :cite:t:`{see}a,b` -> a, b',
        'year :cite:yearpar:`c` -> c',
      ],
    ],
    [
      'restructuredtext',
      '``:cite:p:`` x\n\n.. code-block:: rst\n\n   :cite:p:`no`\n\n:cite:p:`yes`',
      ['parenthetical :cite:p:`yes` -> yes'],
    ],
    [
      'org',
      '[cite:see @a p. 3;@b pp. 4-5, x] [cite/t:@c] [cite/na:@d]',
      [
        'parenthetical [cite:see @a p. 3;@b pp. 4-5, x] -> a@page 3<p. 3>, b@page 4-5<pp. 4-5>',
        'narrative [cite/t:@c] -> c',
        'year [cite/na:@d] -> d',
      ],
    ],
    [
      'org',
      '#+begin_src md\n[cite:@no]\n#+end_src\n# [cite:@no]\n=[cite:@no]= [cite:@yes]',
      ['parenthetical [cite:@yes] -> yes'],
    ],
    ['plaintext', '[@k]', []],
  ])('%s: %s', (markup, text, expected) => expect(seen(text, markup)).toEqual(expected));
});
