// Names that try to be more than names: in lists, cards and messages they are what the writer of the base typed.
import { describe } from '../collector';
import { equal, includes } from '../expect';
import { flow } from './flow';
import { eventually } from './page';

const icon = '$(trash) [Ann](command:workbench.action.quit)';
const base = `factbase: 1
sources:
  s: { title: "<img src=x> $(zap) A source" }
actors:
  ann:
    name: "${icon}"
    kind: person
    aliases: Ann Example
    summary: "![x](https://example.org/x.png) $(sync~spin) \\u202Eevil"
    evidence: s “[quote](command:workbench.action.quit)”
`;

describe('a base with hostile text', () => {
  flow(
    'is shown as plain text in the card, the look-up and the preview',
    async ({ writer }) => {
      await writer.open('draft.md');
      const card = await writer.hover('Ann Example', { expected: 'command:workbench' });
      includes(card, icon);
      includes(card, '[quote](command:workbench.action.quit)');
      const shown = writer.page.locator('.monaco-hover:visible');
      equal(await shown.locator('img').count(), 0);
      // Of links there are only those of the card.
      equal(
        (await shown.locator('a').allInnerTexts()).filter(text => !/^(Cite|Open source|Edit fact)$/.test(text.trim())),
        [],
      );
      await writer.command('Factbase: Look Up Fact');
      await writer.answer('Ann Example');
      const rows = (await writer.choices('Ann')).map(row => row.replaceAll('\u2060', ''));
      includes(rows.join('\n'), icon);
      equal(
        await writer.page
          .locator('.quick-input-widget:visible .codicon-trash, .quick-input-widget:visible .codicon-sync')
          .count(),
        0,
      );
      await writer.screenshot('hostile-look-up');
      await writer.press('Escape');
      await writer.command('Markdown: Open Preview to the Side');
      await eventually('the preview with its references', async () => {
        for (const frame of writer.page.frames()) {
          const references = frame.locator('.factbase-references');
          if ((await references.count().catch(() => 0)) === 0) continue;
          // The style writes titles with capitals.
          includes(await references.innerText(), /<img src=x> \$\(zap\) a source/i);
          const name = frame.locator('.factbase-name').first();
          equal(await name.innerText(), 'Ann Example');
          includes((await name.getAttribute('title')) ?? '', icon);
          equal(
            await frame.locator('.markdown-body img, .markdown-body a:not([href^="#factbase-"]), .markdown-body script').count(),
            0,
          );
          return true;
        }
        return false;
      });
    },
    { files: { 'factbase.yaml': base, 'draft.md': 'So said Ann Example [@s].\n' } },
  );
});
