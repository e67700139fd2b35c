// The sentences of the features for fact bases, in English; `{name}` is filled in.
import type { MessageTable } from '../../core/message';

export const baseFeatureMessages: MessageTable = {
  'field.required': 'Required.',
  'field.example': 'For example: {example}',
  'field.values': 'One of: {values}.',
  'field.proposals': 'For example: {values}.',
  'field.same-as': 'The same as {key}.',
  'value.page': 'page',
  'value.pages': 'pages',
  'value.paragraph': 'paragraph',
  'value.chapter': 'chapter',
  'value.quote': 'the very words',
  'date.span': 'From {first} to {last}',
  'date.relative': 'Counted from the date of {source}.',
  'date.relative-unknown': 'Counted from the date of {source}, which is not known yet.',
  'date.relative-to-nothing': 'Counted from the date of the source; no source is named yet.',

  'rename.not-here': 'Ids, names and source keys can be renamed; this is none of them.',
  'rename.form-of': '“{text}” is a form of “{name}”. Rename that name itself, where it stands in full.',
  'rename.not-read': 'This entry cannot be read at the moment. Correct its problems first.',
  'rename.empty': 'A name cannot be empty.',
  'rename.bad-id': '“{id}” is no id: ids have letters, digits, _ - and . only, and begin with a letter.',
  'rename.taken': '{name} is taken by another entry already: {other}.',
  'rename.quote-taken': 'The source has a recorded quote with the id {id} already.',
  'rename.ambiguous': '{reference} can mean several entries. Write the id of the one that is meant first.',
  'rename.unknown': 'Nothing in this fact base is called {reference}.',
  'rename.bibliography': 'This source comes from {file}. Change its key there, in the program that writes the bibliography.',
  'rename.also-bibliography':
    'This source also stands in {file} under the same key. Change it there first, or the two come apart.',
  'rename.odd-place':
    'In {file} a reference to this is written in a way that cannot be changed safely ({text}). Rewrite it on one line first.',
  'rename.broken-entry': 'The entry “{key}” in {file} cannot be read and may refer to this. Correct it first.',
  'rename.anchor': 'In {file} a reference to this is written with an anchor (*name). Write it out first.',
  'rename.changed': 'The text changed meanwhile. Try again.',
  'rename.cannot-cite':
    'In {file} a citation with the key {id} would not be understood. Choose a key of letters, digits and single _ or - marks.',
  'rename.not-recorded': '{id} stands in no fact base, only in citations. Record the source first.',
  'rename.too-many-drafts': 'Only {count} drafts were looked through; others may still have the old name or key.',
  'rename.in-base': 'In the fact base',
  'rename.in-other-bases': 'In other fact bases',
  'rename.in-this-draft': 'In this draft',
  'rename.in-drafts': 'In drafts',

  'fix.all': '{title}: all {count} in this file',
  'fix.all-code': 'All {count} quick fixes for “{code}” in this file',
  'fix.everything': 'Correct all that is sure in this fact base',
  'fix.add-entry': 'Add {name} to {section}',

  'link.text': 'Open the copy of the text',
  'link.file': 'Open {file}',
  'link.quote': 'Open the source at this place',
};
