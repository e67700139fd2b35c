import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/core/dates/edtf';
import { resolveRelative } from '../../../src/core/dates/relative';

describe('a relative date, in a text of a known date', () => {
  it.each([
    ['this year', '2025-08', '2025'], ['This year', '2025', '2025'], ['last year', '2025-08', '2024'], ['next year', '2025-08-20', '2026'],
    ['earlier this year', '2025-08', '2025'], ['in the current year', '2025-08', '2025'], ['this month', '2025-08-20', '2025-08'], ['last month', '2025-01', '2024-12'],
    ['next month', '2024-12-05', '2025-01'], ['this month', '2025', undefined], ['yesterday', '2025-08-01', '2025-07-31'], ['today', '2025-08-01', '2025-08-01'],
    ['tomorrow', '2024-02-28', '2024-02-29'], ['yesterday', '2025-08', undefined], ['two years ago', '2025-08', '2023~'], ['a year ago', '2025', '2024~'],
    ['10 years ago', '2025-08', '2015~'], ['three months ago', '2025-02', '2024-11~'], ['a few years ago', '2025', undefined], ['in recent years', '2025', undefined],
    ['this week', '2025-08-20', '2025-08-18/2025-08-24'], ['last week', '2025-08-20', '2025-08-11/2025-08-17'], ['this quarter', '2025-08', '2025-35'],
    ['last quarter', '2025-02', '2024-36'], ['this decade', '2025', '202X'], ['this century', '2025', '20XX'], ['last century', '2025', '19XX'], ['last decade', '2025', undefined],
    ['last July', '2025-08', '[2024-07,2025-07]'], ['last July', '2025-03', '2024-07'], ['next July', '2025-08', '2026-07'], ['this spring', '2025-08', '2025-21'],
    ['last spring', '2025-03', '2024-21'], ['this winter', '2025-01', '2024-24'], ['July last year', '2025-08', '2024-07'], ['14 July this year', '2025-08', '2025-07-14'],
    ['last Monday', '2025-08-20', '2025-08-18'], ['next Monday', '2025-08-20', '2025-08-25'], ['the same year', '2025', undefined], ['14 July', '2025-08', undefined],
    ['в этом году', '2025-08', '2025'], ['в прошлом году', '2025-08', '2024'], ['год назад', '2025', '2024~'], ['два года назад', '2025', '2023~'], ['вчера', '2025-08-01', '2025-07-31'],
    ['прошлым летом', '2025-03', '2024-22'], ['в июле прошлого года', '2025', '2024-07'], ['у гэтым годзе', '2025', '2025'], ['летась', '2025', '2024'], ['сёлета', '2025', '2025'], ['два гады таму', '2025', '2023~'],
    ['минулого року', '2025', '2024'], ['this year', '2025?', '2025?'], ['this year', '2025~', undefined], ['this year', '2024/2025', undefined], ['this year', '../2025', undefined],
    ['this year', '2024-24', undefined], ['2023', '2025', undefined], ['nonsense', '2025', undefined], ['', '2025', undefined],
  ])('%j in %s is %s', (text, issued, wanted) => expect(resolveRelative(text, parseEdtf(issued)!)?.edtf).toBe(wanted)); // prettier-ignore
});
