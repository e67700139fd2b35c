// Where the mask follows another dialect than CommonMark and GFM on purpose, a parser of these is shown what the mask sees, at the same
// places: so nothing that stands near has to be left out of a comparison.

import type { MarkdownNode, MarkdownParser } from './markdownParsers';

/** A marker of one of Pandoc's lists, `(2)`, behind the marks of the quotes and items that it stands in. */
const parenthesised = /^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)\((\d{1,9})\)(?=[ \t])/gm;

/** Signs with which a writer most likely begins code or a link. By GFM's rule an address goes on over them; here it ends before them. */
const foreign = /[>`\\[\]{}|"]/;

/** A text of the same length in which the dialects that we read on purpose are written in the way of CommonMark and GFM, and its tree. */
export function commonMarkOnly(text: string, parse: MarkdownParser): { readonly text: string; readonly tree: MarkdownNode } {
  let shared = text.replace(parenthesised, '$1$2) ');
  for (;;) {
    const tree = parse(shared);
    // What an address held may hold another one.
    const before = shared;
    for (const { start, end } of bareAddresses(tree, shared)) {
      const address = shared.slice(start, end);
      const sign = foreign.exec(address)?.index;
      if (sign === undefined) continue;
      const length = Math.max(1, Math.min(sign, unclosed(address)));
      shared = shared.slice(0, start) + ';'.repeat(length) + shared.slice(start + length);
    }
    if (shared === before) return { text: shared, tree };
  }
}

/** Where addresses stand that no brackets make one. */
function bareAddresses(
  node: MarkdownNode,
  text: string,
  out: { start: number; end: number }[] = [],
): readonly { readonly start: number; readonly end: number }[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'link' && !/[[<]/.test(text.charAt(start))) out.push({ start, end });
  for (const child of node.children ?? []) bareAddresses(child, text, out);
  return out;
}

/** Where the first parenthesis stands that closes none in the address. */
function unclosed(address: string): number {
  let open = 0;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === '(') open++;
    else if (address[i] === ')' && --open < 0) return i;
  }
  return address.length;
}
