// A block of a draft is folded without asking for its classes as long as nothing in it may be markup, and from there on with them. It must
// read as if they had been asked for at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedDraftBlock } from '../../../src/core/names/foldedBlock';
import { FoldedProse } from '../../../src/core/names/prose';
import { Draft, type Block } from '../../../src/core/prose/draft';
import { CharClass, markups, type Markup } from '../../../src/core/prose/markup';
import { drafts } from '../mentions/incremental';

function listed({ folded, words, text }: FoldedProse): unknown {
  const rows = Array.from({ length: words.count }, (_, i) => [words.start(i), words.end(i), words.hash(i), words.kind(i)]);
  return { folded: [...folded.subarray(0, text.length + 1)], rows };
}

/** Whether all of it was taken for prose without asking. */
function expectSame(block: Block): boolean {
  const prose = foldedDraftBlock(block);
  const known = { ...(listed(prose) as object), allProse: prose.allProse };
  const askedFor = prose.classes !== undefined;
  const whole = new FoldedProse();
  whole.read(block.text, block.classes);
  expect(known, JSON.stringify(block.text)).toEqual({ ...(listed(whole) as object), allProse: whole.allProse });
  if (!askedFor)
    expect(
      [...block.classes].every(kind => kind === CharClass.prose),
      JSON.stringify(block.text),
    ).toBe(true);
  return !askedFor;
}

function read(markup: Markup, text: string): number {
  const blocks = new Draft(markup, text).blocks.filter(({ hidden }) => !hidden);
  return blocks.filter(block => expectSame(block)).length;
}

describe('a block folded as it comes from a draft', () => {
  it.each([
    ['First.\n\nMinsk signed, and so did Moscow: "yes", they said; in 2023 & now.\n', 2],
    ['First.\n\nMinsk **signed** it.\n', 1],
    ['First.\n\nsoft\u00ad**hy**phen and Min**sk**\n', 1],
    ['First.\n\nsee https://example.org/Minsk for more\n', 1],
    ['First.\n\nsee www.example.org and now. Then\n', 1],
    ['First.\n\nMinsk &amp; Moscow\n', 1],
    ['First.\n\na heading\n===\n', 1],
    ['First.\n\nlines\n  indented\n', 1],
    ['First.\n\n\u0301loose and и\u0306 *й*\n', 1],
    ['First.\n\nbefore \u{20000} after\n', 1],
  ])('reads %j as with its classes at hand, taking %i blocks for prose without asking', (text, asked) => {
    // The heading is asked about in any case, since its marker is no prose.
    expect(read('markdown', `# Title\n\n${text}`)).toBe(asked);
  });

  it.each(markups)('reads any text in %s as with its classes at hand', markup => {
    fc.assert(
      fc.property(drafts, ({ text }) => void read(markup, `The\n\n${text}`)),
      { numRuns: 400 },
    );
  });
});
