// Words for people: features name a sentence and its arguments, the host decides in which language it is said.
import { citationMessages } from '../core/citations/messages';
import { dateMessages } from '../core/dates/messages';
import { editMessages } from '../core/facts/edit/messages';
import { factMessages } from '../core/facts/messages';
import { render, type MessageTable } from '../core/message';
import { baseFeatureMessages } from './base/messages';
import { languageMessages } from './messages';

/** Gives a sentence by its id, filled in. */
export type Say = (id: string, args?: Readonly<Record<string, string | number>>) => string;

/** Says everything in English, except for the sentences that `translations` has. */
export function sayIn(translations: MessageTable = {}): Say {
  const table: MessageTable = {
    ...dateMessages,
    ...citationMessages,
    ...factMessages,
    ...editMessages,
    ...languageMessages,
    ...baseFeatureMessages,
    ...translations,
  };
  return (id, args = {}) => render({ id, args }, table);
}

/** The English sentences. */
export const sayEnglish: Say = sayIn();
