/** The sentences about fact bases in English, for people who are no programmers: what is wrong, and what to do. */
import type { MessageTable } from '../message';
import { dateMessages } from '../dates/messages';
import { quoteMessages } from '../quotes/messages';

const table: MessageTable = {
  // The shape of the file
  'yaml.tab': 'A tab stands here. YAML is indented with spaces only: replace it by spaces.',
  'yaml.indent': 'This is not indented far enough to belong to what stands above it. Move it further to the right.',
  'yaml.entry-indent':
    'This entry does not begin in the same column as its neighbours. Move it so that {column} spaces stand before it.',
  'yaml.margin':
    'The first fields of a fact base begin at the left margin, without spaces before them. Delete the spaces here: other programs refuse the file otherwise.',
  'yaml.nested':
    'This line does not fit here: either it is not in the same column as its neighbours, or a text with a colon in it needs quotation marks.',
  'yaml.colon':
    'This text has a colon and a space in it, which YAML takes for a new field. Put the whole text in quotation marks.',
  'yaml.quote-goes-on':
    'This text begins with a quotation mark and goes on after the closing one. Put the whole text in quotation marks of the other kind.',
  'yaml.colon-in-brackets': 'Inside brackets, a text with a colon and a space in it must be put in quotation marks.',
  'yaml.no-colon':
    'A name or field of its own needs a colon after it. If this continues the text above, put that text in quotation marks or indent this line further.',
  'yaml.missing': 'Something that was opened is not closed: look for a missing quotation mark or bracket.',
  'yaml.unexpected':
    'This does not fit here. Look for a missing comma, bracket or quotation mark before it, or put the text in quotation marks.',
  'yaml.bad-start': 'A text cannot begin with this sign. Put the text in quotation marks.',
  'yaml.escape':
    'A backslash in straight double quotation marks has a special meaning. Write it twice, or use single quotation marks.',
  'yaml.alias': 'This reference (*name) cannot be understood.',
  'yaml.no-anchor': 'Nothing above is marked with &{name}, so *{name} means nothing.',
  'yaml.odd-key': 'A name or field must be a simple text.',
  'yaml.nul': 'There is a character here that no text has (NUL). Delete it, or type the line again.',
  'yaml.duplicate-key': '{key} stands here twice. Only the first one is used: put both together, or delete one.',
  'yaml.duplicate-section':
    'The section {key} stands in this file twice. Move these entries to the first one: other programs refuse such a file.',
  'yaml.second-document':
    'A line with --- or ... ends the fact base. What follows is not read: delete the line, or move the rest to a file of its own.',
  'yaml.other': 'This cannot be read ({detail}).',

  // Keys and values
  'unknown-key': '{key} is no field that can stand here. Known ones are: {keys}.',
  'unknown-key.merge': '“<<” takes over nothing here: YAML 1.2 has no merge keys. Write the fields out in this entry.',
  'unknown-key.nearest': '{key} is no field that can stand here. Did you mean {near}?',
  'wrong-type.text': '{key} must be a text; put it on one line.',
  'wrong-type.entry': 'What is known of {key} must stand in fields below it, such as "evidence: ...".',
  'wrong-type.section': 'Under {key} there must be entries: a name with a colon on a line of its own, and its fields below.',
  'wrong-type.base': 'A fact base begins with "factbase: 1"; then come sections such as "actors:" with entries below them.',
  'wrong-type.evidence': 'Evidence is written as: source p. 1 “words of the source”.',
  'wrong-type.role': 'A role is written as: title of actor, date.',
  'wrong-type.quotes': 'A recorded quote is an id with its words: q1: { page: 1, exact: "..." }.',
  'wrong-type.checked': 'Write who checked it and when: { by: AB, on: 2026-11-20 }.',
  'wrong-type.alternative': 'Write which field another source gives differently: { field: signed, value: 2022, evidence: ... }.',
  'wrong-type.ids': 'Write identifiers with where they come from: { wikidata: Q42 }.',
  'missing-key': 'The field {key} is missing here.',
  'missing-key.name': 'The name is missing before the colon.',
  'missing-key.statement': 'The statement {id} does not say anything yet: add "text: ..." below it.',
  'missing-key.factbase': 'The line "factbase: 1" is missing at the top: it says which version of the format this is.',
  'missing-key.empty': 'This fact base is empty. Begin with the line "factbase: 1".',
  'bad-value.flag': '{key} is either true or false, not "{value}".',
  'bad-value.number': '{key} is a whole number, not "{value}".',
  'bad-value.choice': '{key} cannot be "{value}". It is one of: {choices}.',
  'bad-value.nearest': '{key} cannot be "{value}". Did you mean {near}?',
  'bad-value.reliability': 'Reliability is a letter from A to F and a number from 1 to 6, such as B2, not "{value}".',
  'bad-id': '"{id}" is no id: ids have letters, digits, _ - and . only, and begin with a letter.',
  'role.no-title': 'The title of the office is missing.',
  'evidence.open-quote':
    'The quotation mark that opens here is never closed. If a # stands in the quote, put the whole line in quotation marks.',
  'evidence.extra':
    '"{text}" is not understood. Evidence is: source p. 1 “words of the source”, with p., pp., para. or ch. before the place.',
  'evidence.no-source': 'Evidence begins with the key of its source: source p. 1 “words of the source”.',
  'unsupported-version':
    'This fact base says that it is written in version {version} of the format. This program knows version 1 only; what it knows is read.',

  // Facts together
  'duplicate-id':
    'The id {id} is taken by another entry already. Only the first one is used: rename one of them, or put both together.',
  'duplicate-id.elsewhere':
    'The id {id} is taken by an entry in {file} already. Only that one is used: rename one of them, or put both together.',
  'duplicate-id.quote': 'The quote id {id} is taken already. Choose another one.',
  'unknown-id': 'Nothing in this fact base is called {reference}.',
  'unknown-id.nearest': 'Nothing in this fact base is called {reference}. Did you mean {near}?',
  'unknown-id.source': 'There is no source with the key {reference}. Add it under "sources:", or correct the key.',
  'unknown-id.source-nearest': 'There is no source with the key {reference}. Did you mean {near}?',
  'unknown-id.kind.actor': '{reference} is no actor but another kind of entry.',
  'unknown-id.kind.source': '{reference} is no source but another kind of entry.',
  'unknown-id.quote': 'The source {source} has no recorded quote {reference}.',
  'unknown-id.quote-nearest': 'The source {source} has no recorded quote {reference}. Did you mean {near}?',
  'ambiguous-reference': '{reference} can mean several entries: {choices}. Write the id of the one that is meant.',
  'shared-name': '{name} also names {others}. In a draft the right one is told by what else is mentioned nearby.',
  'role-overlap':
    '{title} is given for overlapping times here and in another role of the same actor. Correct one of the times, or put both together.',
  'date-order': '{first} is later than {second}. Correct one of them.',
  'date-order.role': 'This role begins after its end. Swap the two dates.',
  'date-order.checked': 'This was checked on a day that has not come yet.',
  'origin-loop': 'This source repeats itself by way of {path}. One of them must be the first.',
  'import-not-found': 'There is no file or folder {path}. The path counts from the folder of this file.',
  'import-not-found.outside': '{path} lies outside the workspace, where nothing is read from.',
  'import-not-found.empty': 'There is no fact base in the folder {path}.',
  'import-not-found.kind': '{path} is no bibliography that can be read: use .bib or CSL-JSON (.json).',
  'import-cycle': 'This file imports itself by way of {path}. Delete one of the imports.',
  unreadable: 'This file cannot be read.',
  'unreadable.binary': 'This is no text file.',
  'unreadable.encoding': 'This file is not written in UTF-8. Save it with the encoding UTF-8.',
  'unreadable.kept': 'This file cannot be read at the moment; what it said before is still used.',
  'too-large': 'This is too large to be read.',
  'too-large.file': 'This file is larger than 64 MB. Split it into several fact bases and import them.',
  'too-large.hint': 'This file is larger than 5 MB. It may be split into several fact bases with imports.',
  'too-large.value':
    'This text is longer than a million characters and is left out. Keep long texts in a file of their own ("text: ...").',
  'too-large.entry': 'This entry is too large to be read. Keep long texts in a file of their own ("text: ...").',
  'too-large.alias': 'The references to &{name} add up to more than 32 MB. This one is left out.',
  'too-large.style': 'A fact base of this size is read only if its keys stand at the left margin, one on each line.',
  'too-deep': 'This is nested more than 64 levels deep and is left out.',
  bibliography: '{detail}',

  // Quick fixes
  'fix.rename-key': 'Change to {key}',
  'fix.rename-id': 'Change the id to {id}',
  'fix.replace': 'Change to {text}',
  'fix.quote-text': 'Put the text in quotation marks',
  'fix.tab': 'Replace the tab by spaces',
  'fix.indent': 'Move the entry into its column',
  'fix.add-version': 'Add the line "factbase: 1"',
  'fix.swap-dates': 'Swap the dates',
};

/** All sentences about fact bases, their dates and quotes included. */
export const factMessages: MessageTable = { ...dateMessages, ...quoteMessages, ...table };
