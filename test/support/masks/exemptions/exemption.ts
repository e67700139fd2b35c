/** What an exemption is: a difference between pandoc and a mask that is meant, with its reason, so narrow that it explains nothing else. */
import type { Difference } from '../compare';

/** Where a difference stands in its document. */
export interface Place {
  /** All text before the word. */
  readonly before: string;
  /** All text after it. */
  readonly after: string;
  /** The text between the word and the next one that either reader lets follow it; '' where only one word is concerned. */
  readonly between: string;
  /** The paragraph around the word, blank lines being its ends. */
  readonly paragraph: string;
}

/** A difference that is meant. */
export interface Exemption {
  readonly reason: string;
  readonly kinds: readonly Difference['kind'][];
  /** Whether it explains a difference at a place. */
  readonly holds: (place: Place) => boolean;
}

/** An exemption for one or more kinds, split by a space. */
export function exempt(kinds: string, reason: string, holds: (place: Place) => boolean): Exemption {
  return { kinds: kinds.split(' ') as Difference['kind'][], reason, holds };
}

/** An exemption of words after a pattern, which is matched with what stands before the word. */
export function behind(kinds: string, reason: string, pattern: RegExp): Exemption {
  return exempt(kinds, reason, ({ before }) => pattern.test(before));
}

/** What holds in every markup. */
export const everywhere: readonly Exemption[] = [
  exempt(
    'lost',
    'a bare address, which is no prose',
    ({ before, after }) => /(?:https?:\/\/|mailto:|www\.)[^\s[\]{}|"]*$/.test(before) || /^\w+@/.test(after),
  ),
  exempt('parted', 'something that is no prose stands between: no name runs across it', ({ between }) =>
    /[\p{L}\p{N}]/u.test(between.replace(looks, '')),
  ),
];

/** Commands that change only the look of words, and must part nothing. */
const looks =
  /\\(?:emph|text(?:bf|it|sc|sl|sf|rm|md|up|normal)|underline|sout|ul|st|bf|em|it|itshape|bfseries)(?![a-z])|#(?:emph|strong|smallcaps|underline|strike|highlight|overline|text|box|sub|super)\b/g;
