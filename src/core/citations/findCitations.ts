/**
 * Finds the citations that stand in a draft: which keys, with which locators, and where. For hovers on keys, unknown keys,
 * renaming, and for putting one citation into another. Linear in the text.
 */
import type { Locator } from '../facts/model';
import type { Markup } from '../prose/markup';
import type { Span } from '../text/span';
import type { CitationForm, CitationSyntax } from './cite';
import { findAsciidoc, findOrg, findRst } from './find/bracketed';
import { findLatex } from './find/latex';
import { maskDraft } from './find/mask';
import { findPandoc } from './find/pandoc';
import { findTypst } from './find/typst';

/** One source in a citation; the span covers its words, key and locator. */
export interface FoundItem extends Span {
  readonly key: string;
  /** The key alone, without `@` or braces. */
  readonly keyStart: number;
  readonly keyEnd: number;
  /** The words before the key, e.g. `see`; missing where there are none. */
  readonly prefix?: string;
  readonly locator?: Locator;
  /** The locator as written, label included. */
  readonly locatorStart?: number;
  readonly locatorEnd?: number;
}

/** A citation, brackets included. */
export interface FoundCitation extends Span {
  readonly syntax: CitationSyntax;
  readonly form: CitationForm;
  readonly items: readonly FoundItem[];
  /** Where the next source would be put in to share the bracket, and what stands between sources there; missing where none fits in. */
  readonly merge?: { readonly at: number; readonly separator: string };
}

/** A citation in a masked draft. */
export type Finder = (masked: string, markup: Markup) => FoundCitation[];

const finders: Readonly<Partial<Record<Markup, Finder>>> = {
  markdown: findPandoc,
  quarto: findPandoc,
  myst: findPandoc,
  latex: findLatex,
  typst: findTypst,
  asciidoc: findAsciidoc,
  restructuredtext: findRst,
  org: findOrg,
};

/** All citations of a draft in order, none in code, comments or front matter; none in plain text, which has no syntax for them. */
export function findCitations(text: string, markup: Markup): readonly FoundCitation[] {
  return mayCite(text) ? findInMasked(maskDraft(text, markup), markup) : [];
}

/** False where a text surely holds no citation: quick, for texts that need not be masked then. */
export function mayCite(text: string): boolean {
  return /@|cite|Cite/.test(text);
}

/** The citations of a draft that is masked already. */
export function findInMasked(masked: string, markup: Markup): readonly FoundCitation[] {
  const find = finders[markup];
  if (!find) return [];
  // A half-typed citation (`cite:[]`) names nothing yet.
  return find(masked, markup)
    .filter(citation => citation.items.length > 0)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
