// What goes into the draft when a fact is inserted: its name, its citation, its quote, or the whole of it with tab stops.
import type { Fact } from '../core/facts/model';
import { plainIn } from '../core/prose/plainIn';
import { dateOf } from './cards/actorLines';
import { roleLine } from './cards/roles';
import { when } from './cards/when';
import { citeItemOf } from './citing';
import { citationAt, citationText, type Citing, type DraftInsertion } from './citing/place';
import { quotesToInsert, quoteText } from './citing/quote';
import type { DraftContext } from './draft';
import { sayEnglish } from './say';

export type InsertForm = 'name' | 'citation' | 'quote' | 'fact';

/** What to insert of a fact; undefined where it has nothing of that form (no source, no quote). */
export function insertionOf(
  fact: Fact,
  form: InsertForm,
  context: DraftContext,
  offset: number,
  citing: Citing = {},
): DraftInsertion | undefined {
  const { draft } = context;
  const item = citeItemOf(fact, context.facts);
  const plain = (text: string): DraftInsertion => ({ start: offset, end: offset, text, snippet: false });
  switch (form) {
    case 'name':
      return plain(plainIn(draft.markup, fact.name));
    case 'citation':
      return item && citationAt(draft, offset, [item], citing);
    case 'quote': {
      const [quote] = quotesToInsert(fact, context);
      return quote && plain(quoteText(draft, quote.quote, quote.item, citing));
    }
    case 'fact': {
      const sentence = `\${1:${escapeSnippet(plainIn(draft.markup, sentenceOf(fact, { ...context, say: sayEnglish })))}}`;
      const cited = item && citationText(draft, [item], citing).text;
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
