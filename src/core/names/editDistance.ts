/** How many letters two words are apart: one for each letter put in, left out, changed, or swapped with its neighbour. */

const rows = [new Int32Array(80), new Int32Array(80), new Int32Array(80)];

/**
 * Optimal string alignment distance, or `limit + 1` where it is larger than `limit`.
 * @param prefix let `b` go on after `a` without cost, as when a name is half typed
 */
export function editDistance(a: ArrayLike<number>, b: ArrayLike<number>, limit: number, prefix = false): number {
  const n = a.length;
  const m = prefix ? Math.min(b.length, n + limit) : b.length;
  if (n - m > limit || (!prefix && m - n > limit)) return limit + 1;
  if (rows[0]!.length <= m) for (let i = 0; i < 3; i++) rows[i] = new Int32Array(m * 2);
  let before = rows[0]!;
  let last = rows[1]!;
  let row = rows[2]!;
  for (let j = 0; j <= m; j++) last[j] = j;
  for (let i = 1; i <= n; i++) {
    // Only cells within `limit` of the diagonal can matter.
    const from = Math.max(1, i - limit);
    const to = Math.min(m, i + limit);
    let least = (row[0] = i);
    if (from > 1) row[from - 1] = limit + 1;
    const letter = a[i - 1]!;
    for (let j = from; j <= to; j++) {
      let cost = Math.min(last[j - 1]! + (letter === b[j - 1] ? 0 : 1), row[j - 1]! + 1);
      if (j < i + limit) cost = Math.min(cost, last[j]! + 1);
      if (i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  let distance = last[m]!;
  if (prefix) for (let j = Math.max(0, n - limit); j < m; j++) distance = Math.min(distance, last[j]!);
  return Math.min(distance, limit + 1);
}

/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
