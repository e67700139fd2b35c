// Completion of citation keys after `@` and inside citation commands, matched on key, title, author and year. Built for bibliographies of
// thousands: what is matched is folded once for each source, and a keystroke only compares.
import { cite } from '../../core/citations/cite';
import type { CslItem } from '../../core/citations/csl';
import { allCitations, keyTypedAt } from '../../core/citations/draftCitations';
import type { KeyContext } from '../../core/citations/keyAt';
import { citationLabel } from '../../core/citations/label';
import { foldName } from '../../core/names/fold';
import type { DraftContext } from '../draft';
import { citableItems } from '../citing/citable';
import { mostProposals, type Proposal, type Proposals } from './item';

/** A source with what is compared and shown of it. */
interface Known {
  readonly key: string;
  readonly byline: string;
  readonly title: string;
  /** Folded. */
  readonly foldedKey: string;
  readonly author: string;
  readonly all: string;
}

const kept = new WeakMap<CslItem, Known>();

/** Proposals where a key is being written; undefined where none is. */
export function completeKeysAt(context: DraftContext, offset: number): Proposals | undefined {
  const key = keyTypedAt(context.draft, offset);
  if (!key) return undefined;
  const wanted = foldName(key.typed).split(' ').filter(Boolean);
  const found: { readonly known: Known; readonly rank: number }[] = [];
  for (const item of citableItems(context)) {
    const known = knownOf(item);
    const rank = rankOf(known, wanted);
    if (rank >= 0) found.push({ known, rank });
  }
  const cited = found.length > 1 ? citedIn(context) : new Set<string>();
  const shown = best(found, cited).map(known => proposal(known, key, context));
  return { items: shown, incomplete: found.length > shown.length || key.typed.length > 0 };
}

function knownOf(item: CslItem): Known {
  let known = kept.get(item);
  if (!known) {
    const { author, year } = citationLabel(item);
    const title = item.title ?? '';
    known = {
      key: item.id,
      byline: [author.startsWith('\u201C') ? '' : author, year].filter(Boolean).join(', '),
      title,
      foldedKey: foldName(item.id),
      author: foldName(author),
      all: foldName(`${item.id} ${title} ${author} ${year}`),
    };
    kept.set(item, known);
  }
  return known;
}

/** 0 for a key that begins so, 1 for an author, 2 for the beginning of any word, 3 for any other place; -1 where a word is missing. */
function rankOf({ foldedKey, author, all }: Known, wanted: readonly string[]): number {
  const [first] = wanted;
  if (first === undefined) return 0;
  for (const word of wanted) if (!all.includes(word)) return -1;
  if (foldedKey.startsWith(first)) return 0;
  if (author.startsWith(first)) return 1;
  return all.includes(` ${first}`) ? 2 : 3;
}

/** The best, those that the draft cites already before others; in the order of the files within that. */
function best(found: readonly { readonly known: Known; readonly rank: number }[], cited: ReadonlySet<string>): readonly Known[] {
  const groups: Known[][] = [[], [], [], [], [], [], [], []];
  for (const { known, rank } of found) groups[rank * 2 + (cited.has(known.key) ? 0 : 1)]!.push(known);
  const shown: Known[] = [];
  for (const group of groups) {
    shown.push(...group.slice(0, mostProposals - shown.length));
    if (shown.length >= mostProposals) break;
  }
  return shown;
}

function citedIn({ draft }: DraftContext): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const { citation } of allCitations(draft)) for (const item of citation.items) cited.add(item.key);
  return cited;
}

function proposal(known: Known, key: KeyContext, { draft }: DraftContext): Proposal {
  const { start, text } = written(known.key, key, draft);
  return {
    start,
    end: key.end,
    label: known.key,
    text,
    // What is typed comes first, so that the editor keeps the order, whatever it was that matched.
    filter: `${draft.slice(start, key.start)}${key.typed} ${known.key} ${known.byline} ${known.title}`,
    detail: [known.byline, known.title].filter(Boolean).join(' - '),
    id: known.key,
    kind: 'source',
  };
}

/** Keys that the syntax does not take as they are go into braces, or into a call. */
function written(key: string, { start, syntax }: KeyContext, draft: DraftContext['draft']): { start: number; text: string } {
  const before = draft.slice(start - 1, start);
  if (before !== '@') return { start, text: key };
  if (syntax === 'pandoc') return { start, text: cite([{ key }], 'pandoc', 'narrative').text.slice(1) };
  if (syntax !== 'typst') return { start, text: key };
  const text = cite([{ key }], 'typst', 'parenthetical').text;
  return text.startsWith('@') ? { start, text: key } : { start: start - 1, text };
}
