import { describe, expect, test } from 'vitest';
import { foldName } from '../../../src/core/names/fold';

describe('the comparison form of a name', () => {
  test.each([
    ['case', 'KHRENIN', 'khrenin'],
    ['diacritics, composed or not', 'Žižek Z\u030ciz\u030cek', 'zizek zizek'],
    ['letters that readers take apart', 'Łódź Straße Ærø', 'lodz strasse aero'],
    ['Greek accents and final sigma', 'Πέτρος', 'πετροσ'],
    ['Cyrillic ё, and stress marks', 'Пётр Лукаше\u0301нко', 'петр лукашенко'],
    ['Arabic yeh, kaf, tatweel and vowels', 'عَلِيّ كـريم', 'علی کریم'],
    ['apostrophes and dashes', 'O’Brien Gaza—Jericho', "o'brien gaza-jericho"],
    ['blanks of all kinds', ' a\u00a0\t\n b ', 'a b'],
    ['what is not seen', 'Khre\u00ad\u200bnin', 'khrenin'],
    ['full width and mathematical letters', 'ＫＨ 𝐊𝐡', 'kh kh'],
    ['digits of other scripts', '٢٠٢٣', '2023'],
  ])('does not mind %s', (_, text, folded) => {
    expect(foldName(text)).toBe(folded);
  });
  test.each([
    ['й', 'и'],
    ['ў', 'у'],
    ['ї', 'і'],
    ['آ', 'ا'],
    ['ハ', 'バ'],
  ])('keeps %s and %s apart, composed or not', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
    expect(foldName(one.normalize('NFD'))).toBe(foldName(one));
    expect(foldName(other.normalize('NFD'))).toBe(foldName(other));
  });
  test('Korean syllables may be taken apart', () => {
    expect(foldName('한국'.normalize('NFD'))).toBe('한국');
  });
  test.each(['', '\ud800', '\udc00\ud800', '\u0301'])('never throws on %j', text => {
    expect(foldName(text).length).toBeLessThanOrEqual(2);
  });
});
