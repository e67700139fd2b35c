/**
 * The Jalali (Solar Hijri, Persian) calendar, so that a date such as 25 Tir 1402 can be set beside Gregorian ones. Leap
 * years follow the 33-year cycle, which gives the official calendar from 1229 to 1501 (compared with ICU in the tests).
 */
import { dateOfDay, dayNumber } from './calendar';

/** First year for which the cycle was compared with the official calendar. */
export const firstJalaliYear = 1229;
/** Last year for which the cycle agrees with the official calendar. */
export const lastJalaliYear = 1501;

/** Leap days before the given year, counted from an arbitrary fixed point. */
function leapDaysBefore(year: number): number {
  return Math.floor((8 * year + 21) / 33);
}

const newYear1402 = dayNumber(2023, 3, 21);

/** The day number of 1 Farvardin of a Jalali year. */
function newYear(year: number): number {
  return newYear1402 + (year - 1402) * 365 + leapDaysBefore(year) - leapDaysBefore(1402);
}

/** Days of a Jalali month (1 to 12), 29 to 31. */
export function jalaliMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return newYear(year + 1) - newYear(year) - 336;
}

/** The day number of a Jalali date; the month is 1 to 12. */
export function jalaliDayNumber(year: number, month: number, day: number): number {
  return newYear(year) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/** A Jalali day, month or year in Gregorian EDTF, e.g. 1402, 4 gives `2023-06-22/2023-07-22`; `undefined` for no such date. */
export function jalaliToEdtf(year: number, month?: number, day?: number): string | undefined {
  if (year < firstJalaliYear || year > lastJalaliYear) return undefined;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (month !== undefined && day !== undefined) {
    if (day < 1 || day > jalaliMonthLength(year, month)) return undefined;
    return isoDay(jalaliDayNumber(year, month, day));
  }
  const first = jalaliDayNumber(year, month ?? 1, 1);
  const last = month === undefined ? newYear(year + 1) - 1 : first + jalaliMonthLength(year, month) - 1;
  return `${isoDay(first)}/${isoDay(last)}`;
}

function isoDay(number: number): string {
  const { year, month, day } = dateOfDay(number);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
