import { expect, it } from 'vitest';
import { isCasedUnit, isUpperUnit } from '../../../src/core/names/letterCase';

it('says of every unit what the runtime says of its letter', () => {
  const wrong: number[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const letter = String.fromCharCode(unit);
    const isUpper = letter !== letter.toLowerCase();
    const isCased = letter.toLowerCase() !== letter.toUpperCase();
    if (isUpperUnit(unit) !== isUpper || isCasedUnit(unit) !== isCased) wrong.push(unit);
  }
  expect(wrong).toEqual([]);
});
