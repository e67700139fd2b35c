/** Names and dates of one block as one row: where they overlap the longer one counts, so that a date inside a name is the name's. */
import type { DateMention, Mention, NameMention } from '../mention';

/**
 * @param names by start, with offsets in the draft
 * @param dates by start, with offsets in the block
 * @param start offset of the block in the draft
 */
export function namesAndDates(names: readonly NameMention[], dates: readonly DateMention[], start: number): Mention[] {
  const moved: Mention[] =
    start === 0 ? [...dates] : dates.map(date => ({ ...date, start: date.start + start, end: date.end + start }));
  if (names.length === 0) return moved;
  const all = [...names, ...moved].sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention[] = [];
  for (const mention of all) {
    const last = mentions.at(-1);
    if (last === undefined || last.end <= mention.start) mentions.push(mention);
    else if (
      mention.end - mention.start > last.end - last.start ||
      (last.kind === 'date' && mention.kind === 'name' && mention.end - mention.start === last.end - last.start)
    )
      mentions[mentions.length - 1] = mention;
  }
  return mentions;
}
