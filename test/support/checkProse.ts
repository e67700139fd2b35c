// Tests of what is read of short texts, a line each: many cases side by side show a rule better than many tests.
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../src/core/prose/markup';
import { readProse } from './readProse';

/** What is done, the text, and what is read of it. */
export type ProseCase = readonly [name: string, source: string, read: string];

/** Declares a test for each case, under the heading of the group. */
export function checkProse(group: string, cases: readonly ProseCase[], markup: Markup = 'markdown'): void {
  describe(group, () => {
    it.each(cases)('%s', (_name, source, read) => {
      expect(readProse(markup, source)).toBe(read);
    });
  });
}
