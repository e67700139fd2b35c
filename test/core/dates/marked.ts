/** Support for tests of dates in prose: what was found, written as `text = EDTF` or `text = relative`. */
import { findDates } from '../../../src/core/dates/prose';

export function datesIn(text: string, language?: string): string[] {
  return findDates(text, undefined, { language }).map(date => `${date.text} = ${date.value?.edtf ?? 'relative'}`);
}

export interface Score {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
  readonly misses: readonly string[];
}

/** Right: the same value (or relative) at an overlapping place; the exact span is counted by the tables, not here. */
export function score(set: readonly (readonly [sentence: string, dates: readonly string[]])[]): Score {
  let wanted = 0;
  let found = 0;
  let right = 0;
  const misses: string[] = [];
  for (const [sentence, dates] of set) {
    const got = findDates(sentence);
    wanted += dates.length;
    found += got.length;
    const left = [...got];
    let hits = 0;
    let from = 0;
    for (const date of dates) {
      const cut = date.lastIndexOf(' = ');
      const [text, value] = [date.slice(0, cut), date.slice(cut + 3)];
      const start = sentence.indexOf(text, from);
      if (start < 0) throw new Error(`"${text}" is not in "${sentence}"`);
      from = start + 1;
      const at = left.findIndex(
        mention =>
          (value === 'relative' ? mention.relative : mention.value?.edtf === value) &&
          mention.start < start + text.length &&
          mention.end > start,
      );
      if (at >= 0) {
        left.splice(at, 1);
        hits++;
      }
    }
    right += hits;
    if (hits < dates.length || left.length > 0) {
      misses.push(
        `${sentence}\n    wanted ${dates.join('; ') || 'nothing'}\n    found  ${datesIn(sentence).join('; ') || 'nothing'}`,
      );
    }
  }
  return { wanted, found, right, misses };
}
