// What a writer sees, with the packaged extension in a new profile: the flows of the README, each with its picture.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../collector';
import { equal, excludes, includes, ok } from '../expect';
import { flow } from './flow';

describe('a card', () => {
  flow(
    'comes up where the mouse rests on a name or a date, and not on an ordinary word',
    async ({ writer }) => {
      await writer.open('analysis.md');
      const counted = await writer.statusItem(/\d+ named, \d+ cited/);
      excludes(counted, '0 named');
      const card = await writer.hover("Khrenin's", { expected: 'Defence Minister' });
      includes(card, 'Defence Minister of Belarus in July 2023; later unknown');
      includes(card, 'p. 1');
      includes(card, 'not yet checked');
      await writer.screenshot('hover');
      const dated = await writer.hover('July 2023', { expected: /^July 2023/ });
      includes(dated, 'Memorandum on military cooperation (July 2023)');
      includes(dated, 'Signing of the roadmap (2023; the month is not recorded)');
      await writer.screenshot('hover-date');
      equal(await writer.hoverInVain('interpretation'), '');
    },
    { size: { width: 1200, height: 700 } },
  );

  flow(
    'cites: its link puts the citation at the end of the sentence',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.hover('Khrenin', { expected: 'Defence Minister' });
      await writer.page.locator('.monaco-hover:visible a', { hasText: 'Cite' }).first().click();
      await writer.sees('[@minsk_visit, p. 1]');
      await writer.screenshot('cited');
      await writer.save();
      equal(readFileSync(join(folder, 'draft.md'), 'utf8'), 'In July 2023 Khrenin signed it [@minsk_visit, p. 1].\n');
    },
    { files: { 'draft.md': 'In July 2023 Khrenin signed it.\n' } },
  );
});

describe('typing', () => {
  flow(
    'a capital and two letters offers the name, with its card beside the list; small words bring nothing up',
    async ({ writer }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goToEnd();
      await writer.type('the khr in Kh');
      ok(!(await writer.suggests()), 'no list is open');
      await writer.press('Home');
      await writer.press('Shift+End');
      await writer.type('The paper was signed by Khr');
      includes(await writer.suggestions('Viktor Khrenin'), 'Viktor Khrenin');
      includes(await writer.suggestionDetails('Defence Minister'), 'Defence Minister of Belarus');
      await writer.screenshot('completion');
      await writer.accept(/^\s*Viktor Khrenin/);
      await writer.sees('signed by Viktor Khrenin');
    },
    { files: { 'draft.md': 'Belarus.\n\n' }, size: { width: 1000, height: 440 } },
  );

  flow(
    'Enter after a name typed in full makes a new line',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goToEnd();
      await writer.type('signed by Khr');
      await writer.suggestions('Viktor Khrenin');
      await writer.type('enin');
      await writer.press('Enter');
      await writer.type('next');
      await writer.save();
      equal(readFileSync(join(folder, 'draft.md'), 'utf8'), 'Belarus.\n\nsigned by Khrenin\nnext');
    },
    { files: { 'draft.md': 'Belarus.\n\n' } },
  );
});

describe('the palette', () => {
  flow('looks a fact up, forgiving a typing error', async ({ writer }) => {
    await writer.open('analysis.md');
    await writer.isServed();
    await writer.command('Factbase: Look Up Fact');
    await writer.answer('Krenin');
    includes(await writer.choices('Viktor Khrenin'), 'Viktor Khrenin');
    await writer.screenshot('look-up');
    await writer.pick('Viktor Khrenin');
    includes(await writer.choices('What is known'), 'Defence Minister of Belarus');
    await writer.screenshot('look-up-card');
  });

  flow(
    'inserts a citation with its page, in the browser’s host',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      await writer.isServed();
      await writer.goToEnd();
      await writer.command('Factbase: Insert Citation');
      await writer.choices('Minsk visit');
      await writer.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Pezeshkian’s Minsk visit' }).first().click();
      await writer.press('Enter');
      await writer.page.locator('.quick-input-widget:visible', { hasText: 'Page or pages' }).waitFor();
      await writer.answer('3');
      await writer.press('Enter');
      await writer.choices('in brackets');
      await writer.pick('in brackets');
      await writer.sees('[@minsk_visit, p. 3]');
      await writer.screenshot('citation-inserted');
      await writer.save();
      includes(readFileSync(join(folder, 'draft.md'), 'utf8'), '[@minsk_visit, p. 3]');
    },
    { webHost: true, files: { 'draft.md': 'Belarus.\n\nAs reported ' } },
  );

  flow(
    'makes a first fact base in an empty folder',
    async ({ writer, folder }) => {
      await writer.open('only/draft.md');
      await writer.command('Factbase: New Fact Base');
      await writer.sees('factbase: 1');
      await writer.screenshot('new-fact-base');
      includes(readFileSync(join(folder, 'only/factbase.yaml'), 'utf8'), 'sources:');
    },
    { files: { 'only/draft.md': 'A draft.\n' } },
  );
});

describe('a fact base', () => {
  flow('shows a problem in plain words at its place', async ({ writer }) => {
    await writer.open('factbase.yaml');
    await writer.goTo(1, 1);
    await writer.type('acters: {}\n');
    includes(await writer.problems('acters'), /actors/);
    await writer.screenshot('problem');
  });
});

describe('a workspace without a fact base', () => {
  flow(
    'is left alone, until one is written',
    async ({ writer, folder }) => {
      await writer.open('draft.md');
      equal(await writer.hoverInVain('Ann'), '');
      equal(await writer.page.locator('.statusbar-item', { hasText: 'named' }).count(), 0);
      writeFileSync(join(folder, 'factbase.yaml'), 'factbase: 1\nactors:\n  Ann Example:\n    summary: the first fact\n');
      includes(await writer.hover('Ann', { expected: 'the first fact' }), 'Ann Example');
      // A folder that is moved here with all that is in it: file watchers tell of the folder alone.
      const elsewhere = join(folder, '../elsewhere');
      mkdirSync(join(elsewhere, 'north'), { recursive: true });
      writeFileSync(join(elsewhere, 'factbase.yaml'), 'factbase: 1\nactors:\n  Bob Example:\n    summary: of the region\n');
      writeFileSync(join(elsewhere, 'north/report.md'), 'So said Bob Example.\n');
      renameSync(elsewhere, join(folder, 'region'));
      await writer.open('report.md');
      includes(await writer.hover('Bob', { expected: 'of the region' }), 'Bob Example');
    },
    { files: { 'factbase.yaml': undefined, 'draft.md': 'So said Ann Example.\n' } },
  );
});
