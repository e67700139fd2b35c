import { describe, expect, it } from 'vitest';
import { groupCounts, rowsOf, type Group, type ViewContext } from '../../../src/language/view/groups';
import { khreninBase, writing } from '../../support/writing';

function viewing(draft: string, filter = '', base = khreninBase): ViewContext {
  const { context } = writing(base, draft);
  return { facts: context.facts, lookup: context.lookup, say: context.say, draft: context, filter };
}

function names(group: Group, context: ViewContext): readonly string[] {
  return rowsOf(group, context).rows.map(({ name, count }) => (count === undefined ? name : `${name} ${count}`));
}

describe('the facts view', () => {
  const draft = 'Khrenin met Ashtiani. Khrenin signed with Gholam Example [@notes, p. 1]. Gholam Example left.';

  it('shows what the draft names, the most frequent first, with how often', () => {
    expect(names('named', viewing(draft))).toEqual(['Viktor Khrenin 2', 'Mohammad Reza Ashtiani 1']);
  });

  it('shows what the draft cites, and what it names without citing its source', () => {
    expect(names('cited', viewing(draft))).toEqual(['Notes on the visit 1']);
    expect(names('uncited', viewing(draft))).toEqual(['Viktor Khrenin 2', 'Mohammad Reza Ashtiani 1']);
    expect(names('uncited', viewing(`${draft} So [@minsk_visit].`))).toEqual([]);
  });

  it('shows names without a fact', () => {
    expect(names('unknown', viewing(draft))).toEqual(['Gholam Example 2']);
  });

  it('counts every group', () => {
    expect(Object.fromEntries(groupCounts(viewing(draft)).map(({ group, count }) => [group, count]))).toEqual({
      named: 2,
      cited: 1,
      uncited: 2,
      unknown: 1,
      actor: 4,
      agreement: 1,
      event: 1,
      statement: 1,
      source: 2,
    });
  });

  it('has only the groups of the base where there is no draft', () => {
    const { facts, lookup, say } = viewing('');
    expect(groupCounts({ facts, lookup, say, filter: '' }).map(({ group }) => group)).toEqual([
      'actor',
      'agreement',
      'event',
      'statement',
      'source',
    ]);
  });

  it('is filtered with typing errors forgiven', () => {
    const context = viewing(draft, 'Krenin');
    expect(names('actor', context)).toEqual(['Viktor Khrenin']);
    expect(names('named', context)).toEqual(['Viktor Khrenin 2']);
    expect(names('source', context)).toEqual([]);
  });

  it('cuts a long group into stretches of the alphabet, and gives the rows of one', () => {
    const base = `factbase: 1\nactors:\n${Array.from({ length: 950 }, (_, i) => `  Person ${1000 + i}: { kind: person }`).join('\n')}\n`;
    const context = viewing('', '', base);
    const { rows, stretches } = rowsOf('actor', context);
    expect(rows).toEqual([]);
    expect(stretches).toHaveLength(5);
    expect(stretches[4]).toEqual({ from: 800, to: 950, first: 'Person 1800', last: 'Person 1949' });
    expect(
      rowsOf('actor', context, stretches[4])
        .rows.map(row => row.name)
        .at(-1),
    ).toBe('Person 1949');
  });
});
