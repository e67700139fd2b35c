/**
 * Where in a text a date may be: at a digit, or at a word that a date without digits must have. The words of the block come with
 * their hashes, so that prose without dates costs one look at a small table for each.
 */
import { WordKind, WordRow } from '../names/blockWords';
import { Fold } from '../names/foldTable';
import { grown } from '../names/grown';
import type { FoldedProse } from '../names/prose';
import { spread } from '../names/wordTable';
import { DateWord, DateWords } from './anchorWords';
import {
  andWords,
  beginners,
  centuryWords,
  decadeWords,
  halfWords,
  prepositions,
  quarterWords,
  romans,
  seasons,
  slavicToWords,
  toWords,
  weekdays,
  yearWords,
} from './lexicon';
import { capitalMonths, months } from './monthNames';
import { counting, pointing } from './relativePhrases';
import { agoWords, single, units } from './relativeWords';
import { isDigit, isSpace } from './units';

/** Shorter words are no anchors. */
const shortest = 3;
/** XVIII */
const longestRoman = 5;
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
  ...[single, units, seasons].flatMap(table => [...(table as ReadonlyMap<string, unknown>).keys()]),
  ...centuryWords,
  ...agoWords,
  ...romanWords.filter(word => word.length >= shortest),
]);

/**
 * Words that a relative phrase has between its first and its last: "last two years"; before "ago" one more, "a few years ago". The
 * words of a block are never more than the tokens of a phrase, so nothing is lost that the grammar could read.
 */
const longestPointed = 2;
const longestAgo = 3;

/** What else the grammar reads inside a phrase, besides words with which one begins and what is in its tables; particles and endings. */
const joints =
  'of the in on to or and th st nd rd s e b c be bc bce ce ad same year onwards onward decade weekend now же жа нашей нашай нашої эры ери э е н';

/** Cyrillic words of so few letters are all taken for endings, letters of centuries and the like. */
const shortCyrillic = 3;

let dateWords: DateWords | undefined;

/** Made at the first draft, since folding needs its table. */
function wordsOfDates(): DateWords {
  if (dateWords === undefined) {
    dateWords = new DateWords();
    dateWords.add([...words, ...romanWords], DateWord.anchor);
    dateWords.add(
      [...beginners].filter(word => !prepositions.has(word)),
      DateWord.date,
    );
    dateWords.add(pointing, DateWord.relative);
    dateWords.add(counting, DateWord.count);
    dateWords.add(prepositions, DateWord.preposition);
    dateWords.add(agoWords, DateWord.ago);
    const inside = [words, beginners, pointing, counting, prepositions, agoWords, centuryWords, halfWords, quarterWords];
    const between = [yearWords, andWords, toWords, slavicToWords, romanWords, joints.split(' '), units.keys()];
    for (const list of [...inside, ...between]) dateWords.add(list, DateWord.inner);
  }
  return dateWords;
}

/** How far before an anchor a phrase may begin, in UTF-16 units and in tokens. */
export const reach = 64;
export const reachTokens = 9;

/** Where a date may be, and with which words it may begin. */
export interface AnchorSource {
  /**
   * Offset of the next digit or date word at or after `from`, which must not fall, that a phrase may hold; the text's length where
   * there is none.
   * @param free where the last phrase ended
   */
  next(from: number, free: number): number;
  /** May a phrase around the last anchor begin with the word that starts at this offset? */
  mayBeginAt(offset: number): boolean;
  /** The first place at which such a phrase may begin. */
  readonly firstBeginning: number;
}

/**
 * Steps through the places of one block at which a date may be. Most words of dates stand alone: then no phrase begins with any of the
 * words before, and nothing is cut out. One is enough for all blocks, one after the other.
 */
export class Anchors implements AnchorSource {
  #text = '';
  #prose!: FoldedProse;
  /** The words at which a date may be, as far as a quick look tells; and which of them is next. */
  #hits = new Int32Array(1 << 8);
  #hitCount = 0;
  #hit = 0;
  /** Where the words and numbers stand with which a phrase around the last anchor may begin, last first. */
  readonly #beginnings = new Int32Array(reachTokens + 1);
  #beginningCount = 0;

