/**
 * Where in a text a date may be: at a digit, or at a word that a date without digits must have. One pass over the text with a
 * table of the first three letters and the length, so that prose without dates costs little more than walking it.
 */
import { centuryWords, decadeWords, romans, weekdays } from './lexicon';
import { capitalMonths, months } from './monthNames';
import { isDigit, isLetter } from './tokens';

const otherWords = `
  year years month months week weeks decade decades century centuries quarter day days weekend ago today tonight yesterday tomorrow
  spring summer autumn fall winter
  год году года годы годов лет месяц месяце месяца месяцы месяцев неделе неделю недели недель день дня дней десятилетие десятилетии десятилетия
  век веке века веков веки квартале квартала назад вчера сегодня завтра позавчера послезавтра
  весной весны лето летом лета осенью осени зимой зимы зима весна осень
  годзе гады гадоў месяцаў тыдні тыдзень тыдня тыдняў дзень дні дзён дзесяцігоддзе дзесяцігоддзі стагоддзе стагоддзі стагоддзя стагоддзяў
  таму учора ўчора сёння заўтра пазаўчора сёлета летась налета сёлетнім сёлетняга леташнім леташняга увосень увесну улетку узімку вясной вясны восенню зімой летам
  рік року році роки років місяць місяця місяці тиждень тижня тижні століття столітті тому вчора сьогодні завтра торік цьогоріч кварталі`;

/** For the first three letters of a word (5 bits of each), the lengths that anchors have, as bits. */
const lengths = new Uint32Array(32_768);
const words = new Set<string>();
/** No date word is longer; also what fits the bits of `lengths`. */
const longestAnchor = 20;

function add(word: string): void {
  words.add(word);
  lengths[keyOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))]! |= 1 << word.length;
}

/** Five bits of a letter; equal for both cases in Latin and (but for a few) in Cyrillic. */
function keyOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

for (const word of otherWords.split(/\s+/)) if (word !== '') add(word);
for (const table of [months, weekdays, decadeWords, romans]) for (const word of table.keys()) if (word.length >= 3) add(word);

for (const word of centuryWords) add(word);
for (const word of romans.keys()) if (word.length >= 3) add(word.replaceAll('x', 'х').replaceAll('i', 'і'));

/** What a unit is: 1 a digit, 2 a letter, 0 anything else. */
const kinds = new Uint8Array(65_536);
for (let unit = 0; unit < kinds.length; unit++) kinds[unit] = isDigit(unit) ? 1 : isLetter(unit) ? 2 : 0;

/** Offset of the next digit or date word at or after `from`; the text's length where there is none. */
export function nextAnchor(text: string, from: number): number {
  const length = text.length;
  let i = from;
  while (i < length) {
    const kind = kinds[text.charCodeAt(i)]!;
    if (kind !== 2) {
      if (kind === 1) return i;
      i++;
      continue;
    }
    const start = i++;
    while (i < length && kinds[text.charCodeAt(i)] === 2) i++;
    const size = i - start;
    if (size < 3) {
      if (isShortRoman(text, start, i)) return start;
    } else if (size <= longestAnchor) {
      const key = keyOf(text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2));
      if ((lengths[key]! & (1 << size)) !== 0 && isAnchorWord(text.slice(start, i))) return start;
    }
  }
  return length;
}

/** `V в.`, `XX ст.`: a Roman number too short for the table, before the letter that stands for century. */
function isShortRoman(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // I, V, X; Cyrillic І and Х
  if (first !== 73 && first !== 86 && first !== 88 && first !== 0x406 && first !== 0x425) return false;
  const letter = text.charCodeAt(end + 1);
  return letter === 0x432 || letter === 0x441;
}

function isAnchorWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (!words.has(lower)) return false;
  // With a digit beside it a month is found from the digit; alone it counts only with its capital.
  return !capitalMonths.has(lower) || lower !== word;
}
