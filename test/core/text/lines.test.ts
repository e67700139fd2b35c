import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/core/text/lines';
import { randomOf } from '../../support/generatedBase';

const parts = ['a', 'bc', '\n', '\r', '\r\n', '\n\n', 'é', '\u{1f600}', ''];

describe('the lines of a text that is edited', () => {
  it('are those of the text read anew, whatever line ends are divided or brought together', () => {
    const random = randomOf(3);
    let text = '';
    let lines = new Lines(text);
    for (let step = 0; step < 5000; step++) {
      const at = random(text.length + 1);
      const after = text.slice(0, at) + parts[random(parts.length)]! + text.slice(at + random(text.length > 60 ? 40 : 3));
      lines = lines.edited(text, after);
      text = after;
      const fresh = new Lines(text);
      expect(lines.count, JSON.stringify(text)).toBe(fresh.count);
      for (let line = 0; line <= fresh.count; line++) expect(lines.startOf(line), JSON.stringify(text)).toBe(fresh.startOf(line));
    }
  });
});
