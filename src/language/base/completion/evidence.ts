// Completion inside evidence in its short form: SOURCE [p. LOCATOR] [“QUOTE”] or SOURCE#QUOTE-ID.
import type { Source } from '../../../core/facts/model';
import type { BaseDocument } from '../baseDocument';
import { nothing, type BaseProposal, type BaseProposals } from '../proposal';
import type { Spot } from '../yaml/spot';
import { isPlain } from '../yaml/write';
import { referenceProposals } from './references';

const inKey = /^\s*@?([^\s“"„«#@]*)$/u;
const inQuoteId = /^\s*@?([^\s“"„«#@]+)#([\p{L}\p{N}_.-]*)$/u;
const afterKey = /^\s*@?[^\s“"„«@]+,?\s+([\p{L}.]{0,12})$/u;
const afterLocator = /^\s*@?[^\s“"„«@]+,?\s+[\p{L}]{1,12}\.?\s*[\d\p{L},–-]{1,20}\s+$/u;

const labels = [
  ['p. ', 'value.page'],
  ['pp. ', 'value.pages'],
  ['para. ', 'value.paragraph'],
  ['ch. ', 'value.chapter'],
] as const;

export function evidenceProposals(document: BaseDocument, spot: Spot): BaseProposals {
  const cursor = spot.start + spot.typed.length;
  const key = inKey.exec(spot.typed);
  if (key) return sourceProposals(document, spot, key[1]!, cursor);
  const quoteId = inQuoteId.exec(spot.typed);
  if (quoteId) {
    const source = document.facts.source(quoteId[1]!);
    const end = cursor + /^[\p{L}\p{N}_.-]*/u.exec(spot.rest)![0].length;
    return { items: quotesOf(source, cursor - quoteId[2]!.length, end, ''), incomplete: false };
  }
  const label = afterKey.exec(spot.typed);
  if (label) {
    const start = cursor - label[1]!.length;
    const marks = labels.map(([text, id]) => value(start, cursor, text.trim(), text, document.say(id)));
    return { items: [...marks, quotePair(document, start, cursor)], incomplete: false };
  }
  return afterLocator.test(spot.typed) && spot.rest === ''
    ? { items: [quotePair(document, cursor, cursor)], incomplete: false }
    : nothing;
}

function sourceProposals(document: BaseDocument, spot: Spot, typed: string, cursor: number): BaseProposals {
  const end = cursor + /^[^\s“"„«#]*/.exec(spot.rest)![0].length;
  const start = cursor - typed.length;
  const sources = referenceProposals(document, spot, {
    target: 'source',
    typed,
    start,
    end,
    write: (_source, reference) => (isPlain(reference, spot.flow) && !/[\s“"„«#]/.test(reference) ? reference : undefined),
  });
  const named = typed === '' ? undefined : document.facts.source(typed);
  return { items: [...sources.items, ...quotesOf(named, start, end, `${typed}#`)], incomplete: sources.incomplete };
}

function quotesOf(source: Source | undefined, start: number, end: number, before: string): readonly BaseProposal[] {
  return (source?.quotes ?? []).map(quote => value(start, end, before + quote.id, before + quote.id, quote.exact));
}

/** Straight marks would end a text that stands in them; curly ones are the ones people see in print. */
function quotePair({ say }: BaseDocument, start: number, end: number): BaseProposal {
  return { ...value(start, end, '“…”', '“$1”$0', say('value.quote')), snippet: true, filter: '“"' };
}

function value(start: number, end: number, label: string, text: string, detail: string): BaseProposal {
  return { start, end, label, text, detail, kind: 'value' };
}
