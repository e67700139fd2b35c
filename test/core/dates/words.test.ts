import { describe, expect, it } from 'vitest';
import { parseEdtf } from '../../../src/core/dates/edtf';
import { dateMessages } from '../../../src/core/dates/messages';
import { dateInWords, precisionInWords } from '../../../src/core/dates/words';
import { parseWrittenDate } from '../../../src/core/dates/written';
import { sayFrom } from '../../../src/core/message';

const say = sayFrom(dateMessages);

/** EDTF, its words, and whether the words can be read back to the same value. */
const cases: readonly (readonly [edtf: string, words: string, readable: boolean])[] = [
  ['2023', '2023', true],
  ['2023-07', 'July 2023', true],
  ['2023-07-14', '14 July 2023', true],
  ['2023~', 'about 2023', true],
  ['2023?', 'perhaps 2023', true],
  ['2023%', 'perhaps about 2023', true],
  ['2023-07~', 'about July 2023', true],
  ['2023/2026', '2023–2026', true],
  ['2023-07/2024-03', 'July 2023 – March 2024', true],
  ['2023-07-14/2023-07-20', '14 July 2023 – 20 July 2023', true],
  ['1993/..', 'since 1993', true],
  ['../2026', 'until 2026', true],
  ['2023/', 'from 2023, end not known', false],
  ['/2023', 'until 2023, beginning not known', false],
  ['-0043', '44 BCE', true],
  ['0000', '1 BCE', true],
  ['-0043-03-15', '15 March 44 BCE', true],
  ['0070', '70', false],
  ['2023-21', 'spring 2023', true],
  ['2023-24', 'winter 2023/24', true],
  ['1999-24', 'winter 1999/00', true],
  ['2023-35', 'third quarter of 2023', true],
  ['2023-40', 'first half of 2023', true],
  ['2023-29', 'spring (southern) 2023', false],
  ['199X', 'the 1990s', true],
  ['19XX', 'the 20th century', true],
  ['20XX', 'the 21st century', true],
  ['-04XX', 'the 5th century BCE', true],
  ['2023-XX', '2023', false],
  ['2023-07-XX', 'July 2023', false],
  ['2023-XX-14', '14 of an unknown month 2023', false],
  ['XXXX-07-14', '14 July', false],
  ['1XXX', 'some time between 1000 and 1999', false],
  ['2023-05~/2023-08~', 'mid-2023', true],
  ['2023-01~/2023-04~', 'early 2023', true],
  ['2023-07-21~/2023-07-31~', 'late July 2023', true],
  ['1990~/1993~', 'early 1990s', true],
  ['1867~/1899~', 'late 19th century', true],
  ['1870~/1880~', 'about 1870 – about 1880', false],
  ['[2023,2024]', '2023 or 2024', false],
  ['[2022,2023,2024]', '2022, 2023 or 2024', false],
  ['{2022,2024}', '2022 and 2024', false],
  ['[2022..2024]', '2022–2024', false],
  ['[..2022]', '2022 or earlier', false],
  ['[2022..]', '2022 or later', false],
  ['Y17000', '17000', false],
];

describe('a date in words', () => {
  it.each(cases)('%s is “%s”', (edtf, words) => expect(dateInWords(parseEdtf(edtf)!, say)).toBe(words));

  it.each(cases.filter(([, , readable]) => readable))('and is read back: %s', (edtf, words) => {
    const back = parseWrittenDate(words);
    expect('value' in back ? back.value.edtf : back).toBe(edtf);
  });

  it('says what is not known', () => {
    expect(precisionInWords(parseEdtf('2023-07')!, say)).toBe('day not known');
    expect(precisionInWords(parseEdtf('2023')!, say)).toBe('month not known');
    expect(precisionInWords(parseEdtf('199X')!, say)).toBe('year not known');
    expect(precisionInWords(parseEdtf('2023-07-14')!, say)).toBeUndefined();
    expect(precisionInWords(parseEdtf('2023/2026')!, say)).toBeUndefined();
  });

  it('takes its words from the table that it is given', () => {
    const russian = sayFrom({
      'dates.month': '{month} {year}',
      'dates.month.7': 'июль',
      'dates.month.7.of': 'июля',
      'dates.day': '{day} {month} {year}',
      'dates.year.of': '{year} г.',
      'dates.since': 'с {date}',
      'dates.century': '{roman} век',
      'dates.century.of': '{roman} века',
      'dates.mid': 'середина {date}',
    });
    const words = (edtf: string) => dateInWords(parseEdtf(edtf)!, russian);
    expect(words('2023-07')).toBe('июль 2023 г.');
    expect(words('2023-07-14')).toBe('14 июля 2023 г.');
    expect(words('2023-07/..')).toBe('с июля 2023 г.');
    expect(words('19XX')).toBe('XX век');
    expect(words('1834~/1866~')).toBe('середина XIX века');
  });

  it('writes numbers in the digits of the language', () => {
    const persian = sayFrom({ 'text.digits': '۰۱۲۳۴۵۶۷۸۹', 'dates.year': '{year}', 'dates.span': '{start}–{end}' });
    expect(dateInWords(parseEdtf('2023/2026')!, persian)).toBe('۲۰۲۳–۲۰۲۶');
  });
});
