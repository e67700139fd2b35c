import { describe, expect, it } from 'vitest';
import { EntryTable } from '../../../src/core/names/entryTable';
import { foldShortInto } from '../../../src/core/names/fold';
import { Gap, NameTrie } from '../../../src/core/names/nameTrie';
import { hashOf, WordTable } from '../../../src/core/names/wordTable';

/** A trie with names of words with blanks between, and what finds them again as prose is read. */
function trieOf(names: readonly string[]) {
  const words = new WordTable();
  const entries = new EntryTable();
  const trie = new NameTrie(entries, words);
  names.forEach((name, fact) => {
    const numbers = name.split(' ').map(word => words.intern(units(word), 0, word.length));
    entries.begin(fact);
    trie.attach(
      entries.add(
        0,
        fact,
        numbers,
        numbers.map(() => Gap.space),
      ),
    );
  });
  const placeOf = (name: string): number => {
    let place = -1;
    name.split(' ').forEach((word, i) => {
      const hash = hashOf(units(word), 0, word.length);
      if (i === 0) place = trie.first(units(word), 0, word.length, hash);
      else if (place >= 0) place = trie.next(place, Gap.space, units(word), 0, word.length, hash);
    });
    return place;
  };
  const entriesOf = (name: string): number[] => {
    const place = placeOf(name);
    return place < 0 ? [] : [...trie.entriesAt(place)];
  };
  return { trie, entries, words, placeOf, entriesOf };
}

function units(word: string): Uint16Array {
  const folded = new Uint16Array(word.length + 1);
  foldShortInto(word, undefined, folded);
  return folded;
}

describe('the trie of names', () => {
  const names = ['minsk', 'viktor khrenin', 'viktor', 'minsk agreements', 'minsk', 'khrenin viktor'];

  it('finds names by their words, several of one name newest first', () => {
    const { entriesOf } = trieOf(names);
    expect(entriesOf('minsk')).toEqual([4, 0]);
    expect(entriesOf('viktor khrenin')).toEqual([1]);
    expect(entriesOf('khrenin viktor')).toEqual([5]);
  });

  it('finds no part of a name, no other order, no other word', () => {
    const { placeOf, entriesOf } = trieOf(names);
    expect(entriesOf('khrenin')).toEqual([]);
    for (const other of ['agreements', 'minsk khrenin', 'viktor viktor', 'mins', 'viktor khrenin viktor'])
      expect(placeOf(other)).toBe(-1);
  });

  it('says where names go on', () => {
    const { trie, placeOf } = trieOf(names);
    expect(trie.steps.goesOn(placeOf('minsk'))).toBe(true);
    expect(trie.steps.goesOn(placeOf('viktor khrenin'))).toBe(false);
  });

  it('forgets a name and keeps the others of its kind', () => {
    const { trie, entriesOf } = trieOf(names);
    trie.detach(0);
    expect(entriesOf('minsk')).toEqual([4]);
    trie.detach(4);
    expect(entriesOf('minsk')).toEqual([]);
    expect(entriesOf('minsk agreements')).toEqual([3]);
  });

  it('keeps every name while it grows', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `a${i % 150} b${i % 151} c${i}`);
    const { entries, words, entriesOf } = trieOf(many);
    for (const [entry, name] of many.entries()) expect(entriesOf(name)).toEqual([entry]);
    const own = Array.from({ length: entries.length(777) }, (_, i) => entries.word(777, i));
    expect(own.map(word => String.fromCharCode(...words.lettersOf(word)))).toEqual(many[777]!.split(' '));
  });

  it('finds the names that begin with one word, more than a line of the table has room for, and no others', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `ministry of w${i}`);
    const { placeOf, entriesOf } = trieOf(many);
    for (const [entry, name] of many.entries()) expect(entriesOf(name)).toEqual([entry]);
    for (const other of ['ministry of w3000', 'ministry w7', 'of w7', 'w7', 'ministry of of']) expect(placeOf(other)).toBe(-1);
    expect(entriesOf('ministry of')).toEqual([]);
  });

  it('finds a name of very many words', () => {
    const long = Array.from({ length: 500 }, (_, i) => `w${i}`).join(' ');
    const { entriesOf } = trieOf(['w0', long, 'w1']);
    expect(entriesOf(long)).toEqual([1]);
    expect(entriesOf('w1')).toEqual([2]);
  });

  it('knows of one fact more spellings than a step can count', () => {
    const trie = trieOf([]);
    trie.entries.begin(3);
    const spellings = Array.from({ length: 9000 }, (_, i) => `s${i}`);
    for (const spelling of spellings)
      trie.trie.attach(trie.entries.add(0, 3, [trie.words.intern(units(spelling), 0, spelling.length)], [0]));
    for (const [entry, spelling] of spellings.entries()) expect(trie.entriesOf(spelling)).toEqual([entry]);
  });
});
