import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../src/core/citations/bibliography';
import type { CslItem } from '../../../src/core/citations/csl';
import { applied, syncBibliography, type SyncedKind } from '../../../src/core/citations/sync';
import { writeBibliography } from '../../../src/core/citations/write';
import { nastySources } from './nastySources';

const [a, b, c] = ['plain', 'minsk_visit', 'cyrillic'].map(id => nastySources.find(item => item.id === id)!) as [
  CslItem,
  CslItem,
  CslItem,
];
const foreign = '% my own\n@book{mine,\n   title="My {Own}" ,year=1999}\n';

describe('a .bib file kept in step', () => {
  it('gets a marked part after what others wrote', () => {
    const { text } = syncBibliography(foreign, 'bibtex', [a]);
    expect(text).toBe(
      `${foreign}\n% Factbase writes this part; entries outside of it are left alone\n${writeBibliography([a], 'biblatex')}\n% End of the part that Factbase writes\n`,
    );
  });
  it('is made where there is none', () => {
    expect(syncBibliography('', 'bibtex', [a]).text).toMatch(/^% Factbase writes[^]*@book\{plain,[^]*% End of the part/);
  });
  it('is left alone where nothing changed', () => {
    const first = syncBibliography(foreign, 'bibtex', [a, b]).text;
    expect(syncBibliography(first, 'bibtex', [b, a]).edits).toEqual([]);
  });
  it('changes one entry without touching the others', () => {
    const first = syncBibliography(foreign, 'bibtex', [a, b, c]).text;
    const { edits, text } = syncBibliography(first, 'bibtex', [a, { ...b, title: 'Another title' }, c]);
    expect(edits).toHaveLength(1);
    expect(first.slice(edits[0]!.start, edits[0]!.end)).toMatch(/^@article\{minsk_visit,[^]*\}$/);
    expect(text).toContain('{Another} title');
  });
  it('takes out what is no longer cited, and the whole part when nothing is', () => {
    const first = syncBibliography(foreign, 'bibtex', [a, b]).text;
    expect(readBibliography(syncBibliography(first, 'bibtex', [b]).text, 'bibtex').entries.map(entry => entry.item.id)).toEqual([
      'mine',
      'minsk_visit',
    ]);
    expect(syncBibliography(first, 'bibtex', []).text).toBe(`${foreign}\n`);
  });
  it('does not write what others have an entry for, and says so', () => {
    const { edits, kept } = syncBibliography(foreign, 'bibtex', [{ ...a, id: 'mine' }]);
    expect([edits, kept]).toEqual([[], ['mine']]);
  });
  it('keeps the line ends of the file', () => {
    const { text } = syncBibliography(foreign.replace(/\n/g, '\r\n'), 'bibtex', [a]);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(syncBibliography(text, 'bibtex', [a]).edits).toEqual([]);
  });
  it('takes nothing for its own whose end mark is gone', () => {
    const broken = syncBibliography('', 'bibtex', [a]).text.replace(/% End.*\n/, '') + foreign;
    const { text } = syncBibliography(broken, 'bibtex', [b]);
    expect(text).toContain(foreign);
    expect(text).toContain('@book{plain,');
  });
});

describe('a CSL-JSON file kept in step', () => {
  const own = '[\n  {"id": "mine", "type":"book",   "title":"Mine"}\n]\n';
  it('marks its entries', () => {
    const { text } = syncBibliography(own, 'csl-json', [a]);
    expect(text).toContain('{"id": "mine", "type":"book",   "title":"Mine"},');
    expect(JSON.parse(text)).toMatchObject([{ id: 'mine' }, { id: 'plain', custom: { generator: 'factbase' } }]);
    expect(syncBibliography(text, 'csl-json', [a]).edits).toEqual([]);
  });
  it.each<[string, readonly CslItem[], readonly CslItem[]]>([
    ['the first', [a, b, c], [b, c]],
    ['the middle', [a, b, c], [a, c]],
    ['the last', [a, b, c], [a, b]],
    ['the last two', [a, b, c], [a]],
    ['all', [a, b, c], []],
    ['one for another', [a], [b]],
    ['all but one new', [a, b], [c]],
  ])('takes out %s', (_, before, after) => {
    for (const start of ['', '[]', own]) {
      const first = syncBibliography(start, 'csl-json', before).text;
      const ids = (JSON.parse(syncBibliography(first, 'csl-json', after).text) as CslItem[]).map(item => item.id);
      expect(ids).toEqual([...(start === own ? ['mine'] : []), ...after.map(item => item.id)]);
    }
  });
  it('leaves a file alone that is no list', () => {
    expect(syncBibliography('{"a": 1}', 'csl-json', [a]).edits).toEqual([]);
  });
});

describe('a Hayagriva file kept in step', () => {
  it('marks its part', () => {
    const own = 'mine:\n  type: Book\n  title: Mine # yes\n';
    const first = syncBibliography(own, 'hayagriva', [a, b]).text;
    expect(first.startsWith(`${own}\n# Factbase writes`)).toBe(true);
    expect(readBibliography(first, 'hayagriva').entries.map(entry => entry.item.id)).toEqual(['mine', 'plain', 'minsk_visit']);
    expect(syncBibliography(first, 'hayagriva', [a, b]).edits).toEqual([]);
    expect(syncBibliography(first, 'hayagriva', []).text).toBe(`${own}\n`);
  });
});

/** Entries as people and programs write them: odd blanks, comments between, strings, other quotes, broken ones. */
const foreignChunk = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('own', 'Other_1', 'x:y', 'ключ'),
      fc.nat(),
      fc.constantFrom('{A {b} c}', '"A {"} c"', '{100 \\% of "it"}', 'jan # " 4"', '{}'),
    )
    .map(([key, n, value]) => `@Book {${key}${n},\n\ttitle=${value} ,\r\n year = 19${n % 100} }\n`),
  fc.constantFrom(
    '% a comment\n',
    '@comment{jabref-meta: x;}\n',
    '@string(j = "Journal")\n',
    '\n\n',
    '@article{broken, title = {open\n',
    'loose words\n',
    '@preamble{"\\x"}\n',
  ),
);
const foreignJson = fc.record({
  id: fc.string({ minLength: 1 }).map(id => `own-${id}`),
  type: fc.constantFrom('book', 'webpage'),
  title: fc.string(),
  x: fc.jsonValue(),
});

