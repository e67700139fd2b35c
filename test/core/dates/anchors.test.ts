// Dates are looked for only at digits and at words that a date must have. What that leaves out must hold no date: the same texts are read
// here with every letter and digit tried.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach, type AnchorSource } from '../../../src/core/dates/anchors';
import { beginners, centuryWords, decadeWords, weekdays } from '../../../src/core/dates/lexicon';
import { months } from '../../../src/core/dates/monthNames';
import { datesAt, findDates } from '../../../src/core/dates/prose';
import { relativeBeginners } from '../../../src/core/dates/relativePhrases';
import { agoWords, units } from '../../../src/core/dates/relativeWords';
import { isDigit, isLetter } from '../../../src/core/dates/units';
import { Draft } from '../../../src/core/prose/draft';
import { markupOf } from '../../../src/core/prose/markup';
import { heldOut, laterHeldOut } from './heldOut';
import { belarusian, english, noDates, russian, ukrainian } from './proseCases';

/** Tries every place with a letter or digit, and every word before it. */
class EveryPlace implements AnchorSource {
  firstBeginning = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  next(from: number, free: number): number {
    let at = from;
    for (; at < this.#text.length; at++) {
      const unit = this.#text.charCodeAt(at);
      if (isLetter(unit) || isDigit(unit)) break;
    }
    this.firstBeginning = Math.max(free, at - reach);
    return at;
  }

  mayBeginAt(): boolean {
    return true;
  }
}

function expectSame(text: string, classes?: Uint8Array): number {
  const found = findDates(text, classes);
  expect(found, text).toEqual(datesAt(new EveryPlace(text), text, classes, {}));
  return found.length;
}

const sentences = [...english, ...russian, ...belarusian, ...ukrainian]
  .map(([sentence]) => sentence)
  .concat(
    noDates,
    [...heldOut, ...laterHeldOut].map(([sentence]) => sentence),
  );

/** Marked drafts: the marks are left in, since nothing is compared with them. */
function drafts(folder: string): { name: string; text: string }[] {
  const url = new URL(`../mentions/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter(name => !/\.ts$/.test(name) && name.includes('.'))
    .map(name => ({ name, text: readFileSync(new URL(name, url), 'utf8').replace(/⟦[^|⟧]*\||⟧/g, '') }));
}

describe('dates found at digits and words of dates only', () => {
  it('are those found when every place is tried, in each sentence of the other tests', () => {
    let dates = 0;
    for (const sentence of sentences) dates += expectSame(sentence);
    expect(dates).toBeGreaterThan(300);
  });

  it.each(['gold', 'blind/fixtures', 'blind/later'])('are the same in the texts of %s', folder => {
    let dates = 0;
    for (const { name, text } of drafts(folder)) {
      for (const block of new Draft(markupOf('', name) ?? 'markdown', text).blocks)
        if (!block.hidden) dates += expectSame(block.text, block.classes);
    }
    expect(dates).toBeGreaterThan(0);
  });

  it('are the same in rows of words of dates', () => {
    const words = [beginners, relativeBeginners, centuryWords, agoWords, ...[months, weekdays, decadeWords, units].map(table => table.keys())];
    const word = fc.oneof(
      fc.constantFrom(...words.flatMap(list => [...list])),
      fc.constantFrom('2023', '14', '3', '1990s', 'XX', 'IV', 'в', 'ст', 'of', 'the', 'and', 'few', 'Minsk', 'signed', 'May', 'July', 'Q', 'H', 'to', 'or', 'its', 'year', 'last', 'same', 'half', 'onwards', 'нашей', 'эры', 'г', 'BC', 'weekend', 'же', 'twenty', 'first', 'их'),
    );
    const gap = fc.constantFrom(' ', ' ', ' ', ' ', '\n', ', ', '. ', '-', '–', "'", ' **', '\u00a0');
    const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
    const piece = fc.tuple(word, fc.boolean(), gap).map(([text, upper, after]) => (upper ? capital(text) : text) + after);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), pieces => void expectSame(pieces.join(''))),
      { numRuns: 4000 },
    );
  });
}); // prettier-ignore
