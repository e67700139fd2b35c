/** The folded form of names and references, with a short cut for the plainest ones: a hundred thousand are folded at a time. */
import { foldName } from '../names/fold';

/** The same as `foldName`. */
export function foldReference(text: string): string {
  return /^[A-Za-z0-9 ]*$/.test(text) && !text.includes('  ') ? text.trim().toLowerCase() : foldName(text);
}
