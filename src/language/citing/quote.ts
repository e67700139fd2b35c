// A quote as it goes into a draft: between the quotation marks of the draft's language, with its citation and page.
import type { CiteItem } from '../../core/citations/cite';
import { languageOfDraft } from '../../core/citations/documentLanguage';
import type { Fact } from '../../core/facts/model';
import type { Draft } from '../../core/prose/draft';
import { CharClass } from '../../core/prose/markup';
import { plainIn } from '../../core/prose/plainIn';
import { quotationMarksOf } from '../../core/prose/quotationMarks';
import { quotesOf, type CardQuote } from '../cards/proof';
import type { DraftContext } from '../draft';
import { citationText, type Citing } from './place';

/** A quote that can be inserted. */
export interface QuoteOfFact extends CardQuote {
  readonly item: CiteItem;
}

/** The quotes of a fact, those that say it first, each with the citation of its place. */
export function quotesToInsert(fact: Fact, context: Pick<DraftContext, 'facts' | 'say'>): readonly QuoteOfFact[] {
  return quotesOf(fact, context).map(quote => {
    const source = context.facts.source(quote.source);
    return {
      ...quote,
      item: { key: source?.id ?? quote.source, ...(quote.place ? { locator: quote.place } : {}), csl: source?.csl },
    };
  });
}

/** The quote between quotation marks and, with `item`, its citation after it. */
export function quoteText(draft: Draft, quote: string, item: CiteItem | undefined, citing: Citing = {}): string {
  const words = plainIn(draft.markup, quote);
  const marked = quoted(draft, words);
  return item ? `${marked} ${citationText(draft, [item], citing).text}` : marked;
}

function quoted(draft: Draft, words: string): string {
  // csquotes knows the language itself, and nesting.
  if (draft.markup === 'latex' && /\\usepackage(?:\[[^\]]*\])?\{[^}]*\bcsquotes\b/.test(draft.slice(0, 20_000)))
    return `\\enquote{${words}}`;
  const [open, close] = quotationMarksOf(languageOfDraft(draft) ?? languageByScript(draft));
  return open + words + close;
}

/** Most drafts do not say their language, but their letters do: Cyrillic ones are Russian, Belarusian or Ukrainian, which all set « ». */
function languageByScript(draft: Draft): string | undefined {
  const counts = { cyrillic: 0, arabic: 0, other: 0 };
  let seen = 0;
  for (const block of draft.blocks) {
    if (block.hidden) continue;
    for (let i = 0; i < block.text.length && seen < 3000; i++) {
      if (block.classes[i] !== CharClass.prose) continue;
      const code = block.text.charCodeAt(i);
      if (code >= 0x400 && code < 0x530) counts.cyrillic++;
      else if (code >= 0x600 && code < 0x700) counts.arabic++;
      else if (code > 0x40) counts.other++;
      seen++;
    }
    if (seen >= 3000) break;
  }
  if (counts.cyrillic > counts.other + counts.arabic) return 'ru';
  return counts.arabic > counts.other + counts.cyrillic ? 'fa' : undefined;
}
