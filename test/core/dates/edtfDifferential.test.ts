/** Our reader of EDTF beside the `edtf` package: both accept the same strings and give the same days, but for the listed differences. */
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf, writtenBounds } from '../../../src/core/dates/edtf';

const day = 86_400_000;

interface Outcome {
  readonly earliest: number;
  readonly latest: number;
}

function theirs(text: string): Outcome | undefined {
  try {
    const date = edtf(text);
    return { earliest: Math.floor((date.min ?? NaN) / day), latest: Math.floor(date.max / day) };
  } catch {
    return undefined;
  }
}

function ours(text: string): Outcome | undefined {
  const value = parseEdtf(text);
  return value && writtenBounds(value);
}

const two = (n: number) => String(n).padStart(2, '0');
const four = (n: number) => String(n).padStart(4, '0');
const years = fc.integer({ min: 100, max: 9999 }).map(four);
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${two(month)}`);
const days = fc
  .tuple(months, fc.integer({ min: 1, max: 31 }))
  .map(([month, at]) => `${month}-${two(at)}`)
  // The package takes 29 February of any year, and makes it 1 March where there is none.
  .filter(date => !date.endsWith('-02-29'));
const point = fc.tuple(fc.oneof(years, months, days), mark).map(([date, sign]) => date + sign);
const unspecified = fc.oneof(
  years.map(year => `${year.slice(0, 3)}X`),
  years.map(year => `${year.slice(0, 2)}XX`),
  years.map(year => `${year}-XX`),
  months.map(month => `${month}-XX`),
  years.map(year => `${year}-XX-XX`),
);
const interval = fc.tuple(point, point).map(([from, to]) => `${from}/${to}`);
const open = point.map(date => `${date}/..`);
const set = fc
  .array(fc.oneof(years, months, days), { minLength: 1, maxLength: 4 })
  .map(dates => `[${[...dates].sort().join(',')}]`);

describe('our EDTF and the edtf package', () => {
  it.each([
    ['points of level 0 and 1', point],
    ['unspecified digits', unspecified],
    ['open ends', open],
  ])('agree on %s', (_name, strings) => {
    fc.assert(
      fc.property(strings, text => {
        expect({ text, days: ours(text) && { earliest: ours(text)!.earliest, latest: ours(text)!.latest } }).toEqual({
          text,
          days: theirs(text),
        });
      }),
      { numRuns: 250, seed: 7 },
    );
  });

  it('agree on intervals', () => {
    let compared = 0;
    fc.assert(
      fc.property(interval, text => {
        const mine = ours(text);
        const other = theirs(text);
        const [from, to] = text.split('/').map(end => ours(end));
        // Which ends may overlap is read differently; ends apart and in order are an interval to both.
        if (from && to && from.latest < to.earliest)
          expect([text, mine === undefined, other === undefined]).toEqual([text, false, false]);
        if (!mine || !other) return;
        compared++;
        expect([text, mine.earliest, mine.latest]).toEqual([text, other.earliest, other.latest]);
      }),
      { numRuns: 250, seed: 7 },
    );
    expect(compared).toBeGreaterThan(90);
  });

  it('agree on sets', () => {
    fc.assert(
      fc.property(set, text => {
        const mine = ours(text);
        const other = theirs(text);
        expect(mine === undefined).toBe(other === undefined);
        if (mine && other) expect([text, mine.earliest, mine.latest]).toEqual([text, other.earliest, other.latest]);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it('agree on which shuffled strings are EDTF', () => {
    const shuffled = fc.array(fc.constantFrom('2023', '19', '07', '-', '-', '/', '..', '~', '?', 'X', '1', '31', 'T', ','), {
      minLength: 1,
      maxLength: 6,
    });
    const differences: string[] = [];
    fc.assert(
      fc.property(shuffled, parts => {
        const text = parts.join('');
        if ((ours(text) === undefined) !== (theirs(text) === undefined) && !isKnownDifference(text)) differences.push(text);
      }),
      { numRuns: 800, seed: 7 },
    );
    expect([...new Set(differences)]).toEqual([]);
  });

  it('differ where the package is wrong', () => {
    // Spring is no quarter, an unknown start is no null, and 1901 had no leap day.
    expect(new Date(edtf('2022-21').min ?? 0).toISOString()).toBe('2022-01-01T00:00:00.000Z');
    expect(edtf('/2023').min).toBeNull();
    expect(theirs('1901-02-29')).toBeDefined();
    expect(ours('1901-02-29')).toBeUndefined();
    expect(parseEdtf('2022-21')?.earliest).toBe(Date.UTC(2022, 2, 1) / day);
    expect(parseEdtf('/2023')?.earliest).toBe(-Infinity);
  });
});

/** What we refuse on purpose, or read where the package does not. */
function isKnownDifference(text: string): boolean {
  return (
    /^-?\d{5,}$/.test(text) || // milliseconds since 1970
    /^-?\d{2}[?~%]?$/.test(text) || // a century of two digits
    /^-?\d{3}[?~%]?$/.test(text) || // a decade of three
    /\//.test(text) // open and unknown ends, centuries in intervals, and intervals that run backwards
  );
}
