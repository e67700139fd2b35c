/** What a UTF-16 unit is to the reader of dates: digits of several scripts, letters, spaces, marks. */

/** First digits of the scripts whose digits are read: ASCII, Arabic, Persian, Devanagari, Thai, full width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/** A digit of one of those scripts. */
export function isDigit(unit: number): boolean {
  return unit <= 57 ? unit >= 48 : unit >= 0x660 && zeros.some(zero => unit >= zero && unit <= zero + 9);
}

/** The same number in ASCII digits. */
export function asciiDigits(number: string): string {
  let ascii = '';
  for (let i = 0; i < number.length; i++) {
    const unit = number.charCodeAt(i);
    ascii += unit - zeros.reduce((nearest, zero) => (zero <= unit ? zero : nearest));
  }
  return ascii;
}

/** Punctuation of other scripts, in ranges of two. */
const punctuation = [0x55a, 0x55f, 0x589, 0x58a, 0x5be, 0x5be, 0x5c0, 0x5c0, 0x5f3, 0x5f4, 0x60c, 0x60d, 0x61b, 0x61f, 0x66a, 0x66d, 0x6d4, 0x6d4, 0x964, 0x965,
  0x3008, 0x3020, 0x3030, 0x3030, 0x30fb, 0x30fb, 0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65]; // prettier-ignore

function isPunctuation(unit: number): boolean {
  if (unit < 0x55a) return false;
  for (let i = 0; i < punctuation.length; i += 2) if (unit >= punctuation[i]! && unit <= punctuation[i + 1]!) return true;
  return false;
}

/** Letters and combining marks of any script; wrong for rare symbols above ASCII, which then count as letters. */
export function isLetter(unit: number): boolean {
  if (unit < 128) return (unit | 32) >= 97 && (unit | 32) <= 122;
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  return (
    !(unit >= 0x2000 && unit <= 0x2bff) &&
    unit !== 0xd7 &&
    unit !== 0xf7 &&
    !(unit >= 0x3000 && unit <= 0x3003) &&
    unit !== 0xfeff &&
    unit !== 0xfffc &&
    !isPunctuation(unit) &&
    !isDigit(unit)
  );
}

/** White space within or between lines. */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Soft hyphen, zero-width marks, directional marks: read as if absent. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

/** What each unit is to the tokens. */
export enum Unit {
  mark = 0,
  digit = 1,
  letter = 2,
  space = 3,
  invisible = 4,
}
/** The kind of each UTF-16 unit, by its value. */
export const unitKinds = new Uint8Array(0x10000);
for (let unit = 0; unit < unitKinds.length; unit++)
  unitKinds[unit] = isSpace(unit)
    ? Unit.space
    : isInvisible(unit)
      ? Unit.invisible
      : isDigit(unit)
        ? Unit.digit
        : isLetter(unit)
          ? Unit.letter
          : Unit.mark;
