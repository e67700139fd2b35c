import { describe, expect, it } from 'vitest';
import { endingNumber, endingsIn, holds, isEnding, listNumber, longestEnding } from '../../../src/core/names/caseEndings';
import { stemsOf } from '../../../src/core/names/cyrillic';
import { Fold } from '../../../src/core/names/foldTable';

function numberOf(ending: string): number {
  const units = Uint16Array.from(ending, letter => letter.charCodeAt(0));
  return endingNumber(units, 0, units.length);
}

const names =
  'лукашенко хренин минск иран беларусь новый зубрыка дубровский московская украинское иванов маріїн воробьёв львів київ отец городок павел камень сергей мышь анкара прага чеха вода хата иванова мария европы лев білорусь лаґь'.split(
    ' ',
  );
const lists = names.flatMap(name => stemsOf(name).map(({ endings }) => endings));

describe('the number of a case ending', () => {
  it('is its own for every ending of the tables', () => {
    expect(lists.length).toBeGreaterThan(names.length - 5);
    const endings = new Set(lists.flatMap(list => endingsIn(listNumber(list))));
    for (const ending of endings) expect(ending.length).toBeLessThanOrEqual(longestEnding);
    const numbers = [...endings].map(numberOf);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(endings.size);
    expect(numbers.every(isEnding)).toBe(true);
  });

  it('is known in the lists that have it, and in no others', () => {
    const list = listNumber('а у ом');
    expect(listNumber('а у ом')).toBe(list);
    expect(['а', 'у', 'ом'].every(ending => holds(list, numberOf(ending)))).toBe(true);
    for (const other of ['', 'о', 'ам', 'уа', 'ау']) expect(holds(list, numberOf(other))).toBe(false);
  });

  it('does not count what reads as absent, and none has letters of other scripts', () => {
    expect(endingNumber(Uint16Array.of(0x43e, Fold.drop, 0x43c), 0, 3)).toBe(numberOf('ом'));
    for (const other of ['a', 'оm', '한']) expect(isEnding(numberOf(other))).toBe(false);
  });
});
