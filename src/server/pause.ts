// Lets waiting requests run in the middle of long work.

const { setImmediate: soon } = globalThis as { readonly setImmediate?: (run: () => void) => unknown };

/**
 * A real pause: what a resolved promise waits for would keep hovers and keystrokes waiting too. In Node not by a timer: where two pieces of work
 * take turns so, timers that fall due meanwhile run one after the other, and what comes from the editor is not read for most of a second.
 */
export function pause(): Promise<void> {
  return new Promise(resolve => (soon ? soon(resolve) : setTimeout(resolve, 0)));
}
