/** What is said about bibliographies and citations; `{name}` is filled in with the argument of that name. */
import type { MessageTable } from '../message';

export const citationMessages: MessageTable = {
  'bibliography.unclosed-entry':
    'The entry "{key}" is not closed: a brace is missing. Everything up to the next entry was read as part of it.',
  'bibliography.unclosed-field': 'The field "{field}" of "{key}" is not closed: add the missing brace or quotation mark.',
  'bibliography.missing-comma': 'A comma is missing before the field "{field}" of "{key}".',
  'bibliography.missing-key':
    'This entry has no key, so it cannot be cited. Write one after the opening brace, followed by a comma.',
  'bibliography.unexpected': 'The entry "{key}" cannot be read from here on. Expected a field such as: title = {...}',
  'bibliography.duplicate-key': 'The key "{key}" is used twice in this file. The first entry counts; give this one another key.',
  'bibliography.bad-date': 'The date "{date}" of "{key}" was not understood. Write it as 2023, 2023-07 or 2023-07-14.',
  'bibliography.not-json': 'This part of the file is not valid JSON, so it was left out.',
  'bibliography.not-a-list': 'A CSL-JSON bibliography is a list of entries: it starts with "[" and ends with "]".',
  'bibliography.not-an-item': 'This entry is left out: an entry needs at least an "id".',
  'bibliography.ris-no-type':
    'This line stands outside of an entry. An entry starts with a line "TY  - " and ends with "ER  - ".',
  'bibliography.ris-unclosed': 'This entry does not end with a line "ER  - ".',
  'bibliography.hayagriva-unread': 'This entry could not be read.',
  'style.unusable': 'This citation style cannot be used ({reason}). Choose another one, or a .csl file from citationstyles.org.',
  'beside.no-format':
    'Factbase cannot keep {file} in step: it writes .bib, .json (CSL-JSON) and .yml (Hayagriva) files. Name one of these in the draft.',
  'beside.foreign': '{file} holds something else than a bibliography, so nothing was written to it.',
  'beside.not-a-list':
    '{file} is no valid list in CSL-JSON, so nothing was written to it. Correct it first, or name another file.',
  'beside.by-hand':
    'Factbase cannot name {path} in this document by itself. Name it where your project lists its bibliographies (Sphinx: bibtex_bibfiles in conf.py; LaTeX: the main file).',
  'import.no-bibliography': '{file} is not a bibliography. BibTeX, BibLaTeX, CSL-JSON, RIS and Hayagriva are understood.',
  'import.no-entries': 'No entry of {file} could be read.',
  'style.not-found':
    'There is no citation style “{style}”. Shipped are: {shipped}. Any other is named by the path to its .csl file.',
  'style.not-a-style':
    '“{style}” is no citation style. Get one from https://www.zotero.org/styles, or choose one of the shipped ones.',
  'style.dependent':
    'The citation style “{style}” only names another one, “{parent}”. Get that one from https://www.zotero.org/styles and name its file.',
  'style.not-installed': 'The file of “{style}” is missing from this installation. Install Factbase again.',
  'style.no-processor': 'References are shown without a citation style: the file that formats them could not be loaded.',
  'cite.key-not-possible':
    'The key "{key}" cannot be written in {language}. Give the source a key of letters, digits, "_" and "-".',
  'cite.reserved-prefix':
    'Quarto takes the key "{key}" for a cross-reference, because it starts with "{prefix}". Give the source another key.',
  'cite.no-year-form': '{language} has no citation without the author: the usual form was used.',
  'cite.no-prefix': '{language} has no place for words before a citation: "{prefix}" was put before it.',
  'cite.no-suffix': '{language} has no place for words after a citation: "{suffix}" was put with the page.',
  'cite.locator-changed': '{language} does not allow some characters of "{locator}" there: they were replaced.',
  'cite.locator-as-page': '{language} may print "pp." before "{locator}", because it takes every locator for a page.',
  'cite.already-there': 'This place of the source is cited here already.',
  'cite.no-data': 'Nothing is known of the source "{key}", so its key stands in the place of author and year.',
};
