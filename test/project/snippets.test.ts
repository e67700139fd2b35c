// The snippets in snippets/: every one is well formed, can be found, and leaves text that means what its description says.
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { expandSnippet, prefixesOf, readSnippets, type Snippet } from '../support/snippets';

const files = ['factbase', 'citations', 'latex', 'typst'] as const;
const all = files.flatMap(file => Object.entries(readSnippets(file)).map(([name, snippet]) => ({ file, name, snippet })));

function byPrefix(file: string, prefix: string): Snippet {
  const found = Object.values(readSnippets(file)).filter(snippet => prefixesOf(snippet).includes(prefix));
  expect(found, `${prefix} in ${file}`).toHaveLength(1);
  return found[0] as Snippet;
}

/** The YAML value of a snippet, or its errors and warnings where it is no YAML. */
function yamlOf(text: string): unknown {
  const document = parseDocument(text);
  const wrong = [...document.errors, ...document.warnings].map(error => error.message);
  return wrong.length > 0 ? wrong : document.toJS();
}

describe('every snippet file', () => {
  it.each(files)('%s has no prefix twice', file => {
    const prefixes = Object.values(readSnippets(file)).flatMap(prefixesOf);
    expect(prefixes).toEqual([...new Set(prefixes)]);
  });

  it.each(all)('$file: $name has a prefix that can be typed, a description and a last tab stop', ({ snippet }) => {
    for (const prefix of prefixesOf(snippet)) expect(prefix).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(snippet.description.length).toBeGreaterThan(10);
    expect([snippet.body].flat().join('\n').split('$0')).toHaveLength(2);
  });

  it.each(all)('$file: $name leaves no snippet syntax behind', ({ snippet }) => {
    expect(expandSnippet(snippet)).not.toMatch(/\$|\|\}|\t/);
  });
});

describe('snippets of fact bases', () => {
  const evidence = 'source_key p. 1 “the very words of the source”';

  it('begin a fact base that is YAML from end to end', () => {
    expect(yamlOf(expandSnippet(byPrefix('factbase', 'factbase')))).toEqual({
      factbase: 1,
      title: 'What this fact base is about',
      sources: { source_key: { type: 'article', title: 'Title of the source' } },
      actors: {
        'First and Last Name': { aliases: ['Last Name'], role: 'Office of State or Organisation, 2023', evidence },
      },
    });
  });

  it.each([
    ['fact-source', ['type', 'title', 'author', 'issued']],
    ['fact-actor', ['aliases', 'role', 'evidence']],
    ['fact-person', ['aliases', 'role', 'evidence']],
    ['fact-state', ['kind', 'adjectives', 'evidence']],
    ['fact-organisation', ['kind', 'aliases', 'evidence']],
    ['fact-place', ['kind', 'evidence']],
    ['fact-agreement', ['kind', 'parties', 'signatories', 'signed', 'evidence']],
    ['fact-event', ['date', 'place', 'participants', 'evidence']],
    ['fact-statement', ['text', 'by', 'kind', 'evidence']],
  ])('%s is one entry with the keys %j', (prefix, keys) => {
    const value = yamlOf(expandSnippet(byPrefix('factbase', prefix)));
    const entries = Object.values(value as Record<string, Record<string, unknown>>);
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0] as object)).toEqual(keys);
    if (keys.includes('evidence')) expect(entries[0]?.['evidence']).toBe(evidence);
  });

  it.each([
    ['fact-evidence', { evidence }],
    ['fact-proof', { evidence }],
    [
      'fact-evidence-inferred',
      { evidence: { source: 'source_key', page: 1, quote: 'the very words of the source', inferred: true } },
    ],
    ['fact-quotes', { quotes: { q1: { page: 1, exact: 'the very words of the source' } } }],
  ])('%s is a part of an entry', (prefix, value) => {
    expect(yamlOf(expandSnippet(byPrefix('factbase', prefix)))).toEqual(value);
  });
});

describe('snippets of citations', () => {
  it.each([
    ['citations', 'cite', '[@key, p. 3]'],
    ['citations', 'cite-pages', '[@key, pp. 3–5]'],
    ['citations', 'cite-whole', '[@key]'],
    ['citations', 'cite-author', '@key [p. 3]'],
    ['citations', 'cite-year', '[-@key, p. 3]'],
    ['citations', 'cite-two', '[@key, p. 3; @other, p. 5]'],
    ['latex', 'cite', '\\autocite[3]{key}'],
    ['latex', 'cite-author', '\\textcite[3]{key}'],
    ['latex', 'cite-year', '\\autocite*[3]{key}'],
    ['latex', 'cite-foot', '\\footcite[3]{key}'],
    ['latex', 'cite-natbib', '\\citep[p.~3]{key}'],
    ['latex', 'cite-natbib-author', '\\citet[p.~3]{key}'],
    ['latex', 'cite-natbib-year', '\\citeyearpar[p.~3]{key}'],
    ['typst', 'cite', '@key[p. 3]'],
    ['typst', 'cite-whole', '@key'],
    ['typst', 'cite-author', '#cite(<key>, form: "prose", supplement: [p. 3])'],
    ['typst', 'cite-year', '(#cite(<key>, form: "year"), p. 3)'],
  ])('%s: %s leaves %s', (file, prefix, text) => {
    const snippet = byPrefix(file, prefix);
    expect(expandSnippet(snippet)).toBe(text);
    expect(snippet.description).toContain(text);
  });

  it('asks for the key before the page', () => {
    for (const { file, snippet } of all.filter(({ file }) => file !== 'factbase')) {
      expect([snippet.body].flat().join(), file).toMatch(/\$\{1:key\}/);
    }
  });
});
