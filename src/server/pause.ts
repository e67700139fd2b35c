// Lets waiting requests run in the middle of long work.

/** A real pause: what a resolved promise waits for would keep hovers and keystrokes waiting too. */
export function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}
