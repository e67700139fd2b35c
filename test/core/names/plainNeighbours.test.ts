// Where it is plain from single letters that a name stands for itself, the rules that read the words around it must say the same.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isJoinedByNeighbours } from '../../../src/core/names/longerName';
import { Matcher } from '../../../src/core/names/matcher';
import { NameIndex } from '../../../src/core/names/nameIndex';
import { beginsPlainly, endsPlainly } from '../../../src/core/names/plainNeighbours';
import { facts } from './someFacts';

const index = new NameIndex(facts);
const names = facts.flatMap(fact => [fact.name, ...fact.aliases.map(({ name }) => name)]);
const around =
  "the of bin van von ibn der de Treaty Minister Sakineh V. A St. Foreign General Mohammed West der und nicht Власти Новая Иван z é É 7 s't is I";
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 5, arbitrary: fc.constantFrom(...around.split(' ')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('.', ',', '-', '\u2013', "'s", '\u2019', '(', '"', '\u00ad', '\n', '\n\n', '.\n', ': '),
  },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', ' ', '', '\n', '\u00a0', '  ')), { maxLength: 12 })
  .map(pieces => pieces.flat().join(''));

it('a name between small words and signs is no part of a longer one', () => {
  let plain = 0;
  let joined = 0;
  fc.assert(
    fc.property(text, text => {
      const matcher = new Matcher();
      const candidates = matcher.find(text, undefined, index);
      for (let i = 0; i < candidates.count; i++) {
        const candidate = candidates.at(i);
        const { prose } = matcher;
        if (!prose.hasCase(candidate.firstStart)) continue;
        const isJoined = isJoinedByNeighbours(candidate, { prose, index, coverAt: () => undefined });
        if (isJoined) joined++;
        if (!endsPlainly(candidate, prose) || !beginsPlainly(candidate, prose)) continue;
        plain++;
        expect(isJoined, JSON.stringify(`${text} [${text.slice(candidate.start, candidate.end)}]`)).toBe(false);
      }
    }),
    { numRuns: 4000 },
  );
  expect(plain).toBeGreaterThan(200);
  expect(joined).toBeGreaterThan(200);
});
