import { describe, expect, it } from 'vitest';
import { render } from '../../../src/core/message';
import { dateMessages } from '../../../src/core/dates/messages';
import { parseWrittenDate } from '../../../src/core/dates/written';

function read(text: string): string {
  const date = parseWrittenDate(text);
  if ('value' in date) return date.value.edtf;
  return 'relative' in date ? 'relative' : date.fault.id.replace('dates.fault.', '! ');
}

describe('a date in a fact base', () => {
  it.each([
    // EDTF stays as it is
    ['2023', '2023'], ['2023-07', '2023-07'], ['2023-07-14', '2023-07-14'], ['2023~', '2023~'], ['2023?', '2023?'], ['20XX', '20XX'], ['2023/2026', '2023/2026'],
    ['../2023', '../2023'], ['2023/..', '2023/..'], ['/2023', '/2023'], ['2023-21', '2023-21'], ['-0043', '-0043'], ['[2023, 2024]', '[2023,2024]'], ['Y12023', 'Y12023'],
    // as English writes it
    ['July 2023', '2023-07'], ['14 July 2023', '2023-07-14'], ['July 14, 2023', '2023-07-14'], ['14th July 2023', '2023-07-14'], ['the 14th of July, 2023', '2023-07-14'],
    ['july 2023', '2023-07'], ['Sept 2023', '2023-09'], ['14 Jul 2023', '2023-07-14'], ['2023–2026', '2023/2026'], ['2023-2026', '2023/2026'], ['2023 – 2026', '2023/2026'],
    ['from 2023 to 2026', '2023/2026'], ['2023 to 2026', '2023/2026'], ['between 2015 and 2018', '2015/2018'], ['July 2023 – March 2024', '2023-07/2024-03'],
    ['May–July 2024', '2024-05/2024-07'], ['3–5 June 2024', '2024-06-03/2024-06-05'], ['June 3-5, 2024', '2024-06-03/2024-06-05'], ['1914–18', '1914/1918'], ['2019/20', '2019/2020'],
    ['spring 2023', '2023-21'], ['Winter 2023/24', '2023-24'], ['the summer of 2023', '2023-22'], ['c. 2023', '2023~'], ['ca. 2023', '2023~'], ['circa 2023', '2023~'],
    ['about 2023', '2023~'], ['around 1900', '1900~'], ['about 1500', '1500~'], ['about July 2023', '2023-07~'], ['c. 1870–1880', '1870~/1880~'],
    ['perhaps 2023', '2023?'], ['July 2023?', '2023-07?'], ['1989 (?)', '1989?'], ['44 BCE', '-0043'], ['44 BC', '-0043'], ['AD 70', '0070'], ['70 CE', '0070'],
    ['the 1990s', '199X'], ['1990s', '199X'], ['early 1990s', '1990~/1993~'], ['mid-2023', '2023-05~/2023-08~'], ['the 20th century', '19XX'], ['Q3 2023', '2023-35'],
    ['third quarter of 2023', '2023-35'], ['first half of 2023', '2023-40'], ['since 1993', '1993/..'], ['since July 2023', '2023-07/..'], ['until 2026', '../2026'],
    ['2023–', '2023/..'], ['2023 – present', '2023/..'], ['July 2023 to present', '2023-07/..'], ['–2026', '../2026'], ['14.07.2023', '2023-07-14'], ['4.7.2023', '2023-07-04'],
    ['2023/07/14', '2023-07-14'], ['25 Tir 1402', '2023-07-16'], ['1402/04/25', '2023-07-16'], ['in 2023', '2023'], ['2023.', '2023'], ['0800', '0800'],
    // Russian, Belarusian, Ukrainian
    ['14 июля 2023', '2023-07-14'], ['14 июля 2023 года', '2023-07-14'], ['июль 2023', '2023-07'], ['июля 2023 г.', '2023-07'], ['2023 год', '2023'], ['2023 г.', '2023'],
    ['с 2023 по 2026', '2023/2026'], ['с 1993 года', '1993/..'], ['до 2026 года', '../2026'], ['весна 2023', '2023-21'], ['около 2023', '2023~'], ['1990-е', '199X'], ['XX век', '19XX'],
    ['44 год до н. э.', '-0043'], ['14 ліпеня 2023', '2023-07-14'], ['ліпень 2023', '2023-07'], ['з 2023 па 2026 год', '2023/2026'], ['вясна 2023', '2023-21'], ['каля 2023', '2023~'],
    ['14 липня 2023 року', '2023-07-14'], ['липень 2023', '2023-07'],
    // relative
    ['this year', 'relative'], ['last year', 'relative'], ['this month', 'relative'], ['yesterday', 'relative'], ['two years ago', 'relative'], ['earlier this year', 'relative'],
    ['last July', 'relative'], ['July last year', 'relative'], ['в этом году', 'relative'], ['в прошлом году', 'relative'], ['у гэтым годзе', 'relative'], ['сёлета', 'relative'], ['in the same year', 'relative'],
    // refused, each with its own way out
    ['', '! empty'], ['   ', '! empty'], ['07/14/2023', '! one-order'], ['14/07/2023', '! one-order'], ['03/04/2023', '! two-orders'], ['3/4/2023', '! two-orders'], ['03-04-2023', '! two-orders'],
    ['07.14.2023', '! one-order'], ['04/04/2023', '! one-order'], ['3.4.23', '! short-year'], ['14/07/23', '! short-year'], ['32.07.2023', '! no-such-day'], ['31 April 2023', '! no-such-day'],
    ['29 February 2023', '! no-such-day'], ['2023-02-29', '! no-such-day'], ['2023-13', '! no-such-month'], ['2023-7', '! write-so'], ['2023-7-4', '! write-so'], ['20230714', '! write-so'],
    ['2026/2023', '! backwards'], ['2026–2023', '! backwards'], ['14 July', '! year-missing'], ['July', '! year-missing'], ['14 июля', '! year-missing'], ['203', '! which-year'], ['23', '! which-year'],
    ['20233', '! long-year'], ['sometime', '! unreadable'], ['soon', '! unreadable'], ['Minsk', '! unreadable'], ['July 2023 in Minsk', '! unreadable'], ['2023 and 2024 or so', '! unreadable'],
    ['\ud800', '! unreadable'], ['-', '! unreadable'], ['/', '! unreadable'], ['?', '! unreadable'], ['x'.repeat(10_000), '! unreadable'], ['July '.repeat(5000), '! unreadable'],
  ])('%j is %s', (text, wanted) => expect(read(text)).toBe(wanted)); // prettier-ignore

  it('never lets a fault go without its sentence, and names the way out', () => {
    const sentence = (text: string) => {
      const date = parseWrittenDate(text);
      return 'fault' in date ? render(date.fault, dateMessages) : '';
    };
    expect(sentence('03/04/2023')).toBe(
      '“03/04/2023” can be read in two ways. Write 2023-03-04 or 2023-04-03.'.replace(
        '2023-03-04 or 2023-04-03',
        '2023-04-03 or 2023-03-04',
      ),
    );
    expect(sentence('07/14/2023')).toContain('Write 2023-07-14.');
    expect(sentence('2023-7-4')).toContain('2023-07-04');
    for (const text of ['', 'x', '3.4.23', '2026/2023', '31 April 2023', 'July', '23', '20233', '2023-13']) {
      expect(sentence(text), text).toMatch(/[a-z].*\.$/s);
      expect(sentence(text), text).not.toMatch(/\{\w+\}|dates\./);
    }
  });
});
