// Compares what is hidden in Markdown with what independent parsers say is code, an address or the target of a link.

import { Draft } from '../../src/core/prose/draft';
import { CharClass } from '../../src/core/prose/markup';
import { commonMarkOnly } from './commonMarkOnly';
import type { LineBlock, MarkdownNode, MarkdownParser } from './markdownParsers';

/** A disagreement: a stretch that the parser says readers do not read, and we took for prose (or the other way round). */
export interface Disagreement {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
}

/** What is wrong in the mask of a text; `words`: how many words of prose the parser found, and how many of them are read here. */
export interface Comparison {
  readonly shown: readonly Disagreement[];
  readonly words: number;
  readonly read: number;
  readonly lost: readonly Disagreement[];
}

/** Compares our mask with the first parser; where the two disagree about a block, the second is asked. */
export function compareMask(text: string, parse: MarkdownParser, parseAgain: (text: string) => readonly LineBlock[]): Comparison {
  const classes = maskOf(text);
  const { text: shared, tree } = commonMarkOnly(text, parse);
  const shown: Disagreement[] = [];
  const lost: Disagreement[] = [];
  let words = 0;
  let read = 0;

  const mustBeHidden = (kind: string, start: number, end: number, paragraph?: number): void => {
    for (let i = start; i < end; i++) {
      if (classes[i] !== CharClass.prose || !/[\p{L}\p{N}]/u.test(text.charAt(i))) continue;
      if (!isBlockOfTheFirstOnly(kind, paragraph, shared, i, parseAgain))
        shown.push({ kind, text: text.slice(start, end), start });
      return;
    }
  };
  const visit = (node: MarkdownNode, paragraph?: number): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const children = node.children ?? [];
    const raw = shared.slice(start, end);
    if (node.type === 'inlineCode' || node.type === 'code' || node.type === 'definition')
      mustBeHidden(node.type, start, end, paragraph);
    else if (node.type === 'html')
      for (const each of unreadHtml(raw)) mustBeHidden(each.kind, start + each.start, start + each.end, paragraph);
    else if (node.type === 'link' || node.type === 'linkReference') {
      const last = children[children.length - 1]?.position?.end.offset ?? start + 1;
      if (!raw.startsWith('['))
        mustBeHidden(
          'address',
          start,
          raw.startsWith('<') ? end : start + (/^[^\s<>()[\]`{}|"]*[\p{L}\p{N}]/u.exec(raw)?.[0].length ?? 0),
          paragraph,
        );
      else if (raw.endsWith(')') || /\]\[[^\]]*\]$/.test(raw)) mustBeHidden('target', last, end, paragraph);
    } else if (node.type === 'image' || (node.type === 'imageReference' && /\]\[[^\]]*\]$/.test(raw)))
      mustBeHidden('image target', start + altEnd(raw, parse), end, paragraph);
    else if (node.type === 'text') {
      for (const word of raw.matchAll(/(?<![\p{L}\p{N}])(?:word|Name|Minsk|talk)(?![\p{L}\p{N}])/gu)) {
        words++;
        const from = start + word.index;
        if (classes.subarray(from, from + word[0].length).every(value => value === CharClass.prose)) read++;
        else lost.push({ kind: 'text', text: word[0], start: from });
      }
    }
    if (!(node.type === 'link' && !raw.startsWith('[')))
      for (const child of children) visit(child, node.type === 'paragraph' ? start : paragraph);
  };
  visit(tree);
  return { shown, words, read, lost };
}

function maskOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length);
  let at = 0;
  for (const block of new Draft('markdown', text).blocks) {
    classes.set(block.classes, at);
    at += block.text.length;
  }
  return classes;
}

/**
 * Does only the first parser begin the block there: code, a definition, or the paragraph (its offset) in which something stands? It begins no
 * ordered list with another number than 1 behind indented code, ends a paragraph at a tag on a line that leaves its quote or item, and takes
 * `((a)` for a title; the specification has none of it.
 */
function isBlockOfTheFirstOnly(
  kind: string,
  paragraph: number | undefined,
  text: string,
  at: number,
  parseAgain: (text: string) => readonly LineBlock[],
): boolean {
  const line = lineOf(text, at);
  const there = parseAgain(text).filter(({ map }) => map !== null && map[0] <= line && line < map[1]);
  if (kind === 'code') return !there.some(({ type }) => type === 'fence' || type === 'code_block');
  if (kind === 'definition') return there.some(({ type }) => type === 'inline' || type === 'html_block');
  return paragraph !== undefined && there.some(({ type, map }) => type === 'inline' && map![0] < lineOf(text, paragraph));
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length - 1;
}

/** One tag, as CommonMark (6.6) has it. */
const tag = /<\/[a-z][a-z0-9-]*\s*>|<[a-z][a-z0-9-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/gi;

/** The stretches of a piece of HTML that browsers show nothing of. What stands after a comment on its line they do show. */
function unreadHtml(raw: string): { readonly kind: string; readonly start: number; readonly end: number }[] {
  if (/^<!--/.test(raw)) return [{ kind: 'comment', start: 0, end: raw.includes('-->') ? raw.indexOf('-->') : raw.length }];
  if (/^<[!?]/.test(raw)) return [{ kind: 'declaration', start: 0, end: raw.includes('>') ? raw.indexOf('>') : raw.length }];
  if (/^<(?:script|style|pre|textarea)(?=[\s>]|$)/i.test(raw)) return [{ kind: 'html', start: 0, end: raw.length }];
  return [...raw.matchAll(tag)].map(found => ({ kind: 'tag', start: found.index, end: found.index + found[0].length }));
}

/** Where the text of an image ends: the parser gives it no node, but gives one to the text of a link that is written alike. */
function altEnd(raw: string, parse: MarkdownParser): number {
  const [link] = parse(raw.slice(1)).children?.[0]?.children ?? [];
  const last = link?.type === 'link' ? link.children?.[link.children.length - 1]?.position?.end.offset : undefined;
  return last === undefined ? Math.max(raw.lastIndexOf(']('), raw.lastIndexOf('][')) : last + 1;
}
