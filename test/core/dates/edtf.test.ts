import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber } from '../../../src/core/dates/calendar';
import { parseEdtf, writtenBounds } from '../../../src/core/dates/edtf';

function text(day: number): string {
  if (!Number.isFinite(day)) return String(day);
  const { year, month, day: ofMonth } = dateOfDay(day);
  return `${year}-${month}-${ofMonth}`;
}

describe('an EDTF string gives its first and last day', () => {
  it.each([
    // level 0
    ['2023', '2023-1-1', '2023-12-31', 'year'],
    ['2023-07', '2023-7-1', '2023-7-31', 'month'],
    ['2024-02', '2024-2-1', '2024-2-29', 'month'],
    ['2023-07-14', '2023-7-14', '2023-7-14', 'day'],
    ['2024-02-29', '2024-2-29', '2024-2-29', 'day'],
    ['0000', '0-1-1', '0-12-31', 'year'],
    ['1985-04-12T23:20:30', '1985-4-12', '1985-4-12', 'day'],
    ['1985-04-12T23:20:30Z', '1985-4-12', '1985-4-12', 'day'],
    ['1985-04-12T23:20:30-04', '1985-4-12', '1985-4-12', 'day'],
    ['1985-04-12T23:20:30+04:30', '1985-4-12', '1985-4-12', 'day'],
    ['1964/2008', '1964-1-1', '2008-12-31', 'interval'],
    ['2004-06/2006-08', '2004-6-1', '2006-8-31', 'interval'],
    ['2004-02-01/2005-02-08', '2004-2-1', '2005-2-8', 'interval'],
    ['2004-02-01/2005-02', '2004-2-1', '2005-2-28', 'interval'],
    ['2004-02-01/2005', '2004-2-1', '2005-12-31', 'interval'],
    ['2005/2006-02', '2005-1-1', '2006-2-28', 'interval'],
    // level 1
    ['Y170000002', '170000002-1-1', '170000002-12-31', 'year'],
    ['Y-170000002', '-170000002-1-1', '-170000002-12-31', 'year'],
    ['-0043', '-43-1-1', '-43-12-31', 'year'],
    ['-0043-03-15', '-43-3-15', '-43-3-15', 'day'],
    ['-1985', '-1985-1-1', '-1985-12-31', 'year'],
    ['2001-21', '2001-3-1', '2001-5-31', 'season'],
    ['2001-22', '2001-6-1', '2001-8-31', 'season'],
    ['2001-23', '2001-9-1', '2001-11-30', 'season'],
    ['2023-24', '2023-12-1', '2024-2-29', 'season'],
    ['1984?', '1984-1-1', '1984-12-31', 'year'],
    ['2004-06?', '2004-6-1', '2004-6-30', 'month'],
    ['2023~', '2021-1-1', '2025-12-31', 'year'],
    ['1870~', '1865-1-1', '1875-12-31', 'year'],
    ['2004-06~', '2004-5-1', '2004-7-31', 'month'],
    ['2004-06-11%', '2004-6-4', '2004-6-18', 'day'],
    ['201X', '2010-1-1', '2019-12-31', 'decade'],
    ['20XX', '2000-1-1', '2099-12-31', 'century'],
    ['2004-XX', '2004-1-1', '2004-12-31', 'year'],
    ['1985-04-XX', '1985-4-1', '1985-4-30', 'month'],
    ['1985-XX-XX', '1985-1-1', '1985-12-31', 'year'],
    ['1985-04-12/..', '1985-4-12', 'Infinity', 'interval'],
    ['1985-04/..', '1985-4-1', 'Infinity', 'interval'],
    ['1985/..', '1985-1-1', 'Infinity', 'interval'],
    ['../1985-04-12', '-Infinity', '1985-4-12', 'interval'],
    ['../1985-04', '-Infinity', '1985-4-30', 'interval'],
    ['../2023', '-Infinity', '2023-12-31', 'interval'],
    ['1985-04-12/', '1985-4-12', 'Infinity', 'interval'],
    ['1985/', '1985-1-1', 'Infinity', 'interval'],
    ['/1985-04-12', '-Infinity', '1985-4-12', 'interval'],
    ['/2023', '-Infinity', '2023-12-31', 'interval'],
    ['1984~/2004-06', '1982-1-1', '2004-6-30', 'interval'],
    ['1984/2004-06~', '1984-1-1', '2004-7-31', 'interval'],
    ['1984?/2004%', '1984-1-1', '2006-12-31', 'interval'],
    ['-0044/-0029', '-44-1-1', '-29-12-31', 'interval'],
    // level 2
    ['Y-17E7', '-170000000-1-1', '-170000000-12-31', 'year'],
    ['1950S2', '1900-1-1', '1999-12-31', 'century'],
    ['Y171010000S3', '171000000-1-1', '171999999-12-31', 'interval'],
    ['Y3388E2S3', '338000-1-1', '338999-12-31', 'interval'],
    ['2001-25', '2001-3-1', '2001-5-31', 'season'],
    ['2001-28', '2001-12-1', '2002-2-28', 'season'],
    ['2001-29', '2001-9-1', '2001-11-30', 'season'],
    ['2001-30', '2001-12-1', '2002-2-28', 'season'],
    ['2001-31', '2001-3-1', '2001-5-31', 'season'],
    ['2001-32', '2001-6-1', '2001-8-31', 'season'],
    ['2001-33', '2001-1-1', '2001-3-31', 'quarter'],
    ['2001-34', '2001-4-1', '2001-6-30', 'quarter'],
    ['2001-35', '2001-7-1', '2001-9-30', 'quarter'],
    ['2001-36', '2001-10-1', '2001-12-31', 'quarter'],
    ['2001-37', '2001-1-1', '2001-4-30', 'interval'],
    ['2001-39', '2001-9-1', '2001-12-31', 'interval'],
    ['2001-40', '2001-1-1', '2001-6-30', 'interval'],
    ['2001-41', '2001-7-1', '2001-12-31', 'interval'],
    ['[1667,1668,1670..1672]', '1667-1-1', '1672-12-31', 'set'],
    ['[2023, 2024]', '2023-1-1', '2024-12-31', 'set'],
    ['[..1760-12-03]', '-Infinity', '1760-12-3', 'set'],
    ['[1760-12..]', '1760-12-1', 'Infinity', 'set'],
    ['[1760-01,1760-02,1760-12..]', '1760-1-1', 'Infinity', 'set'],
    ['[1667,1760-12]', '1667-1-1', '1760-12-31', 'set'],
    ['{1667,1668,1670..1672}', '1667-1-1', '1672-12-31', 'set'],
    ['{1960,1961-12}', '1960-1-1', '1961-12-31', 'set'],
    ['{..1984}', '-Infinity', '1984-12-31', 'set'],
    ['2004-06-11%', '2004-6-4', '2004-6-18', 'day'],
    ['2004-06~-11', '2004-5-11', '2004-7-12', 'day'],
    ['2004?-06-11', '2004-6-11', '2004-6-11', 'day'],
    ['?2004-06-~11', '2004-6-4', '2004-6-18', 'day'],
    ['2004-%06-11', '2004-5-11', '2004-7-12', 'day'],
    ['156X-12-25', '1560-12-25', '1569-12-25', 'day'],
    ['15XX-12-25', '1500-12-25', '1599-12-25', 'day'],
    ['XXXX-12-XX', '0-12-1', '9999-12-31', 'month'],
    ['1XXX-XX', '1000-1-1', '1999-12-31', 'interval'],
    ['1984-1X', '1984-10-1', '1984-12-31', 'year'],
    ['1984-02-3X', undefined, undefined, undefined],
    ['1984-02-2X', '1984-2-20', '1984-2-29', 'month'],
    ['1985-02-XX', '1985-2-1', '1985-2-28', 'month'],
    ['19XX-02-29', '1904-2-29', '1996-2-29', 'day'],
    ['-04XX', '-499-1-1', '-400-12-31', 'century'],
    ['2004-06-~01/2004-06-~20', '2004-5-25', '2004-6-27', 'interval'],
    ['2004-06-XX/2004-07-03', '2004-6-1', '2004-7-3', 'interval'],
    ['199X/..', '1990-1-1', 'Infinity', 'interval'],
  ])('%s', (edtf, earliest, latest, precision) => {
    const value = parseEdtf(edtf);
    expect(value && [text(value.earliest), text(value.latest), value.precision]).toEqual(
      earliest === undefined ? undefined : [earliest, latest, precision],
    );
  });

  it('and keeps how sure it is', () => {
    expect(parseEdtf('2023')).toMatchObject({ approximate: false, uncertain: false });
    expect(parseEdtf('2023~')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseEdtf('2023?')).toMatchObject({ approximate: false, uncertain: true });
    expect(parseEdtf('2023%')).toMatchObject({ approximate: true, uncertain: true });
    expect(parseEdtf('2023/2026~')).toMatchObject({ approximate: true, uncertain: false });
    expect(parseEdtf('[2023?,2024]')).toMatchObject({ approximate: false, uncertain: true });
  });

  it('and is normalised: outer space is dropped, and space in sets', () => {
    expect(parseEdtf(' 2023-07 ')?.edtf).toBe('2023-07');
    expect(parseEdtf('[2023, 2024]')?.edtf).toBe('[2023,2024]');
  });

  it('and as written, where approximation is not to count', () => {
    expect(text(writtenBounds(parseEdtf('2023~')!).earliest)).toBe('2023-1-1');
    expect(text(writtenBounds(parseEdtf('2023/2026')!).latest)).toBe('2026-12-31');
  });
});

