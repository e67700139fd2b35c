// Renaming with its preview, composing with an input method, folders that are not trusted, and the way in for newcomers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../collector';
import { equal, excludes, includes, ok } from '../expect';
import { flow } from './flow';
import { eventually } from './page';

describe('renaming a name in a draft', () => {
  flow(
    'shows first what would change elsewhere, then changes the base and the drafts',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goTo(1, 3);
      await writer.press('F2');
      const box = writer.page.locator('.rename-box input');
      await box.waitFor();
      equal(await box.inputValue(), 'Khrenin');
      await box.fill('Chrenin');
      await writer.press('Enter');
      const preview = writer.page.locator('.bulk-edit-panel');
      await preview.locator('.monaco-list-row').first().waitFor();
      await preview.locator('.monaco-list-row', { hasText: 'other.md' }).first().waitFor();
      await writer.screenshot('rename-preview');
      // The cursor has rested on the name for long: no light bulb stands there, for nothing is wrong with a name.
      equal(await writer.page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').count(), 0);
      // What stands in other drafts waits for the writer's yes.
      await preview.locator('.monaco-list-row', { hasText: 'other.md' }).locator('.edit-checkbox').check();
      await preview.locator('.monaco-button', { hasText: 'Apply' }).first().click();
      await writer.sees('Chrenin came.');
      await writer.command('File: Save All');
      await eventually('the files on the disk', async () => {
        const [draft, other, analysis] = ['draft.md', 'other.md', 'analysis.md'].map(name =>
          readFileSync(join(folder, name), 'utf8'),
        );
        return Promise.resolve(
          draft === "Chrenin came. Viktor Khrenin left. Chrenin's office.\n" &&
            other === 'So said Chrenin.\n' &&
            analysis!.includes("Khrenin's office"),
        );
      });
      includes(readFileSync(join(folder, 'factbase.yaml'), 'utf8'), '- Chrenin\n');
    },
    {
      files: { 'draft.md': "Khrenin came. Viktor Khrenin left. Khrenin's office.\n", 'other.md': 'So said Khrenin.\n' },
      // The list of the preview draws only the rows that are in view.
      size: { width: 1280, height: 1100 },
    },
  );
});

describe('composing with an input method', () => {
  flow(
    'opens no list until the word is committed',
    async ({ writer }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goToEnd();
      const session = await writer.page.context().newCDPSession(writer.page);
      for (const text of ['K', 'Kh', 'Khr', 'Khre']) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await writer.sees(text);
        await writer.page.waitForTimeout(250);
        ok(!(await writer.suggests()), `no list while ${text} is composed`);
      }
      await session.send('Input.insertText', { text: 'Khre' });
      await writer.type('n');
      includes(await writer.suggestions('Viktor Khrenin'), 'Viktor Khrenin');
    },
    { files: { 'draft.md': 'Belarus.\n\n' } },
  );
});

describe('a folder that is not trusted', () => {
  flow(
    'has cards, completion and the view as others have',
    async ({ writer }) => {
      await writer.statusItem('Restricted Mode');
      await writer.open('analysis.md');
      includes(await writer.hover('Khrenin', { expected: 'Defence Minister' }), 'Viktor Khrenin');
      await writer.screenshot('restricted');
      await writer.goToEnd();
      await writer.type('\nsigned by Khr');
      includes(await writer.suggestions('Viktor Khrenin'), 'Viktor Khrenin');
    },
    { trust: true },
  );
});

describe('why nothing is shown', () => {
  flow('is said in a page that can be read', async ({ writer }) => {
    await writer.open('analysis.md');
    await writer.isServed();
    await writer.command('Factbase: Why Is Nothing Shown');
    await writer.sees('What Factbase sees here');
    await writer.sees(/Read as Markdown/);
    await writer.sees('factbase.yaml: facts 40');
    await writer.sees(/Reading them took/);
    await writer.screenshot('explain');
    excludes((await writer.lines()).join('\n'), 'undefined');
  });
});

describe('the walkthrough', () => {
  flow(
    'leads a newcomer through',
    async ({ writer }) => {
      await writer.open('analysis.md');
      await writer.command('Welcome: Open Walkthrough...');
      await writer.pick('Write with your facts at hand');
      await writer.page.locator('.getting-started-step', { hasText: 'See it with the example' }).first().waitFor();
      await writer.page.locator('.getting-started-media img').first().waitFor();
      await writer.screenshot('walkthrough');
    },
    { size: { width: 1500, height: 900 } },
  );
});

describe('a quote from the clipboard', () => {
  flow(
    'is taken apart, and the steps can be gone back',
    async ({ writer, folder }) => {
      await writer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goTo(2, 1);
      await writer.press('Shift+End');
      await writer.press('Control+C');
      await writer.command('Factbase: Add Fact from Clipboard');
      await writer.choices('A fact that is there');
      await writer.picture('clipboard');
      await writer.pick('Event');
      const message = writer.page.locator('.quick-input-widget:visible .quick-input-message');
      await message.filter({ hasText: 'What happened' }).waitFor();
      await writer.page.locator('.quick-input-left-action-bar .action-label').first().click();
      await writer.choices('A fact that is there');
      await writer.pick('A fact that is there');
      await writer.choices('Viktor Khrenin');
      await writer.answer('Krenin');
      await writer.choices('Viktor Khrenin');
      await writer.pick('Viktor Khrenin');
      await writer.choices('Reading notes');
      await writer.press('Enter');
      await message.filter({ hasText: 'On which page' }).waitFor();
      await writer.picture('clipboard-page');
      await writer.press('Enter');
      await message.filter({ hasText: 'The very words' }).waitFor();
      await writer.press('Enter');
      await message.waitFor({ state: 'hidden' });
      await writer.statusItem('Added a proof');
      includes(
        readFileSync(join(folder, 'factbase.yaml'), 'utf8'),
        'reading_notes p. 1 “Khrenin was the Belarusian Defence Minister”',
      );
    },
    {
      clipboard: true,
      files: {
        'draft.md': 'Khrenin.\n“Khrenin was the Belarusian Defence Minister” (The makers of the Factbase example, p. 1)\n',
      },
    },
  );
});
