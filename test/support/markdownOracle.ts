// Compares what is hidden in Markdown with what an independent parser says is code, an address or the target of a link.
// The parser (mdast-util-from-markdown with micromark-extension-gfm and mdast-util-gfm) is a development dependency.

import { Draft } from '../../src/core/prose/draft';
import { CharClass } from '../../src/core/prose/markup';

/** As much of an mdast node as is looked at. */
export interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

export type MarkdownParser = (text: string) => MarkdownNode;

/** The parser, or undefined where it is not installed. */
export async function loadMarkdownParser(): Promise<MarkdownParser | undefined> {
  try {
    // Names in variables, so that neither the compiler nor a bundler insists on the packages.
    const [core, gfm, tree] = ['mdast-util-from-markdown', 'micromark-extension-gfm', 'mdast-util-gfm'] as const;
    const { fromMarkdown } = (await import(core)) as { fromMarkdown: (text: string, options: object) => MarkdownNode };
    const { gfm: syntax } = (await import(gfm)) as { gfm: () => object };
    const { gfmFromMarkdown } = (await import(tree)) as { gfmFromMarkdown: () => object };
    return text => fromMarkdown(text, { extensions: [syntax()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return undefined;
  }
}

/** A disagreement: a stretch that the parser says readers do not read, and we took for prose (or the other way round). */
export interface Disagreement {
  readonly kind: string;
  readonly text: string;
  readonly start: number;
}

/** What is wrong in the mask of a text; `words`: how many words of prose the parser found, and how many of them are read here. */
export function compareMask(
  text: string,
  parse: MarkdownParser,
): {
  readonly shown: readonly Disagreement[];
  readonly words: number;
  readonly read: number;
  readonly lost: readonly Disagreement[];
} {
  const draft = new Draft('markdown', text);
  const classes = new Uint8Array(text.length);
  let at = 0;
  for (const block of draft.blocks) {
    classes.set(block.classes, at);
    at += block.text.length;
  }
  const shown: Disagreement[] = [];
  const lost: Disagreement[] = [];
  let words = 0;
  let read = 0;

  const mustBeHidden = (kind: string, start: number, end: number): void => {
    if (isReadOtherwise(kind, text, start)) return;
    for (let i = start; i < end; i++) {
      if (classes[i] === CharClass.prose && /[\p{L}\p{N}]/u.test(text.charAt(i))) {
        shown.push({ kind, text: text.slice(start, end), start });
        return;
      }
    }
  };
  const visit = (node: MarkdownNode): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const children = node.children ?? [];
    if (node.type === 'inlineCode' || node.type === 'code' || node.type === 'definition') mustBeHidden(node.type, start, end);
    else if (node.type === 'html') {
      // What stands after a comment on its line is shown by browsers.
      if (/^<!--/.test(node.value ?? ''))
        mustBeHidden('comment', start, start + Math.max(0, text.slice(start, end).indexOf('-->')));
      else if (/^<(?:script|style|pre)/i.test(node.value ?? '')) mustBeHidden(node.type, start, end);
      else for (const tag of (node.value ?? '').matchAll(/<[^<>]*>/g)) if (node.value === tag[0]) mustBeHidden('tag', start, end);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      const last = children[children.length - 1]?.position?.end.offset ?? start + 1;
      const raw = text.slice(start, end);
      // How far an address with brackets and the like in it goes is a matter of taste.
      if (!raw.startsWith('['))
        mustBeHidden('address', start, raw.startsWith('<') ? end : start + (/^[\w./:@-]*/.exec(raw)?.[0].length ?? 0));
      else if (raw.endsWith(')') || /\]\[[^\]]*\]$/.test(raw)) mustBeHidden('target', last, end);
    } else if (node.type === 'image') mustBeHidden('image target', start + text.slice(start, end).lastIndexOf(']('), end);
    else if (node.type === 'text') {
      for (const word of text.slice(start, end).matchAll(/(?<![\p{L}\p{N}])(?:word|Name|Minsk|talk)(?![\p{L}\p{N}])/gu)) {
        words++;
        const from = start + word.index;
        if (classes.subarray(from, from + word[0].length).every(value => value === CharClass.prose)) read++;
        else lost.push({ kind: 'text', text: word[0], start: from });
      }
    }
    if (!(node.type === 'link' && !text.startsWith('[', start))) for (const child of children) visit(child);
  };
  visit(parse(text));
  return { shown, words, read, lost };
}

