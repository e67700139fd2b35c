// The renderer of VS Code's Markdown preview with our rules, outside of VS Code.
import MarkdownItModule from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { extendRenderer } from '../../../src/editor/preview/extend';
import type { MarkdownIt } from '../../../src/editor/preview/markdownIt';
import { safeHtml } from '../../../src/editor/preview/safeHtml';
import { previewOfDraft } from '../../support/previewPage';
import { khreninBase } from '../../support/writing';

/** The HTML of a draft, with what the server says of it, or without. `moved`: lines that came in above since. */
function html(draft: string, { known = true, base = khreninBase, moved = 0, shown = draft } = {}): string {
  const made = new MarkdownItModule({ html: true, linkify: true });
  const preview = previewOfDraft(base, draft);
  extendRenderer(made as unknown as MarkdownIt, () =>
    known && preview ? { preview: { version: 1, ...preview }, moved } : undefined,
  );
  return made.render(shown, {});
}

/** The same without attributes and without the list of references. */
function bare(draft: string, options = {}): string {
  return html(draft, options)
    .replace(/<section[^]*|<div class="factbase-cards"[^]*/, '')
    .replace(/ (?:title|href|tabindex|role|aria-describedby)="[^"]*"/g, '')
    .trim();
}

const name = (text: string) => `<span class="factbase-name">${text}</span>`;
const cited = (text: string) => `<a class="factbase-citation">${text}</a>`;

describe('a preview', () => {
  it.each([
    ['As said [@notes, p. 2].', `<p>As said ${cited('(Office of Notes 2025, p. 2)')}.</p>`],
    ['As said [@notes,\np. 2]. So', `<p>As said ${cited('(Office of Notes 2025, p. 2)')}. So</p>`],
    ['As @notes [p. 2] says', `<p>As ${cited('Office of Notes (2025, p. 2)')} says</p>`],
    ['As @notes [sic] says', `<p>As ${cited('Office of Notes (2025)')} [sic] says</p>`],
    [
      'As [@notes; @nobody] say',
      `<p>As ${cited('(Office of Notes 2025) <span class="factbase-unknown">@nobody</span>')} say</p>`,
    ],
    ['See [@nobody].', '<p>See <span class="factbase-unknown">[@nobody]</span>.</p>'],
    ['> - [@notes]', `<blockquote>\n<ul>\n<li>${cited('(Office of Notes 2025)')}</li>\n</ul>\n</blockquote>`],
    ['# Khrenin', `<h1>${name('Khrenin')}</h1>`],
    ['Khrenin, then **Viktor Khrenin**', `<p>${name('Khrenin')}, then <strong>${name('Viktor Khrenin')}</strong></p>`],
    ['`Khrenin`, Khrenin', `<p><code>Khrenin</code>, ${name('Khrenin')}</p>`],
    ['`a\nb` and\nKhrenin', `<p><code>a b</code> and\n${name('Khrenin')}</p>`],
    ['[Khrenin](x) and Khrenin', `<p><a>${name('Khrenin')}</a> and ${name('Khrenin')}</p>`],
    ['Viktor\n*Khrenin*', `<p>${name('Viktor')}\n<em>${name('Khrenin')}</em></p>`],
    ['Iran &amp; \\*Iran\\*', `<p>${name('Iran')} &amp; *${name('Iran')}*</p>`],
  ])('shows %j', (draft, expected) => expect(bare(draft)).toBe(expected));

  it.each([
    ['Khrenin', 'tabindex="0" role="term" title="Viktor Khrenin'],
    ['[@nobody]', 'tabindex="0" role="term" title="No source has'],
    ['[@notes]', 'href="#factbase-notes" title="Office of Notes'],
  ])('makes %s a stop of the Tab key, with a text of the page as its description', (draft, attributes) => {
    const page = html(draft);
    expect(page).toContain(attributes);
    const [, id] = /aria-describedby="([^"]+)"/.exec(page)!;
    const title = /title="([^"]+)"/.exec(page)![1]!;
    expect(page).toContain(`<div id="${id}">${title}</div>`);
  });

  it('leaves to a link that it is the stop of the Tab key for the names in it', () => {
    expect(html('[Khrenin](x)')).not.toContain('tabindex');
    expect(html('[Khrenin](x) and Khrenin').match(/tabindex/g)).toHaveLength(1);
  });

  it('holds each card once, and numbers those of another page anew', () => {
    expect(html('Khrenin and Khrenin').match(/<div id="factbase-card-/g)).toHaveLength(1);
    expect(html('Iran and Khrenin').match(/<div id="factbase-card-\d+"/g)).toEqual([
      '<div id="factbase-card-1"',
      '<div id="factbase-card-2"',
    ]);
    expect(html('No name.')).not.toContain('factbase-cards');
  });

  it('finds names in the cells of a table', () => {
    expect(bare('| Iran | x |\n|---|---|\n| Iran | Iran |\n').match(/factbase-name/g)).toHaveLength(3);
  });

  it.each(['As said [@notes, p. 2].', 'joe@example.org', '[a @ b] [@x](y) ![@x](y) [^@x]', '@{odd key} \\@x', '{cite:p}`a`'])(
    'is as ever where nothing is known: %s',
    draft => expect(html(draft, { known: false })).toBe(new MarkdownItModule({ html: true, linkify: true }).render(draft)),
  );

  it('lists the references, each where its citation leads', () => {
    const page = html('[@notes]');
    const target = /href="#([^"]+)"/.exec(page)?.[1];
    expect(page).toContain(`<li id="${target}">`);
    expect(page).toContain('<h2>References</h2>');
  });

  it('still finds what it knew when lines came in above', () => {
    expect(bare('Khrenin', { shown: 'A new line.\n\nKhrenin', moved: 2 })).toContain(name('Khrenin'));
  });

  it('shows hostile words as words', () => {
    const base =
      "factbase: 1\nsources:\n  x: { title: '\"><img src=x onerror=alert(1)>' }\nactors:\n  Ann Evil: { kind: person, summary: '\" onmouseover=\"x' }\n";
    const page = html('Ann Evil [@x]', { base });
    expect(page).not.toMatch(/<img|" onmouseover="/);
    expect(page).toContain('&lt;img');
  });
});

describe('HTML of a style', () => {
  it.each([
    ['<div class="csl-entry">A <i>B</i> <b>c</b> &#38;</div>', '<div class="csl-entry">A <i>B</i> <b>c</b> &#38;</div>'],
    ['<script>x</script>', '&lt;script&gt;x&lt;/script&gt;'],
    ['<i onclick="x">a</i>', '&lt;i onclick="x"&gt;a</i>'],
    ['<a href="command:x">a</a>', '&lt;a href="command:x"&gt;a&lt;/a&gt;'],
    ['a < b > c', 'a &lt; b &gt; c'],
  ])('passes only what styles need: %s', (from, to) => expect(safeHtml(from)).toBe(to));
});
