// The file that "New Fact Base" writes is the first that a newcomer sees of the format: it must be free of problems as it stands.
import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import { firstFile } from '../../src/editor/commands/firstFile';

describe('a new fact base', () => {
  const facts = joinFacts([readFactFile('file:///w/factbase.yaml', firstFile)]);

  it('has no problems', () => {
    expect(facts.problems('file:///w/factbase.yaml')).toEqual([]);
  });

  it('shows a source, a person with a role and a state', () => {
    expect([...facts.all()].map(fact => fact.id)).toEqual(['my_source', 'full_name', 'country']);
  });
});
