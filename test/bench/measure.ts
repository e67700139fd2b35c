/** Measuring side by side: the shares of one run are compared with a yardstick pass in the same rounds, since the machine's speed varies. */

/** CPU milliseconds of one run, with what the engine's other threads did for it (clearing away, compiling). */
export function once(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * CPU milliseconds of each run, the median of the rounds in which they took turns; a few rounds before are for the engine to warm up.
 * Medians, not the best, so that what a run leaves to be cleared away counts.
 */
export function turns<K extends string>(runs: Readonly<Record<K, () => unknown>>, rounds = 15, warm = 5): Record<K, number> {
  const times = eachTurn(runs, rounds, warm);
  return Object.fromEntries((Object.keys(runs) as K[]).map(key => [key, median(times[key])])) as Record<K, number>;
}

/** CPU milliseconds of each run in each of the rounds. */
export function eachTurn<K extends string>(
  runs: Readonly<Record<K, () => unknown>>,
  rounds: number,
  warm: number,
): Record<K, number[]> {
  const times = new Map<K, number[]>();
  const keys = Object.keys(runs) as K[];
  for (let round = -warm; round < rounds; round++)
    for (const key of keys) {
      const time = once(runs[key]);
      if (round >= 0) times.set(key, [...(times.get(key) ?? []), time]);
    }
  return Object.fromEntries(times) as Record<K, number[]>;
}

export function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1]!;
}

const table = new Uint16Array(0x10000).map((_, unit) => String.fromCharCode(unit).toLowerCase().charCodeAt(0));

/** "FHP", the yardstick pass: for each unit of a text a look-up in a table for folding and a step of a hash. */
export function foldAndHash(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ table[text.charCodeAt(i)]!, 0x01000193);
  return hash;
}

/** Rows under headings, one column a size. */
export function printRows(rows: readonly Readonly<Record<string, string | number>>[]): void {
  for (const key of new Set(rows.flatMap(row => Object.keys(row))))
    console.log(key.padEnd(44), ...rows.map(row => String(row[key] ?? '-').padStart(12)));
}
