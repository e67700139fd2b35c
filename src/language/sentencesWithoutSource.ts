// "Next That Needs a Source": sentences that name a person, an agreement or an event and give no citation.
import { findCitations } from '../core/citations/findCitations';
import type { Fact } from '../core/facts/model';
import type { Block } from '../core/prose/draft';
import type { Markup } from '../core/prose/markup';
import { sentenceAt } from '../core/prose/sentences';
import type { Span } from '../core/text/span';
import type { DraftContext } from './draft';

/** Headings by the first characters of their block: what stands in one is no claim. */
const headings: Readonly<Partial<Record<Markup, RegExp>>> = {
  markdown: /^ {0,3}#{1,6}\s/,
  quarto: /^ {0,3}#{1,6}\s/,
  myst: /^ {0,3}#{1,6}\s/,
  asciidoc: /^=+\s/,
  org: /^\*+\s/,
  typst: /^=+\s/,
  latex: /^\s*\\(?:title|part|chapter|(?:sub)*section|(?:sub)?paragraph)\b/,
};

/** The first of them that begins at or after an offset (UTF-16 units), else the first of the draft; undefined where there is none. */
export function nextWithoutSource(context: DraftContext, offset: number): Span | undefined {
  const { draft } = context;
  const count = draft.blocks.length;
  const here = draft.blockAt(offset);
  const after = withoutSourceIn(context, here).find(sentence => sentence.start >= offset);
  if (after) return after;
  for (let step = 1; step <= count; step++) {
    const [found] = withoutSourceIn(context, (here + step) % count);
    if (found) return found;
  }
  return undefined;
}

/** The sentences of one block that name such a fact and cite nothing, in order. */
export function withoutSourceIn({ draft, facts, mentions }: DraftContext, index: number): readonly Span[] {
  const block = draft.blocks[index];
  if (!block || block.hidden || isHeading(block, draft.markup)) return [];
  const base = draft.startOf(index);
  const found: Span[] = [];
  let citations: readonly Span[] | undefined;
  for (const mention of mentions.inBlock(index)) {
    const last = found.at(-1);
    if (mention.kind !== 'name' || (last && mention.start < last.end)) continue;
    if (!mention.ids.some(id => needsProof(facts.get(id)))) continue;
    const sentence = sentenceAt(draft, mention.start);
    citations ??= findCitations(block.text, draft.markup);
    if (!citations.some(citation => covers(sentence, base + citation.start, block.text, base))) found.push(sentence);
  }
  return found;
}

/** States and places are named in passing; to name a person or an event is to say something of them. */
function needsProof(fact: Fact | undefined): boolean {
  return fact !== undefined && !(fact.kind === 'actor' && (fact.type === 'state' || fact.type === 'place'));
}

function isHeading({ text }: Block, markup: Markup): boolean {
  return headings[markup]?.test(text) ?? false;
}

/** True where a citation stands in the sentence, or directly behind its full stop. */
function covers(sentence: Span, citation: number, block: string, base: number): boolean {
  if (citation < sentence.start) return false;
  return citation < sentence.end || block.slice(sentence.end - base, citation - base).trim() === '';
}
