/**
 * Bibliographies that other people and programs wrote, good and broken, with any line ends: after any number of updates every byte of
 * theirs is there, in order, and the updates change nothing when nothing is to be changed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/core/citations/bibliography';
import { syncBibliography, type SyncedKind } from '../../../src/core/citations/sync';
import type { CslItem } from '../../../src/core/citations/csl';
import { nastySources } from './nastySources';

const sources = nastySources.filter((_, i) => i % 4 === 0);
const choice = fc.subarray(sources);
const choices = fc.array(choice, { minLength: 1, maxLength: 4 });
const lineEnd = fc.constantFrom('\n', '\r\n');

/** Pieces of a file, each with line ends of its own, so that files are mixed too. */
function pieces(kinds: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> {
  return fc.array(
    fc.tuple(kinds, lineEnd).map(([text, end]) => text.replace(/\n/g, end)),
    { maxLength: 8 },
  );
}

const number = fc.nat({ max: 9999 });

const bibPieces = pieces(
  fc.oneof(
    number.map(n => `@book{own${n},\n\ttitle = {A {b} c},year=1999 , }\n`),
    number.map(n => `@Article(own${n},\n  title = "A {"} c" # jan,\n  note = {two\n\n lines}\n)\n`),
    number.map(n => `@misc{own:${n}/ключ, title={\\'{E}t\\"e @book{x, y}}}\n`),
    number.map(n => `@article{own${n}, title = {open\n`),
    number.map(n => `@article{own${n} title = {no comma} year = 2000}\n`),
    number.map(n => `@article{own${n}, title = "never closed\n`),
    fc.constantFrom(
      '% a comment\n',
      '@comment{jabref-meta: databaseType:biblatex;}\n',
      '@comment{@book{plain, title = {commented out}}}\n',
      '@string{j = "Journal"}\n',
      '@string(k = {Klio})\n',
      '@preamble{"\\providecommand{\\x}{y}"}\n',
      '@xdata{shared, publisher = {P}}\n',
      'loose words, and } braces {\n',
      '% Factbase writes this, it says\n',
      '@\n',
      '@book{\n',
      '@book{,\n}\n',
      '\n\n\n',
      ' \t',
      '\u0000\ufffd\n',
    ),
  ),
);

const yamlPieces = pieces(
  fc.oneof(
    number.map(n => `own${n}:\n  type: Book\n  title: "Mine: ${n}" # note\n\n`),
    number.map(n => `own-${n}: { type: Misc, title: 'It''s' }\n`),
    number.map(
      n =>
        `"own ${n}":\n    type: Article\n    parent:\n        - type: Periodical\n          title: >-\n            folded\n            text\n`,
    ),
    fc.constantFrom('# a comment\n', '\n', '# Factbase writes this, it says\n'),
  ),
);

const mark = fc.constantFrom('', '\uFEFF');

/** The pieces stand in the text in this order, each byte for byte, none over another. */
function expectKept(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    expect(found, `${JSON.stringify(part)} in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(at);
    at = found + part.length;
  }
}

describe.each<[SyncedKind, fc.Arbitrary<readonly string[]>]>([
  ['bibtex', bibPieces],
  ['hayagriva', yamlPieces],
])('a %s file', (kind, own) => {
  it('keeps what stands before and after our part, byte for byte', () => {
    fc.assert(
      fc.property(mark, own, own, choices, (bom, before, after, steps) => {
        const start = bom + before.join('');
        let text = syncBibliography(start, kind, sources.slice(0, 1)).text;
        expect(text.startsWith(start)).toBe(true);
        const tail = after.join('');
        text += tail;
        for (const items of steps) {
          const next = syncBibliography(text, kind, items);
          text = next.text;
          expect(text.startsWith(start)).toBe(true);
          if (steps.every(each => each.length > 0)) expect(text.endsWith(tail)).toBe(true);
          expectKept(text, [start, tail]);
          expect(syncBibliography(text, kind, items).edits).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has each source once, whatever others have broken before it', () => {
    fc.assert(
      fc.property(own, choice, (before, items) => {
        const { text, kept } = syncBibliography(before.join(''), kind, items);
        const keys = readBibliography(text, kind).entries.map(entry => entry.item.id);
        for (const item of items)
          expect(keys.filter(key => key === item.id || kept.includes(item.id)).length, text).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

const jsonEntry = fc.oneof(
  fc
    .tuple(number, fc.jsonValue(), fc.constantFrom(undefined, 1, 4, '\t'))
    .map(([n, extra, indent]) => JSON.stringify({ id: `own-${n}`, type: 'book', title: 'x', extra }, undefined, indent)),
  number.map(n => `{"id":"own-${n}" ,"type" :"book","note":"]"}`),
  fc.constantFrom('{"type":"book"}', '{"id": "own-broken", "title": }', '17', '"text"', 'null', '[1, 2]', '{}'),
);

it('a CSL-JSON file keeps every entry of others, good and broken, byte for byte', () => {
  fc.assert(
    fc.property(
      mark,
      fc.array(fc.tuple(jsonEntry, lineEnd), { maxLength: 6 }),
      fc.constantFrom(',', ' ,\n', ',\r\n  '),
      choices,
      (bom, entries, comma, steps) => {
        const own = entries.map(([entry, end]) => entry.replace(/\n/g, end));
        let text = `${bom}[${own.length > 0 ? '\n' : ''}${own.join(comma)}\n]\n`;
        for (const items of steps) {
          const next = syncBibliography(text, 'csl-json', items);
          // Where it cannot be told where an entry ends, nothing is written.
          if (own.some(entry => entry.includes('"title": }'))) {
            expect(next.edits).toEqual([]);
            return;
          }
          text = next.text;
          expectKept(text, own);
          expect(text.startsWith(bom)).toBe(true);
          const keys = (JSON.parse(text.replace(/^\uFEFF/, '')) as (Partial<CslItem> | null)[]).map(each => each?.id);
          for (const item of items)
            expect(
              keys.filter(key => key === item.id),
              text,
            ).toHaveLength(1);
          for (const item of sources) if (!items.includes(item)) expect(keys).not.toContain(item.id);
          expect(syncBibliography(text, 'csl-json', items).edits).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
});
