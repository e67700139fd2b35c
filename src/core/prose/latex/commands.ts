// What LaTeX's commands are to prose. Names are those of the LaTeX kernel and of the packages that writers of text use.

import { isLetter } from '../paint';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Commands that change the look of their argument: a name may contain them. */
export const looks = words(
  `emph textbf textit textsc textsl textrm textsf textup textmd textnormal underline uline uuline sout st ul text mbox hbox
   uppercase lowercase MakeUppercase MakeLowercase MakeTextUppercase textsuperscript textsubscript fbox hl so textls
   name surname person textcyrillic textgreek RL LR textarabic textpersian textfarsi texthebrew textrussian textbelarusian textukrainian`,
);

/** Commands without arguments that change the look of what follows. */
export const switches = words(
  `bfseries mdseries itshape slshape scshape upshape rmfamily sffamily ttfamily normalfont em bf it sc sl rm sf tt tiny scriptsize
   footnotesize small normalsize large Large LARGE huge Huge noindent indent centering raggedright raggedleft protect relax
   xspace leavevmode allowbreak nobreak hyp null`,
);

/** Commands that stand for a space. */
export const spaces = words('nobreakspace space quad qquad enspace thinspace enskip medspace');

/** Commands whose letters are what they print, as far as folding goes (`\o`, `\ss`, `\ae`). */
export const letters = words('o O l L i j ss ae AE oe OE aa AA dh DH dj DJ ng NG th TH');

/** Accents that are letters; `\v{c}` reads as `c`. */
export const letterAccents = words('v c u H k r b d t');

/** Commands all of whose arguments are hidden. Citation commands are told by their name. */
export const hiddenArguments = words(
  `label ref eqref pageref autoref cref Cref cpageref vref vpageref nameref fref Fref subref labelcref url path nolinkurl input
   include includegraphics includeonly includepdf import subfile usepackage RequirePackage documentclass documentstyle
   bibliography bibliographystyle addbibresource printbibliography newenvironment renewenvironment DeclareMathOperator
   newtheorem theoremstyle newcounter setcounter addtocounter stepcounter refstepcounter vspace hspace vskip hskip rule
   pagestyle thispagestyle pagenumbering index glossary ac acs acl acf newacronym newglossaryentry texttt code lstinputlisting
   inputminted lstset definecolor color colorlet pagecolor tag ensuremath si SI num qty unit ang hypersetup geometry
   usetikzlibrary tikzset pgfplotsset graphicspath captionsetup selectlanguage setmainlanguage setotherlanguage
   setdefaultlanguage setmainfont setsansfont setmonofont newfontfamily fontsize linespread phantom hphantom vphantom tikz
   bibitem cline cmidrule multirow addcontentsline markboth markright expandafter ExecuteBibliographyOptions DeclareFieldFormat
   hyphenation keywords email affiliation orcid institute usetheme usecolortheme includesvg movie enlargethispage pdfbookmark
   addtotoc DTMdate`,
);

/** Commands that define another one, whose name follows with braces around it or without. */
export const definitions = words(
  `newcommand renewcommand providecommand DeclareRobustCommand NewDocumentCommand RenewDocumentCommand ProvideDocumentCommand
   DeclareDocumentCommand def gdef edef xdef let setlength addtolength newlength`,
);

/** Whether a command prints an entry of a glossary by its key: `\gls`, `\acrshort`, `\glsxtrlong`, and the same with capitals. */
export function printsAcronym(name: string): boolean {
  return /^(?:gls|Gls|GLS|acr|Acr|ACR)/.test(name);
}

/** Commands whose first argument is hidden and whose others are prose. */
export const hiddenFirst = words(
  'href textcolor foreignlanguage textlang colorbox hypertarget hyperlink parbox raisebox scalebox rotatebox makebox framebox resizebox footnotetext multicolumn',
);

/** Commands that begin a block of their own. */
export const blocks = words(
  `part chapter section subsection subsubsection paragraph subparagraph item begin end title subtitle author date abstract caption maketitle
   tableofcontents bibliography printbibliography appendix frametitle framesubtitle par newpage clearpage addchap addsec minisec bibitem hline
   toprule midrule bottomrule input include includegraphics label centering`,
);

/** Environments of maths, and others whose content is never prose. */
const maths = words(
  'equation align gather multline eqnarray math displaymath flalign alignat xalignat subequations dmath IEEEeqnarray',
);
const raw = words(
  `verbatim Verbatim BVerbatim LVerbatim SaveVerbatim lstlisting minted alltt comment filecontents tikzpicture pgfpicture forest algorithm
   algorithmic algorithm2e algorithmicx axis tikzcd CCSXML prooftree chronology`,
);

/**
 * What hides its content and begins at `at`, or '': `m` for maths, which never runs over a blank line, or `r`, and then the
 * mark that closes it, as in `m\end{align}`.
 */
export function opaqueMark(text: string, at: number, end: number): string {
  if (text.startsWith('\\iffalse', at) && !isLetter(text.charCodeAt(at + 8))) return 'r\\fi';
  if (!text.startsWith('\\begin{', at)) return '';
  let i = at + 7;
  while (i < end && i - at < 40 && (isLetter(text.charCodeAt(i)) || text.charCodeAt(i) === 42)) i++;
  if (text.charCodeAt(i) !== 125) return '';
  const name = text.slice(at + 7, i);
  const plain = name.endsWith('*') ? name.slice(0, -1) : name;
  const mode = maths.has(plain) ? 'm' : raw.has(plain) ? 'r' : '';
  return mode === '' ? '' : `${mode}\\end{${name}}`;
}

/** Environments with arguments in braces that are no prose, as `\begin{tabular}{lll}`. */
export const layoutEnvironments = words(
  'tabular tabularx tabulary longtable array minipage multicols wrapfigure wraptable thebibliography adjustbox tabbing supertabular xltabular subfigure subtable spacing otherlanguage',
);

/** Environments whose option in brackets is words: the name of a theorem, the source of a quotation. */
export const titledEnvironments = words(
  'theorem lemma proposition corollary definition remark example proof conjecture claim exercise quote quotation displayquote',
);

/** Whether a command cites: `\cite`, `\textcite*`, `\autocites` ... of natbib and biblatex, whose arguments are hidden. */
export function cites(name: string): boolean {
  return name.length < 24 && /cite/i.test(name) && name !== 'citeauthoryearstyle';
}