describe('what is no EDTF gives nothing', () => {
  it.each([
    '', ' ', 'hello', '2023-13', '2023-00', '2023-02-30', '2023-02-29', '2023-04-31', '2023-7', '2023-7-14', '23', '202', '20233', '2023-', '2023-07-',
    '2023/2022', '2023-07/2023-06', '2023-07-14/2023-07-13', '2024~/2010', '..', '/', '../..', '/..', '2023/2024/2025', '2023//2024', '[2023', '2023]', '[]', '{}',
    '[2023,]', '[2023,..2024]', '[2023..,2024]', '[..]', '-0000', '2023-42', '2023-21-01', '2023-1X-45', '2023-20', '2023-XX-32', '2023??', '?2023?', '2023~~', '~',
    'Y', 'Y2023', 'Y1e400', 'Y17E99', 'Y99999999999999', '2023S0', '2023S', '2023-07-14T25:00:00', '2023-07-14T12', '2023-07-14T12:60:00', '2023 07', '2023.07',
    '07/14/2023', '2023-07-14 12:00', 'XX23-XX-00', '2023-0X-00', '２０２３', '2023\u0000', '\ud800', '['.repeat(5000), '2023,'.repeat(2000),
  ])('%j', edtf => expect(parseEdtf(edtf)).toBeUndefined()); // prettier-ignore
});

describe('day numbers', () => {
  it('count from 1970-01-01 in the Gregorian calendar without end', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0);
    expect(dayNumber(1969, 12, 31)).toBe(-1);
    expect(dayNumber(2000, 3, 1)).toBe(Date.UTC(2000, 2, 1) / 86_400_000);
    const wrong: number[] = [];
    for (let day = -800_000; day < 800_000; day += 37) {
      const { year, month, day: ofMonth } = dateOfDay(day);
      const date = new Date(day * 86_400_000);
      const same = year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && ofMonth === date.getUTCDate();
      if (!same || dayNumber(year, month, ofMonth) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });
});
