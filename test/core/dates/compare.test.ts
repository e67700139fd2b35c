import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, conflicts, contains, isFiner, overlaps } from '../../../src/core/dates/compare';
import { parseEdtf } from '../../../src/core/dates/edtf';

const at = (edtf: string) => parseEdtf(edtf)!;

describe('two dates', () => {
  it.each([
    ['2023', '2024'], ['2023-07', '2023-08'], ['2023-07-14', '2023-07-15'], ['2023/2026', '2027'], ['2023/..', '2022'], ['../2020', '2021'], ['199X', '2001'],
    ['2023~', '2030'], ['2023?', '2030'], ['-0043', '0043'], ['2023-21', '2023-09'], ['[2023-03-04,2023-04-03]', '2023-05'], ['2023-24', '2022-11'],
  ])('%s and %s contradict each other', (a, b) => {
    expect(conflicts(at(a), at(b))).toBe(true);
    expect(conflicts(at(b), at(a))).toBe(true);
  }); // prettier-ignore

  it.each([
    ['2023', '2023'], ['2023', '2023-07'], ['2023-07', '2023-07-14'], ['2023/2026', '2024'], ['2023/..', '2050'], ['../2020', '1500'], ['199X', '1995'], ['2023~', '2024'],
    ['2023?', '2024'], ['2023~', '2025'], ['2023-07-14~', '2023-07-20'], ['2023-21', '2023-02'], ['2023-24', '2023-01'], ['2023-24', '2024-02'], ['1870~', '1873'], ['20XX', '2023'],
  ])('%s and %s do not', (a, b) => {
    expect(conflicts(at(a), at(b))).toBe(false);
    expect(conflicts(at(b), at(a))).toBe(false);
  }); // prettier-ignore

  it('contain, overlap, and say more or less exactly when', () => {
    expect(contains(at('2023'), at('2023-07'))).toBe(true);
    expect(contains(at('2023-07'), at('2023'))).toBe(false);
    expect(contains(at('2023/..'), at('2050-01-01'))).toBe(true);
    expect(overlaps(at('2022/2023'), at('2023/2024'))).toBe(true);
    expect(overlaps(at('2022'), at('2023'))).toBe(false);
    expect(isFiner(at('2023-07'), at('2023'))).toBe(true);
    expect(isFiner(at('2023'), at('2023'))).toBe(false);
    expect(isFiner(at('2023'), at('2023~'))).toBe(true);
  });

  it('stand in a timeline by their start, longer times first', () => {
    const sorted = [
      '-0043',
      '1870~',
      '199X',
      '1993/..',
      '2023',
      '2023~',
      '2023-07',
      '2023-07-14',
      '2023-07-15',
      '../2023-08',
      '2024',
    ];
    const shuffled = [...sorted].reverse().map(at);
    expect(shuffled.sort(compareDates).map(date => date.edtf)).toEqual([
      '-0043',
      '1870~',
      '199X',
      '1993/..',
      '2023',
      '2023~',
      '2023-07',
      '2023-07-14',
      '2023-07-15',
      '../2023-08',
      '2024',
    ]);
  });

  it('have a total order', () => {
    const dates = fc
      .constantFrom(
        '2023',
        '2023~',
        '2023?',
        '../2023',
        '2023/..',
        '/2023',
        '2023/',
        '2023-07',
        '199X',
        '-0043',
        '[2023,2024]',
        '2023-24',
        '2024-02',
      )
      .map(at);
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        expect(compareDates(a, b) === 0).toBe(a.edtf === b.edtf);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});
