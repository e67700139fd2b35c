// What goes into the draft when a fact is inserted: its name, its citation, its quote, or the whole of it with tab stops.
import { cite, syntaxFor, type CitationSyntax, type CiteItem } from '../core/citations/cite';
import { mergeCitation } from '../core/citations/merge';
import type { Message } from '../core/message';
import type { Fact } from '../core/facts/model';
import type { Draft } from '../core/prose/draft';
import { sentenceAt } from '../core/prose/sentences';
import type { Span } from '../core/text/span';
import { dateOf } from './cards/actorLines';
import { quotesOf } from './cards/proof';
import { roleLine } from './cards/roles';
import { when } from './cards/when';
import { citeItemOf } from './citing';
import type { DraftContext } from './draft';
import { sayEnglish } from './say';

export type InsertForm = 'name' | 'citation' | 'quote' | 'fact';

/** A change of the draft: `text` goes in place of the span (UTF-16 units into the draft). */
export interface DraftInsertion extends Span {
  readonly text: string;
  /** True where the text is a snippet with tab stops (LSP snippet syntax). */
  readonly snippet: boolean;
  readonly hint?: Message;
}

/** The syntax of citations in a draft: the writer's choice, else that of its language. */
export function syntaxOf(draft: Draft, chosen: CitationSyntax | undefined): CitationSyntax {
  return chosen ?? syntaxFor(draft.markup, draft.markup === 'latex' ? draft.slice(0, Math.min(draft.length, 20_000)) : undefined);
}

/** Cites at an offset, or merges into the citation that stands there. A blank goes before it where a word would touch it. */
export function citationAt(draft: Draft, offset: number, items: readonly CiteItem[], chosen?: CitationSyntax): DraftInsertion {
  const index = draft.blockAt(offset);
  const base = draft.startOf(index);
  const block = draft.blocks[index]?.text ?? '';
  const syntax = syntaxOf(draft, chosen);
  const merged = chosen === undefined ? mergedAll(block, offset - base, items, draft) : undefined;
  if (merged) return { ...merged, start: base + merged.start, end: base + merged.end };
  const { text, hint } = cite(items, syntax, 'parenthetical', { markup: draft.markup });
  const touching = /[^\s([{~]$/u.test(block.slice(Math.max(0, offset - base - 1), offset - base));
  return { start: offset, end: offset, text: touching ? ` ${text}` : text, snippet: false, hint };
}

/** Several sources go into a citation one after the other; the writer gets it as one change. */
function mergedAll(block: string, offset: number, items: readonly CiteItem[], draft: Draft): DraftInsertion | undefined {
  let text = block;
  let start = Infinity;
  let hint: Message | undefined;
  for (const item of items) {
    const edit = mergeCitation(text, start === Infinity ? offset : start, item, draft.markup);
    if (!edit) return undefined;
    text = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
    start = Math.min(start, edit.start);
    hint ??= edit.hint;
  }
  let tail = 0;
  while (tail < Math.min(block.length, text.length) - start && block.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start, end: block.length - tail, text: text.slice(start, text.length - tail), snippet: false, hint };
}

/** Where the citation of something said at an offset goes: at the end of its sentence, before the full stop. */
export function endOfSentence(draft: Draft, offset: number): number {
  const sentence = sentenceAt(draft, offset);
  const text = draft.slice(sentence.start, sentence.end);
  return sentence.start + text.replace(/[.!?…。؟।\s]+["”’»)]*$/u, '').length;
}

/** What to insert of a fact; undefined where it has nothing of that form (no source, no quote). */
export function insertionOf(
  fact: Fact,
  form: InsertForm,
  context: DraftContext,
  offset: number,
  chosen?: CitationSyntax,
): DraftInsertion | undefined {
  const item = citeItemOf(fact, context.facts);
  const syntax = syntaxOf(context.draft, chosen);
  const cited = item && cite([item], syntax, 'parenthetical', { markup: context.draft.markup }).text;
  const plain = (text: string): DraftInsertion => ({ start: offset, end: offset, text, snippet: false });
  switch (form) {
    case 'name':
      return plain(fact.name);
    case 'citation':
      return item && citationAt(context.draft, offset, [item], chosen);
    case 'quote': {
      const [quote] = quotesOf(fact, context);
      return quote && plain(cited ? `“${quote.quote}” ${cited}` : `“${quote.quote}”`);
    }
    case 'fact': {
      const sentence = `\${1:${escapeSnippet(sentenceOf(fact, { ...context, say: sayEnglish }))}}`;
      const text = cited ? `${sentence} ${escapeSnippet(cited)}$0` : `${sentence}$0`;
      return { start: offset, end: offset, text, snippet: true };
    }
  }
}

/** A fact as the beginning of a sentence: what it is and when, for the writer to go on from. Not in the language of the interface. */
function sentenceOf(fact: Fact, context: DraftContext): string {
  if (fact.kind === 'statement') return fact.name;
  if (fact.kind === 'actor') {
    const role = roleLine(fact.roles, context);
    return role ? `${fact.name}, ${role.split(';')[0]}` : fact.name;
  }
  const date = dateOf(fact);
  if (!date) return fact.name;
  const signed = fact.kind === 'agreement' && fact.signed ? 'signed ' : '';
  return `${fact.name}, ${signed}${when(date, context.facts, context.say)}`;
}

/** LSP snippets give `$`, `}` and the backslash a meaning. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
