/**
 * Case endings as numbers, so that the end of a word of prose is compared with all of them without making a string: most ends of words are no
 * ending of any name, and then no table need be asked for the stem before it.
 */
import { Fold } from './foldTable';

/** Letters of endings come after this one, within what seven bits say, so that the number of four letters is below 2^28. */
const beforeLetters = 0x42f;
const letterBits = 7;
/** Longest ending in letters. */
export const longestEnding = 4;

const numbers = new Map<string, number>();
const lists: { readonly endings: readonly string[]; readonly numbers: ReadonlySet<number> }[] = [];
const all = new Set<number>();

/** The number of an ending of up to `longestEnding` letters in a stretch of folded units; -1 for letters that no ending has. */
export function endingNumber(folded: Uint16Array, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    if (folded[i] === Fold.drop) continue;
    const letter = folded[i]! - beforeLetters;
    if (letter <= 0 || letter >> letterBits !== 0) return -1;
    number = (number << letterBits) | letter;
  }
  return number;
}

/** Is it an ending of any list? */
export function isEnding(number: number): boolean {
  return all.has(number);
}

/** The number of a list of endings, which stand in it with blanks between; each list is kept once. */
export function listNumber(list: string): number {
  let number = numbers.get(list);
  if (number === undefined) {
    const endings = list.split(' ');
    const own = endings.map(ending => {
      const units = Uint16Array.from(ending, letter => letter.charCodeAt(0));
      return endingNumber(units, 0, units.length);
    });
    numbers.set(list, (number = lists.push({ endings, numbers: new Set(own) }) - 1));
    for (const each of own) all.add(each);
  }
  return number;
}

export function endingsIn(list: number): readonly string[] {
  return lists[list]!.endings;
}

/** Does the list have the ending with a number? */
export function holds(list: number, ending: number): boolean {
  return lists[list]!.numbers.has(ending);
}
