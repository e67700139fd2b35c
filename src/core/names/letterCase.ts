/** Which UTF-16 units are capitals, and which have capitals at all, by table: asked of the letters at the ends of every name. */

const upper = 1;
const cased = 2;
const pageBits = 8;

/** Filled page by page, since a text has letters of few. */
const pages: (Uint8Array | undefined)[] = Array.from({ length: 0x10000 >> pageBits }, () => undefined);

function pageOf(unit: number): Uint8Array {
  const first = unit & -(1 << pageBits);
  return Uint8Array.from({ length: 1 << pageBits }, (_, i) => {
    const letter = String.fromCharCode(first + i);
    const lower = letter.toLowerCase();
    return (letter !== lower ? upper : 0) | (lower !== letter.toUpperCase() ? cased : 0);
  });
}

function caseOf(unit: number): number {
  const page = (pages[unit >> pageBits] ??= pageOf(unit));
  return page[unit & ((1 << pageBits) - 1)]!;
}

/** Is the unit another letter in small type? */
export function isUpperUnit(unit: number): boolean {
  return (caseOf(unit) & upper) !== 0;
}

/** Is it a letter of which there are a capital and a small one? */
export function isCasedUnit(unit: number): boolean {
  return (caseOf(unit) & cased) !== 0;
}
