import { describe, expect, it } from 'vitest';
import { EntryList } from '../../../src/core/facts/entryList';
import type { Entry } from '../../../src/core/facts/factFile';
import type { Fact } from '../../../src/core/facts/model';
import { randomOf } from '../../support/generatedBase';

let made = 0;

function entry(): Entry {
  const key = `entry ${made++}`;
  const fact = made % 5 === 0 ? undefined : ({ id: key } as Fact);
  return { section: 'actors', key, keyStart: 0, keyEnd: 1, fact, problems: [], pair: undefined };
}

/** Entries that begin ten units after each other. */
function listOf(count: number): { list: EntryList; entries: Entry[]; bases: number[] } {
  const entries = Array.from({ length: count }, entry);
  const bases = entries.map((_, i) => 10 * i);
  return { list: EntryList.of(entries, bases), entries, bases };
}

const keyOfBroken = ({ fact, key }: Entry): string | undefined => (fact === undefined ? key : undefined);

describe('the entries of a file', () => {
  it('are, after any replacements, those that plain lists would hold', () => {
    const random = randomOf(7);
    for (const size of [0, 1, 300, 2000]) {
      let { list, entries, bases } = listOf(size);
      for (let step = 0; step < 60; step++) {
        const from = random(entries.length + 1);
        const to = Math.min(entries.length, from + random(random(4) === 0 ? 700 : 4));
        const added = Array.from({ length: random(random(5) === 0 ? 600 : 3) }, entry);
        const start = bases[from] ?? (bases.at(-1) ?? -10) + 10;
        const starts = added.map((_, i) => start + i);
        const shift = added.length - random(5);
        list = list.replaced(from, to, added, starts, shift);
        entries = [...entries.slice(0, from), ...added, ...entries.slice(to)];
        bases = [...bases.slice(0, from), ...starts, ...bases.slice(to).map(base => base + shift)];
        expect(list.length).toBe(entries.length);
        expect([...list]).toEqual(entries);
        expect(list.bases()).toEqual(bases);
        const some = random(Math.max(1, entries.length));
        expect(list.at(some)).toBe(entries[some]);
        expect(list.baseAt(some)).toBe(bases[some] ?? 0);
        expect(list.slice(some, some + 300)).toEqual(entries.slice(some, some + 300));
        if (entries[some]?.fact) expect(list.indexOf(entries[some].fact)).toBe(some);
        expect([...list.gathered(keyOfBroken)]).toEqual(
          entries.flatMap(({ fact, key }, index) => (fact ? [] : [{ value: key, index, base: bases[index] }])),
        );
      }
    }
  });

  it('begin later from an offset on, wherever their pieces are cut', () => {
    const { list, bases } = listOf(1000);
    for (const offset of [0, 5, 2560, 2565, 9990, 20_000])
      expect(list.moved(offset, 7).bases()).toEqual(bases.map(base => (base >= offset ? base + 7 : base)));
    expect(list.bases()).toEqual(bases);
  });

  it('share what an edit does not touch: what was gathered once is not gathered again', () => {
    const { list } = listOf(5000);
    let asked = 0;
    const pick = ({ key }: Entry): string => {
      asked += 1;
      return key;
    };
    expect([...list.gathered(pick)]).toHaveLength(5000);
    const edited = list.replaced(2500, 2501, [entry()], [25_000], 0);
    asked = 0;
    expect([...edited.gathered(pick)]).toHaveLength(5000);
    expect(asked).toBeLessThan(600);
  });

  it('have no place for a fact of another file', () => {
    expect(listOf(300).list.indexOf({ id: 'nobody' } as Fact)).toBe(-1);
    expect(listOf(0).list.at(0)).toBeUndefined();
  });
});
