/** The edits that make a draft name a bibliography file, in the way of its language. */
import type { TextEdit } from '../../facts/problem';
import type { Draft } from '../../prose/draft';
import { frontMatterOf } from '../../prose/frontMatter';

/** Undefined where the draft is no place for it: Sphinx has it in `conf.py`, plain text has no bibliography. */
export function nameBibliography(draft: Draft, path: string): readonly TextEdit[] | undefined {
  const text = draft.slice(0, draft.length);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const at = (offset: number, newText: string): TextEdit => ({ start: offset, end: offset, newText });
  const atEnd = (lines: string): TextEdit => at(text.length, (text.endsWith('\n') ? eol : eol + eol) + lines + eol);
  switch (draft.markup) {
    case 'markdown':
    case 'quarto':
    case 'myst': {
      const matter = frontMatterOf(draft);
      const line = `bibliography: ${yamlPath(path)}${eol}`;
      return [matter ? at(matter.span.end, line) : at(start, `---${eol}${line}---${eol}${eol}`)];
    }
    case 'latex':
      return latex(text, path, eol);
    case 'typst':
      return [atEnd(`#bibliography("${path.replace(/["\\]/g, '\\$&')}")`)];
    case 'org':
      return [at(afterLines(text, start, /^#\+/), `#+bibliography: ${path}${eol}`), atEnd('#+print_bibliography:')];
    case 'asciidoc':
      return [at(afterTitle(text, start), `:bibtex-file: ${path}${eol}`), atEnd('bibliography::[]')];
    default:
      return undefined;
  }
}

function yamlPath(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path.replace(/["\\]/g, '\\$&')}"`;
}

function latex(text: string, path: string, eol: string): readonly TextEdit[] | undefined {
  const begin = /^[ \t]*\\begin\{document\}/m.exec(text);
  if (!begin) return undefined;
  const end = /^[ \t]*\\end\{document\}/m.exec(text.slice(begin.index));
  const endAt = end ? begin.index + end.index : text.length;
  const preamble = text.slice(0, begin.index).replace(/(?<!\\)%[^\n]*/g, '');
  if (/\\usepackage(?:\[[^\]]{0,300}\])?\{(?:[^{}]{0,200},)?\s*natbib\s*[,}]/.test(preamble)) {
    const style = /\\bibliographystyle\b/.test(text) ? '' : `\\bibliographystyle{plainnat}${eol}`;
    return [{ start: endAt, end: endAt, newText: `${style}\\bibliography{${path.replace(/\.bib$/i, '')}}${eol}` }];
  }
  const loads = /\\usepackage(?:\[[^\]]{0,300}\])?\{(?:[^{}]{0,200},)?\s*biblatex\s*[,}]/.test(preamble);
  const load = loads ? '' : `\\usepackage{biblatex}${eol}`;
  const edits = [{ start: begin.index, end: begin.index, newText: `${load}\\addbibresource{${path}}${eol}` }];
  if (!/\\printbibliography\b/.test(text)) edits.push({ start: endAt, end: endAt, newText: `\\printbibliography${eol}` });
  return edits;
}

/** After the lines at the top that are of a form. */
function afterLines(text: string, from: number, form: RegExp): number {
  let at = from;
  while (form.test(text.slice(at, at + 10))) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** After AsciiDoc's title and the lines right below it, which are author, revision and attributes. */
function afterTitle(text: string, start: number): number {
  if (!/^= \S/.test(text.slice(start, start + 3))) return start;
  let at = start;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    if (text.slice(at, end < 0 ? text.length : end).trim() === '') return at;
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
