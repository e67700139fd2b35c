import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/core/dates/prose';
import { Draft } from '../../../src/core/prose/draft';
import type { Markup } from '../../../src/core/prose/markup';

function datesOf(markup: Markup, text: string): string[] {
  return new Draft(markup, text).blocks.flatMap(block => findDates(block.text, block.classes).map(date => date.text));
}

describe('a year is all that there is', () => {
  test.each<[Markup, string, ...string[]]>([
    ['markdown', '| Belarus | 1991 |\n|---|---|\n| Oman | 1970 |', '1991', '1970'],
    ['markdown', '# 1991\n\n- 1992\n- 1993\n', '1991', '1992', '1993'],
    ['latex', '\\begin{tabular}{lr}\nPoland & 1999 \\\\\nLaos & 2013 \\\\\n\\end{tabular}', '1999', '2013'],
    ['asciidoc', '|===\n| Laos | 2013\n|===', '2013'],
    ['org', '| Chad | 1960 |', '1960'],
    ['typst', '#table(columns: 2, [Poland], [1999])', '1999'],
  ])('of a cell, heading or item in %s', (markup, text, ...years) => {
    expect(datesOf(markup, text)).toEqual(years);
  });

  test.each<[Markup, string]>([
    ['markdown', '| timeout | 2000 |\n|---|---|\n| port | 8080 |\n| rifles | 1995 rifles |'],
    ['markdown', 'Between `a` 1995 `b` and $x$ 1996 $y$.'],
    ['plaintext', '1990\n\ntext\n\n1991'],
  ])('but not in %s: %s', (markup, text) => {
    expect(datesOf(markup, text)).toEqual([]);
  });
});
