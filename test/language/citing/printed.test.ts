import { expect, it, vi } from 'vitest';
import type { CiteItem } from '../../../src/core/citations/cite';
import { printDocument } from '../../../src/language/citing/printed';

const source = (title: string) => ({ id: 'a', type: 'book', title });
const cited = (page: string, csl = source('A')): { items: CiteItem[]; form: 'parenthetical' } => ({
  items: [{ key: 'a', locator: { label: 'page', value: page }, csl }],
  form: 'parenthetical',
});

it('asks the style again only where a citation or a source has changed', () => {
  const style = { document: vi.fn(() => ({ citations: [], references: [] })) };
  const [one, other] = [source('A'), source('B')];
  const first = printDocument(style, [cited('1')], [one]);
  expect(printDocument(style, [cited('1')], [one])).toBe(first);
  expect(style.document).toHaveBeenCalledTimes(1);
  printDocument(style, [cited('2')], [one]);
  printDocument(style, [cited('1')], [other]);
  printDocument(style, [cited('1'), cited('1')], [one]);
  expect(style.document).toHaveBeenCalledTimes(4);
  expect(printDocument(style, [cited('1')], [one])).toBe(first);
});
