/**
 * Work that would keep others waiting, done in small steps: 100,000 facts take seconds, and a keystroke elsewhere must not wait for
 * them. A function that works so is a generator which yields about every millisecond; who calls it decides whether others may run.
 */

/** Work in steps; what is yielded says how far it is where that is known, and nothing else. */
export type Steps<Result, Progress = void> = Generator<Progress, Result, void>;

/** So many facts are worked on between two steps. */
export const factsAStep = 256;

/** Longest stretch of work between two pauses, in milliseconds. */
const stretch = 8;

/** All steps in one go. */
export function atOnce<Result>(steps: Steps<Result, unknown>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * All steps, with pauses between stretches of them.
 * @param pause lets others run, and resolves when it is our turn again
 * @param onProgress told at each pause what the last step yielded
 */
export async function withPauses<Result, Progress>(
  steps: Steps<Result, Progress>,
  pause: () => Promise<void>,
  onProgress?: (progress: Progress) => void,
): Promise<Result> {
  let since = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - since < stretch) continue;
    onProgress?.(step.value);
    await pause();
    since = Date.now();
  }
}
