/**
 * Quotation marks of languages, as the Unicode Common Locale Data Repository has them (characters/delimiters.json,
 * https://cldr.unicode.org), with the narrow no-break space that French sets inside its own.
 */

/** What stands before and after quoted words. */
export type QuotationMarks = readonly [open: string, close: string];

const english: QuotationMarks = ['\u201c', '\u201d'];
const low: QuotationMarks = ['\u201e', '\u201c'];
const lowHigh: QuotationMarks = ['\u201e', '\u201d'];
const angled: QuotationMarks = ['\u00ab', '\u00bb'];
const right: QuotationMarks = ['\u201d', '\u201d'];
const corners: QuotationMarks = ['\u300c', '\u300d'];

const byLanguage: Readonly<Record<string, QuotationMarks>> = {
  ...each('bg cs de et is ka lt mk sk sl sr', low),
  ...each('bs hr hu pl ro', lowHigh),
  ...each('be ca el es fa hy it kk ky nb nn no pt-pt ru sq uk uz', angled),
  ...each('fi he sv', right),
  ...each('ja zh-hant zh-tw zh-hk', corners),
  'de-ch': angled,
  fr: ['\u00ab\u202f', '\u202f\u00bb'],
  'fr-ch': angled,
  'es-mx': english,
};

function each(languages: string, marks: QuotationMarks): Record<string, QuotationMarks> {
  return Object.fromEntries(languages.split(' ').map(language => [language, marks]));
}

/** The marks of a language by its BCP 47 tag, the nearest one known; English ones where none is. */
export function quotationMarksOf(language: string | undefined): QuotationMarks {
  let tag = language?.toLowerCase() ?? '';
  while (tag !== '') {
    if (Object.hasOwn(byLanguage, tag)) return byLanguage[tag]!;
    tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')));
  }
  return english;
}
