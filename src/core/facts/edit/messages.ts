/** Why an edit of a fact base is refused, in English, and what to do instead. */
import type { MessageTable } from '../../message';

export const editMessages: MessageTable = {
  'edit.stale': 'The file changed meanwhile. Nothing was written: please try again.',
  'edit.gone': '{name} is no longer in this fact base.',
  'edit.exists': '{name} is already in this fact base. Choose another name, or add to the entry that is there.',
  'edit.already': '{name} is already recorded there.',
  'edit.no-name': 'A name is missing.',
  'edit.no-value': 'Nothing was entered.',
  'edit.long-name': 'A name has no more than 1,000 characters. Choose a shorter one.',
  'edit.bad-id': '"{id}" is no id: ids have letters, digits, _ - and . only, and begin with a letter.',
  'edit.field': '{field} is no field that {name} can have.',
  'edit.by-hand':
    'The entry of {name} is written in a way that cannot be changed without touching more of the file. Please change it by hand.',
  'edit.section': 'Under {section} stands something that an entry cannot be added to. Please add it by hand.',
  'edit.unreadable': 'This file cannot be read at the moment, so nothing is written to it. Correct its problems first.',
};
