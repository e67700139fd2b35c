/**
 * The first and last day that an EDTF value can mean. Choices that no standard makes for us, written down once:
 * - Seasons 21 to 24 (and 25 to 28) are the northern meteorological ones: spring March-May, summer June-August, autumn
 *   September-November; winter begins in December of the year it is named for and ends in February of the next. 29 to 32 are
 *   the southern ones, half a year apart; southern summer runs from December into the next year.
 * - `~` widens: a day by 7 days, a month by 31, a season, quarter or half by 92; a year by 2 years from 1900 on, by 5 from 1500 on,
 *   by 10 before, by 25 before 1 CE; a decade by 5 and a century by 25 years. `?` does not widen: it says nothing of how far off.
 */
import { dayNumber, monthLength } from './calendar';
import { type Edtf, type EdtfInterval, type EdtfPoint } from './edtfSyntax';

export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/** First month (1 = January of the named year) and number of months of the divisions 21 to 41. */
const divisions: Readonly<Record<number, readonly [firstMonth: number, months: number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3],
  25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3],
  29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3],
  37: [1, 4], 38: [5, 4], 39: [9, 4],
  40: [1, 6], 41: [7, 6],
}; // prettier-ignore

/** Bounds in days; `undefined` where no such day exists or the end lies before the start. `widen`: let `~` count. */
export function boundsOf(value: Edtf, widen: boolean): Bounds | undefined {
  if (value.kind === 'point') return pointBounds(value, widen);
  if (value.kind === 'interval') return intervalBounds(value, widen);
  let earliest = Infinity;
  let latest = -Infinity;
  for (const member of value.members) {
    const bounds = boundsOf(member, widen);
    if (!bounds) return undefined;
    earliest = Math.min(earliest, bounds.earliest);
    latest = Math.max(latest, bounds.latest);
  }
  return { earliest, latest };
}

function intervalBounds({ start, end }: EdtfInterval, widen: boolean): Bounds | undefined {
  const first = typeof start === 'string' ? undefined : pointBounds(start, widen);
  const last = typeof end === 'string' ? undefined : pointBounds(end, widen);
  if ((typeof start !== 'string' && !first) || (typeof end !== 'string' && !last)) return undefined;
  const earliest = first?.earliest ?? -Infinity;
  const latest = last?.latest ?? Infinity;
  return latest < earliest || (first && last && last.earliest < first.earliest && last.latest < first.latest)
    ? undefined
    : { earliest, latest };
}

function pointBounds(point: EdtfPoint, widen: boolean): Bounds | undefined {
  const bounds = plainBounds(point);
  if (!bounds || !widen || point.approximatePart === undefined) return bounds;
  const part = point.approximatePart;
  const years = part === 0 ? yearsOfSlack(point) : 0;
  if (years > 0 && !point.day) {
    // Whole years, so that about 2023 begins on a 1 January.
    return plainBounds({ ...point, year: { low: point.year.low - years, high: point.year.high + years } });
  }
  const slack = years > 0 ? Math.round(years * 365.25) : part === 2 ? 7 : point.division === undefined ? 31 : 92;
  return { earliest: bounds.earliest - slack, latest: bounds.latest + slack };
}

function plainBounds({ year, month, day, division }: EdtfPoint): Bounds | undefined {
  if (division !== undefined) {
    const [first, months] = divisions[division] ?? [1, 12];
    return { earliest: dayNumber(year.low, first, 1), latest: startOfMonth(year.high, first + months) - 1 };
  }
  if (!month) return { earliest: dayNumber(year.low, 1, 1), latest: dayNumber(year.high, 12, 31) };
  if (!day) return { earliest: dayNumber(year.low, month.low, 1), latest: startOfMonth(year.high, month.high + 1) - 1 };
  return dayBounds(year.low, year.high, month.low, month.high, day.low, day.high);
}

/** Bounds of a day whose parts may be unspecified: the first and the last month that have such a day. */
function dayBounds(y1: number, y2: number, m1: number, m2: number, d1: number, d2: number): Bounds | undefined {
  let first: number | undefined;
  for (let year = y1; year <= Math.min(y2, y1 + 8) && first === undefined; year++) {
    for (let month = m1; month <= m2; month++) {
      if (d1 > monthLength(year, month)) continue;
      first = dayNumber(year, month, d1);
      break;
    }
  }
  for (let year = y2; year >= Math.max(y1, y2 - 8); year--) {
    for (let month = m2; month >= m1; month--) {
      const last = Math.min(d2, monthLength(year, month));
      if (last >= d1 && first !== undefined) return { earliest: first, latest: dayNumber(year, month, last) };
    }
  }
  return undefined;
}

/** The first day of a month counted from January of a year; month 13 is January of the next. */
function startOfMonth(year: number, month: number): number {
  return month > 12 ? dayNumber(year + 1, month - 12, 1) : dayNumber(year, month, 1);
}

function yearsOfSlack({ year: { low, high } }: EdtfPoint): number {
  const span = high - low;
  return span >= 99 ? 25 : span >= 9 ? 5 : low >= 1900 ? 2 : low >= 1500 ? 5 : low >= 1 ? 10 : 25;
}
