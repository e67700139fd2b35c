// The time a sentence speaks of: decides which role of a person its card shows.
import type { DateValue } from '../core/dates/value';
import { sentenceAt } from '../core/prose/sentences';
import type { DraftContext } from './draft';

/** The date nearest to the offset within its sentence; undefined where the sentence gives none. */
export function timeOfSentence({ draft, mentions }: DraftContext, offset: number): DateValue | undefined {
  const sentence = sentenceAt(draft, offset);
  let best: { value: DateValue; distance: number } | undefined;
  for (const mention of mentions.between(sentence.start, sentence.end)) {
    if (mention.kind !== 'date' || !mention.value) continue;
    const distance = mention.end <= offset ? offset - mention.end : Math.max(0, mention.start - offset);
    if (!best || distance < best.distance) best = { value: mention.value, distance };
  }
  return best?.value;
}
