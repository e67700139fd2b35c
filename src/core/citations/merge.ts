/** Puts a citation into a draft: into the bracket of a citation that stands there, or as one of its own. */
import type { TextEdit } from '../facts/problem';
import type { Message } from '../message';
import type { Markup } from '../prose/markup';
import { cite, syntaxFor, type CitationForm, type CiteItem, type CiteOptions } from './cite';
import { findCitations, type FoundCitation } from './findCitations';

export interface CitationEdit extends TextEdit {
  readonly hint?: Message;
  /** Whether a citation was there already, and now holds this source too. */
  readonly merged: boolean;
}

/** The citation in or directly beside an offset (at most one blank between), if a source can be added to it. */
function neighbour(text: string, offset: number, markup: Markup): FoundCitation | undefined {
  const near = findCitations(text, markup).filter(
    ({ start, end, merge, form }) =>
      merge !== undefined &&
      form !== 'narrative' &&
      start <= offset + 1 &&
      offset - 1 <= end &&
      isBeside(text, offset, start, end),
  );
  return near.find(({ start, end }) => start <= offset && offset <= end) ?? near[0];
}

function isBeside(text: string, offset: number, start: number, end: number): boolean {
  if (offset >= start && offset <= end) return true;
  return offset > end ? /^[ \t]$/.test(text.slice(end, offset)) : /^[ \t]$/.test(text.slice(offset, start));
}

/**
 * The edit that adds a source to the citation at or beside an offset (UTF-16). Undefined where no citation is there, where it has no
 * place for another source, or where the same source with the same locator is in it already. The source takes the form of the others
 * unless one is wanted.
 */
export function mergeCitation(
  text: string,
  offset: number,
  item: CiteItem,
  markup: Markup,
  options: CiteOptions = {},
  wanted?: CitationForm,
): CitationEdit | undefined {
  const found = neighbour(text, offset, markup);
  if (!found?.merge) return undefined;
  const same = found.items.some(
    ({ key, locator }) => key === item.key && locator?.value === item.locator?.value && locator?.label === item.locator?.label,
  );
  if (same) return undefined;
  const form: CitationForm = wanted ?? found.form;
  const { text: alone, hint } = cite([item], found.syntax, form, { ...options, markup });
  if (markup === 'latex') {
    const newText = mergedLatex(text.slice(found.start, found.end), found, item, alone);
    return newText === undefined
      ? undefined
      : { start: found.start, end: found.end, newText, merged: true, ...(hint ? { hint } : {}) };
  }
  const inner = innerOf(alone, found);
  if (inner === undefined) return undefined;
  const { at, separator } = found.merge;
  return { start: at, end: at, newText: separator + inner, merged: true, ...(hint ? { hint } : {}) };
}

/** What of a citation of its own goes into another's bracket. */
function innerOf(alone: string, found: FoundCitation): string | undefined {
  switch (found.syntax) {
    case 'pandoc':
    case 'myst':
      return alone.slice(1, -1);
    case 'org':
      return alone.slice(alone.indexOf(':') + 1, -1);
    case 'asciidoc':
      return alone.slice(alone.indexOf('[') + 1, -1);
    case 'rst':
      return alone.slice(alone.indexOf('`') + 1, -1);
    case 'typst':
      return alone;
    default:
      return undefined;
  }
}

/**
 * LaTeX: a list of keys has one note for all of them, so a source with a locator, or beside one, makes `\autocites{a}[3]{b}` of
 * `\autocite{a}`, and `\citetext{\citealp{a}; \citealp[p.~3]{b}}` of `\citep{a}`.
 */
function mergedLatex(original: string, found: FoundCitation, item: CiteItem, alone: string): string | undefined {
  if (found.form !== 'parenthetical') return undefined;
  const name = /^\\[A-Za-z]+/.exec(original)![0];
  const rest = original.slice(name.length);
  const arguments_ = alone.slice(/^\\[A-Za-z]+/.exec(alone)![0].length);
  // Nothing is printed where `\nocite` stands, so nothing can join it.
  if (name === '\\nocite') return undefined;
  const bareItem = !item.locator && !item.prefix && !item.suffix;
  if (bareItem && found.merge?.separator === ',') return `${original.slice(0, -1)},${item.key}}`;
  if (name === '\\citetext') return `${original.slice(0, -1)}; \\citealp${arguments_}}`;
  if (found.syntax === 'natbib') return `\\citetext{\\citealp${rest}; \\citealp${arguments_}}`;
  return `${name.endsWith('cites') ? name : `${name}s`}${rest}${arguments_}`;
}

/** Cites at an offset: merges the sources into the citation there where the form allows it, else writes a new one. */
export function insertCitation(
  text: string,
  offset: number,
  items: readonly CiteItem[],
  markup: Markup,
  form: CitationForm = 'parenthetical',
  options: CiteOptions = {},
): CitationEdit {
  if (form === 'parenthetical' && items.length === 1) {
    const merged = mergeCitation(text, offset, items[0]!, markup, options);
    if (merged) return merged;
  }
  const { text: newText, hint } = cite(items, syntaxFor(markup, text), form, { ...options, markup });
  return { start: offset, end: offset, newText, merged: false, ...(hint ? { hint } : {}) };
}
