import type { Span } from '../text/span';

/** A name found in a block, before the rules about its neighbours were asked. */
export interface Candidate extends Span {
  /** Entries of the index, all valid by themselves. */
  entries: number[];
  /** How many words it has. */
  readonly words: number;
  /** Where its words begin and end, without punctuation and markup around them. */
  readonly firstStart: number;
  readonly lastStart: number;
  readonly lastEnd: number;
}
