import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/core/dates/prose';
import { parseEdtf } from '../../../src/core/dates/edtf';
import { CharClass } from '../../../src/core/prose/markup';
import { belarusian, english, noDates, russian, ukrainian } from './proseCases';

const sentences = [...english, ...russian, ...belarusian, ...ukrainian].map(([sentence]) => sentence).concat(noDates);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...sentences) },
  fc.constantFrom(' ', '\n', '\r\n', '\n\n', '\t', '\u00a0', '. ', ', ', ' - ', '–', '/', '.', ':', '(', ')', '**', '`', '\u200b', '\u00ad', '\ud800', '😀', '2023', '14', 'July', 'мая', 'from', 'с', 'to', 'and'),
  fc.string({ unit: 'binary', maxLength: 6 }),
); // prettier-ignore
const texts = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''));

/** Marks each `[hidden]`, `<through>` and `{space}` stretch; the brackets themselves are through. */
function marked(source: string): { text: string; classes: Uint8Array } {
  const classes = new Uint8Array(source.length);
  let current: number = CharClass.prose;
  for (let i = 0; i < source.length; i++) {
    const at = '[<{'.indexOf(source.charAt(i));
    if (at >= 0) current = [CharClass.hidden, CharClass.through, CharClass.space][at]!;
    classes[i] = current;
    if (']>}'.includes(source.charAt(i))) current = CharClass.prose;
  }
  return { text: source, classes };
}

describe('dates found in any text', () => {
  it('cover the text they report, in order, without overlap, and have values that can be read', () => {
    fc.assert(
      fc.property(texts, fc.option(fc.uint8Array({ max: 3, minLength: 1, maxLength: 40 })), (text, pattern) => {
        const classes = pattern
          ? Uint8Array.from(text, (_, i) => (i % 7 === 0 ? (pattern[i % pattern.length] ?? 0) : 0))
          : undefined;
        const units =
          classes && text.length !== classes.length
            ? Uint8Array.from({ length: text.length }, (_, i) => classes[i] ?? 0)
            : classes;
        let end = 0;
        for (const date of findDates(text, units)) {
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.text).toBe(text.slice(date.start, date.end));
          expect(date.value === undefined).toBe(date.relative);
          if (date.value) {
            expect(parseEdtf(date.value.edtf)).toEqual(date.value);
            expect(date.value.earliest).toBeLessThanOrEqual(date.value.latest);
          }
          for (let i = date.start; i < date.end; i++) expect(units?.[i]).not.toBe(CharClass.hidden);
          end = date.end;
        }
      }),
      { numRuns: 1500, seed: 11 },
    );
  });

  it('do not change with what stands in other paragraphs’ words before and after', () => {
    for (const [sentence, ...dates] of [...english, ...russian, ...belarusian, ...ukrainian]) {
      const text = `Nothing of note is said here. ${'And so the talks went on for long without an end in sight. '.repeat(4)}\n\n${sentence}\n\nNothing follows.`;
      expect(
        findDates(text).map(date => `${date.text} = ${date.value?.edtf ?? 'relative'}`),
        sentence,
      ).toEqual(dates);
    }
  });
});

describe('markup around and inside dates', () => {
  it.each([
    ['signed on 14 <**>July<**> 2023', '14 <**>July<**> 2023 = 2023-07-14'],
    ['signed on 14{~}July{~}2023', '14{~}July{~}2023 = 2023-07-14'],
    ['signed on <*>14 July 2023<*>', '14 July 2023 = 2023-07-14'],
    ['signed on 14 Ju<**>ly<**> 2023', '14 Ju<**>ly<**> 2023 = 2023-07-14'],
    ['from <_>2015<_> to <_>2018<_>', 'from <_>2015<_> to <_>2018 = 2015/2018'],
    ['see [`2023-07-14`] there'],
    ['signed in [`x`] 2023 words'],
    ['in July [@key, p. 3] 2023 was not yet', 'July = relative'],
    ['in 2023 [@key], and in 2024', '2023 = 2023', '2024 = 2024'],
    ['from 2015 [code] to 2018', '2015 = 2015'],
  ])('%s', (source, ...dates) => {
    const { text, classes } = marked(source);
    expect(findDates(text, classes).map(date => `${date.text} = ${date.value?.edtf ?? 'relative'}`)).toEqual(
      dates.filter(date => date !== undefined),
    );
  });

  it('are marked where they were given in the Jalali calendar', () => {
    expect(findDates('on 25 Tir 1402')[0]).toMatchObject({ calendar: 'jalali', relative: false });
    expect(findDates('from Tir 1402 to Mehr 1402')[0]).toMatchObject({
      calendar: 'jalali',
      value: { edtf: '2023-06-22/2023-10-22' },
    });
    expect(findDates('on 25 July 2023')[0]).not.toHaveProperty('calendar');
  });
});

describe('the language of a draft', () => {
  it('decides what 03/04/2023 is, where it has a region', () => {
    const edtf = (language?: string) => findDates('on 03/04/2023', undefined, { language })[0]?.value?.edtf;
    expect(edtf()).toBe('[2023-03-04,2023-04-03]');
    expect(edtf('en')).toBe('[2023-03-04,2023-04-03]');
    expect(edtf('en-US')).toBe('2023-03-04');
    expect(edtf('en-GB')).toBe('2023-04-03');
    expect(edtf('be')).toBe('2023-04-03');
  });
});

describe('hostile text', () => {
  it.each([
    ['digits', '2023'.repeat(10_000)],
    ['numbers', '2023 '.repeat(8_000)],
    ['a list of years', '2023, '.repeat(8_000)],
    ['a list of days', '3, '.repeat(10_000)],
    ['and', '3 and '.repeat(8_000)],
    ['dashes', '3–'.repeat(50_000)],
    ['slashes', '3/'.repeat(50_000)],
    ['early', 'early '.repeat(20_000) + '2023'],
    ['beginning of', 'the beginning of '.repeat(8_000) + '2023'],
    ['first half of', 'the first half of '.repeat(8_000) + '2023'],
    ['ordinals', 'first '.repeat(20_000)],
    ['months', 'July '.repeat(20_000)],
    ['nested parts', `July 2023 to ${'early '.repeat(50_000)}2023`],
    ['nested halves', `July 2023 to ${'the first half of '.repeat(20_000)}2023`],
    ['since', 'since '.repeat(20_000) + '2023'],
    ['about', 'about '.repeat(20_000) + '2023'],
    ['perhaps', 'perhaps '.repeat(20_000) + '2023'],
    ['one word', 'a'.repeat(100_000)],
    ['one Cyrillic word', 'года'.repeat(10_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['zero-width marks', `20${'\u200b'.repeat(100_000)}23`],
    ['spaces', `14${' '.repeat(100_000)}July 2023`],
  ])('of %s is read in time in step with its length', (_name, text) => {
    // A quadratic reader would need minutes here; the runner's own limit is the assertion.
    expect(findDates(text).length).toBeGreaterThanOrEqual(0);
  });
});