  /** Starts at the beginning of a text; `prose` is that text, folded. */
  begin(text: string, prose: FoldedProse): this {
    this.#text = text;
    this.#prose = prose;
    this.#hit = 0;
    const { count, rows } = prose.words;
    const { quick, quickShift } = wordsOfDates();
    const hits = (this.#hits = grown(this.#hits, count));
    let hitCount = 0;
    // No branch, since nobody can guess at which words a date may be; digits are the lowest bit, too.
    for (let word = 0, row = 0; word < count; word++, row += WordRow.stride) {
      const place = spread(rows[row + WordRow.hash]!) >>> quickShift;
      hits[hitCount] = word;
      hitCount += ((quick[place >>> 5]! >>> (place & 31)) | rows[row + WordRow.kind]!) & WordKind.digits;
    }
    this.#hitCount = hitCount;
    return this;
  }

  /** Is there no place at all where a date may be? */
  get isEmpty(): boolean {
    return this.#hitCount === 0;
  }

  next(from: number, free: number): number {
    const { words } = this.#prose;
    const dateWords = wordsOfDates();
    const { digits } = WordKind;
    for (; this.#hit < this.#hitCount; this.#hit++) {
      const word = this.#hits[this.#hit]!;
      if ((words.kind(word) & digits) === 0) {
        const kind = dateWords.of(words.hash(word));
        if ((kind & DateWord.anchor) === 0) continue;
        const start = words.start(word);
        const ago = (kind & DateWord.ago) !== 0;
        if (start < from || !this.#readBeginnings(word, Math.max(free, start - reach), ago) || !this.#isAnchor(word)) continue;
        return start;
      }
      const start = words.start(word);
      for (let i = Math.max(from, start); i < words.end(word); i++)
        if (isDigit(this.#text.charCodeAt(i))) {
          this.#readBeginnings(word, Math.max(free, i - reach), true);
          return i;
        }
    }
    return this.#text.length;
  }

  mayBeginAt(offset: number): boolean {
    for (let i = 0; i < this.#beginningCount; i++) if (this.#beginnings[i] === offset) return true;
    return false;
  }

  get firstBeginning(): number {
    return this.#beginnings[this.#beginningCount - 1] ?? 0;
  }

  /**
   * Reads the words up to one, but not before `from` nor before a word that no phrase has inside; false where no phrase can hold that one.
   * @param ago may a phrase that ends in `ago` hold it?
   */
  #readBeginnings(anchor: number, from: number, ago: boolean): boolean {
    const { words } = this.#prose;
    const dateWords = wordsOfDates();
    const longestRelative = ago ? longestAgo : longestPointed;
    let count = 0;
    let sure = false;
    for (let back = 0, word = anchor; word >= 0 && back <= reachTokens && words.start(word) >= from; word--, back++) {
      const start = words.start(word);
      const kind = dateWords.of(words.hash(word));
      const number = (words.kind(word) & WordKind.digits) !== 0;
      if (number || (kind & DateWord.date) !== 0 || this.#mayBeRoman(word)) sure = true;
      else if ((kind & (DateWord.relative | DateWord.count)) !== 0)
        sure ||= (ago || (kind & DateWord.relative) !== 0) && back <= longestRelative;
      else if ((kind & DateWord.preposition) === 0) {
        if ((kind & DateWord.inner) === 0 && !this.#isShortCyrillic(word)) break;
        continue;
      }
      this.#beginnings[count++] = start;
    }
    this.#beginningCount = count;
    return sure;
  }

  #isShortCyrillic(word: number): boolean {
    const { words } = this.#prose;
    const first = this.#prose.folded[words.start(word)]!;
    return first >= 0x400 && first < 0x530 && words.end(word) - words.start(word) <= shortCyrillic;
  }

  /** Roman numbers, also in Cyrillic letters; Q3 and H1: all with a capital. */
  #mayBeRoman(word: number): boolean {
    const { folded, words } = this.#prose;
    const start = words.start(word);
    const unit = this.#text.charCodeAt(start);
    if ((unit <= 0x7f && unit >= 0x61) || !romanLetters.has(folded[start]!)) return false;
    let letters = 0;
    for (let i = start; i < words.end(word); i++) {
      if (folded[i]! < Fold.letter) continue;
      if (++letters > longestRoman || !romanLetters.has(folded[i]!)) return false;
    }
    return true;
  }

  #isAnchor(at: number): boolean {
    const word = this.#text.slice(this.#prose.words.start(at), this.#prose.words.end(at));
    const lower = word.toLowerCase();
    if (word.length < shortest) return this.#isShortRoman(at);
    if (!words.has(lower)) return false;
    // With a digit beside it a month is found from the digit; alone it counts only with its capital.
    return !capitalMonths.has(lower) || lower !== word;
  }

  /** `V в.`, `XX ст.`: a Roman number too short for a word of its own, before the letter that stands for century. */
  #isShortRoman(at: number): boolean {
    const { folded, words } = this.#prose;
    const first = this.#text.charCodeAt(words.start(at));
    // I, V, X; Cyrillic І and Х
    if (first !== 73 && first !== 86 && first !== 88 && first !== 0x406 && first !== 0x425) return false;
    const letter = at + 1 < words.count ? folded[words.start(at + 1)] : 0;
    return letter === 0x432 || letter === 0x441;
  }
}

/** The start of the word that an offset lies in, so that no half word is read. */
export function wordStart(text: string, offset: number): number {
  let at = Math.max(0, offset);
  while (at > 0 && at > offset - 64 && !isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
