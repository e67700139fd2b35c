/**
 * Citations as the languages of drafts write them: one or several sources, with locators and words around them, everything
 * escaped as the language needs. Conventions: see the modules under `syntax/`, one a language.
 */
import type { Locator } from '../facts/model';
import type { Message } from '../message';
import type { Markup } from '../prose/markup';
import type { CslItem } from './csl';
import { citeAsciidoc } from './syntax/asciidoc';
import { citeBiblatex, citeNatbib, loadsNatbib } from './syntax/latex';
import { citeOrg } from './syntax/org';
import { citeMyst, citePandoc } from './syntax/pandoc';
import { citePlain } from './syntax/plain';
import { citeRst } from './syntax/rst';
import { citeTypst } from './syntax/typst';

export const citationSyntaxes = ['pandoc', 'biblatex', 'natbib', 'typst', 'asciidoc', 'rst', 'myst', 'org', 'plain'] as const;

export type CitationSyntax = (typeof citationSyntaxes)[number];

/** `(Smith 2020, p. 3)`, `Smith (2020, p. 3)`, `(2020, p. 3)`. */
export type CitationForm = 'parenthetical' | 'narrative' | 'year';

/** One source to be cited. */
export interface CiteItem {
  readonly key: string;
  readonly locator?: Locator;
  /** Words before it, as plain text, e.g. `see`. */
  readonly prefix?: string;
  /** Words after it, as plain text, e.g. `emphasis added`. */
  readonly suffix?: string;
  /** What is known of the source; only plain text needs it. */
  readonly csl?: CslItem;
}

export interface CiteOptions {
  /** The language of the draft, where it says more than the syntax: Quarto keeps some keys for itself. */
  readonly markup?: Markup;
  /** All items that the draft cites, in order, so that plain text tells `2020a` from `2020b`. */
  readonly among?: readonly CslItem[];
}

export interface Cited {
  readonly text: string;
  /** What the language could not say, or what will not compile. */
  readonly hint?: Message;
}

/** How one syntax writes a citation; hints go into the list. */
export type CitationWriter = (items: readonly CiteItem[], form: CitationForm, hints: Message[], options: CiteOptions) => string;

const writers: Readonly<Record<CitationSyntax, CitationWriter>> = {
  pandoc: citePandoc,
  biblatex: citeBiblatex,
  natbib: citeNatbib,
  typst: citeTypst,
  asciidoc: citeAsciidoc,
  rst: citeRst,
  myst: citeMyst,
  org: citeOrg,
  plain: citePlain,
};

/** The citation of some sources; the empty text for none. @example `cite([{ key: 'k' }], 'pandoc', 'parenthetical').text` is `[@k]`. */
export function cite(items: readonly CiteItem[], syntax: CitationSyntax, form: CitationForm, options: CiteOptions = {}): Cited {
  if (items.length === 0) return { text: '' };
  const hints: Message[] = [];
  const text = writers[syntax](items, form, hints, options);
  return hints[0] ? { text, hint: hints[0] } : { text };
}

const syntaxes: Readonly<Record<Markup, CitationSyntax>> = {
  markdown: 'pandoc',
  quarto: 'pandoc',
  latex: 'biblatex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  restructuredtext: 'rst',
  myst: 'myst',
  org: 'org',
  plaintext: 'plain',
};

/** The syntax of a language; `text` is the draft, whose preamble tells natbib from biblatex. */
export function syntaxFor(markup: Markup, text?: string): CitationSyntax {
  return markup === 'latex' && text !== undefined && loadsNatbib(text) ? 'natbib' : syntaxes[markup];
}