describe('whatever others wrote stays byte for byte', () => {
  const choice = fc.subarray(nastySources.filter((_, i) => i % 5 === 0));

  it.each<SyncedKind>(['bibtex'])('%s', kind => {
    fc.assert(
      fc.property(fc.array(foreignChunk, { maxLength: 8 }), choice, choice, (chunks, first, second) => {
        const existing = chunks.join('');
        const once = syncBibliography(existing, kind, first);
        expect(once.text.startsWith(existing)).toBe(true);
        const appended = `${once.text}${chunks.join('')}`;
        const twice = syncBibliography(appended, kind, second);
        expect(applied(appended, twice.edits)).toBe(twice.text);
        expect(twice.text.startsWith(existing)).toBe(true);
        if (first.length > 0) expect(twice.text.endsWith(existing)).toBe(true);
        else expect(twice.text.startsWith(appended)).toBe(true);
        const keys = readBibliography(twice.text, kind).entries.map(entry => entry.item.id);
        for (const item of second) expect(keys.filter(key => key === item.id)).toHaveLength(1);
        for (const item of first) if (!second.includes(item)) expect(keys).not.toContain(item.id);
        expect(syncBibliography(twice.text, kind, second).edits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('csl-json', () => {
    fc.assert(
      fc.property(
        fc.array(foreignJson, { maxLength: 5 }),
        choice,
        choice,
        fc.constantFrom(undefined, 1, 2, '\t'),
        (own, first, second, indent) => {
          const existing = JSON.stringify(own, undefined, indent);
          const parts = readBibliography(existing, 'csl-json').entries.map(entry => existing.slice(entry.start, entry.end));
          const once = syncBibliography(existing, 'csl-json', first).text;
          const twice = syncBibliography(once, 'csl-json', second);
          const result = JSON.parse(twice.text) as CslItem[];
          expect(result.map(item => item.id).slice(0, own.length)).toEqual(own.map(item => item.id));
          expect(new Set(result.map(item => item.id).slice(own.length))).toEqual(new Set(second.map(item => item.id)));
          const kept = readBibliography(twice.text, 'csl-json').entries.map(entry => twice.text.slice(entry.start, entry.end));
          expect(kept.slice(0, parts.length)).toEqual(parts);
          expect(syncBibliography(twice.text, 'csl-json', second).edits).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
