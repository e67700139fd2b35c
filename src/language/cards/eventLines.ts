// Lines of the card of an event: when, where, who took part.
import type { Event } from '../../core/facts/model';
import type { CardContext } from './card';
import { nameOf, namesOf } from './names';
import { dateWords, when } from './when';

export function eventLines(event: Event, { facts, say }: CardContext): readonly string[] {
  const date = event.date ? (event.date.value ? dateWords(event.date, say) : when(event.date, facts, say)) : say('event.undated');
  return [
    event.place ? [date, nameOf(event.place, facts)].join(say('text.comma')) : date,
    ...(event.participants.length > 0 ? [say('event.participants', { names: namesOf(event.participants, facts, say) })] : []),
    ...(event.summary ? [event.summary] : []),
  ];
}
