/**
 * Which bibliography files a draft names, and how: front matter, LaTeX preamble, `#bibliography(...)`, `#+bibliography:`,
 * `:bibtex-file:`. Asked while one types, so that only blocks that hold the word are read.
 */
import type { Draft } from '../../prose/draft';
import { frontMatterOf } from '../../prose/frontMatter';
import type { BibtexDialect } from '../bibtex/write';

/** What a draft says about its bibliographies. */
export interface NamedBibliographies {
  /** Paths as the draft writes them, in order, each once. `.bib` is added where LaTeX leaves it out. */
  readonly paths: readonly string[];
  /** What a `.bib` file is to be written in, by the program that builds the draft. */
  readonly dialect: BibtexDialect;
  /** The main file of a LaTeX chapter, as its magic comment names it. */
  readonly root?: string;
}

type Finder = (text: string) => readonly string[];

const lineForm =
  (form: RegExp): Finder =>
  text =>
    [...text.matchAll(form)].flatMap(found => unquoted(found[1]!.trim()) || []);

const org = lineForm(/^[ \t]*#\+bibliography:[ \t]*([^\r\n]{1,500})/gim);
const asciidoc = lineForm(/^:bibtex-file:[ \t]*([^\r\n]{1,500})/gm);
const sphinx = lineForm(/^[ \t]*\.\. bibliography::[ \t]*([^\r\n]{1,500})/gm);

function latex(text: string): readonly string[] {
  const code = text.replace(/(?<!\\)%[^\n]*/g, '');
  return [
    ...code.matchAll(/\\(add(?:global|section)?bib(?:resource)?|bibliography)\s*(?:\[[^\]]{0,300}\])?\s*\{([^{}]{1,2000})\}/g),
  ].flatMap(([, command, paths = '']) =>
    command === 'bibliography' ? paths.split(',').flatMap(path => (path.trim() ? withBib(path.trim()) : [])) : paths.trim() || [],
  );
}

function withBib(path: string): string {
  return /\.bib$/i.test(path) ? path : `${path}.bib`;
}

function typst(text: string): readonly string[] {
  const code = text.replace(/(?<!:)\/\/[^\n]*/g, '');
  return [...code.matchAll(/\bbibliography\s*\(\s*(?:\(([^()]{1,2000})\)|("(?:[^"\\\n]|\\.){1,500}"))/g)].flatMap(
    ([, list, one]) =>
      [...(list ?? one ?? '').matchAll(/"((?:[^"\\\n]|\\.){1,500})"/g)].map(each => each[1]!.replace(/\\(.)/g, '$1')),
  );
}

/** `"a b.bib"` as Org and others quote it. */
function unquoted(text: string): string {
  return /^"([^"]*)"$/.exec(text)?.[1] ?? text;
}

/** The bibliographies that a draft names itself. */
export function namedBibliographies(draft: Draft): NamedBibliographies {
  const dialect = 'biblatex';
  switch (draft.markup) {
    case 'markdown':
    case 'quarto':
    case 'myst':
      return { paths: unique(frontMatterOf(draft)?.bibliography.map(each => each.value) ?? []), dialect };
    case 'latex': {
      const root = /^\s*%\s*!\s*TeX\s+root\s*=\s*(\S[^\r\n]{0,300})/im.exec(draft.blocks[0]?.text ?? '')?.[1]?.trim();
      const paths = inBlocks(draft, /bib/, latex);
      const classic = inBlocks(draft, /\\bibliography\s*\{/, text => [text]).length > 0;
      return { paths, dialect: classic ? 'bibtex' : dialect, ...(root && { root }) };
    }
    case 'typst':
      return { paths: inBlocks(draft, /bibliography/, typst), dialect };
    case 'org':
      return { paths: inBlocks(draft, /#\+bibliography:/i, org), dialect };
    case 'asciidoc':
      // asciidoctor-bibtex reads BibTeX.
      return { paths: inBlocks(draft, /:bibtex-file:/, asciidoc), dialect: 'bibtex' };
    case 'restructuredtext':
      // sphinxcontrib-bibtex reads BibTeX.
      return { paths: inBlocks(draft, /bibliography::/, sphinx).flatMap(each => each.split(/\s+/)), dialect: 'bibtex' };
    default:
      return { paths: [], dialect };
  }
}

function inBlocks(draft: Draft, holds: RegExp, find: Finder): readonly string[] {
  return unique(draft.blocks.flatMap(block => (holds.test(block.text) ? find(block.text) : [])));
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.filter(path => path !== ''))];
}

/** `bibliography:` of a Quarto project's or folder's settings (`_quarto.yml`, `_metadata.yml`), read as front matter is. */
export function bibliographiesInYaml(text: string, draftOf: (text: string) => Draft): readonly string[] {
  return namedBibliographies(draftOf(`---\n${text.replace(/^\uFEFF/, '')}\n---\n`)).paths;
}

/** `bibtex_bibfiles = [...]` of a Sphinx project's `conf.py`; only plain texts in a list or tuple are understood. */
export function bibliographiesInSphinx(text: string): readonly string[] {
  const list = /^bibtex_bibfiles\s*=\s*[[(]([^\])]{0,5000})[\])]/m.exec(text.replace(/^[ \t]*#[^\n]*/gm, ''))?.[1] ?? '';
  return unique([...list.matchAll(/(["'])([^"'\n]{1,500})\1/g)].map(each => each[2]!));
}
