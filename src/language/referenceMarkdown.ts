// The HTML that a citation style prints, as one line of Markdown: emphasis stays, everything else is plain text and escaped.
import { textOfHtml } from '../core/citations/styles/styledText';
import { escapeMarkdown } from './cards/escape';

const marks: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };

/** Emphasis that opens or closes next to a blank is none in Markdown, so blanks go outside of the marks. */
export function markdownOfReference(html: string): string {
  const parts = html.split(/(<\/?(?:i|em|b|strong)>)/i);
  let out = '';
  let open: string | undefined;
  let inside = '';
  for (const part of parts) {
    const tag = /^<(\/?)(\w+)>$/.exec(part);
    const mark = tag && marks[tag[2]!.toLowerCase()];
    if (!tag || !mark) {
      if (open === undefined) out += escapeInline(part);
      else inside += part;
    } else if (!tag[1] && open === undefined) {
      open = mark;
      inside = '';
    } else if (tag[1] && open === mark) {
      out += emphasised(inside, mark);
      open = undefined;
    }
    // A mark within a mark is left out: two kinds at once read badly in a hover.
  }
  if (open !== undefined) out += escapeInline(inside);
  return out.replace(/\s+/g, ' ').trim();
}

function emphasised(html: string, mark: string): string {
  const text = escapeInline(html);
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${words}${mark}${after}`;
}

/** `escapeMarkdown` trims; the blanks at the ends of a part belong between it and the next. */
function escapeInline(html: string): string {
  const spaced = html.replace(/<[^<>]*>/g, tag => (/^<\/?div/.test(tag) ? ' ' : ''));
  const [, before = '', after = ''] = /^(\s?)[^]*?(\s?)$/.exec(spaced.replace(/\s+/g, ' ')) ?? [];
  const text = escapeMarkdown(textOfHtml(spaced));
  return text === '' ? before || after : `${before}${text}${after}`;
}
