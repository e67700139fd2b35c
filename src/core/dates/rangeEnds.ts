/** Two dates made one interval: each end completed from the other (3–5 June, 1914–18, 44–30 BCE), or refused. */
import { digitsOf, firstYear, lastYear } from './numerals';
import { isRefusedBefore, isYearRange } from './bareYears';
import { isSupportedPartial } from './partialDates';
import { type Part, edtfOf, inherit, yearText } from './parts';
import { type Phrase } from './reading';
import { type Tokens } from './tokens';

/** Two ends to one interval, each completed from the other; `undefined` where they do not fit. */
export function combine(tokens: Tokens, first: number, index: number, from: Part, to: Part, dashed: boolean): Phrase | undefined {
  const short = shortYear(tokens, from, to, dashed);
  if (short !== undefined) {
    return isYearRange(tokens, index, to.next, from.year!, short)
      ? { first, next: to.next, edtf: `${yearText(from.year!)}/${yearText(short)}` }
      : undefined;
  }
  if (to.before && from.bare && from.number !== undefined) {
    // 44–30 BCE: the era counts for both.
    const edtf = edtfOf(to);
    return to.year !== undefined && edtf !== undefined
      ? { first, next: to.next, edtf: `${yearText(1 - from.number)}/${edtf}` }
      : undefined;
  }
  if (from.bare && to.bare) {
    if (from.year === undefined || to.year === undefined) return undefined;
    if (!isYearRange(tokens, index, to.next, from.year, to.year)) return undefined;
  } else if (from.bare && from.year !== undefined && to.month !== undefined && to.year === undefined) return undefined;
  else if (
    (from.bare || from.ordinal !== undefined) &&
    to.bare === undefined &&
    from.year !== undefined &&
    isRefusedBefore(tokens, index)
  )
    return undefined;
  if (to.bare && to.year === undefined) return undefined;
  const start = inherit(from, to);
  const end = to.ordinal === undefined ? inherit(to, start ?? from) : undefined;
  if (!start || !end) return undefined;
  const startText = edtfOf(start);
  const endText = edtfOf(end);
  const jalali = from.jalali || to.jalali ? { jalali: true } : {};
  if (startText === undefined || endText === undefined) {
    // "from May to July": both lack the year.
    return isSupportedPartial(tokens, index, to) || first < index
      ? { first, next: to.next, meaning: { kind: 'yearless' } }
      : undefined;
  }
  return { first, next: to.next, edtf: `${startOf(startText)}/${endOf(endText)}`, ...jalali };
}

/** The last year of `1914–18`, `1999–00`. */
function shortYear(tokens: Tokens, from: Part, to: Part, dashed: boolean): number | undefined {
  if (!dashed || !from.bare || from.year === undefined || !to.bare || to.number === undefined) return undefined;
  if (digitsOf(tokens.at(to.next - 1)) !== 2 || from.year < firstYear || from.year > lastYear) return undefined;
  const century = from.year - (from.year % 100);
  const year = century + to.number;
  return year > from.year ? year : from.year % 100 === 99 && to.number === 0 ? century + 100 : undefined;
}

export function startOf(edtf: string): string {
  const slash = edtf.indexOf('/');
  return slash < 0 ? edtf : edtf.slice(0, slash);
}

export function endOf(edtf: string): string {
  return edtf.slice(edtf.indexOf('/') + 1);
}
