import { Draft } from '../../src/core/prose/draft';
import { CharClass, type Markup } from '../../src/core/prose/markup';

/**
 * A draft as its reader of names sees it: what is read through is gone, a stretch that is hidden is one `#`, markup that
 * reads as a space is one, and `|` stands between blocks. White space at the ends of blocks is left out, as are hidden ones.
 */
export function readProse(markup: Markup, text: string): string {
  const parts: string[] = [];
  for (const block of new Draft(markup, text).blocks) {
    if (block.hidden) continue;
    let out = '';
    for (let i = 0; i < block.text.length; i++) {
      const value = block.classes[i];
      if (value === CharClass.prose) out += block.text[i];
      else if (value === CharClass.space) out += ' ';
      else if (value === CharClass.hidden && !out.endsWith('#')) out += '#';
    }
    out = out.trim();
    if (out !== '' && out !== '#') parts.push(out.replace(/\s*\n\s*/g, ' '));
  }
  return parts.join(' | ');
}
