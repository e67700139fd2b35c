/** Plain words as text of a markup language: what would be read as markup is escaped where the language has an escape for it. */
import { escapeLatex } from '../citations/syntax/latex';
import { escapeTypst } from '../citations/syntax/typst';
import type { Markup } from './markup';

/** One line of plain text as it must be written in a draft to be printed as it is. AsciiDoc and Org have no escape that is safe everywhere. */
export function plainIn(markup: Markup, text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  switch (markup) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      // An underscore inside a word means nothing, and is common in names of files and accounts.
      return line.replace(/[\\`*[\]<>~^@$|#]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
    case 'latex':
      return escapeLatex(line);
    case 'typst':
      return escapeTypst(line).replace(/\\(['"])/g, '$1');
    case 'restructuredtext':
      return line.replace(/[\\*`|]|_(?![\p{L}\p{N}])/gu, '\\$&');
    default:
      return line;
  }
}
