// Texts in a base that try to be more than text, in the page of a Markdown preview, references formatted by the real processor.
import type { Page } from 'playwright-core';
import { shippedOnDisk } from '../../../src/server/bibliography/nodeShipped';
import type { PreviewDraft } from '../../../src/protocol/citeRequests';
import { hostileBase } from '../../support/hostileBase';
import { hostileStrings } from '../../support/hostileStrings';
import { pageAround, renderPreview } from '../../support/previewPage';
import { previewThemes } from '../../support/previewThemes';
import { RunningServer, uriOf } from '../../support/runningServer';
import { describe } from '../collector';
import { equal, includes, ok } from '../expect';
import { onPage, type Place } from './flow';
import { previewStyles } from './previewStyles';

describe('200 hostile strings in a base', () => {
  onPage('stay text in the page of a preview', async (page, place) => {
    const drafts = hostileStrings.map(
      (_text, i) =>
        `Mark Person signed the Great Pact at the Big Event in July 2023 [see @s${i}, p. 3, so]. @s${i} [p. 1] says.\n`,
    );
    const files = Object.fromEntries(
      hostileStrings.flatMap((text, i) => [
        [`f${i}/factbase.yaml`, hostileBase(text, i)],
        [`f${i}/draft.md`, drafts[i]!],
      ]),
    );
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    page.on('dialog', dialog => {
      asked.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    const platform = { shipped: shippedOnDisk(place.repository, 'node_modules/citeproc/citeproc_commonjs.js') };
    const server = await new RunningServer(files, platform).start();
    try {
      for (const [i, text] of hostileStrings.entries()) {
        const path = `f${i}/draft.md`;
        await server.open(path, 'markdown');
        const preview = await server.request<PreviewDraft | null>('factbase/preview', { uri: uriOf(path) });
        await server.close(path);
        ok(preview, `a preview of ${text.slice(0, 40)}`);
        const html = renderPreview(drafts[i]!, preview);
        await page.setContent(trapped(html, place));
        const found = await inspected(page);
        const what = `string ${i}, ${JSON.stringify(text.slice(0, 60))}`;
        equal(found.strange, [], what);
        equal(found.marks, ['Mark Person', 'Great Pact', 'Big Event'], what);
        // The card says what the base says, letter by letter, but for controls that nobody sees.
        const words = text.replace(/\s+/g, ' ').replace(unseen, '').trim();
        ok(found.cards.length >= 4, what);
        if (!/[\ud800-\udfff]/.test(words)) includes(found.cards[0]!.replace(/\s+/g, ' '), words);
        equal(found.ran, [], what);
        // A style changes quotation marks, dashes and capitals, not words; `<b>` in a title is bold type there (CSL).
        includes(bare(found.references), bare(words.replace(/<\/?b>/g, '')));
        ok(!bidi.test(found.text), `no control turns the text: ${what}`);
      }
    } finally {
      server.dispose();
    }
    equal(asked, [], 'what the pages asked for');
    // That the traps work: the same strings in the page as they are.
    await page.setContent(trapped(hostileStrings.filter(text => text.startsWith('<')).join('\n'), place));
    await page.waitForFunction(() => (globalThis as { ran?: string[] }).ran!.length > 0);
    ok((await inspected(page)).strange.length > 0, 'what is strange is found');
    ok(asked.length > 0, 'what is asked for is found');
  });
});

/** A page that remembers when one of the functions runs that the hostile strings call. */
function trapped(html: string, place: Place): string {
  const trap = `<script>ran = []; x = () => ran.push('x'); code = () => ran.push('code');</script>`;
  return pageAround(html, previewThemes['Light Modern']!, previewStyles(place)).replace('<head>', () => `<head>${trap}`);
}

/** Letters and digits alone. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const bidi = /[\u202a-\u202e\u2066-\u2069]/;

/** What is in the page that neither the renderer nor a citation style puts there, the names that are marked, the cards, and all text. */
function inspected(
  page: Page,
): Promise<{ strange: string[]; marks: string[]; cards: string[]; text: string; ran: string[]; references: string }> {
  return page.evaluate(() => {
    // `i b sup sub span` are how CSL has formatting in titles; see safeHtml.
    const elements = /^(?:P|SECTION|H2|UL|LI|DIV|SPAN|A|I|B|SUP|SUB)$/;
    const attributes: Readonly<Record<string, RegExp>> = {
      class: /^(?:factbase-(?:name|citation|unknown|references|cards)|csl-[a-z-]+)$/,
      id: /^factbase-/,
      href: /^#factbase-s\d+$/,
      title: /^/,
      hidden: /^$/,
      tabindex: /^0$/,
      role: /^term$/,
      'aria-describedby': /^factbase-card-\d+$/,
      style: /^font-(?:variant|style|weight): ?(?:small-caps|normal);?$/,
    };
    const main = document.querySelector('main')!;
    const strange: string[] = [];
    for (const element of Array.from(main.querySelectorAll('*'))) {
      if (!elements.test(element.tagName)) strange.push(element.tagName);
      for (const { name, value } of Array.from(element.attributes))
        if (!attributes[name]?.test(value)) strange.push(`${element.tagName} ${name}="${value}"`);
    }
    // Nothing has closed what is around it, or opened something beside it.
    const around = Array.from(document.body.children, each => each.tagName).join();
    if (around !== 'MAIN') strange.push(around);
    const parts = Array.from(main.children, each => each.tagName).join();
    if (parts !== 'P,SECTION,DIV') strange.push(parts);
    return {
      strange,
      ran: (globalThis as { ran?: string[] }).ran ?? ['no trap'],
      marks: Array.from(main.querySelectorAll('.factbase-name'), name => name.textContent ?? ''),
      references: main.querySelector('.factbase-references')?.textContent ?? '',
      cards: Array.from(main.querySelectorAll('.factbase-cards > div'), card => card.textContent ?? ''),
      text: main.textContent + Array.from(main.querySelectorAll('[title]'), each => each.getAttribute('title')).join(),
    };
  });
}