/** An address that goes on, by GFM's rule, over a sign at which it ends here: `https://a.b/c`code``, `www.a.b\</b>`. */
const longAddress = /(?:www\.|:\/\/)[^\s<]*[`\\[\]{}|"]/i;

/**
 * Is this a stretch that is read otherwise on purpose, or that the parser reads wrongly?
 * - What follows an address with a backtick, a backslash or a bracket in its paragraph: GFM takes the sign into the address, where the
 *   writer most likely began code or a link; which backticks then make a pair differs for the rest of the paragraph.
 * - Indented text in an ordered item that begins with another number than 1 and stands behind indented code: CommonMark (5.2) has the
 *   item there, since it interrupts no paragraph; the parser has a paragraph and then code.
 * - Code over several lines behind a line such as `| ===`: a rule of one of Pandoc's tables here, text to the parser.
 */
function isReadOtherwise(kind: string, text: string, start: number): boolean {
  const before = text.slice(0, start);
  if (kind === 'code') return /(?:^|\n)(?: {4}|\t)[^\n]*\n\s*\n {0,3}(?!1[.)])\d+[.)] [^]*$/.test(before);
  const paragraph = before.slice(Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\r\n\r\n'), 0));
  if (kind === 'inlineCode' && /\n[|+][ |:+=-]*=[ |:+=-]*\n/.test(paragraph)) return true;
  return (
    (kind === 'inlineCode' || kind === 'tag' || kind === 'comment') && longAddress.test(paragraph + text.slice(start, start + 1))
  );
}

const pieces = [
  'word ',
  'Name ',
  'Minsk',
  ' talk',
  '. ',
  ', ',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '  ',
  '    ',
  '\t',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '`code`',
  '``co`de``',
  '`Name\nx`',
  '```\ncode\n```\n',
  '~~~ js\nName\n~~~\n',
  '```\n',
  '    Name\n',
  '\n\n    Name code\n\n',
  '[Name](https://example.org/Minsk)',
  '[talk](<a b> "Name")',
  '[word](a\\)b)',
  '[',
  ']',
  '(',
  ')',
  '](',
  '[Name][ref]',
  '[ref]',
  '![Name](minsk.png)',
  '![',
  '[ref]: https://example.org/Name\n',
  '\n\n[ref]: /Minsk "Name"\n\n',
  '<https://example.org/Minsk>',
  'https://example.org/Minsk',
  'www.example.org/Name',
  'name@example.org',
  '<b>',
  '</b>',
  '<span class="Name">',
  '</span>',
  '<!-- Name -->',
  '<!--\nName\n-->\n',
  '\n\n<script>\nName\n</script>\n\n',
  '\n\n<div>\n',
  '</div>\n\n',
  '<br>',
  '- ',
  '- word\n',
  '  - word\n',
  '1. ',
  '2) word\n',
  '> ',
  '> word\n',
  '>> ',
  '# ',
  '\n# Name\n',
  '===\n',
  '---\n',
  '***\n',
  '\n\n| Name | word |\n|---|---|\n| Minsk | `Name` |\n\n',
  '|',
  '\\',
  '\\*',
  '\\`',
  '\\[',
  '&amp;',
  '&nbsp;',
  '&',
  '<',
  '>',
  '!',
  '"',
  '\r\n',
  'Мінск ',
  '名 ',
  '\u{1f600}',
];

/** A generated document, the same for the same seed. */
export function generateMarkdown(seed: number): string {
  let state = (seed * 2654435761) % 0x7fffffff || 1;
  const next = (n: number): number => (state = (state * 48271) % 0x7fffffff) % n;
  for (let i = 0; i < 5; i++) next(2);
  let text = '';
  const count = 2 + next(30);
  for (let i = 0; i < count; i++) text += pieces[next(pieces.length)]!;
  return text;
}
