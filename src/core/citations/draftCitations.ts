/**
 * Citations of a draft block by block. What is found, and the text without code that it is found in, is kept as long as a block stays the
 * same object: a keystroke costs the reading of its own paragraph, however long the draft is.
 */
import type { Block, Draft } from '../prose/draft';
import { CharClass, type Markup } from '../prose/markup';
import type { Span } from '../text/span';
import { maskDraft } from './find/mask';
import { findInMasked, mayCite, type FoundCitation } from './findCitations';
import { citationKeyAt, type KeyContext } from './keyAt';

interface Kept {
  masked?: string;
  found?: readonly FoundCitation[];
}

const kept = new WeakMap<Block, Kept>();

function keptOf(block: Block): Kept {
  let found = kept.get(block);
  if (!found) kept.set(block, (found = {}));
  return found;
}

/** The text of a block with blanks for code, comments and addresses. */
function maskedText(block: Block, markup: Markup): string {
  return (keptOf(block).masked ??= maskDraft(block.text, markup));
}

/** The citations of one block of a draft; offsets count from the block's start. None in blocks that hold no prose. */
export function citationsIn(draft: Draft, index: number): readonly FoundCitation[] {
  const block = draft.blocks[index];
  if (!block || block.hidden) return [];
  return (keptOf(block).found ??= mayCite(block.text) ? findInMasked(maskedText(block, draft.markup), draft.markup) : []);
}

/** Everything that a draft cites, in order, with the offset of the block that each stands in. */
export function* allCitations(draft: Draft): Iterable<{ readonly citation: FoundCitation; readonly base: number }> {
  for (let index = 0; index < draft.blocks.length; index++) {
    const base = draft.startOf(index);
    for (const citation of citationsIn(draft, index)) yield { citation, base };
  }
}

/** The key that is being typed at an offset of the draft; the span is in the draft. Undefined in code, maths, addresses and comments. */
export function keyTypedAt(draft: Draft, offset: number): KeyContext | undefined {
  const index = draft.blockAt(Math.max(0, offset - 1));
  const block = draft.blocks[index];
  if (!block || block.hidden) return undefined;
  const base = draft.startOf(index);
  const { text } = block;
  const found = citationKeyAt(text, offset - base, draft.markup, () => maskedText(block, draft.markup));
  if (!found || isForeign(block, found, draft.markup)) return undefined;
  return { ...found, start: base + found.start, end: base + found.end };
}

/** How far back the opening of maths or of an address is looked for, in UTF-16 units. */
const reach = 400;

/** Whether the `@` before a key belongs to something else than a citation: maths, a string of code, an address. */
function isForeign(block: Block, key: Span, markup: Markup): boolean {
  const mark = key.start - (block.text[key.start - 1] === '{' ? 2 : 1);
  if (block.text[mark] !== '@') return false;
  let from = mark;
  const floor = Math.max(0, mark - reach);
  while (from > floor && block.classes[from - 1] === CharClass.hidden && block.text[from - 1] !== '\n') from--;
  const before = block.text.slice(from, mark);
  // Content in brackets is text again in Typst, whatever call it stands in.
  return markup === 'typst' ? /[`$"]/.test(before.slice(before.lastIndexOf('[') + 1)) : /[`$]|:\/\/|\\\(/.test(before);
}
