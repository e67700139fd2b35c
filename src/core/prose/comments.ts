// Where a writer may say something to tools and not to readers, in each markup language: suppressions of checks go there.

import type { Markup } from './markup';

/** How a markup language writes comments. */
export interface CommentSyntax {
  /** What begins a comment that runs to the end of its line, e.g. `%`. */
  readonly line?: string;
  /** What opens and closes a comment that may stand anywhere, e.g. `<!--` and `-->`. */
  readonly block?: readonly [open: string, close: string];
  /** Line comments must begin their line. */
  readonly ownLine: boolean;
}

const html = ['<!--', '-->'] as const;

const syntaxes: Readonly<Record<Markup, CommentSyntax | undefined>> = {
  markdown: { block: html, ownLine: false },
  quarto: { block: html, ownLine: false },
  // `%` begins a comment at the start of a line only; HTML comments work everywhere.
  myst: { line: '%', block: html, ownLine: true },
  latex: { line: '%', ownLine: false },
  typst: { line: '//', block: ['/*', '*/'], ownLine: false },
  asciidoc: { line: '//', ownLine: true },
  restructuredtext: { line: '..', ownLine: true },
  org: { line: '#', ownLine: true },
  plaintext: undefined,
};

/** The comments of a markup language; undefined where it has none. A space belongs between the mark and the words. */
export function commentSyntax(markup: Markup): CommentSyntax | undefined {
  return syntaxes[markup];
}
