/** The languages that drafts are written in. */
export const markups = ['markdown', 'quarto', 'latex', 'typst', 'asciidoc', 'restructuredtext', 'myst', 'org', 'plaintext'] as const;

export type Markup = (typeof markups)[number];

/**
 * What one UTF-16 unit of a draft is to the reader of its prose:
 * - `prose`: read as it stands;
 * - `hidden`: not prose (code, maths, URL, citation key, comment ...); no name runs across it;
 * - `through`: markup inside prose, read as if it were absent (`**`, `\emph{`), so that a name may contain it;
 * - `space`: markup that reads as one space (`~` in LaTeX, `&nbsp;`).
 */
export const CharClass = { prose: 0, hidden: 1, through: 2, space: 3 } as const;
