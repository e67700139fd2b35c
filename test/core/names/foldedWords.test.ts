// Folding and cutting in one walk must give what the two walks give one after the other, whatever the text holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockWords } from '../../../src/core/names/blockWords';
import { foldInto } from '../../../src/core/names/fold';
import { foldWordsInto, roomFor, usualLength } from '../../../src/core/names/foldedWords';
import { FoldedProse } from '../../../src/core/names/prose';
import { inlineSigns } from '../../../src/core/prose/markdown/inlineSigns';

interface Read {
  readonly folded: readonly number[];
  readonly words: readonly (readonly number[])[];
}

function listed(folded: Uint16Array, length: number, read: BlockWords): Read {
  const words = Array.from({ length: read.count }, (_, i) => [read.start(i), read.end(i), read.hash(i), read.kind(i)]);
  return { folded: [...folded.subarray(0, length + 1)], words };
}

function inTwoWalks(text: string): Read {
  const folded = new Uint16Array(text.length + 1);
  const words = new BlockWords();
  words.clear(text.length);
  foldInto(text, undefined, folded);
  words.read(folded, text.length);
  return listed(folded, text.length, words);
}

const room = roomFor(usualLength);
const foldWords = foldWordsInto(room);

function inOneWalk(text: string): Read | undefined {
  return foldWords(text, text, 0, 0, undefined) >= 0 ? listed(room.folded, text.length, room.words) : undefined;
}

describe('folding and cutting in one walk', () => {
  it.each([
    ['', 'nothing'],
    ["Ministers' talks, e\u0301lan, na\u00efve", 'apostrophes and marks'],
    ['\u0301 loose \u0301marks\u0301', 'marks without a letter'],
    ['Лукаше\u0301нко и\u0306 Ёлка й2', 'marks that make another letter'],
    ['かか\u3099カ\u3099ﾊﾟ 東京都', 'kana with voicing marks'],
    ['\u1112\u1161\u11ab\u1161 한국은', 'conjoining Hangul'],
    ['stra\u00dfe \u00adsoft\u00adhy\u00adphen\u00ad', 'expansions and soft hyphens'],
    ['ภาษาไทย ქართული ᬅᬓ ꦗꦮ', 'letters beyond the common scripts'],
    ['a\u200db\u200d c1 ٣٤', 'joiners and digits'],
  ])('reads %j as the two walks do (%s)', text => {
    expect(inOneWalk(text)).toEqual(inTwoWalks(text));
  });

  it.each(['\u6771', 'a ', '1 ', '\u0e01'])('has room for all words of a long row of %j', letter => {
    const text = letter.repeat(5000);
    const read = inOneWalk(text)!;
    expect(read.words.length).toBe(5000);
    expect(read.words.at(-1)!.slice(0, 2)).toEqual([4999 * letter.length, 4999 * letter.length + 1]);
    expect(read).toEqual(inTwoWalks(text));
  });

  it('is not asked for longer texts than it has room for, and what follows them is read as ever', () => {
    const prose = new FoldedProse();
    for (const text of ['before', `a\u0301 ${'word '.repeat(usualLength)}`, 'behind it']) {
      prose.read(text, undefined);
      expect(listed(prose.folded, text.length, prose.words)).toEqual(inTwoWalks(text));
    }
  });

  it('leaves characters of two units to the two walks', () => {
    expect(inOneWalk('before \u{20000} after')).toBeUndefined();
    expect(inOneWalk('before \ud800')).toBeUndefined();
  });

  it('stops at every sign that may be markup', () => {
    for (const unit of inlineSigns.units.keys()) {
      if (inlineSigns.units[unit] === 0) continue;
      const text = `a ${String.fromCharCode(unit)}b`;
      const asked: number[] = [];
      const marks = { units: inlineSigns.units, maybe: (_: string, at: number) => asked.push(at) > 0 };
      expect(foldWords(text, text, 0, 0, marks), JSON.stringify(text)).toBe(2);
      expect(asked).toEqual([2]);
    }
  });

  it('reads any text as the two walks do', () => {
    const unit = fc.oneof(
      fc.constantFrom(..."aeßöи\u0306\u0301\u3099か東한ᄒ\u1161\u11ab ภก.'’-\u00ad\u200d1٣\n"),
      fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), units => {
        const text = units.join('');
        const one = inOneWalk(text);
        if (one === undefined) expect(text).toMatch(/[\ud800-\udfff]/);
        else expect(one).toEqual(inTwoWalks(text));
      }),
      { numRuns: 3000 },
    );
  });
});
