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
  const nodes = names.map((name, entry) => {
    const parts = name.split(' ');
    const numbers = parts.map(word => words.intern(units(word), 0, word.length));
    const node = trie.intern(
      numbers,
      parts.slice(1).map(() => ' '),
    );
    entries.set(entry, 0, entry, node);
    trie.attach(node, entry);
    return node;
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
    const found: number[] = [];
    if (place < 0) return found;
    for (let entry = trie.steps.firstEntry(place); entry >= 0; entry = entries.next(entry)) found.push(entry);
    return found;
  };
  return { trie, nodes, words, placeOf, entriesOf };
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
    const { trie, nodes, entriesOf } = trieOf(names);
    trie.detach(nodes[0]!, 0);
    expect(entriesOf('minsk')).toEqual([4]);
    trie.detach(nodes[4]!, 4);
    expect(entriesOf('minsk')).toEqual([]);
    expect(entriesOf('minsk agreements')).toEqual([3]);
  });

  it('keeps every name while it grows', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `a${i % 150} b${i % 151} c${i}`);
    const { trie, nodes, words, entriesOf } = trieOf(many);
    for (const [entry, name] of many.entries()) expect(entriesOf(name)).toEqual([entry]);
    const path: number[] = [];
    trie.wordsTo(nodes[777]!, path);
    expect(path.reverse().map(word => String.fromCharCode(...words.lettersOf(word)))).toEqual(many[777]!.split(' '));
  });
});
