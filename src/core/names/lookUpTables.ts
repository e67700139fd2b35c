/**
 * The tables that look-up and completion search: the Latin keys of all words with pairs of letters, which names have which key, and the
 * words by their first letters. Made of all entries, and once more of the few that were added since.
 */
import type { Source } from '../facts/model';
import { isFunctionWord } from './commonWords';
import { unitsOf } from './editDistance';
import { foldName, lettersOfValue } from './fold';
import type { Steps } from '../steps';
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
  /** Version of the index that was read, and what it said of the numbers of entries. */
  readonly version: number;
  readonly generation: number;
  /** Number of the first entry, and that after the last; in the tables entries are counted from the first one. */
  readonly first: number;
  readonly end: number;
  /** Numbers of the words in the index; in the tables they are called by their place here. */
  readonly words: Uint32Array;
  readonly keys: WordTable;
  readonly search: WordSearch;
  /** Entries by key. */
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

/** Calls `visit` with each pair of a list and an item that the things from `from` up to `to` give. */
type PairsOf = (visit: (list: number, item: number) => void, from: number, to: number) => void;

/** Sorts the pairs that so many things give into lists, in two runs over them. */
function* listsOf(count: number, things: number, pairsOf: PairsOf): Steps<Lists> {
  const offsets = new Uint32Array(count + 1);
  for (let at = 0; at < things; at += thingsAStep, yield)
    pairsOf(list => offsets[list + 1]!++, at, Math.min(things, at + thingsAStep));
  for (let i = 0; i < count; i++) offsets[i + 1]! += offsets[i]!;
  const items = new Uint32Array(offsets[count]!);
  const next = offsets.slice();
  for (let at = 0; at < things; at += thingsAStep, yield)
    pairsOf((list, item) => (items[next[list]!++] = item), at, Math.min(things, at + thingsAStep));
  return { offsets, items };
}

/** Words or entries that are worked on between two steps. */
const thingsAStep = 1024;

/**
 * Makes the tables of the entries from one number up to another, in steps between which the index may change: what is removed meanwhile
 * is known by its fact, and what is added has higher numbers.
 */
export function* tablesInSteps(index: NameIndex, first: number, end: number): Steps<LookUpTables> {
  const version = index.version;
  const keys = new WordTable();
  const intern = (key: string): number => {
    const units = unitsOf(key);
    return keys.intern(units, 0, units.length);
  };
  const path: number[] = [];
  const entries = entriesToFind(index, first, end);
  const words =
    first === 0 ? Uint32Array.from({ length: index.tables.words.count }, (_, word) => word) : wordsOfEntries(index, entries);
  // Of a few entries not all words of the index are in the tables.
  const places = first === 0 ? undefined : new Map(Array.from(words, (word, place) => [word, place]));
  const placeOf = (word: number): number => places?.get(word) ?? word;
  const keyOf = new Int32Array(words.length);
  const consonantKeyOf = new Int32Array(words.length).fill(-1);
  const initialOf: string[] = [];
  for (let place = 0; place < words.length; place++) {
    const text = String.fromCharCode(...index.tables.words.lettersOf(words[place]!).subarray(0, 100));
    const key = latinKey(text);
    keyOf[place] = intern(key);
    const consonants = consonantsOf(key);
    if (consonants !== '')
      consonantKeyOf[place] = intern((isConsonantal(text) ? Mark.consonants : Mark.consonantsOfOthers) + consonants);
    initialOf[place] = isFunctionWord(text) ? '' : text[0]!;
    if (place % thingsAStep === 0) yield;
  }
  const extra = new Map<number, readonly number[]>();
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    index.wordsOf(entry, path);
    const more = initialsOf(index, entry, path, word => initialOf[placeOf(word)]!).map(each => intern(Mark.initials + each));
    if ((index.flags(entry) & NameFlag.lookUpOnly) !== 0 && index.role(entry) === 'name')
      for (const word of sourceWords(index, entry)) more.push(intern(latinKey(word)));
    if (more.length > 0) extra.set(entry, more);
    if (i % thingsAStep === 0) yield;
  }
  const byKey = yield* listsOf(keys.count, entries.length, (visit, from, to) => {
    for (let i = from; i < to; i++) {
      const entry = entries[i]!;
      index.wordsOf(entry, path);
      for (const word of path) {
        const place = placeOf(word);
        visit(keyOf[place]!, entry - first);
        if (consonantKeyOf[place]! >= 0) visit(consonantKeyOf[place]!, entry - first);
      }
      for (const key of extra.get(entry) ?? []) visit(key, entry - first);
    }
  });
  const byWord = yield* listsOf(words.length, entries.length, (visit, from, to) => {
    for (let i = from; i < to; i++) {
      index.wordsOf(entries[i]!, path);
      for (const word of path) visit(placeOf(word), entries[i]! - first);
    }
  });
  const byStart = yield* listsOf(starts, words.length, (visit, from, to) => {
    for (let place = from; place < to; place++) visit(startOf(index.tables.words.lettersOf(words[place]!)), place);
  });
  const byLetter = yield* listsOf(starts, words.length, (visit, from, to) => {
    for (let place = from; place < to; place++) visit(startOf([index.tables.words.firstLetterOf(words[place]!)]), place);
  });
  return {
    version,
    generation: index.generation,
    first,
    end,
    words,
    keys,
    search: yield* WordSearch.inSteps(keys),
    byKey,
    byWord,
    byStart,
    byLetter,
    total: new Float32Array(end - first),
    best: new Float32Array(end - first),
    seen: new Int32Array(end - first),
  };
}

/** The entries that are names of their own, as long as they are not removed. */
function entriesToFind(index: NameIndex, first: number, end: number): readonly number[] {
  const entries: number[] = [];
  for (let entry = first; entry < end; entry++)
    if (index.factNumber(entry) >= 0 && (index.flags(entry) & NameFlag.variant) === 0) entries.push(entry);
  return entries;
}

function wordsOfEntries(index: NameIndex, entries: readonly number[]): Uint32Array {
  const words = new Set<number>();
  const path: number[] = [];
  for (const entry of entries) {
    index.wordsOf(entry, path);
    for (const word of path) words.add(word);
  }
  return Uint32Array.from(words);
}

/** The first letters of a name of several words, with and without those of small words; `path` holds its words, last first. */
function initialsOf(index: NameIndex, entry: number, path: readonly number[], initialOf: (word: number) => string): string[] {
  if (path.length < 2 || path.length >= 12 || (index.flags(entry) & NameFlag.person) !== 0) return [];
  let initials = '';
  let all = '';
  for (let i = path.length - 1; i >= 0; i--) {
    initials += initialOf(path[i]!);
    all += String.fromCharCode(index.tables.words.lettersOf(path[i]!)[0]!);
  }
  return [...(initials.length > 1 ? [initials] : []), ...(all !== initials ? [all] : [])];
}

/** What a source is also looked up by: the words of its citation key and the names of its authors. */
function sourceWords(index: NameIndex, entry: number): string[] {
  const fact = index.fact(index.idOf(entry)) as Source | undefined;
  if (fact === undefined) return [];
  const authors = fact.csl.author ?? [];
  const texts = [fact.id.replace(/[_.-]+/g, ' '), ...authors.flatMap(author => [author.family, author.literal])];
  return texts.flatMap(text => (text === undefined ? [] : wordsOf(text)));
}
