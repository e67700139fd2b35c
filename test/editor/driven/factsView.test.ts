// The facts view as a writer uses it, and how everything looks in dark and high contrast themes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Locator } from 'playwright-core';
import { generatedBase } from '../../support/generatedBase';
import { namesOf } from '../../support/generatedDraft';
import { describe } from '../collector';
import { contains, equal, includes, ok } from '../expect';
import { seriousFindings } from './accessibility';
import { flow } from './flow';
import { appears, boxOf, eventually } from './page';
import type { Writer } from './writer';

const rows = (writer: Writer): Locator => writer.page.locator('.pane-body .monaco-list-row:visible');
const row = (writer: Writer, text: string | RegExp): Locator => rows(writer).filter({ hasText: text }).first();

/** How long, in milliseconds, a row may take to show what is in it before it is clicked again. */
const openingPatience = 3_000;

/** Opens the view by its icon at the side. */
async function openView(writer: Writer): Promise<void> {
  await writer.page.locator('.activitybar .action-item a[aria-label^="Factbase"]').first().click();
  await row(writer, 'Actors').waitFor();
}

/**
 * What axe-core has against the view and, where one is open, the card: the parts of the window that are ours. One rule wants the text of a row, in
 * which VS Code puts label and description side by side without a blank, letter by letter in its name; that the name begins with the label is
 * looked at here.
 */
async function findings(writer: Writer): Promise<readonly string[]> {
  for (const found of await rows(writer).all()) {
    const label = (await found.locator('.label-name').first().innerText()).replace(/\u00a0/g, ' ');
    ok((await found.getAttribute('aria-label'))?.startsWith(label), `the name of the row ${label}`);
  }
  return seriousFindings(writer.page, {
    parts: ['.pane-body .monaco-list', '.monaco-hover .hover-contents'],
    without: ['label-content-name-mismatch'],
  });
}

/**
 * Opens a row of the tree that has others in it, and waits for these: they come after the row is open, and push down what stands below, away from
 * under the mouse.
 */
async function expand(writer: Writer, text: string | RegExp): Promise<void> {
  const what = `rows in ${String(text)}`;
  await eventually(what, async () => {
    const found = row(writer, text);
    if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
    return eventually(what, () => holdsRows(writer, text), openingPatience).catch(() => false);
  });
}

/** Whether the row is open and the next one is within it. */
async function holdsRows(writer: Writer, text: string | RegExp): Promise<boolean> {
  const seen = await rows(writer).evaluateAll(all =>
    all.map(each => ({
      at: Number(each.dataset['index']),
      level: Number(each.getAttribute('aria-level')),
      open: each.getAttribute('aria-expanded') === 'true',
      text: (each.textContent ?? '').replace(/\u00a0/g, ' '),
    })),
  );
  const opened = seen.find(each => each.open && contains(each.text, text));
  return opened !== undefined && seen.some(each => each.at === opened.at + 1 && each.level > opened.level);
}

const draft = 'Khrenin met Carla Example in Minsk [@minsk_visit, p. 1].\n\nAshtiani left.\n\nAt the end: \n';

