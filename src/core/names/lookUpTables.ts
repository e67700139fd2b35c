/**
 * The tables that look-up and completion search: the Latin keys of all words with pairs of letters, which names have which key, and the
 * words by their first letters. Made at the first query after the names have changed.
 */
import type { Source } from '../facts/model';
import { isFunctionWord } from './commonWords';
import { unitsOf } from './editDistance';
import { foldName, lettersOfValue } from './fold';
import { Fold } from './foldTable';
import { consonantsOf, isConsonantal, latinKey } from './latinKey';
import { NameFlag } from './nameFlag';
import type { NameIndex } from './nameIndex';
import { readName } from './nameWords';
import { WordSearch } from './wordSearch';
import { hashOf, WordTable } from './wordTable';

/** First unit of keys that are no words; folded words never begin so. */
export const Mark = { consonants: '\u0001', initials: '\u0002', consonantsOfOthers: '\u0003' } as const;

/** Lists of numbers one behind another: those of `i` are `items[offsets[i]]` up to `items[offsets[i + 1] - 1]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

export interface LookUpTables {
  /** Version of the index that was read. */
  readonly version: number;
  readonly keys: WordTable;
  readonly search: WordSearch;
  /** Entries of the index by key. */
  readonly byKey: Lists;
  /** Entries by word. */
  readonly byWord: Lists;
  /** Words by `startOf`. */
  readonly byStart: Lists;
  /** Words by `startOf` of their first letter alone. */
  readonly byLetter: Lists;
  /** For each entry, while a query is answered: its sum, the best for the word of this turn, and the turn. */
  readonly total: Float32Array;
  readonly best: Float32Array;
  readonly seen: Int32Array;
}

/** Number of the first two letters of a word; different letters may share one. */
export function startOf(letters: ArrayLike<number>): number {
  return (Math.imul(letters[0] ?? 0, 0x9e3779b1) + Math.imul(letters[1] ?? 0, 0x85ebca6b)) >>> 20;
}

const starts = 1 << 12;

/** The folded words of a query; letters with dots between them are one. */
export function wordsOf(query: string): string[] {
  const parts = readName(query);
  if (parts === undefined) return foldName(query).split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)); // prettier-ignore
  const words: string[] = [];
  for (let i = 0; i < parts.spans.length; i += 2) {
    let word = '';
    for (let k = parts.spans[i]!; k < parts.spans[i + 1]!; k++)
      if (parts.folded[k] !== Fold.drop) word += lettersOfValue(parts.folded[k]!);
    words.push(word);
  }
  const dotted = words.length > 1 && parts.gaps.every(gap => gap === '.') && words.every(word => word.length === 1);
  return dotted ? [words.join('')] : words;
}

/** Number of a marked key, or -1. */
export function markedKey(keys: WordTable, mark: string, text: string): number {
  const units = unitsOf(mark + text);
  return keys.find(units, 0, units.length, hashOf(units, 0, units.length));
}

/** Sorts pairs into lists, in two runs over them. */
function listsOf(count: number, eachPair: (visit: (list: number, item: number) => void) => void): Lists {
  const offsets = new Uint32Array(count + 1);
  eachPair(list => offsets[list + 1]!++);
  for (let i = 0; i < count; i++) offsets[i + 1]! += offsets[i]!;
  const items = new Uint32Array(offsets[count]!);
  const next = offsets.slice();
  eachPair((list, item) => (items[next[list]!++] = item));
  return { offsets, items };
}

export function buildTables(index: NameIndex): LookUpTables {
  const keys = new WordTable();
  const intern = (key: string): number => {
    const units = unitsOf(key);
    return keys.intern(units, 0, units.length);
  };
  const wordCount = index.words.count;
  const keyOf = new Int32Array(wordCount);
  const consonantKeyOf = new Int32Array(wordCount).fill(-1);
  const initialOf: string[] = [];
  for (let word = 0; word < wordCount; word++) {
    const text = String.fromCharCode(...index.words.lettersOf(word).subarray(0, 100));
    const key = latinKey(text);
    keyOf[word] = intern(key);
    const consonants = consonantsOf(key);
    if (consonants !== '')
      consonantKeyOf[word] = intern((isConsonantal(text) ? Mark.consonants : Mark.consonantsOfOthers) + consonants);
    initialOf[word] = isFunctionWord(text) ? '' : text[0]!;
  }
  const extra = new Map<number, number[]>();
  const path: number[] = [];
  for (let entry = 0; entry < index.entryCount; entry++) {
    if (index.factNumber(entry) < 0) continue;
    index.wordsOf(entry, path);
    const flags = index.flags(entry);
    const more: number[] = [];
    if (path.length > 1 && path.length < 12 && (flags & NameFlag.person) === 0) {
      let initials = '';
      let all = '';
      for (let i = path.length - 1; i >= 0; i--) {
        initials += initialOf[path[i]!]!;
        all += String.fromCharCode(index.words.lettersOf(path[i]!)[0]!);
      }
      if (initials.length > 1) more.push(intern(Mark.initials + initials));
      if (all !== initials) more.push(intern(Mark.initials + all));
    }
    if ((flags & NameFlag.lookUpOnly) !== 0 && index.role(entry) === 'name')
      for (const word of sourceWords(index, entry)) more.push(intern(latinKey(word)));
    if (more.length > 0) extra.set(entry, more);
  }
  const eachEntry = (visit: (entry: number) => void): void => {
    for (let entry = 0; entry < index.entryCount; entry++) {
      if (index.factNumber(entry) < 0 || (index.flags(entry) & NameFlag.variant) !== 0) continue;
      index.wordsOf(entry, path);
      visit(entry);
    }
  };
  return {
    version: index.version,
    keys,
    search: new WordSearch(keys),
    byKey: listsOf(keys.count, visit =>
      eachEntry(entry => {
        for (const word of path) {
          visit(keyOf[word]!, entry);
          if (consonantKeyOf[word]! >= 0) visit(consonantKeyOf[word]!, entry);
        }
        for (const key of extra.get(entry) ?? []) visit(key, entry);
      }),
    ),
    byWord: listsOf(wordCount, visit => eachEntry(entry => path.forEach(word => visit(word, entry)))),
    byStart: listsOf(starts, visit => {
      for (let word = 0; word < wordCount; word++) visit(startOf(index.words.lettersOf(word)), word);
    }),
    byLetter: listsOf(starts, visit => {
      for (let word = 0; word < wordCount; word++) visit(startOf([index.words.firstLetterOf(word)]), word);
    }),
    total: new Float32Array(index.entryCount),
    best: new Float32Array(index.entryCount),
    seen: new Int32Array(index.entryCount),
  };
}

/** What a source is also looked up by: the words of its citation key and the names of its authors. */
function sourceWords(index: NameIndex, entry: number): string[] {
  const fact = index.fact(index.idOf(entry)) as Source | undefined;
  if (fact === undefined) return [];
  const authors = fact.csl.author ?? [];
  const texts = [fact.id.replace(/[_.-]+/g, ' '), ...authors.flatMap(author => [author.family, author.literal])];
  return texts.flatMap(text => (text === undefined ? [] : wordsOf(text)));
}
