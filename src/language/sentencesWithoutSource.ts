// "Next That Needs a Source": sentences that name a fact, a date or a figure and have no citation near them.
import { citationsIn } from '../core/citations/draftCitations';
import type { Fact } from '../core/facts/model';
import type { Block } from '../core/prose/draft';
import { CharClass, type Markup } from '../core/prose/markup';
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

/** The next sentence that needs a source, and how many there are in the whole draft, it included. */
export interface Unsourced extends Span {
  readonly left: number;
}

/** The first that begins at or after an offset (UTF-16 units), else the first of the draft; undefined where there is none. */
export function nextWithoutSource(context: DraftContext, offset: number): Unsourced | undefined {
  const all = context.draft.blocks.flatMap((_block, index) => withoutSourceIn(context, index));
  const next = all.find(sentence => sentence.start >= offset) ?? all[0];
  return next && { ...next, left: all.length };
}

/**
 * The sentences of one block that claim something and have no citation near them, in order: those that name a person, an organisation, an
 * agreement or an event, or give a date or a figure. A citation serves its sentence and, in the same block, those before it: writers cite once,
 * behind what they took from a source.
 */
export function withoutSourceIn({ draft, facts, mentions }: DraftContext, index: number): readonly Span[] {
  const block = draft.blocks[index];
  if (!block || block.hidden || isHeading(block, draft.markup)) return [];
  const base = draft.startOf(index);
  const last = citationsIn(draft, index).at(-1);
  const served = last === undefined ? base : base + last.start;
  const claims = mentions.inBlock(index).filter(each => each.kind === 'date' || each.ids.some(id => needsProof(facts.get(id))));
  const places = [...claims.map(({ start }) => start), ...figuresIn(block, base)].sort((a, b) => a - b);
  const found: Span[] = [];
  for (const place of places) {
    if (place < served || place < (found.at(-1)?.end ?? 0)) continue;
    const sentence = sentenceAt(draft, place);
    if (last === undefined || !covers(sentence, served, block.text, base)) found.push(sentence);
  }
  return found;
}

/** Numbers of two digits or more, and shares: a single digit counts things that nobody looks up, or numbers a list. */
const figure = /\p{Nd}[\p{Nd}.,\u00A0\u202F]*\p{Nd}|\p{Nd}(?=[\u00A0\u202F ]?[%\u2030])/gu;

/** Where figures stand in the prose of a block, in offsets of the draft. */
function figuresIn({ text, classes }: Block, base: number): readonly number[] {
  return [...text.matchAll(figure)].flatMap(({ index }) => (classes[index] === CharClass.prose ? [base + index] : []));
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
