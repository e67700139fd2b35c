/** All mentions of a draft in one go, for the command line and for checks of a whole draft. */
import type { Mention } from '../mention';
import type { NameIndex } from '../names/nameIndex';
import type { Draft } from '../prose/draft';
import { DraftMentions, type MentionOptions } from './draftMentions';

/** Mentions of names and dates, sorted, none overlapping another; the text under each range is its `text`. */
export function mentionsIn(draft: Draft, index: NameIndex, options?: MentionOptions): Mention[] {
  return new DraftMentions(draft, index, options).all();
}
