// Where a citation goes in a draft, and how it is written there: into the bracket of a citation that stands there already, else as one of
// its own, in the syntax of the draft.
import { cite, syntaxFor, type Cited, type CitationForm, type CitationSyntax, type CiteItem } from '../../core/citations/cite';
import { allCitations, citationsIn } from '../../core/citations/draftCitations';
import type { FoundCitation } from '../../core/citations/findCitations';
import { mergeCitation } from '../../core/citations/merge';
import type { Message } from '../../core/message';
import type { Draft } from '../../core/prose/draft';
import { mergedPlain } from './plainMerge';

/** A change of the draft: `text` goes in place of the span (UTF-16 units into the draft). */
export interface DraftInsertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** True where the text is a snippet with tab stops (LSP snippet syntax). */
  readonly snippet: boolean;
  readonly hint?: Message;
}

/** How a citation is wanted. */
export interface Citing {
  /** The writer's choice of a syntax; left out, that of the draft's language. */
  readonly syntax?: CitationSyntax;
  readonly form?: CitationForm;
  /** How plain text is cited in the writer's style; left out, as author and year. */
  readonly plain?: (items: readonly CiteItem[], form: CitationForm) => string;
}

/** How far into a LaTeX draft its preamble is looked for, in UTF-16 units. */
const preamble = 20_000;

/** The syntax of citations in a draft: the writer's choice, else that of its language, which in LaTeX depends on the packages. */
export function syntaxOf(draft: Draft, chosen: CitationSyntax | undefined): CitationSyntax {
  if (chosen !== undefined) return chosen;
  if (draft.markup !== 'latex') return syntaxFor(draft.markup);
  const head = draft.slice(0, preamble);
  if (/\\documentclass/.test(head)) return syntaxFor('latex', head);
  // A chapter has no preamble of its own: what it cites with already tells.
  for (const { citation } of allCitations(draft)) if (citation.items.length > 0) return citation.syntax;
  return syntaxFor('latex', head);
}

/**
 * Cites at an offset, or merges into the citation that stands there. Blanks go where a word would touch it. A source that is cited there
 * with the same locator is not cited again: the change is empty then, with a hint.
 */
export function citationAt(draft: Draft, offset: number, items: readonly CiteItem[], citing: Citing = {}): DraftInsertion {
  const index = draft.blockAt(offset);
  const base = draft.startOf(index);
  const block = draft.blocks[index]?.text ?? '';
  const { form = 'parenthetical' } = citing;
  const syntax = syntaxOf(draft, citing.syntax);
  const at = offset - base;
  const beside = citationBeside(citationsIn(draft, index), block, at);
  if (beside && isOpenTo(beside, form)) {
    const wanted = items.filter(item => !holds(beside, item));
    if (wanted.length === 0) return nothing(offset, { id: 'cite.already-there', args: {} });
    const merged = mergedAll(block, beside, wanted, form, draft);
    if (merged) return { ...merged, start: base + merged.start, end: base + merged.end };
  }
  if (syntax === 'plain' && form !== 'narrative') {
    const merged = mergedPlain(block, at, items, item => citationText(draft, [item], citing).text);
    if (merged) return { ...merged, start: base + merged.start, end: base + merged.end };
  }
  // Nothing is ever put into the middle of another citation.
  const place = beside && beside.start < at && at < beside.end ? beside.end : at;
  return { ...alone(block, place, citationText(draft, items, citing)), start: base + place, end: base + place };
}

/** The citation as it stands in a draft. */
export function citationText(draft: Draft, items: readonly CiteItem[], citing: Citing = {}): Cited {
  const { form = 'parenthetical' } = citing;
  const syntax = syntaxOf(draft, citing.syntax);
  const styled = syntax === 'plain' && items.every(item => item.csl) ? citing.plain?.(items, form) : undefined;
  return styled ? { text: styled } : cite(items, syntax, form, { markup: draft.markup });
}

function alone(block: string, at: number, { text, hint }: Cited): DraftInsertion {
  const before = /[^\s([{~“"«‘„]$/u.test(block.slice(Math.max(0, at - 1), at)) ? ' ' : '';
  const after = /^[\p{L}\p{N}]/u.test(block.slice(at, at + 2)) ? ' ' : '';
  return { start: at, end: at, text: before + text + after, snippet: false, ...(hint ? { hint } : {}) };
}

/** An insertion that changes nothing. */
function nothing(offset: number, hint: Message): DraftInsertion {
  return { start: offset, end: offset, text: '', snippet: false, hint };
}

/** The citation around an offset of a block, or directly beside it with one blank between at most. */
function citationBeside(citations: readonly FoundCitation[], block: string, at: number): FoundCitation | undefined {
  const near = citations.filter(({ start, end }) =>
    at < start ? /^[ \t]?$/.test(block.slice(at, start)) : at <= end || /^[ \t]$/.test(block.slice(end, at)),
  );
  return near.find(({ start, end }) => start <= at && at <= end) ?? near[0];
}

/** Whether a citation has room for one more in a form. */
function isOpenTo({ merge, form: has, syntax }: FoundCitation, form: CitationForm): boolean {
  if (!merge || has === 'narrative' || form === 'narrative') return false;
  return form === 'parenthetical' || form === has || syntax === 'pandoc' || syntax === 'myst';
}

function holds({ items }: FoundCitation, { key, locator }: CiteItem): boolean {
  return items.some(item => item.key === key && item.locator?.value === locator?.value && item.locator?.label === locator?.label);
}

/** Several sources go into a citation one after the other; the writer gets it as one change. */
function mergedAll(
  block: string,
  into: FoundCitation,
  items: readonly CiteItem[],
  form: CitationForm,
  draft: Draft,
): DraftInsertion | undefined {
  let text = block;
  let hint: Message | undefined;
  // The end of Typst's lists of citations moves on with each one; all others are found again where they begin.
  let at = draft.markup === 'typst' ? into.end : into.start;
  for (const item of items) {
    const edit = mergeCitation(text, at, item, draft.markup, {}, form === 'year' ? 'year' : undefined);
    if (!edit) return undefined;
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    if (draft.markup === 'typst') at = edit.start + edit.newText.length;
    hint ??= edit.hint;
  }
  let head = 0;
  const most = Math.min(block.length, text.length);
  while (head < most && block[head] === text[head]) head++;
  let tail = 0;
  while (tail < most - head && block.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return {
    start: head,
    end: block.length - tail,
    text: text.slice(head, text.length - tail),
    snippet: false,
    ...(hint ? { hint } : {}),
  };
}
