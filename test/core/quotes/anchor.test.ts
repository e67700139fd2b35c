import { describe, expect, it } from 'vitest';
import { anchorQuote } from '../../../src/core/quotes/anchor';
import { namesPage, pagesOf } from '../../../src/core/quotes/pages';
import { SourceText } from '../../../src/core/quotes/sourceText';

const text = `Reading notes
Page 1
The two ministers put their “names” to a memo-
randum on military-
technical co\u00adoperation in July 2023. It was, they
said, a first step.
Page 2
It was, they said, a first step. The roadmap for 2023\u20132026 maps\u00a0their plans.
Cafe\u0301 talks \uFB01nished.
`;
const source = new SourceText(text);

describe('finding a quote in its source', () => {
  it.each([
    ['to the letter', 'The two ministers put', 'The two ministers put'],
    ['in other quotation marks', 'put their "names" to', 'put their “names” to'],
    ['over a word broken at a line end', 'a memorandum on', 'a memo-\nrandum on'],
    ['with a hyphen of its own at a line end', 'military-technical cooperation', 'military-\ntechnical co\u00adoperation'],
    ['over a line end', '2023. It was, they said', '2023. It was, they\nsaid'],
    ['with another dash', 'roadmap for 2023-2026', 'roadmap for 2023\u20132026'],
    ['with a plain space for a fixed one', 'maps their plans', 'maps\u00a0their plans'],
    ['with composed accents and without ligatures', 'Café talks finished', 'Cafe\u0301 talks \uFB01nished'],
    ['in marks of its own', '“The two ministers”', 'The two ministers'],
    ['over a page end', 'a first step. It was', 'a first step.\nPage 2\nIt was'],
    ['with words left out', 'The two ministers […] in July 2023', text.slice(text.indexOf('The two'), text.indexOf('. It was'))],
  ])('works %s', (_how, exact, expected) => {
    const found = anchorQuote(source, { exact });
    expect(found.status).toBe('ok');
    expect(text.slice(found.span!.start, found.span!.end)).toBe(expected);
  });

  it('takes the occurrence on the page given', () => {
    expect(anchorQuote(source, { exact: 'they said, a first step', page: '2' })).toMatchObject({ status: 'ok', page: 2 });
    expect(anchorQuote(source, { exact: 'they said, a first step', page: '1' })).toMatchObject({ status: 'ok', page: 1 });
  });

  it('takes the occurrence with the right words around it', () => {
    const twice = new SourceText('one red house. two red barns.');
    expect(anchorQuote(twice, { exact: 'red', prefix: 'two ' }).span).toEqual({ start: 19, end: 22 });
    expect(anchorQuote(twice, { exact: 'red', suffix: ' house' }).span).toEqual({ start: 4, end: 7 });
  });

  it('says where a quote stands that is not on its page, counting the offset of printed pages', () => {
    expect(anchorQuote(source, { exact: 'The roadmap', page: '1' })).toMatchObject({ status: 'moved', page: 2 });
    expect(anchorQuote(source, { exact: 'The roadmap', page: '11', pageOffset: 9 })).toMatchObject({ status: 'ok', page: 11 });
    expect(anchorQuote(source, { exact: 'The roadmap', page: 'iv' }).status).toBe('ok');
  });

  it.each([
    ['The two ministers put their names to a memorandum on military-technical cooperation in July 2022', '2023'],
    ['It was not, they said, a first step', 'It was, they'],
    ['The roadmap for 2023-2027 maps their plans', '2026'],
  ])('never takes a near passage for the quote: %s', (exact, inFound) => {
    const found = anchorQuote(source, { exact });
    expect(found.status).toBe('altered');
    expect(found.found).toContain(inFound);
  });

  it.each(['An invented sentence that nobody ever wrote', '', '“”', 'step'.repeat(50)])('finds nothing for %j', exact => {
    expect(anchorQuote(source, { exact })).toEqual({ status: 'gone' });
  });

  it('stays linear on long and repeating texts', () => {
    const long = new SourceText('the same words again and again '.repeat(20_000));
    expect(anchorQuote(long, { exact: 'the same other words again and never again' }).status).toBe('altered');
  });
});

describe('page marks', () => {
  it.each([
    ['Page 1\na\nPage 2\nb', [1, 2]],
    ['a\fb\fc', [1, 2, 3]],
    ['a\fPage 7\nb', [1, 7]],
    ['[p. 3]\na', [3]],
    ['No marks, but Page 3 in a sentence.', []],
  ])('of %j are %j', (marked, pages) => {
    expect(pagesOf(marked).pages.map(page => page.number)).toEqual(pages);
  });

  it.each([
    ['12-14', 13, true],
    ['12, 20', 20, true],
    ['123-5', 124, true],
    ['12', 13, false],
  ])('%s names page %i: %s', (locator, page, expected) => {
    expect(namesPage(locator, page)).toBe(expected);
  });
});
