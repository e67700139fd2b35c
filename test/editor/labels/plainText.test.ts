import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/editor/plainText';
import { hostileStrings } from '../../support/hostileStrings';

describe('text on a label', () => {
  it.each([
    ['$(trash) Ann', '$\u2060(trash) Ann'],
    ['\\$(trash)', '\\$\u2060(trash)'],
    ['[x](command:a)', '[x]\u2060(command:a)'],
    ['one\n  two', 'one two'],
    ['\u202eevil\u202c', 'evil'],
    ['Ministère (2023) [sic]', 'Ministère (2023) [sic]'],
  ])('%j is shown as it is', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('of 200 hostile strings is neither an icon nor a link, on one line', () => {
    for (const text of hostileStrings) {
      const shown = plain(text);
      // As VS Code looks for icons in labels, and for links in notifications.
      expect(shown).not.toMatch(/\$\([a-z0-9-]+(?:~[a-z]+)?\)/i);
      expect(shown).not.toMatch(/\[[^\]]+\]\((?:https?:\/\/|command:|file:)/i);
      expect(shown).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/);
    }
  });
});
