// What a field of the format is for, in plain text: documentation of completions and hovers of keys.
import type { FieldInfo } from '../../core/facts/schema/lookup';
import type { Say } from '../say';

/** More values than this are not listed. */
const valuesShown = 12;

/** `What it is. One of: person, organisation ...` */
export function fieldWords(field: FieldInfo, say: Say): string {
  const lines = [say(field.about.id, field.about.args)];
  if (field.sameAs) lines.push(say('field.same-as', { key: field.sameAs }));
  if (field.example) lines.push(say('field.example', { example: `${field.key}: ${field.example}` }));
  const values = field.values ?? [];
  if (values.length > 1) {
    const shown = values.slice(0, valuesShown).join(', ') + (values.length > valuesShown ? ' …' : '');
    lines.push(say(field.shape === 'text' ? 'field.proposals' : 'field.values', { values: shown }));
  }
  return lines.join('\n');
}
