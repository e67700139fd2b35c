/**
 * What the grammar knows of one date while it reads: perhaps only a day or a month, the rest of which stands further on
 * ("3–5 June 2024"), and how that becomes EDTF once it is complete.
 */
import { monthLength } from './calendar';

export interface Part {
  /** Index of the token after the date. */
  readonly next: number;
  /** Astronomical: 44 BCE is -43. */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** EDTF 21 to 41 instead of a month. */
  readonly division?: number;
  /** A value of its own: a decade, a century, a converted date. */
  readonly fixed?: string;
  /** Of a decade or century, its years. */
  readonly years?: readonly [low: number, high: number];
  /** Beginning, middle, end (0, 1, 2) of what the rest says. */
  readonly third?: number;
  /** A number alone, which is a year only if its surroundings say so. */
  readonly bare?: boolean;
  /** The value of a number that stands alone: a day (`3` in `3–5 June`), a year, half a range (`1914–18`). */
  readonly number?: number;
  /** A year that runs on into something else: the first end of a range or nothing. */
  readonly unfinished?: boolean;
  /** The number of a century without the word: `18th and 19th centuries`. */
  readonly ordinal?: number;
  readonly jalali?: boolean;
  /** Whether the era is before ours. */
  readonly before?: boolean;
}

/** A year as EDTF writes it: `2023`, `-0043`, `Y12000`. */
export function yearText(year: number): string {
  const size = String(Math.abs(year)).padStart(4, '0');
  if (size.length > 4) return `Y${year}`;
  return year < 0 ? `-${size}` : size;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether nothing more is needed to know when. */
export function isComplete(part: Part): boolean {
  return part.fixed !== undefined || part.year !== undefined;
}

/** The EDTF string of a complete part; `undefined` where the year is missing. The day may still be no real one. */
export function edtfOf(part: Part): string | undefined {
  if (part.third !== undefined) return thirdOf(part, part.third);
  if (part.fixed !== undefined) return part.fixed;
  if (part.year === undefined) return undefined;
  const year = yearText(part.year);
  if (part.division !== undefined) return `${year}-${part.division}`;
  if (part.month === undefined) return year;
  return part.day === undefined ? `${year}-${two(part.month)}` : `${year}-${two(part.month)}-${two(part.day)}`;
}

/** A century by its ordinal, in the way of EDTF: the 20th is `19XX`, the 5th before our era `-04XX`. */
export function centuryOf(ordinal: number, before: boolean): Pick<Part, 'fixed' | 'years'> {
  const low = (ordinal - 1) * 100;
  const fixed = `${before ? '-' : ''}${two(ordinal - 1)}XX`;
  return { fixed, years: before ? [-(low + 99), -low] : [low, low + 99] };
}

export function decadeOf(low: number): Pick<Part, 'fixed' | 'years'> {
  return { fixed: `${String(Math.floor(low / 10)).padStart(3, '0')}X`, years: [low, low + 9] };
}

/** Where the thirds of a year, a month, a decade and a century lie, as offsets from its start: a convention of ours, with `~`. */
const thirds = {
  year: [[1, 4], [5, 8], [9, 12]],
  month: [[1, 10], [11, 20], [21, 31]],
  decade: [[0, 3], [4, 6], [7, 9]],
  century: [[0, 33], [34, 66], [67, 99]],
} as const; // prettier-ignore

function thirdOf(part: Part, third: number): string | undefined {
  const plain = { ...part, third: undefined };
  if (part.years) {
    const [low, high] = part.years;
    const [from, to] = thirds[high - low > 9 ? 'century' : 'decade'][third as 0 | 1 | 2];
    return `${yearText(low + from)}~/${yearText(low + to)}~`;
  }
  if (part.year === undefined || part.fixed !== undefined || part.division !== undefined || part.day !== undefined)
    return edtfOf(plain);
  const year = yearText(part.year);
  if (part.month === undefined) {
    const [from, to] = thirds.year[third as 0 | 1 | 2];
    return `${year}-${two(from)}~/${year}-${two(to)}~`;
  }
  const [from, to] = thirds.month[third as 0 | 1 | 2];
  const last = Math.min(to, monthLength(part.year, part.month));
  return `${year}-${two(part.month)}-${two(from)}~/${year}-${two(part.month)}-${two(last)}~`;
}

/** The first or second half of a year, month, decade or century; `undefined` where the whole cannot be halved. */
export function halfOf(half: number, part: Part): Part | undefined {
  const { next } = part;
  if (part.years) {
    const [low, high] = part.years;
    const middle = low + (high - low + 1) / 2;
    return { next, fixed: half === 1 ? `${yearText(low)}/${yearText(middle - 1)}` : `${yearText(middle)}/${yearText(high)}` };
  }
  if (part.year === undefined || part.division !== undefined || part.day !== undefined || part.fixed !== undefined)
    return undefined;
  if (part.month === undefined) return { next, year: part.year, division: 39 + half };
  const month = `${yearText(part.year)}-${two(part.month)}`;
  const days = half === 1 ? [1, 15] : [16, monthLength(part.year, part.month)];
  return { next, fixed: `${month}-${two(days[0]!)}/${month}-${two(days[1]!)}` };
}

/** Fills what is missing in the first end of a range, or in a member of a list, from the one that says it. */
export function inherit(part: Part, whole: Part): Part | undefined {
  if (
    part.number !== undefined &&
    part.number >= 1 &&
    part.number <= 31 &&
    whole.day !== undefined &&
    whole.month !== undefined
  ) {
    return { next: part.next, day: part.number, month: whole.month, ...yearOf(whole) };
  }
  if (part.ordinal !== undefined) return { next: part.next, ...centuryOf(part.ordinal, whole.before === true) };
  if (isComplete(part)) return part;
  if (part.month === undefined && part.division === undefined) return undefined;
  return { ...part, ...yearOf(whole) };
}

function yearOf(part: Part): Pick<Part, 'year'> {
  return part.year === undefined ? {} : { year: part.year };
}

/** Marks a date as approximate or uncertain: `2023` and `~` give `2023~`; ends of intervals and members of sets each. */
export function qualified(edtf: string, mark: '~' | '?'): string {
  if (/^[[{]/.test(edtf)) return edtf;
  return edtf
    .split('/')
    .map(end => {
      if (end === '' || end === '..' || end.endsWith('%') || end.endsWith(mark) || /X/.test(end)) return end;
      return /[~?]$/.test(end) ? `${end.slice(0, -1)}%` : end + mark;
    })
    .join('/');
}
