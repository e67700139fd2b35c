// References come from a citation style as HTML. Only what styles need passes: a bibliography is text that anybody may have written.

const allowed =
  /^<(?:\/?(?:i|b|em|strong|sup|sub|span|div)|span class="factbase-unknown"|span style="font-(?:variant: ?small-caps|style: ?normal|weight: ?normal);?"|div class="csl-[a-z-]+")>$/;

/** The HTML with every other tag shown as text. */
export function safeHtml(html: string): string {
  return html
    .split(/(<[^<>]*>)/)
    .map((part, i) => (i % 2 === 1 && allowed.test(part) ? part : part.replace(/</g, '&lt;').replace(/>/g, '&gt;')))
    .join('');
}
