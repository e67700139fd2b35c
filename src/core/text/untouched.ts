/**
 * What two states of a text have in common, as the edits between them tell: so that an editor's keystroke in a text of many megabytes does
 * not make anybody compare the whole of it with what it was.
 */
import type { Difference } from './difference';

/** How many units at its beginning and at its end one or more edits have left alone, in UTF-16 units. */
export interface Untouched {
  readonly head: number;
  readonly tail: number;
}

/** Before any edit. */
export const allUntouched: Untouched = { head: Infinity, tail: Infinity };

/** After edits that left alone so much, and then others. */
export function untouchedByBoth(one: Untouched, other: Untouched): Untouched {
  return { head: Math.min(one.head, other.head), tail: Math.min(one.tail, other.tail) };
}

/** The stretch that may differ between two states of a text; empty where no edit lies between them. */
export function differenceBy({ head, tail }: Untouched, old: string, text: string): Difference {
  const shorter = Math.min(old.length, text.length);
  const start = Math.max(0, Math.min(head, shorter));
  const end = Math.max(0, Math.min(tail, shorter - start));
  return { start, oldEnd: old.length - end, newEnd: text.length - end, shift: text.length - old.length };
}
