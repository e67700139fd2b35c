import { describe, expect, it } from 'vitest';
import { dateOfDay } from '../../../src/core/dates/calendar';
import {
  firstJalaliYear,
  jalaliDayNumber,
  jalaliMonthLength,
  jalaliToEdtf,
  lastJalaliYear,
} from '../../../src/core/dates/jalali';

describe('the Jalali calendar', () => {
  it.each([
    [1402, 4, undefined, '2023-06-22/2023-07-22'],
    [1402, 4, 25, '2023-07-16'],
    [1402, undefined, undefined, '2023-03-21/2024-03-19'],
    [1403, 12, 30, '2025-03-20'],
    [1402, 12, 30, undefined],
    [1402, 7, 31, undefined],
    [1402, 13, 1, undefined],
    [1402, 0, 1, undefined],
    [1402, 1, 0, undefined],
    [2023, 1, 1, undefined],
    [1357, 11, 22, '1979-02-11'],
  ])('%s/%s/%s is %s', (year, month, day, edtf) => expect(jalaliToEdtf(year, month, day)).toBe(edtf));

  it('agrees with ICU on every first and last day of a month, as far as it claims to', () => {
    const icu = new Intl.DateTimeFormat('en-u-ca-persian', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const wrong: string[] = [];
    for (let year = firstJalaliYear; year <= lastJalaliYear; year++) {
      for (let month = 1; month <= 12; month += year % 10 === 0 ? 1 : 11) {
        for (const day of [1, jalaliMonthLength(year, month)]) {
          const parts = Object.fromEntries(
            icu.formatToParts(jalaliDayNumber(year, month, day) * 86_400_000).map(part => [part.type, parseInt(part.value)]),
          );
          if (parts.year !== year || parts.month !== month || parts.day !== day) wrong.push(`${year}/${month}/${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(dateOfDay(jalaliDayNumber(1402, 1, 1))).toEqual({ year: 2023, month: 3, day: 21 });
  });
});
