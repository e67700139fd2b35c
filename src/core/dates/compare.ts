/**
 * How two dates stand to each other. The checks use it to contradict a writer, so a conflict is only what cannot be otherwise:
 * `~` and `?` widen, a season is taken generously, an open end reaches on.
 */
import { writtenBounds } from './edtf';
import { type DateValue } from './value';

/** How far an uncertain date (`?`) may be off before another one contradicts it, in days by its precision. */
const doubt: Readonly<Record<DateValue['precision'], number>> = {
  day: 7, month: 31, season: 92, quarter: 92, year: 731, decade: 1826, century: 9131, interval: 731, set: 31,
}; // prettier-ignore

/** Seasons begin by the calendar or by the weather, and "winter 2023" may mean the one that began in 2022. */
const seasonSlack = 31;
const winterSlack = 340;

/** Whether some day lies in both, approximations widened. */
export function overlaps(a: DateValue, b: DateValue): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** Whether every day of `inner` lies in `outer`: 2023 contains July 2023. */
export function contains(outer: DateValue, inner: DateValue): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}

/** Whether both cannot be right dates of one thing: 2023 and 2024, not 2023 and July 2023, nor 2023~ and 2024. */
export function conflicts(a: DateValue, b: DateValue): boolean {
  const first = reachOf(a);
  const second = reachOf(b);
  return first.earliest > second.latest || second.earliest > first.latest;
}

function reachOf(value: DateValue): { readonly earliest: number; readonly latest: number } {
  const slack = value.uncertain ? doubt[value.precision] : 0;
  if (value.precision !== 'season') return { earliest: value.earliest - slack, latest: value.latest + slack };
  const winter = /-(?:24|28)[?~%]?$/.test(value.edtf);
  return { earliest: value.earliest - slack - (winter ? winterSlack : seasonSlack), latest: value.latest + slack + seasonSlack };
}

/** Whether `a` says more exactly when than `b`: July 2023 is finer than 2023. */
export function isFiner(a: DateValue, b: DateValue): boolean {
  return length(a) < length(b);
}

function length(value: DateValue): number {
  return value.latest - value.earliest;
}

/**
 * Total order for timelines, negative where `a` comes first: by the first day as written (an open or unknown start by the
 * end), then the longer before the shorter, so that a year stands before its months, then by text.
 */
export function compareDates(a: DateValue, b: DateValue): number {
  const first = writtenBounds(a);
  const second = writtenBounds(b);
  return (
    order(
      Number.isFinite(first.earliest) ? first.earliest : first.latest,
      Number.isFinite(second.earliest) ? second.earliest : second.latest,
    ) ||
    order(second.latest, first.latest) ||
    order(first.earliest, second.earliest) ||
    (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0)
  );
}

/** Like subtraction, but equal infinities are equal. */
function order(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
