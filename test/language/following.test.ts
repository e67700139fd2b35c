import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import type { Facts } from '../../src/core/facts/facts';
import { datedFacts } from '../../src/language/factsOfDate';
import { following } from '../../src/language/following';
import { factsByName } from '../../src/language/view/order';
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

  it('keeps the lists of the view in the order of names', () => {
    const names = (facts: Facts): readonly string[] => factsByName(facts, 'actor').map(({ name }) => name);
    const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    for (const { facts, anew } of states(80)) {
      const all = names(facts);
      expect([...all].sort()).toEqual([...names(anew)].sort());
      expect(all.every((name, i) => i === 0 || collator.compare(all[i - 1]!, name) <= 0)).toBe(true);
    }
  });

  it('puts thousands in order in steps, the same as at once', () => {
    const names = (facts: Facts): readonly string[] => factsByName(facts, 'actor').map(({ name }) => name);
    const facts = joinFacts([readFactFile(uri, generatedBase(5000))]);
    const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
    const sorted = Array.from(facts.all('actor'), ({ name }) => name).sort((a, b) => collator.compare(a, b));
    expect(names(facts)).toEqual(sorted);
    expect(sorted.length).toBeGreaterThan(2000);
  });

  it('is made anew only where the facts before are unknown', () => {
    let made = 0;
    const sizes = following<number>({ made: facts => (made++, facts.size), changed: (_before, _ids, facts) => facts.size });
    for (const { facts } of states(30)) expect(sizes(facts)).toBe(facts.size);
    expect(made).toBeLessThan(8);
  });
});
