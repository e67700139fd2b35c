// Right-to-left interfaces: VS Code lays every card out from the left, so a Persian line with a Latin name or a full stop in it falls apart
// unless it is isolated (Unicode Bidirectional Algorithm, UAX 9, section 2.4).
import type { Say } from '../say';

const rightToLeftIsolate = '\u2067';
const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

/** Words of a base or a draft inside a line of the interface: in a right-to-left language they keep their own direction. */
export function isolated(words: string, say: Say): string {
  return words !== '' && isRightToLeft(say) ? firstStrongIsolate + words + popIsolate : words;
}

/** A whole line, read in the direction of the interface. */
export function directed(line: string, say: Say): string {
  return line !== '' && isRightToLeft(say) ? rightToLeftIsolate + line + popIsolate : line;
}

function isRightToLeft(say: Say): boolean {
  return say('text.direction') === 'rtl';
}
