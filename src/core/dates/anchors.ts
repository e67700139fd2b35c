/**
 * Where in a text a date may be: at a digit, or at a word that a date without digits must have. The words of the block come with
 * their hashes, so that prose without dates costs one look at a bit filter for each.
 */
import { WordKind } from '../names/blockWords';
import { unitsOf } from '../names/editDistance';
import { foldName } from '../names/fold';
import type { FoldedProse } from '../names/prose';
import { BitFilter, hashOf, spread } from '../names/wordTable';
import { beginners, centuryWords, decadeWords, prepositions, romans, weekdays } from './lexicon';
import { capitalMonths, months } from './monthNames';
import { relativeBeginners } from './relativePhrases';
import { isDigit, isSpace } from './units';

/** Shorter words are no anchors. */
const shortest = 3;
const romanLetters = new Set([...'ivxqhхі'].map(letter => letter.charCodeAt(0)));

const otherWords = `
  year years month months week weeks decade decades century centuries quarter day days weekend ago today tonight yesterday tomorrow
  spring summer autumn fall winter
  год году года годы годов лет месяц месяце месяца месяцы месяцев неделе неделю недели недель день дня дней десятилетие десятилетии десятилетия
  век веке века веков веки квартале квартала назад вчера сегодня завтра позавчера послезавтра
  весной весны лето летом лета осенью осени зимой зимы зима весна осень
  годзе гады гадоў месяцаў тыдні тыдзень тыдня тыдняў дзень дні дзён дзесяцігоддзе дзесяцігоддзі стагоддзе стагоддзі стагоддзя стагоддзяў
  таму учора ўчора сёння заўтра пазаўчора сёлета летась налета сёлетнім сёлетняга леташнім леташняга увосень увесну улетку узімку вясной вясны восенню зімой летам
  рік року році роки років місяць місяця місяці тиждень тижня тижні століття столітті тому вчора сьогодні завтра торік цьогоріч кварталі`;

const romanWords = [...romans.keys()].flatMap(word => [word, word.replaceAll('x', 'х').replaceAll('i', 'і')]);

/** Words that dates without digits must have. */
const words = new Set([
  ...otherWords.split(/\s+/).filter(word => word !== ''),
  ...[months, weekdays, decadeWords].flatMap(table => [...table.keys()]).filter(word => word.length >= shortest),
  ...centuryWords,
  ...romanWords.filter(word => word.length >= shortest),
]);

/** Hashes of words; wide enough that few other words pass. */
function filterOf(all: readonly string[]): BitFilter {
  const filter = new BitFilter();
  filter.reset(all.length * 8);
  for (const word of all) {
    const units = unitsOf(foldName(word));
    filter.add(hashOf(units, 0, units.length));
  }
  return filter;
}

interface Filters {
  readonly anchors: BitFilter;
  /** Words with which a date begins that is no relative phrase. */
  readonly dates: BitFilter;
  /** Words with which a relative phrase begins: it is short. */
  readonly relative: BitFilter;
  /** Words that stand before one of the others. */
  readonly prepositions: BitFilter;
}

/** Words that a relative phrase has behind its first. */
const longestRelative = 4;

let filters: Filters | undefined;

/** Made at the first draft, since folding needs its table. */
function wordFilters(): Filters {
  return (filters ??= {
    anchors: filterOf([...words, ...romanWords]),
    dates: filterOf([...beginners].filter(word => !prepositions.has(word))),
    relative: filterOf([...relativeBeginners]),
    prepositions: filterOf([...prepositions]),
  });
}

/** How far before an anchor a phrase may begin, in UTF-16 units and in tokens. */
export const reach = 64;
export const reachTokens = 9;

/** Steps through the places of one block at which a date may be. */
export class Anchors {
  readonly #text: string;
  readonly #prose: FoldedProse;
  /** The word of the last anchor. */
  #word = 0;
  readonly #beginnings: number[] = [];

  /** @param prose the text, folded */
  constructor(text: string, prose: FoldedProse) {
    this.#text = text;
    this.#prose = prose;
  }

  /**
   * Offset of the next digit or date word at or after `from`, which must not fall, that a phrase may hold; the text's length where
   * there is none. Most words of dates stand alone: then no phrase begins with any of the words before, and nothing is cut out.
   * @param free where the last phrase ended
   */
  next(from: number, free: number): number {
    const { count, starts, ends, hashes, kinds } = this.#prose.words;
    const { bits, shift } = wordFilters().anchors;
    const { digits } = WordKind;
    for (let word = this.#word; word < count; word++) {
      const place = spread(hashes[word]!) >>> shift;
      if ((kinds[word]! & digits) === 0 && (bits[place >>> 5]! & (1 << (place & 31))) === 0) continue;
      const start = starts[word]!;
      if ((kinds[word]! & digits) !== 0) {
        for (let i = Math.max(from, start); i < ends[word]!; i++)
          if (isDigit(this.#text.charCodeAt(i))) {
            this.#readBeginnings(word, Math.max(free, i - reach));
            this.#word = word;
            return i;
          }
      } else if (
        start >= from &&
        this.#readBeginnings(word, Math.max(free, start - reach)) &&
        this.#isAnchor(start, ends[word]!)
      ) {
        this.#word = word;
        return start;
      }
    }
    this.#word = count;
    return this.#text.length;
  }

  /** Where the words and numbers stand with which a phrase around the last anchor may begin, last first. */
  get beginnings(): readonly number[] {
    return this.#beginnings;
  }

  /** Reads the words up to one, but not before `from`; false where no phrase can hold that one. */
  #readBeginnings(anchor: number, from: number): boolean {
    const { starts, hashes, kinds } = this.#prose.words;
    const { dates, relative, prepositions } = wordFilters();
    const found = this.#beginnings;
    found.length = 0;
    let sure = false;
    for (let back = 0, word = anchor; word >= 0 && back <= reachTokens && starts[word]! >= from; word--, back++) {
      const start = starts[word]!;
      const hash = hashes[word]!;
      if ((kinds[word]! & WordKind.digits) !== 0 || dates.has(hash) || this.#mayBeRoman(start)) sure = true;
      else if (relative.has(hash)) sure ||= back <= longestRelative;
      else if (!prepositions.has(hash)) continue;
      found.push(start);
    }
    return sure;
  }

  /** Roman numbers, also in Cyrillic letters; Q3 and H1: all with a capital. */
  #mayBeRoman(start: number): boolean {
    const unit = this.#text.charCodeAt(start);
    return (unit > 0x7f || unit < 0x61) && romanLetters.has(this.#prose.folded[start]!);
  }

  #isAnchor(start: number, end: number): boolean {
    const word = this.#text.slice(start, end);
    const lower = word.toLowerCase();
    if (word.length < shortest) return isShortRoman(this.#text, start, end);
    if (!words.has(lower)) return false;
    // With a digit beside it a month is found from the digit; alone it counts only with its capital.
    return !capitalMonths.has(lower) || lower !== word;
  }
}

/** The start of the word that an offset lies in, so that no half word is read. */
export function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && at > offset - 64 && !isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** `V в.`, `XX ст.`: a Roman number too short for a word of its own, before the letter that stands for century. */
function isShortRoman(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // I, V, X; Cyrillic І and Х
  if (first !== 73 && first !== 86 && first !== 88 && first !== 0x406 && first !== 0x425) return false;
  const letter = text.charCodeAt(end + 1);
  return letter === 0x432 || letter === 0x441;
}
