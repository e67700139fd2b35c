/**
 * The grammar of EDTF (ISO 8601-2:2019, annex A; Library of Congress profile, levels 0 to 2) as a tree. Own code, because
 * the `edtf` package costs 60 KB and 10 ms at start and gives wrong bounds for seasons, open starts and approximations; the tests
 * compare the two.
 */

/** A number of which some digits may be unspecified (`X`): 20XX is 2000 to 2099. */
export interface Digits {
  readonly low: number;
  readonly high: number;
}

export interface EdtfPoint {
  readonly kind: 'point';
  readonly year: Digits;
  /** 1 to 12. */
  readonly month?: Digits;
  /** 1 to 31, before it is cut to the month. */
  readonly day?: Digits;
  /** 21 to 41 instead of a month: seasons, quarters, quadrimesters, halves. */
  readonly division?: number;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Coarsest part that is marked `~` or `%`: 0 year, 1 month or division, 2 day; undefined where none is. */
  readonly approximatePart?: 0 | 1 | 2;
}

export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfPoint | 'open' | 'unknown';
  readonly end: EdtfPoint | 'open' | 'unknown';
}

export interface EdtfSet {
  readonly kind: 'set';
  /** `[...]`: one of them; `{...}`: all of them. */
  readonly oneOf: boolean;
  readonly members: readonly (EdtfPoint | EdtfInterval)[];
}

export type Edtf = EdtfPoint | EdtfInterval | EdtfSet;

// Qualifiers stand before a part (only it) or behind one (it and all parts to its left).
const q = '([?~%]?)';
const datePattern = new RegExp(`^${q}(-?[0-9X]{4})${q}(?:-${q}([0-9X]{2})${q}(?:-${q}([0-9X]{2})${q})?)?(T[0-9:.+Z-]+)?$`);
const timePattern =
  /^T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?$|^T24:00:00(Z|[+-]\d\d(:\d\d)?)?$/;
const yearPattern = /^(?:Y(-?\d{5,16})|Y(-?[1-9]\d{0,11})E(\d{1,2})|(-?\d{4}))(?:S(\d{1,2}))?([?~%]?)$/;
/** Beyond this, days no longer fit whole numbers; no history reaches so far. */
const farthestYear = 1e12;
const longestSet = 1000;

/** Reads one EDTF string (spaces are allowed in sets only); `undefined` where it is none. */
export function readEdtf(text: string): Edtf | undefined {
  const first = text.charAt(0);
  if (first === '[' || first === '{') return readSet(text);
  const slash = text.indexOf('/');
  if (slash >= 0) return readInterval(text.slice(0, slash), text.slice(slash + 1));
  return readPoint(text);
}

function readSet(text: string): EdtfSet | undefined {
  const oneOf = text.startsWith('[');
  if (!text.endsWith(oneOf ? ']' : '}')) return undefined;
  const parts = text.slice(1, -1).split(',');
  if (parts.length > longestSet) return undefined;
  const members: (EdtfPoint | EdtfInterval)[] = [];
  for (const [at, raw] of parts.entries()) {
    const part = raw.trim();
    const dots = part.indexOf('..');
    if (dots < 0) {
      const point = readPoint(part);
      if (!point) return undefined;
      members.push(point);
      continue;
    }
    const start = dots === 0 ? 'open' : readPoint(part.slice(0, dots));
    const end = dots + 2 === part.length ? 'open' : readPoint(part.slice(dots + 2));
    if (!start || !end || (start === 'open' && end === 'open')) return undefined;
    // Only the first member may have no start, and only the last no end.
    if ((start === 'open' && at > 0) || (end === 'open' && at < parts.length - 1)) return undefined;
    members.push({ kind: 'interval', start, end });
  }
  return { kind: 'set', oneOf, members };
}

function readInterval(from: string, to: string): EdtfInterval | undefined {
  const start = readEnd(from);
  const end = readEnd(to);
  if (!start || !end || (typeof start === 'string' && typeof end === 'string')) return undefined;
  return { kind: 'interval', start, end };
}

