// Tells a writer at once, while a date is typed into a box, what a fact base would not understand of it.
import { readDate } from '../../core/facts/dateText';
import type { Say } from '../say';

/** Why a date would not be understood, in words; undefined where it would be. */
export function dateProblem(text: string, language: string | undefined, say: Say): string | undefined {
  if (text.trim() === '') return undefined;
  const reading = readDate(text.trim(), language);
  return 'fault' in reading ? say(reading.fault.id, reading.fault.args) : undefined;
}
