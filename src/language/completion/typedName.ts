// What a writer has typed of a name at the cursor, and whether it looks like one.
import { CharClass } from '../../core/prose/markup';
import type { Draft } from '../../core/prose/draft';
import type { Span } from '../../core/text/span';

/** A beginning of a name before the cursor. */
export interface TypedName extends Span {
  readonly text: string;
}

/** How far back a name is looked for, in UTF-16 units. */
const reach = 120;
const lastWord = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&-]*$/u;

/**
 * Beginnings that end at the offset, the longest first: `Viktor Khr`, `Khr`. Only prose counts, and only words of one line:
 * VS Code refuses completions that replace text over a line end.
 */
export function typedNames(draft: Draft, offset: number): readonly TypedName[] {
  const index = draft.blockAt(Math.max(0, offset - 1));
  const block = draft.blocks[index];
  if (!block || block.hidden) return [];
  const base = draft.startOf(index);
  const at = offset - base;
  const from = proseStart(block.text, block.classes, at);
  const line = block.text.slice(from, at);
  const found: TypedName[] = [];
  let head = line;
  for (let words = 0; words < 4; words++) {
    const match = lastWord.exec(head);
    if (!match) break;
    const start = base + from + match.index;
    found.unshift({ start, end: offset, text: line.slice(match.index) });
    const before = head.slice(0, match.index);
    head = before.replace(/[ \u00a0]$/, '');
    if (head === before) break;
  }
  return found;
}

/** Where the unbroken prose before `at` begins: not before a line end, nor before anything that is not prose. */
function proseStart(text: string, classes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < reach) {
    const unit = text.charCodeAt(start - 1);
    if (unit === 10 || unit === 13 || classes[start - 1] !== CharClass.prose) break;
    start--;
  }
  return start;
}

/** True where a word begins with a capital, or with a letter of a script that has none. */
export function looksLikeName(text: string): boolean {
  const first = text.slice(0, 2).match(/^\p{L}/u)?.[0];
  if (!first) return false;
  return first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase();
}

/** Letters and digits of a text, counted as people count (by code point). */
export function letterCount(text: string): number {
  return [...text].filter(letter => /[\p{L}\p{N}]/u.test(letter)).length;
}
