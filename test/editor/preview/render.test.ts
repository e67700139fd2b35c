// The renderer of VS Code's Markdown preview with our rules, outside of VS Code.
import MarkdownItModule from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { DraftMentions } from '../../../src/core/mentions/draftMentions';
import { Draft } from '../../../src/core/prose/draft';
import { splitCitations } from '../../../src/editor/preview/findCitations';
import type { MarkdownIt } from '../../../src/editor/preview/markdownIt';
import { countOnLines, eachInline, placeOnLines } from '../../../src/editor/preview/places';
import { installRules, referencesType } from '../../../src/editor/preview/render';
import { safeHtml } from '../../../src/editor/preview/safeHtml';
import { previewOf } from '../../../src/language/citing/preview';
import { khreninBase, writing } from '../../support/writing';

/** The HTML of a draft, with what the server says of it, or without. `moved`: lines that came in above since. */
function html(draft: string, { known = true, base = khreninBase, moved = 0, shown = draft } = {}): string {
  const made = new MarkdownItModule({ html: true, linkify: true });
  const markdown = made as unknown as MarkdownIt;
  markdown.core.ruler.after('inline', 'factbase_citations', state => {
    eachInline(state, (inline, line) => {
      placeOnLines(inline, line);
      inline.children = splitCitations(inline.children ?? [], state);
    });
  });
  markdown.core.ruler.push('factbase_places', state => {
    countOnLines(state);
    state.tokens.push(new state.Token(referencesType, '', 0));
  });
  const { context } = writing(base, '');
  const written = new Draft('markdown', draft);
  const preview = previewOf({ ...context, draft: written, mentions: new DraftMentions(written, context.index) });
  installRules(markdown, () => (known && preview ? { preview: { version: 1, ...preview }, moved } : undefined));
  return made.render(shown, {});
}

/** The same without attributes and without the list of references. */
function bare(draft: string, options = {}): string {
  return html(draft, options)
    .replace(/<section[^]*/, '')
    .replace(/ (?:title|href)="[^"]*"/g, '')
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
