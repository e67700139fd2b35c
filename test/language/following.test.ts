import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import type { Facts } from '../../src/core/facts/facts';
import { datedFacts } from '../../src/language/factsOfDate';
import { following } from '../../src/language/following';
import { generatedBase, randomOf } from '../support/generatedBase';
import { uri } from '../support/factBases';

/** States of a base while somebody edits it, each with the same facts read anew. */
function* states(count: number): Generator<{ facts: Facts; anew: Facts }> {
  const random = randomOf(11);
  let text = `${generatedBase(60)}\n  spring:\n    name: A spring\n    date: { text: this year, relative-to: source_1 }\n`;
  let file = readFactFile(uri, text);
  let facts = joinFacts([file]);
  for (let i = 0; i < count; i++) {
    const lines = text.split('\n');
    const at = random(lines.length);
    const line = lines[at]!;
    if (i % 7 === 3) text = text.replace(/issued: \d+/, `issued: ${1990 + i}`);
    else
      text = [
        ...lines.slice(0, at),
        ...(i % 5 === 0 ? [] : [line.replace(/\d(?=\D*$)/, String(i % 10))]),
        ...lines.slice(at + 1),
      ].join('\n');
    file = readFactFile(uri, text, file);
    facts = joinFacts([file], [], { previous: facts });
    yield { facts, anew: joinFacts([readFactFile(uri, text)]) };
  }
}

const seen = (facts: Facts): readonly string[] =>
  datedFacts(facts)
    .map(({ fact, date }) => `${date.value.earliest} ${fact.kind} ${fact.id}`)
    .sort();

describe('what is worked out of all facts', () => {
  it('follows the changes of the base: the facts by date are those of reading all anew', () => {
    for (const { facts, anew } of states(120)) expect(seen(facts)).toEqual(seen(anew));
  });

  it('is made anew only where the facts before are unknown', () => {
    let made = 0;
    const sizes = following<number>({ made: facts => (made++, facts.size), changed: (_before, _ids, facts) => facts.size });
    for (const { facts } of states(30)) expect(sizes(facts)).toBe(facts.size);
    expect(made).toBeLessThan(8);
  });
});
