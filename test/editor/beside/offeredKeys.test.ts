// Reading keys from other extensions' proposals, in every shape they are known to have.
import { describe, expect, it } from 'vitest';
import { offeredKeys, type OfferedItem } from '../../../src/editor/beside/offeredKeys';

const reference = 17;
const keys = (...items: OfferedItem[]): readonly string[] => [...offeredKeys(items)];

describe('the keys that another extension offers', () => {
  it('are its labels', () => {
    expect(keys({ label: 'smith_2020', insertText: 'smith_2020', kind: reference })).toEqual(['smith_2020']);
    expect(keys({ label: { label: 'smith_2020' }, kind: reference })).toEqual(['smith_2020']);
  });

  it('are what is inserted, where titles are shown', () => {
    expect(keys({ label: 'A title', insertText: 'smith_2020', kind: reference })).toContain('smith_2020');
    expect(keys({ label: 'A title', insertText: { value: 'smith_2020' }, kind: reference })).toContain('smith_2020');
  });

  it('are read without the signs of the syntax', () => {
    expect(keys({ label: '@smith_2020' }, { label: '@{Smith 2020}' })).toEqual(['smith_2020', 'Smith 2020']);
  });

  it('are no words that merely stand in the text, and no snippets', () => {
    expect(keys({ label: 'smith_2020', kind: 0 }, { label: 'figure', kind: 14 })).toEqual([]);
    expect(keys()).toEqual([]);
  });
});
