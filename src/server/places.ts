// Where "Edit fact" and "Open source" lead.
import { anchorQuote } from '../core/quotes/anchor';
import type { Facts } from '../core/facts/facts';
import type { Fact } from '../core/facts/model';
import type { Location } from '../protocol/requests';
import { rangeIn } from './positions';
import type { WorkspaceFacts } from './workspaceFacts';

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The entry of a fact, or its source: the text copy at the quote, else the source's web address; null where there is neither. */
export async function placeOf(
  id: string,
  what: 'entry' | 'source',
  facts: Facts,
  workspace: WorkspaceFacts,
): Promise<Location | null> {
  const fact = facts.get(id);
  if (!fact) return null;
  return what === 'entry' ? entryOf(fact, facts, workspace) : sourceOf(fact, facts, workspace);
}

function entryOf(fact: Fact, facts: Facts, { workspace }: WorkspaceFacts): Location {
  const place = facts.placeOf(fact);
  const text = workspace.textOfFacts(place.file);
  return { uri: place.file, range: text === undefined ? top : rangeIn(text, place) };
}

async function sourceOf(fact: Fact, facts: Facts, { workspace, folders }: WorkspaceFacts): Promise<Location | null> {
  // A source that has a text copy serves better than the first one, which may have none.
  const proofs = fact.kind === 'source' ? [] : fact.evidence;
  const candidates =
    fact.kind === 'source'
      ? [{ source: fact, quote: undefined }]
      : proofs.flatMap(proof => {
          const source = facts.source(proof.source);
          const recorded = source?.quotes.find(each => each.id === proof.quoteId)?.exact;
          return source ? [{ source, quote: proof.quote ?? recorded }] : [];
        });
  for (const { source, quote } of candidates) {
    const found = await workspace.copyOf(source, folders);
    if (!found) continue;
    const span = quote === undefined ? undefined : anchorQuote(found.copy, { exact: quote }).span;
    return { uri: found.uri, range: span ? rangeIn(found.copy.text, span) : top };
  }
  const address = candidates.map(({ source }) => source.csl.URL).find(url => url !== undefined && /^https?:\/\//i.test(url));
  return address ? { uri: address, range: top } : null;
}
