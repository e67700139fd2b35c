// Citing as a writer does it, with the packaged extension: the list after `[@`, several sources from the palette, a citation that merges, and the
// preview.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { describe } from '../collector';
import { equal, includes, ok } from '../expect';
import { seriousFindings } from './accessibility';
import { flow } from './flow';
import { eventually } from './page';
import type { Writer } from './writer';

describe('citing in a draft', () => {
  flow(
    'after [@ is offered, matched on the title, with the reference beside the list',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goToEnd();
      await writer.type('as agreed [@');
      includes(await writer.suggestions('minsk_visit'), 'minsk_visit');
      await writer.screenshot('citation-keys');
      await writer.type('charter');
      includes(await writer.suggestions('un_charter'), 'un_charter');
      includes(await writer.suggestionDetails('1945'), 'Charter of the United Nations');
      await writer.screenshot('citation-completion');
      await writer.accept('un_charter');
      await writer.sees('as agreed [@un_charter]');
      await writer.save();
      equal(readFileSync(join(folder, 'draft.md'), 'utf8'), 'Belarus.\n\nas agreed [@un_charter]');
    },
    { files: { 'draft.md': 'Belarus.\n\n' } },
  );

  flow(
    'from the palette takes several sources, a page, the way back and a form, into the citation that stands there',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goTo(3, 30);
      await writer.command('Factbase: Insert Citation');
      await writer.choices('Minsk visit');
      for (const title of ['Pezeshkian’s Minsk visit', 'Vienna Convention']) await writer.pick(title);
      await eventually('two sources are ticked', async () => (await ticked(writer).count()) === 2);
      await writer.screenshot('citation-sources');
      await writer.press('Enter');
      await prompt(writer, 'Page or pages');
      await writer.answer('para. 4');
      await writer.page.locator('.quick-input-widget:visible', { hasText: 'Understood as para. 4' }).waitFor();
      await writer.screenshot('citation-locator');
      await writer.answer('3');
      await writer.press('Enter');
      await writer.page.locator('.quick-input-widget:visible', { hasText: 'Vienna Convention' }).waitFor();
      // The way back leads to the page that was given.
      await writer.page
        .locator('.quick-input-widget:visible [aria-label="Back"], .quick-input-widget:visible .codicon-quick-input-back')
        .first()
        .click();
      await writer.page.locator('.quick-input-widget:visible', { hasText: 'Minsk visit' }).waitFor();
      await writer.press('Enter');
      await writer.page.locator('.quick-input-widget:visible', { hasText: 'Vienna Convention' }).waitFor();
      await writer.press('Enter');
      includes(await writer.choices('in brackets'), '[@minsk_visit, p. 3; @vienna_convention_1969]');
      await writer.screenshot('citation-forms');
      await writer.press('Enter');
      await writer.sees('[@un_charter; @minsk_visit, p. 3; @vienna_convention_1969].');
      await writer.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await writer.screenshot('citation-merged');
      await writer.save();
      const text = 'Belarus.\n\nAs they have it [@un_charter; @minsk_visit, p. 3; @vienna_convention_1969].\n';
      equal(readFileSync(join(folder, 'draft.md'), 'utf8'), text);
    },
    { files: { 'draft.md': 'Belarus.\n\nAs they have it [@un_charter].\n' } },
  );
});

describe('citing what is pasted', () => {
  flow(
    'is offered for a quote that the facts know; the plain paste comes first',
    async ({ writer }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.open('words.md');
      await writer.goTo(1, 1);
      await writer.press('Control+A');
      await writer.press('Control+C');
      await writer.open('draft.md');
      await writer.goToEnd();
      await writer.press('Control+V');
      await writer.sees(/^So Belarusian Defence Minister Viktor Khrenin$/);
      await writer.page.locator('.post-edit-widget').waitFor();
      await writer.page.locator('.post-edit-widget .monaco-button').first().click();
      await writer.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste with citation' }).waitFor();
      await writer.screenshot('paste-with-citation');
      await writer.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste with citation' }).click();
      await writer.sees('So “Belarusian Defence Minister Viktor Khrenin” [@minsk_visit, p. 1]');
    },
    { clipboard: true, files: { 'draft.md': 'Belarus.\n\nSo ', 'words.md': 'Belarusian Defence Minister Viktor Khrenin' } },
  );
});

describe('citing, seen in the Markdown preview', () => {
  for (const [theme, name] of [
    ['Default Light Modern', 'preview'],
    ['Default High Contrast', 'preview-high-contrast'],
  ] as const) {
    flow(
      `shows cards, citations and references (${theme})`,
      async ({ writer }) => {
        await writer.open('analysis.md');
        await writer.isServed();
        await writer.command('Markdown: Open Preview to the Side');
        const title = await inPreview(writer, page =>
          page.locator('.factbase-name', { hasText: 'Khrenin' }).first().getAttribute('title'),
        );
        includes(title, 'Defence Minister of Belarus');
        const printed = await inPreview(writer, page => page.locator('.factbase-citation').first().innerText());
        ok(printed.length > 3 && !printed.includes('@'), 'a citation is printed');
        await writer.screenshot(name);
        equal(
          await inPreview(writer, page =>
            seriousFindings(page, { parts: ['.factbase-name', '.factbase-citation', '.factbase-references'] }),
          ),
          [],
        );
        // By keyboard: the card is drawn where the focus is.
        await inPreview(writer, async page => {
          await page.locator('.factbase-citation').first().focus();
          await writer.press('Shift+Tab');
          return page.evaluate(() => getComputedStyle(document.activeElement!, '::after').content.length > 20);
        });
        await writer.screenshot(`${name}-keyboard`);
        await inPreview(writer, page =>
          page
            .locator('.factbase-references')
            .scrollIntoViewIfNeeded()
            .then(() => true),
        );
        equal(await inPreview(writer, page => page.locator('.factbase-references li').count()), 3);
        await writer.screenshot(`${name}-references`);
      },
      { settings: { 'workbench.colorTheme': theme }, size: { width: 1300, height: 760 } },
    );
  }
});

/** Asks the page inside the preview, once the references are there; asks anew when VS Code loads the page again meanwhile. */
function inPreview<T>(writer: Writer, ask: (page: Frame) => Promise<T | null>): Promise<T> {
  return eventually('the preview with its references', async () => {
    for (const frame of writer.page.frames()) {
      try {
        if ((await frame.locator('.factbase-references').count()) > 0) return (await ask(frame)) ?? undefined;
      } catch {
        // This page is gone; the next one is on its way.
      }
    }
    return undefined;
  });
}

function ticked(writer: Writer): Locator {
  return writer.page.locator(
    '.quick-input-widget:visible .monaco-list-row [aria-checked="true"], .quick-input-widget:visible .monaco-list-row input:checked',
  );
}

function prompt(writer: Writer, text: string): Promise<void> {
  return writer.page.locator('.quick-input-widget:visible', { hasText: text }).waitFor();
}
