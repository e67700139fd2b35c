// Words for people: features name a sentence and its arguments, the host decides in which language it is said.
import { citationMessages } from '../core/citations/messages';
import { dateMessages } from '../core/dates/messages';
import { editMessages } from '../core/facts/edit/messages';
import { factMessages } from '../core/facts/messages';
import { fieldMessages } from '../core/facts/schema/messages';
import { sayFrom, writingMessages, type MessageTable, type Say } from '../core/message';
import { baseFeatureMessages } from './base/messages';
import { languageMessages } from './messages';

export type { Say } from '../core/message';

/** Every sentence that server and core can say, in English. */
export const englishMessages: MessageTable = {
  ...writingMessages,
  ...dateMessages,
  ...citationMessages,
  ...factMessages,
  ...fieldMessages,
  ...editMessages,
  ...languageMessages,
  ...baseFeatureMessages,
};

/** Says everything in English, except for the sentences that `translations` has. */
export function sayIn(translations: MessageTable = {}): Say {
  return sayFrom({ ...englishMessages, ...translations });
}

/** The English sentences. */
export const sayEnglish: Say = sayIn();
