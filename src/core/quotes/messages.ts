/** The sentences about quotes in English. */
import type { MessageTable } from '../message';

export const quoteMessages: MessageTable = {
  'quote-not-found': 'These words are not in the text of {source}. Compare the quote with the source.',
  'quote-moved': 'These words stand on page {found} of {source}, not on page {given}.',
  'quote-altered': 'The text of {source} says it differently: “{found}”. Correct the quote.',
  'text-not-found': 'The text of this source is not there: {path}. The path counts from the folder of this file.',
  'text-not-found.outside': '{path} lies outside the workspace, where nothing is read from.',
  'text-not-found.unreadable': '{path} cannot be read as text.',
  'text-not-found.kind': '{path} is of a kind that is not read. Use a txt, md, html, pdf or docx file.',
  'fix.page': 'Change the page to {page}',
  'fix.quote': 'Change to the words of the source',
};
