import { describe, expect, it } from 'vitest';
import { Draft } from '../../../src/core/prose/draft';
import { frontMatterOf } from '../../../src/core/prose/frontMatter';

function read(text: string): unknown {
  const found = frontMatterOf(new Draft('quarto', text));
  if (found === undefined) return undefined;
  for (const value of [...found.factbase, ...found.bibliography])
    expect(text.slice(value.span.start, value.span.end)).toContain(value.value.slice(0, 1));
  return [found.factbase.map(v => v.value), found.bibliography.map(v => v.value), found.language?.value, found.csl?.value];
}

describe('the front matter of a draft', () => {
  it.each([
    ['one value', '---\ntitle: x\nfactbase: facts.yaml\n---\n', [['facts.yaml'], [], undefined, undefined]],
    [
      'quotes and a comment',
      '---\nfactbase: "my facts.yaml" # mine\nlang: en-GB # x\n---\n',
      [['my facts.yaml'], [], 'en-GB', undefined],
    ],
    [
      'a flow list',
      "---\nbibliography: [a.bib, 'it''s.bib' , \"c.json\"]\n---\n",
      [[], ['a.bib', "it's.bib", 'c.json'], undefined, undefined],
    ],
    [
      'a block list',
      '---\nfactbase:\n  - a.yaml\n  - b.yaml\nbibliography:\n- c.bib\ncsl: apa.csl\n---\n',
      [['a.yaml', 'b.yaml'], ['c.bib'], undefined, 'apa.csl'],
    ],
    ['keys further in', '---\nformat:\n  csl: x\n  - y\nauthor:\n  - factbase: z\n---\n', [[], [], undefined, undefined]],
    ['CRLF', '---\r\nfactbase: a.yaml\r\n---\r\n', [['a.yaml'], [], undefined, undefined]],
    ['closed by dots', '---\nlanguage: be\n...\n', [[], [], 'be', undefined]],
    ['an empty value', '---\nfactbase:\n---\n', [[], [], undefined, undefined]],
    ['half a quote', '---\nfactbase: "a.yaml\n---\n', [['a.yaml'], [], undefined, undefined]],
    ['none', '# Head\n', undefined],
    ['not closed', '---\nfactbase: a.yaml\n', undefined],
  ])('with %s', (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is not looked for in LaTeX', () => {
    expect(frontMatterOf(new Draft('latex', '---\nfactbase: a\n---\n'))).toBeUndefined();
  });

  it('says where it stands', () => {
    const text = '---\nfactbase: a.yaml\n---\ntext';
    const found = frontMatterOf(new Draft('markdown', text))!;
    expect(text.slice(found.span.start, found.span.end)).toBe('factbase: a.yaml\n');
    expect(text.slice(found.factbase[0]!.span.start, found.factbase[0]!.span.end)).toBe('a.yaml');
  });
});
