/** The languages that drafts are written in. */
export const markups = [
  'markdown',
  'quarto',
  'latex',
  'typst',
  'asciidoc',
  'restructuredtext',
  'myst',
  'org',
  'plaintext',
] as const;

export type Markup = (typeof markups)[number];

/**
 * What one UTF-16 unit of a draft is to the reader of its prose:
 * - `prose`: read as it stands;
 * - `hidden`: not prose (code, maths, URL, citation key, comment ...); no name runs across it;
 * - `through`: markup inside prose, read as if it were absent (`**`, `\emph{`), so that a name may contain it;
 * - `space`: markup that reads as one space (`~` in LaTeX, `&nbsp;`).
 */
export enum CharClass {
  prose = 0,
  hidden = 1,
  through = 2,
  space = 3,
}

/** Language ids of VS Code and of the extensions that writers commonly have. */
const byLanguage: Readonly<Record<string, Markup>> = {
  markdown: 'markdown',
  quarto: 'quarto',
  rmd: 'quarto',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  restructuredtext: 'restructuredtext',
  rst: 'restructuredtext',
  myst: 'myst',
  org: 'org',
  plaintext: 'plaintext',
};

const byEnding: Readonly<Record<string, Markup>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'quarto',
  tex: 'latex',
  typ: 'typst',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  rst: 'restructuredtext',
  org: 'org',
  txt: 'plaintext',
};

/**
 * The markup of a document: by its language id, and where that is none of ours, by the ending of its file; undefined for
 * anything else. `.typ`, `.org`, `.adoc` and `.qmd` are "plaintext" to an editor without their extensions, so there the ending
 * decides; a `.txt` with a language of its own (`CMakeLists.txt`) is no text to write in.
 */
export function markupOf(languageId: string | undefined, fileName: string | undefined): Markup | undefined {
  const language = languageId?.toLowerCase() ?? '';
  const ofLanguage = Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
  if (ofLanguage !== undefined && ofLanguage !== 'plaintext') return ofLanguage;
  const ending = /\.([a-z]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const ofEnding = Object.hasOwn(byEnding, ending) ? byEnding[ending] : undefined;
  if (ofEnding === 'plaintext' && language !== '' && ofLanguage === undefined) return undefined;
  return ofEnding ?? ofLanguage;
}
