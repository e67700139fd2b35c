// Code spans between runs of backticks of equal length, as Markdown and reStructuredText have them.

/** Finds the run that closes another; all runs are looked at once, however many are asked for. */
export class BacktickRuns {
  /** Starts of the runs of each length, in order, and how many of them have been passed. */
  readonly #runs = new Map<number, { readonly starts: number[]; passed: number }>();

  /** @param from where the first run of interest begins */
  constructor(text: string, from: number) {
    for (let i = text.indexOf('`', from); i >= 0;) {
      const length = runLength(text, i, text.length, 96);
      const runs = this.#runs.get(length);
      if (runs === undefined) this.#runs.set(length, { starts: [i], passed: 0 });
      else runs.starts.push(i);
      i = text.indexOf('`', i + length);
    }
  }

  /** Start of the first run of just this length at or after `from`, or -1. `from` must not go back between calls. */
  next(length: number, from: number): number {
    const runs = this.#runs.get(length);
    if (runs === undefined) return -1;
    while (runs.passed < runs.starts.length && runs.starts[runs.passed]! < from) runs.passed++;
    return runs.starts[runs.passed] ?? -1;
  }
}

/** Length of the run of `mark` at `at`. */
export function runLength(text: string, at: number, end: number, mark: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === mark) i++;
  return i - at;
}
