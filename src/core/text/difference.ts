/** Where two states of a text differ: what they have in common at both ends is found at the speed of comparing memory. */

const step = 1 << 16;

/** The stretch between the common beginning and the common end of two texts, in UTF-16 units. */
export interface Difference {
  /** Where it starts in both texts. */
  readonly start: number;
  /** Where it ends in the old text, and in the new one. */
  readonly oldEnd: number;
  readonly newEnd: number;
  /** How far what follows it has moved. */
  readonly shift: number;
}

export function differenceOf(old: string, text: string): Difference {
  const start = commonPrefix(old, text);
  const suffix = commonSuffix(old, text, Math.min(old.length, text.length) - start);
  return { start, oldEnd: old.length - suffix, newEnd: text.length - suffix, shift: text.length - old.length };
}

/** Whether two texts that differ nowhere else are the same in the stretch between their common ends. */
export function isSame(old: string, text: string, { start, oldEnd, newEnd, shift }: Difference): boolean {
  return shift === 0 && old.slice(start, oldEnd) === text.slice(start, newEnd);
}

/** Length of the common beginning of two texts. */
function commonPrefix(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  // Slices compare at the speed of memory; only in the block that differs are single units looked at.
  while (at + step <= limit && a.slice(at, at + step) === b.slice(at, at + step)) at += step;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Length of the common end of two texts, no more than `most`. */
function commonSuffix(a: string, b: string, most: number): number {
  let count = 0;
  while (
    count + step <= most &&
    a.slice(a.length - count - step, a.length - count) === b.slice(b.length - count - step, b.length - count)
  )
    count += step;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1;
  return count;
}
