import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drafts, run } from './incremental';

test('in any draft the text under a range is the text reported, no range overlaps another, and edits give what a new reading gives', () => {
  fc.assert(
    fc.property(drafts, draft => {
      expect(run(draft)).toBe('');
    }),
    { numRuns: 1000 },
  );
});
