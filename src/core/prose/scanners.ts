// The one table of scanners by markup.

import { asciidocScanner } from './asciidoc/asciidoc';
import { latexScanner } from './latex/lines';
import { markdownScanner } from './markdown/markdown';
import type { Markup } from './markup';
import { orgScanner } from './org/org';
import { plainTextScanner } from './plainText';
import { rstScanner } from './restructuredtext/rst';
import type { Scanner } from './scanner';
import { typstScanner } from './typst/typst';

const scanners: Partial<Record<Markup, Scanner>> = {};

/** The scanner of a markup, made when first asked for. */
export function scannerOf(markup: Markup): Scanner {
  return (scanners[markup] ??= make(markup));
}

function make(markup: Markup): Scanner {
  switch (markup) {
    case 'markdown':
    case 'quarto':
      return markdownScanner('markdown');
    case 'myst':
      return markdownScanner('myst');
    case 'latex':
      return latexScanner;
    case 'typst':
      return typstScanner;
    case 'org':
      return orgScanner;
    case 'asciidoc':
      return asciidocScanner;
    case 'restructuredtext':
      return rstScanner;
    case 'plaintext':
      return plainTextScanner;
  }
}
