/** Where pandoc's reader of LaTeX is not LaTeX, or says more of a document than its printed pages do. */
import { behind, exempt, type Exemption } from './exemption';

/** Whether a word stands in an argument, at any depth, of one of the commands. */
function within(before: string, names: RegExp): boolean {
  const open: string[] = [];
  const text = before.replace(/(?<!\\)%[^\n]*\n/g, '');
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') open.push(text.slice(Math.max(0, i - 80), i));
    else if (text[i] === '}') open.pop();
  }
  return open.some(each => names.test(/\\([A-Za-z]+)\*?\s*(?:\[[^\]]*\]|\{[^{}]*\})*$/.exec(each)?.[1] ?? ''));
}

/** Whether a word stands in one of the environments. */
function inside(before: string, names: RegExp): boolean {
  const open: string[] = [];
  for (const [, what, name] of before.matchAll(/\\(begin|end)\{([A-Za-z]+)\*?\}/g))
    if (what === 'begin') open.push(name!);
    else open.pop();
  return open.some(name => names.test(name));
}

export const latex: readonly Exemption[] = [
  exempt('lost', 'pandoc shows keys of what is referred to and of glossaries, the printed page does not', ({ before }) =>
    within(before, /^(?:ref|eqref|autoref|[cCv]ref|gls|Glspl|acl?|acrshort)$/),
  ),
  exempt('lost', 'pandoc shows numbers with units as text', ({ before }) => within(before, /^SI$/)),
  exempt('shown', 'pandoc leaves out what commands print that it does not know', ({ before }) =>
    within(
      before,
      /^(?:[fm]box|framebox|makebox|scalebox|rotatebox|raisebox|todo|textquote|marginpar|dedication|multicolumn|opening|closing|epigraph|uppercase|foo)$/,
    ),
  ),
  exempt('shown', 'pandoc leaves out floats that text runs around', ({ before }) => inside(before, /^wrapfigure$/)),
  exempt('lost', 'pandoc reads environments that it does not know as text', ({ before }) =>
    inside(before, /^(?:algorithmic|filecontents)$/),
  ),
  exempt('joined', 'a space made by a command is nothing to pandoc', ({ between }) =>
    /\\(?:quad|qquad|space|enspace|thinspace)(?![a-z])/.test(between),
  ),
  behind(
    'shown',
    'the short form of a heading, which the table of contents shows',
    /\\(?:part|chapter|(?:sub)*section|caption)\*?\[[^\]]*$/,
  ),
  behind('shown', 'the label of a numbered item, which pandoc numbers itself', /\\item\[[^\]]*$/),
  behind('lost', 'the alternative text of a picture, an option here', /\\includegraphics\[[^\]]*$/),
  exempt('parted', 'a line ended by two backslashes, which in tables ends a row', ({ between }) => /^[}\s]*\\\\/.test(between)),
  exempt('parted', 'a comment, across which no name runs', ({ between }) => /^[}\s]*%/.test(between)),
  exempt(
    'parted',
    'the end of a link, a colour, a language or a box',
    ({ before, between }) =>
      /^[^{]*\}/.test(between) &&
      within(
        before,
        /^(?:href|hyperref|hyperlink|hypertarget|textcolor|colorbox|foreignlanguage|enquote|text|hl|parbox|raisebox|footnotetext)$/,
      ),
  ),
  exempt(
    'parted',
    'pandoc runs the title of a slide into its text',
    ({ before, between }) => /^\}\s*$/.test(between) && /\\begin\{frame\}\{[^}]*$/.test(before),
  ),
  exempt(
    'shown',
    'pandoc leaves out the names of theorems and the sources of quotations, and with what it cannot read in them all of them',
    ({ before }) => /\\begin\{(?:theorem|displayquote)\}\[[^\]]*$/.test(before) || inside(before, /^(?:displayquote|theorem)$/),
  ),
  exempt('shown', 'pandoc gives up what holds comments or verbatim text in arguments', ({ paragraph }) =>
    /\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\\(?:begin\{(?:comment|otherlanguage|math)\}|verb|iffalse|lstinline|mintinline)/.test(
      paragraph,
    ),
  ),
  exempt('parted', 'verbatim text with a brace in an argument, which TeX refuses', ({ paragraph }) =>
    /\\verb\*\+\w+ \}/.test(paragraph),
  ),
];