describe('the facts view', () => {
  flow(
    'shows what the draft has, is filtered, and inserts by click and by dragging',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await openView(writer);
      await expand(writer, 'Named here');
      await expand(writer, 'Names without a fact');
      includes(await row(writer, 'Viktor Khrenin').innerText(), 'Viktor Khrenin');
      await row(writer, 'Carla Example').waitFor();
      await expand(writer, 'Agreements');
      await row(writer, 'Memorandum on military cooperation').waitFor();
      await writer.screenshot('view');
      equal(await findings(writer), []);
      // Every row is said in words; facts with their kind, groups with their count.
      const labels = await rows(writer).evaluateAll(all => all.map(each => each.getAttribute('aria-label') ?? ''));
      for (const label of labels) ok(/\p{L}{3}/u.test(label), `words for a row: ${labels.join(' | ')}`);
      includes(labels, /^Viktor Khrenin, actor, Defence Minister.*, in the draft: 1/);
      includes(labels, /^Named here, \d/);
      const status = writer.page.locator('.statusbar-item', { hasText: 'named' }).first();
      includes((await status.getAttribute('aria-label')) ?? '', 'Factbase: Facts named in this draft: ');
      // A click inserts at the cursor.
      await writer.goTo(5, 13);
      await row(writer, 'Memorandum on military cooperation').click();
      await writer.sees('At the end: Memorandum on military cooperation');
      // The menu of a row by keyboard.
      await writer.command('Factbase: Focus on Facts View');
      await writer.page.locator('.pane-body .monaco-list:focus-within .monaco-list-row.focused').first().waitFor();
      await writer.press('Shift+F10');
      const menu = writer.page.locator('.monaco-menu .action-label');
      await menu.filter({ hasText: 'Insert Whole Fact' }).first().waitFor();
      includes(await menu.allInnerTexts(), /^Open Source of Fact/);
      await writer.press('Escape');
      await menu.first().waitFor({ state: 'hidden' });
      // What the draft names leads there.
      await row(writer, 'Carla Example').click();
      await writer.statusItem('(13 selected)');
      // Dragged into the text, it falls where the mouse is.
      const place = await eventually('the word', () => boxOf(writer.page, 'left.'));
      const from = (await row(writer, 'Memorandum on military cooperation').boundingBox())!;
      await writer.page.mouse.move(from.x + 60, from.y + from.height / 2);
      await writer.page.mouse.down();
      await writer.page.mouse.move(place.left, place.middle, { steps: 10 });
      await writer.page.mouse.move(place.left + 1, place.middle, { steps: 3 });
      await writer.page.mouse.up();
      await writer.sees(/Ashtiani Memorandum on military cooperation ?left/);
      await writer.screenshot('view-dropped');
      await writer.page.locator('.pane-header, .composite.title').first().hover();
      await writer.page.locator('a[aria-label^="Filter Facts"]').first().click();
      await writer.answer('Krenin');
      await row(writer, 'Memorandum on').waitFor({ state: 'hidden' });
      await writer.press('Enter');
      await row(writer, 'Viktor Khrenin').waitFor();
      await writer.screenshot('view-filtered');
      await writer.save();
      includes(readFileSync(join(folder, 'draft.md'), 'utf8'), 'At the end: Memorandum on military cooperation');
    },
    { files: { 'draft.md': draft }, size: { width: 1100, height: 600 } },
  );

  flow(
    'has one thing to do where there is no fact base, and it works',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.page.locator('.activitybar .action-item a[aria-label^="Factbase"]').first().click();
      const buttons = writer.page.locator('.welcome-view-content:visible .monaco-button');
      await buttons.first().waitFor();
      equal(await buttons.allInnerTexts(), ['New Fact Base']);
      await writer.screenshot('view-empty');
      await buttons.first().click();
      await writer.sees('factbase: 1');
      await row(writer, 'Actors').waitFor();
      await writer.screenshot('view-first-base');
      includes(readFileSync(join(folder, 'factbase.yaml'), 'utf8'), 'sources:');
    },
    { files: { 'factbase.yaml': undefined, 'draft.md': 'A draft.\n' } },
  );
});

describe('the facts view of a base with 10,000 facts', () => {
  const large = generatedBase(10_000);
  const [first = ''] = namesOf(large);

  flow(
    'opens, scrolls and is filtered, and typing goes on meanwhile',
    async ({ writer }) => {
      const took = async (what: string, work: () => Promise<unknown>): Promise<void> => {
        const start = Date.now();
        await work();
        console.log(`          ${what}: ${Date.now() - start} ms`);
      };
      await writer.page.evaluate(() => {
        const longest = { milliseconds: 0 };
        Object.assign(globalThis, { longest });
        new PerformanceObserver(list => {
          for (const { duration } of list.getEntries()) longest.milliseconds = Math.max(longest.milliseconds, duration);
        }).observe({ entryTypes: ['longtask'] });
      });
      await writer.open('draft.md');
      await took('10,000 facts read, after the draft was opened', () => writer.isServed());
      await took('the view opened, first rows', () => openView(writer));
      await took('the actors opened', async () => {
        await expand(writer, /^Actors/);
        await eventually('rows of actors', async () => (await rows(writer).count()) > 20);
      });
      await took('to the last row and back', async () => {
        await row(writer, /^Actors/).focus();
        await writer.press('End');
        await row(writer, /^Sources/).waitFor();
        await writer.press('Home');
        await row(writer, /^Actors/).waitFor();
      });
      await writer.screenshot('view-10000');
      await took('filtered', async () => {
        await writer.page.locator('a[aria-label^="Filter Facts"]').first().click();
        await writer.answer(first);
        await writer.press('Enter');
        await row(writer, first).waitFor();
      });
      await writer.screenshot('view-10000-filtered');
      await writer.goToEnd();
      await took('twenty letters typed', async () => {
        await writer.type('Twenty letters or so');
        await writer.sees('Twenty letters or so');
      });
      const longest = await writer.page.evaluate(
        () => (globalThis as { longest?: { milliseconds: number } }).longest?.milliseconds,
      );
      console.log(`          the window was never busy for longer than ${Math.round(longest ?? 0)} ms`);
    },
    { files: { 'factbase.yaml': large, 'draft.md': `${first} came.\n\n` } },
  );
});