function readEnd(text: string): EdtfPoint | 'open' | 'unknown' | undefined {
  if (text === '') return 'unknown';
  if (text === '..') return 'open';
  return readPoint(text);
}

function readPoint(text: string): EdtfPoint | undefined {
  const date = datePattern.exec(text);
  if (date) return pointOf(date);
  const year = yearPattern.exec(text);
  return year ? longYear(year) : undefined;
}

function pointOf(match: RegExpExecArray): EdtfPoint | undefined {
  const [, beforeYear, yearText, afterYear, beforeMonth, monthText, afterMonth, beforeDay, dayText, afterDay, time] = match;
  if (yearText === undefined || yearText === '-0000') return undefined;
  const marks = [`${beforeYear}${afterYear}`, `${beforeMonth ?? ''}${afterMonth ?? ''}`, `${beforeDay ?? ''}${afterDay ?? ''}`];
  if (marks.some(mark => mark.length > 1)) return undefined;
  if (time !== undefined && (!dayText || !timePattern.test(time) || /[X?~%]/.test(match[0]))) return undefined;
  const year = yearDigits(yearText);
  const month = monthText === undefined ? undefined : digits(monthText);
  let division: number | undefined;
  if (monthText !== undefined && month) {
    if (month.low >= 21) {
      division = month.low;
      if (month.high !== month.low || division > 41 || dayText !== undefined) return undefined;
    } else if (month.low > 12 || month.high < 1) return undefined;
  }
  const day = dayText === undefined ? undefined : digits(dayText);
  if (day && (day.low > 31 || day.high < 1)) return undefined;
  const all = marks.join('');
  const approximatePart = marks.findIndex(mark => /[~%]/.test(mark));
  const point: EdtfPoint = {
    kind: 'point',
    year,
    ...(division === undefined && month ? { month: { low: Math.max(1, month.low), high: Math.min(12, month.high) } } : {}),
    ...(day ? { day: { low: Math.max(1, day.low), high: Math.min(31, day.high) } } : {}),
    ...(division === undefined ? {} : { division }),
    approximate: /[~%]/.test(all),
    uncertain: /[?%]/.test(all),
    ...(approximatePart < 0 ? {} : { approximatePart: approximatePart as 0 | 1 | 2 }),
  };
  return point;
}

function yearDigits(text: string): Digits {
  if (!text.startsWith('-')) return digits(text);
  const { low, high } = digits(text.slice(1));
  return { low: -high, high: low === 0 ? 0 : -low };
}

function digits(text: string): Digits {
  if (!text.includes('X')) return { low: Number(text), high: Number(text) };
  return { low: Number(text.replaceAll('X', '0')), high: Number(text.replaceAll('X', '9')) };
}

/** `Y-170000002`, `Y17E8`, and significant digits: `1950S2` is 1900 to 1999, estimated to be 1950. */
function longYear(match: RegExpExecArray): EdtfPoint | undefined {
  const [, long, base, exponent, four, significant, mark] = match;
  const value = base !== undefined ? Number(base) * 10 ** Number(exponent) : Number(long ?? four);
  if (
    !Number.isFinite(value) ||
    Math.abs(value) > farthestYear ||
    (long === undefined && base === undefined && significant === undefined)
  ) {
    return undefined;
  }
  let year: Digits = { low: value, high: value };
  if (significant !== undefined) {
    const kept = Number(significant);
    if (kept < 1) return undefined;
    const unit = 10 ** Math.max(0, String(Math.abs(value)).length - kept);
    const low = Math.floor(Math.abs(value) / unit) * unit;
    year = value < 0 ? { low: -(low + unit - 1), high: -low } : { low, high: low + unit - 1 };
  }
  const approximate = mark === '~' || mark === '%';
  return {
    kind: 'point',
    year,
    approximate,
    uncertain: mark === '?' || mark === '%',
    ...(approximate ? { approximatePart: 0 as const } : {}),
  };
}
