// Dates of facts in words: `in July 2023`, `on 14 July 2023`, `“this year”, counted from ...`.
import { dateInWords, type Form } from '../../core/dates/words';
import type { Facts } from '../../core/facts/facts';
import type { FactDate } from '../../core/facts/model';
import type { Say } from '../say';

/** The date alone: `July 2023`; what was written where its value is not known. */
export function dateWords(date: FactDate, say: Say, form: Form = ''): string {
  return date.value ? dateInWords(date.value, say, form) : date.text;
}

/** The date with its preposition; a date that cannot be resolved says from what it counts. */
export function when(date: FactDate, facts: Facts, say: Say): string {
  if (!date.value) {
    const source = date.relativeTo ? facts.source(date.relativeTo) : undefined;
    return source
      ? say('when.relative', { text: date.text, source: source.name || source.id })
      : say('when.relative-unknown', { text: date.text });
  }
  const words = dateWords(date, say);
  const { precision, approximate, earliest, latest } = date.value;
  if (approximate || precision === 'interval' || precision === 'set') {
    return Number.isFinite(earliest) && Number.isFinite(latest) && !approximate
      ? say('when.in', { date: words })
      : say('when.plain', { date: words });
  }
  return say(precision === 'day' ? 'when.on' : 'when.in', { date: words });
}