/** True where a mark lies under just this word. */
async function isMarked(writer: Writer, word: string): Promise<boolean> {
  const box = await boxOf(writer.page, word);
  for (const mark of await writer.page.locator('.editor-instance .view-overlays .cdr[class*="ced-"]').all()) {
    const place = await mark.boundingBox();
    if (!box || !place || place.y > box.middle || place.y + place.height < box.middle) continue;
    if (Math.abs(place.x - box.left) < 3 && Math.abs(place.x + place.width - box.right) < 3) return true;
  }
  return false;
}

/** "Show or Focus Hover". */
async function showHover(writer: Writer): Promise<void> {
  await writer.press('Control+K');
  await writer.press('Control+I');
}

describe('other themes', () => {
  flow(
    'dark, in the browser’s host: names underlined, the card, the view',
    async ({ writer }) => {
      await writer.open('analysis.md');
      await openView(writer);
      await expand(writer, 'Named here');
      await eventually('a mark under the name', () => isMarked(writer, 'Lukashenko'));
      equal(await isMarked(writer, 'interpretation'), false);
      includes(await writer.hover('Lukashenko', { expected: 'President' }), 'Alexander Lukashenko');
      await writer.screenshot('dark');
      equal(await findings(writer), []);
      // The same card by keyboard alone, and into its links.
      await writer.page.mouse.move(640, 5, { steps: 2 });
      await writer.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
      await writer.page.locator('.editor-instance .view-lines').first().click();
      const card = writer.page.locator('.monaco-hover:visible', { hasText: 'Edit fact' }).first();
      await writer.command('Factbase: Next Name');
      await writer.statusItem(/selected\)/);
      await eventually('the card by keyboard', async () => {
        await showHover(writer);
        return appears(card, 3000);
      });
      await showHover(writer);
      await eventually('a link of the card in focus', async () => {
        await writer.press('Tab');
        return writer.page.evaluate(() => /^(Cite|Open source|Edit fact)$/.test(document.activeElement?.textContent ?? ''));
      });
      await writer.screenshot('card-by-keyboard');
    },
    {
      settings: {
        'workbench.colorTheme': 'Default Dark Modern',
        'factbase.marks.style': 'underline',
        'factbase.marks.overviewRuler': true,
      },
      size: { width: 1200, height: 640 },
      webHost: true,
    },
  );

  flow(
    'high contrast, in the browser’s host: names in frames, but not on the line that is being typed; completion',
    async ({ writer }) => {
      await writer.open('draft.md');
      // Without the mouse, as everything.
      await writer.command('Factbase: Focus on Facts View');
      await row(writer, 'Actors').waitFor();
      await expand(writer, 'Named here');
      await writer.goTo(1, 1);
      await eventually('a mark under the name', () => isMarked(writer, 'Ashtiani'));
      equal(await isMarked(writer, 'Khrenin'), false);
      await writer.screenshot('high-contrast');
      equal(await findings(writer), []);
      await writer.goToEnd();
      await writer.type('signed by Khr');
      await writer.suggestions('Viktor Khrenin');
      await writer.suggestionDetails('Defence Minister');
      await writer.screenshot('high-contrast-completion');
    },
    {
      files: { 'draft.md': draft },
      size: { width: 1100, height: 520 },
      webHost: true,
      settings: {
        'workbench.colorTheme': 'Default High Contrast',
        'factbase.marks.style': 'background',
        'factbase.marks.skipCurrentLine': true,
      },
    },
  );
});
