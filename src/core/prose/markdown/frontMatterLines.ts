// YAML (and TOML) front matter of Markdown, and Pandoc's metadata blocks further down: hidden, but for the values that readers see.

import { contentEnd, isBlankLine, isSpace, skipBlanks } from '../paint';
import type { LineResult } from '../scanner';

const visibleKeys = ['title', 'subtitle', 'abstract', 'description'];

/** A block further down is metadata, and not text behind a rule, if it begins with one of these keys (Pandoc's manual, "Metadata variables"; Quarto's). */
const firstKeys = new Set(
  (
    'title subtitle author date abstract description lang dir keywords subject category categories tags bibliography csl references nocite ' +
    'link-citations suppress-bibliography reference-section-title header-includes include-before include-after documentclass classoption ' +
    'geometry fontsize mainfont papersize toc format execute params jupyter engine factbase'
  ).split(' '),
);
const firstKey = /[a-z-]+(?=:(?:\s|$))/y;

/** The offset after the colon of a key whose value readers see, or -1. */
export function visibleValueAt(text: string, start: number, end: number): number {
  for (const key of visibleKeys) {
    if (!text.startsWith(key, start)) continue;
    const colon = start + key.length;
    if (text.charCodeAt(colon) === 58 && (colon + 1 >= end || isSpace(text.charCodeAt(colon + 1)))) return colon + 1;
  }
  return -1;
}

/**
 * Reads a line at the start of a document, behind what may open a metadata block, or within front matter. Gives what the line is, or
 * undefined where it is no front matter: then it is to be read as Markdown.
 */
export function yamlLine(
  text: string,
  start: number,
  end: number,
  leaf: string,
  out: LineResult,
): 'hidden' | 'value' | undefined {
  const stop = contentEnd(text, start, end);
  out.hidden = true;
  if (leaf === '^') {
    // A byte order mark may stand before it.
    const at = text.charCodeAt(start) === 0xfeff ? start + 1 : start;
    const toml = isFence(text, at, stop, '+++');
    if (!toml && !isFence(text, at, stop, '---')) return undefined;
    out.starts = true;
    out.state = toml ? 'T' : 'W';
    return 'hidden';
  }
  if (leaf === 'T') {
    out.starts = false;
    out.state = isFence(text, start, stop, '+++') ? 'b' : 'T';
    return 'hidden';
  }
  if (leaf === 'M' && !hasFirstKey(text, start)) return undefined;
  out.starts = leaf === 'V';
  if (isFence(text, start, stop, '---') || isFence(text, start, stop, '...')) {
    out.state = 'b';
    return 'hidden';
  }
  const first = text.charCodeAt(start);
  if (isBlankLine(text, start, stop)) {
    out.starts = false;
    out.state = leaf;
    return 'hidden';
  }
  if (leaf === 'V' && isSpace(first)) {
    out.starts = false;
    out.hidden = false;
    out.state = 'V';
    return 'value';
  }
  if (visibleValueAt(text, start, end) >= 0) {
    out.starts = true;
    out.hidden = false;
    out.state = 'V';
    return 'value';
  }
  if (leaf === 'W') {
    // Of a rule at the start of a text the next line is Markdown: front matter begins with a comment or a key.
    if (first === 35) {
      out.state = 'W';
      return 'hidden';
    }
    if (first !== 123 && !hasKey(text, start, stop)) return undefined;
  } else if (!looksLikeYaml(text, start, stop)) return undefined;
  out.state = 'Y';
  return 'hidden';
}

/** Whether a line may open a metadata block. */
export function isMetadataFence(text: string, start: number, end: number): boolean {
  return isFence(text, start, end, '---');
}

function isFence(text: string, start: number, end: number, fence: string): boolean {
  return text.startsWith(fence, start) && isBlankLine(text, start + 3, end);
}

function hasFirstKey(text: string, start: number): boolean {
  firstKey.lastIndex = start;
  const key = firstKey.exec(text);
  return key !== null && firstKeys.has(key[0]);
}

/** Front matter whose closing fence is not typed yet must not swallow the text: prose is told from YAML by its look. */
function looksLikeYaml(text: string, start: number, end: number): boolean {
  if (isSpace(text.charCodeAt(start)) || '#-]}'.includes(text.charAt(start))) return true;
  return hasKey(text, start, end);
}

/** Is there a colon with a blank or nothing behind it? Of several the first counts. No key begins with a sign that means something to YAML. */
function hasKey(text: string, start: number, end: number): boolean {
  if (',[]{}&*!|>%@`'.includes(text.charAt(skipBlanks(text, start, end)))) return false;
  for (let i = start; i < end && i - start < 200; i++) {
    if (text.charCodeAt(i) === 58) return i + 1 >= end || isSpace(text.charCodeAt(i + 1));
  }
  return false;
}
