// Everything that may be offered at a place of a draft: keys where a key is written, else whole facts, dates, names.
import type { CitationSyntax } from '../../core/citations/cite';
import type { DraftContext } from '../draft';
import { completeKeysAt } from './citationKeys';
import { completeDatesAt } from './dates';
import type { Proposals } from './item';
import { completeNamesAt, type NameCompletionOptions } from './names';
import { completeFactsAt } from './wholeFacts';

export interface CompletionOptions extends NameCompletionOptions {
  readonly syntax?: CitationSyntax;
}

export function completeDraft(context: DraftContext, offset: number, options: CompletionOptions): Proposals {
  const special = completeKeysAt(context, offset) ?? completeFactsAt(context, offset, options.syntax);
  if (special) return special;
  const dates = completeDatesAt(context, offset);
  const names = completeNamesAt(context, offset, options);
  return { items: [...dates.items, ...names.items], incomplete: dates.incomplete || names.incomplete };
}
