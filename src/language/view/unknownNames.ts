// Capitalised names in a draft that no fact has: candidates for the fact base, and a way to see misspelt ones.
import { isCalendarWord } from './calendarWords';
import { isFunctionWord } from '../../core/names/commonWords';
import { foldName } from '../../core/names/fold';
import type { Block } from '../../core/prose/draft';
import { CharClass } from '../../core/prose/markup';
import type { DraftContext } from '../draft';

export interface UnknownName {
  readonly name: string;
  readonly count: number;
  /** Where it stands first, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

interface Candidate {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A single word at the start of a sentence: its capital says nothing. */
  readonly weak: boolean;
}

/** A capital word, then more of them, joined by the small words of names. */
const capitals =
  /\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:[- ](?:(?:al|bin|da|de|del|der|di|dos|du|el|ibn|la|le|of|the|van|von|y)[- ]){0,2}\p{Lu}[\p{L}\p{M}\p{N}'’]*){0,6}/gu;

/** A block stays the same object until it changes: what was found in it holds as long. */
const cache = new WeakMap<Block, readonly Candidate[]>();

/** Names that no fact has, the most frequent first. */
export function unknownNames({ draft, mentions }: DraftContext): readonly UnknownName[] {
  const found = new Map<string, { name: string; count: number; start: number; end: number; strong: boolean }>();
  for (let index = 0; index < draft.blocks.length; index++) {
    const block = draft.blocks[index]!;
    if (block.hidden) continue;
    const candidates = candidatesIn(block);
    if (candidates.length === 0) continue;
    const base = draft.startOf(index);
    const known = mentions.inBlock(index);
    for (const { name, start, end, weak } of candidates) {
      if (known.some(mention => mention.start < base + end && mention.end > base + start)) continue;
      const key = foldName(name);
      const before = found.get(key);
      if (before) {
        before.count++;
        before.strong ||= !weak;
      } else found.set(key, { name, count: 1, start: base + start, end: base + end, strong: !weak });
    }
  }
  return [...found.values()]
    .filter(({ strong }) => strong)
    .map(({ name, count, start, end }) => ({ name, count, start, end }))
    .sort((a, b) => b.count - a.count || a.start - b.start);
}

function candidatesIn(block: Block): readonly Candidate[] {
  let candidates = cache.get(block);
  if (!candidates) cache.set(block, (candidates = readCandidates(block)));
  return candidates;
}

function readCandidates({ text, classes }: Block): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(capitals)) {
    let start = match.index;
    const end = start + match[0].replace(/['’]s?$/u, '').length;
    if (/[\p{L}\p{N}_@#\\]/u.test(text[start - 1] ?? ' ') || !isProse(classes, start, end)) continue;
    let opens = isOpening(text, start);
    // "The Hague" keeps its article nowhere but in mid-sentence; "The Treaty" opens a sentence.
    for (
      let word = firstWord(text, start, end);
      word && opens && isFunctionWord(foldName(word));
      word = firstWord(text, start, end)
    ) {
      start += word.length + 1;
      opens = false;
      if (start >= end) break;
    }
    const name = text.slice(start, Math.max(start, end));
    if (name.length < 2 || isFunctionWord(foldName(name)) || isCalendarWord(name)) continue;
    found.push({ name, start, end, weak: opens && !/[ -]/.test(name) });
  }
  return found;
}

function firstWord(text: string, start: number, end: number): string | undefined {
  return /^[\p{L}\p{M}\p{N}'’]+(?=[- ])|^[\p{L}\p{M}\p{N}'’]+$/u.exec(text.slice(start, end))?.[0];
}

function isProse(classes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classes[at] !== CharClass.prose) return false;
  return true;
}

/** True where a sentence, a heading, a list item or a quotation begins: letters have capitals there of themselves. */
function isOpening(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).replace(/[\s"“”„«»'‘’([{*_~#>-]+$/u, '');
  return before === '' || /[.!?:…\n]$/u.test(before);
}
