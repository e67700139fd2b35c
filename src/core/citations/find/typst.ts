/** Citations in a masked Typst draft: `@key`, `@key[p. 3]` and `cite(<key>, ...)`. References to labels of the draft are left out. */
import type { CitationForm } from '../cite';
import type { FoundCitation, FoundItem } from '../findCitations';
import { locatorAt } from './item';

const short = /@([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)(\[)?/gu;
const call = /#?\bcite\(\s*(?:<([^<>\s]+)>|label\("((?:[^"\\]|\\.)*)"\))/g;
/** A label stands after what it names; in a call it is an argument. */
const label = /(?<![(,]\s{0,8})<([\p{L}\p{N}_][\p{L}\p{N}_.:-]*)>/gu;

/** Finds the citations of a Typst draft. */
export function findTypst(masked: string): FoundCitation[] {
  const labels = new Set<string>();
  for (const match of masked.matchAll(label)) labels.add(match[1]!);
  const found: FoundCitation[] = [];
  for (const match of masked.matchAll(short)) {
    // A sentence's full stop or colon is no part of the key.
    const key = match[1]!.replace(/[.:]+$/, '');
    if (labels.has(key)) continue;
    const keyStart = match.index + 1;
    const keyEnd = keyStart + key.length;
    const bracketed = match[2] !== undefined && key.length === match[1]!.length;
    const close = bracketed ? bracketEnd(masked, keyEnd) : -1;
    const end = close < 0 ? keyEnd : close + 1;
    const locator = close < 0 ? undefined : locatorAt(masked, keyEnd + 1, close);
    const item: FoundItem = { key, start: match.index, end, keyStart, keyEnd, ...locator };
    found.push({
      start: match.index,
      end,
      syntax: 'typst',
      form: 'parenthetical',
      items: [item],
      merge: { at: end, separator: ' ' },
    });
  }
  for (const match of masked.matchAll(call)) {
    const key = (match[1] ?? match[2]!).replace(/\\(.)/g, '$1');
    const keyEnd = match.index + match[0].length - (match[1] === undefined ? 2 : 1);
    const keyStart = keyEnd - (match[1] ?? match[2]!).length;
    const end = callEnd(masked, match.index + match[0].length);
    const args = masked.slice(keyEnd, end);
    const named = /form:\s*"(\w+)"/.exec(args)?.[1];
    const form: CitationForm =
      named === 'prose' || named === 'author' ? 'narrative' : named === 'year' ? 'year' : 'parenthetical';
    const supplement = /supplement:\s*\[/.exec(args);
    const locator = supplement ? locatorAt(masked, keyEnd + supplement.index + supplement[0].length, end) : undefined;
    const item: FoundItem = { key, start: match.index, end, keyStart, keyEnd, ...locator };
    found.push({
      start: match.index,
      end,
      syntax: 'typst',
      form,
      items: [item],
      ...(form === 'parenthetical' ? { merge: { at: end, separator: ' ' } } : {}),
    });
  }
  return found;
}

function bracketEnd(text: string, from: number): number {
  for (let i = from + 1, depth = 0; i < Math.min(text.length, from + 500); i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') depth++;
    else if (text[i] === ']' && depth-- === 0) return i;
  }
  return -1;
}

function callEnd(text: string, from: number): number {
  for (let i = from, depth = 0; i < Math.min(text.length, from + 500); i++) {
    const char = text[i]!;
    if (char === '\\') i++;
    else if (char === '(' || char === '[') depth++;
    else if (char === ']') depth--;
    else if (char === ')' && depth-- === 0) return i + 1;
  }
  return from;
}
