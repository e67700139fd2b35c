// A person opens the example with the extension installed from its .vsix, as from the marketplace.
import { describe } from '../collector';
import { includes } from '../expect';
import { flow } from './flow';

const running = '.runtime-extensions-editor .monaco-list-row';

describe('opening the example', () => {
  flow(
    'starts the installed extension',
    async ({ writer, extension }) => {
      await writer.open('.md');
      await writer.command('Developer: Show Running Extensions');
      const row = writer.page.locator(running).filter({ hasText: extension.title }).first();
      await row.waitFor();
      includes(await row.innerText(), extension.version);
      // The list draws only the rows that are in view.
    },
    { size: { width: 1280, height: 2400 } },
  );
});
