// The example in examples/minsk-visit keeps its promises: its quotes are short, those from its own notes are verbatim and on the
// page they name, and its draft cites only what its fact base knows. Read with the YAML library alone, so that a fault of our own
// reader cannot hide one here.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';

const read = (name: string): string => readFileSync(new URL(`../../examples/minsk-visit/${name}`, import.meta.url), 'utf8');
const base = read('factbase.yaml');
const draft = read('analysis.md');
const document = parseDocument(base);

interface Proof {
  readonly source: string;
  readonly page: string;
  readonly quote: string;
}

const proofs: Proof[] = [];
visit(document, (_key, node) => {
  const short = isScalar(node) && typeof node.value === 'string' ? /^(\w+) p\. (\d+) “(.*)”$/.exec(node.value) : null;
  if (short?.[1] && short[2] && short[3]) proofs.push({ source: short[1], page: short[2], quote: short[3] });
});

const pages = new Map(
  read('sources/reading-notes.txt')
    .split(/^Page (?=\d+$)/m)
    .slice(1)
    .map(page => [/^\d+/.exec(page)?.[0] ?? '', page.replace(/\s+/g, ' ')]),
);

describe('the example', () => {
  it('is YAML without a warning', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    expect(proofs.length).toBeGreaterThan(40);
  });

  it('quotes at most twelve words at a time', () => {
    expect(proofs.filter(({ quote }) => quote.split(/\s+/).length > 12)).toEqual([]);
  });

  it('leaves no quote mark without its partner', () => {
    expect(base.split('“').length).toBe(base.split('”').length);
    expect(draft.split('“').length).toBe(draft.split('”').length);
  });

  it.each(proofs.filter(({ source }) => source === 'reading_notes'))(
    'finds “$quote” on page $page of its notes',
    ({ page, quote }) => {
      expect(pages.get(page)).toContain(quote);
    },
  );

  it('finds the recorded quotes in its notes', () => {
    const quotes = document.getIn(['sources', 'reading_notes', 'quotes']) as {
      toJSON(): Record<string, { page: number; exact: string }>;
    };
    for (const { page, exact } of Object.values(quotes.toJSON())) expect(pages.get(String(page))).toContain(exact);
  });

  it('cites only sources of the base and its bibliography', () => {
    const sources = Object.keys((document.toJS() as { sources: object }).sources);
    const library = [...read('library.bib').matchAll(/^@\w+\{([^,]+),/gm)].map(match => match[1] ?? '');
    const cited = [...draft.matchAll(/\[@([\w-]+)/g)].map(match => match[1] ?? '');
    expect(new Set(cited)).toEqual(new Set(['minsk_visit', ...library]));
    expect(sources).toEqual(expect.arrayContaining(['minsk_visit', 'reading_notes']));
  });

  it('names in README only files that are there', () => {
    const files = [...read('README.md').matchAll(/^\| `([^`]+)`/gm)].map(match => match[1] ?? '');
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(() => read(file)).not.toThrow();
  });
});
