// Two readings of YAML stand side by side: the one that completion uses on half-typed text, and the parser. On good text they must see
// the same; on bad text the first must always come to an end.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFactFile } from '../../../src/core/facts/read';
import { completeBase } from '../../../src/language/base/completion/completeBase';
import { foldsOf } from '../../../src/language/base/folding';
import { baseHoverAt } from '../../../src/language/base/hover';
import { entryAt } from '../../../src/language/base/written';
import { spotAt } from '../../../src/language/base/yaml/spot';
import { authoring } from '../../support/baseWriting';
import { baseUri, khreninBase } from '../../support/writing';

const example = readFileSync(new URL('../../../examples/minsk-visit/factbase.yaml', import.meta.url), 'utf8');
const flow = `factbase: 1
actors: { Ann: { kind: person, roles: [{ title: "A, B", of: Bob }, 'C of Bob'] }, "Bo:b": { ids: { wikidata: Q1 } } }
events:
- x
statements:
  s:
    text: 'It''s said: so'
    about:
    - Ann
    - Bob # the other
    "by": Ann
    evidence:
      -   source: a
          page: 1
      - { source: b,
          quote: "two # words" }
    note: |
      kind: x
    date: 2023
`;

describe('on good text', () => {
  it.each([
    ['the example', example],
    ['the example with Windows line ends', example.replaceAll('\n', '\r\n')],
    ['the base of other tests', khreninBase],
    ['brackets and quotation marks of all kinds', flow],
  ])('the place of every key and value is the same as the parser says: %s', (_what, text) => {
    const file = readFactFile(baseUri, text);
    let seen = 0;
    for (let i = 0; i < file.parts.entries.length; i++) {
      for (const scalar of entryAt(file, i)?.scalars ?? []) {
        if (scalar.style === 'block' || /[\r\n]/.test(text.slice(scalar.start, scalar.end))) continue;
        const lead = scalar.style === 'quoted' ? 1 : 0;
        for (const read of [file, undefined]) {
          const spot = spotAt(text, scalar.start + lead, read);
          const shown = spot && { path: spot.path, isKey: spot.role === 'key', span: [spot.start, spot.end] };
          expect(shown, text.slice(scalar.start, scalar.end)).toEqual({
            path: scalar.path,
            isKey: scalar.kind === 'key',
            span: [scalar.start + lead, scalar.end - lead],
          });
        }
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });
});

describe('on text that is being written', () => {
  it('nothing throws at any end of the example', () => {
    for (let end = 0; end < example.length; end += 61) {
      const { document } = authoring(example.slice(0, end));
      completeBase(document, end, { asked: true });
      baseHoverAt(document, Math.max(0, end - 5));
      foldsOf(document.text);
    }
  });

  it('nothing throws where a sign is missing', () => {
    for (let at = 0; at < example.length; at += 97) {
      const { document } = authoring(example.slice(0, at) + example.slice(at + 1));
      completeBase(document, at, { asked: true });
      baseHoverAt(document, at);
    }
  });
});
