/** Turns what a style prints as HTML into plain text, and takes off the number that a reference has in a list. */
import type { StyledReference } from './styler';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}

/** The text of the HTML that citeproc makes. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (all, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? all;
      const code = decimal ? Number(decimal) : parseInt(hex!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** A reference that stands alone has no number; only the first and only one of a list can have the number one. */
export function withoutNumber({ id, html, text }: StyledReference): StyledReference {
  const margin = /<div class="csl-left-margin">[^<>]*<\/div>/.exec(html);
  if (margin) return { id, html: html.replace(margin[0], ''), text: text.replace(textOfHtml(margin[0]), '').trim() };
  const number = /^(?:\[1\]|\(1\)|1[.)])\s+(?=\S)/;
  const opening = /^\s*<div class="csl-entry">\s*/.exec(html)?.[0] ?? '';
  return { id, html: opening + html.slice(opening.length).replace(number, ''), text: text.replace(number, '') };
}
