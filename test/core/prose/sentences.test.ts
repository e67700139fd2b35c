import { describe, expect, it } from 'vitest';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';
import { sentenceAt } from '../../../src/core/prose/sentences';

/** The text of each sentence, found from every offset; also checks that every offset of a sentence gives that sentence. */
function sentences(text: string, markup?: Markup): string[] {
  const source = markup === undefined ? text : new Draft(markup, text);
  const found: string[] = [];
  let last = -1;
  for (let offset = 0; offset < text.length; offset++) {
    const span = sentenceAt(source, offset);
    if (span.start === last || span.start === span.end) continue;
    expect(span.start).toBeGreaterThan(last);
    last = span.start;
    found.push(text.slice(span.start, span.end));
  }
  return found;
}

describe('a sentence', () => {
  it.each([
    ['ends at a full stop', 'He came. She left.', 'He came.|She left.'],
    [
      'does not end at initials',
      'President A. Lukashenko met M. R. Ashtiani. They spoke.',
      'President A. Lukashenko met M. R. Ashtiani.|They spoke.',
    ],
    [
      'does not end at titles',
      'Mr. Khrenin and Gen. Ashtiani met Dr. X. It was short.',
      'Mr. Khrenin and Gen. Ashtiani met Dr. X. It was short.',
    ],
    ['does not end at locators', 'See p. 3 and No. 5. Then go.', 'See p. 3 and No. 5.|Then go.'],
    [
      'does not end inside an acronym',
      'The U.S. President and the U.S. came. The end.',
      'The U.S. President and the U.S. came.|The end.',
    ],
    ['may end with an acronym', 'He went to the U.S. The talks failed.', 'He went to the U.S.|The talks failed.'],
    ['does not end inside a date', 'On 14.07.2023 they met. In 2023. They left.', 'On 14.07.2023 they met.|In 2023.|They left.'],
    ['ends at a question', 'Why? Because! So.', 'Why?|Because!|So.'],
    ['goes on after an exclamation in it', 'Yahoo! said so. He left', 'Yahoo! said so.|He left'],
    ['takes its closing quote along', '“He came.” She left.', '“He came.”|She left.'],
    ['ends once at an ellipsis', 'He came... She left.', 'He came...|She left.'],
    ['goes on after an ellipsis', 'He ... left. So.', 'He ... left.|So.'],
    [
      'in Russian',
      'В 2023 г. Хренин и А. Г. Лукашенко встретились. Они говорили.',
      'В 2023 г. Хренин и А. Г. Лукашенко встретились.|Они говорили.',
    ],
    ['in Persian', 'او آمد؟ او رفت.', 'او آمد؟|او رفت.'],
    ['in Chinese', '他来了。她走了。', '他来了。|她走了。'],
    ['in Hindi', 'वह आया। वह गई।', 'वह आया।|वह गई।'],
    ['ends at a blank line', 'no stop here\n\nNext one', 'no stop here|Next one'],
  ])('%s', (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected.split('|'));
  });

  it.each([
    ['an address is no end', 'markdown', 'See https://x.org/a. Now.', 'See https://x.org/a.|Now.'],
    ['a footnote mark stays with its sentence', 'markdown', 'He came.[^1] She left.', 'He came.[^1]|She left.'],
    ['a citation before the stop', 'markdown', 'He came [@x, p. 3]. She left.', 'He came [@x, p. 3].|She left.'],
    ['emphasis around it', 'markdown', '**He came.** She left.', '**He came.**|She left.'],
    ['a block ends it', 'markdown', '- one\n- two', '- one|- two'],
  ] as const)('in markup: %s', (_name, markup, text, expected) => {
    expect(sentences(text, markup)).toEqual(expected.split('|'));
  });

  it('is found at the ends of a text and outside it', () => {
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
    expect(sentenceAt('One. Two.', 99)).toEqual({ start: 5, end: 9 });
    expect(sentenceAt('One. Two.', -3)).toEqual({ start: 0, end: 4 });
    expect(sentenceAt('One. Two.', 4)).toEqual({ start: 5, end: 9 });
  });

  it('is cut off where a text has no stops', () => {
    const span = sentenceAt('a '.repeat(50_000), 40_000);
    expect(span.end - span.start).toBeLessThanOrEqual(10_000);
  });
});
