// VS Code's workbench as a person uses it: quick open, the palette, lists, the Problems panel, the status bar, notifications. Everything goes through
// the mouse, the keyboard and the screen, and every step waits until its effect is seen.
import path from 'node:path';
import { type Locator, type Page } from 'playwright-core';
import { appears, eventually } from './page';

/** What a text on the screen must contain or match. */
export type Wanted = string | RegExp;

/** Milliseconds. Most steps take one second on an idle machine. */
const limit = 60_000;
/** How long, in milliseconds, the box at the top may take to list what is looked for before it is opened anew. */
const listPatience = 8_000;

/** One window of VS Code. */
export class Workbench {
  readonly page: Page;
  readonly #artefacts: string;

  constructor(page: Page, artefacts: string) {
    this.page = page;
    this.#artefacts = artefacts;
    page.setDefaultTimeout(limit);
  }

  /** Waits until the window is drawn and shows the folder's files. */
  async arrive(): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 180_000 });
  }

  /** Keeps a picture of the window as `artefacts/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.#artefacts, `${name}.png`) });
  }

  /** Keeps a picture with the box at the top, once it has faded in. */
  async picture(name: string): Promise<void> {
    await this.page
      .locator('.quick-input-widget:visible')
      .evaluate(element => Promise.allSettled(element.getAnimations({ subtree: true }).map(animation => animation.finished)));
    await this.screenshot(name);
  }

  /** Types as a person does, key by key, wherever the focus is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 20 });
  }

  /** Presses a key or a chord such as `Control+Space`. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  // --- files ---------------------------------------------------------------------------------------------------------------------------

  /** Opens a file of the workspace by its name, through Quick Open. */
  async open(name: string): Promise<void> {
    const base = path.posix.basename(name);
    await this.#seek('Control+P', name, this.#quickRows.filter({ hasText: base }).first());
    await this.page.locator('.tab.active', { hasText: base }).first().waitFor();
    await this.page.locator('.editor-group-container.active .editor-instance .view-line').first().waitFor();
  }

  /** Saves the active file, which must have unsaved changes, and waits until its tab says that it has none. */
  async save(): Promise<void> {
    await this.page.locator('.tab.active.dirty').first().waitFor();
    await this.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)').first().waitFor();
  }

  // --- commands and lists --------------------------------------------------------------------------------------------------------------

  /** Runs a command by its title in the palette, e.g. `"Factbase: Look Up"`. */
  async command(title: string): Promise<void> {
    await this.#seek('F1', `>${title}`, this.#quickRows.filter({ hasText: title }).first());
  }

  /** The rows of the open quick pick; waits for one that holds `expected`. */
  async choices(expected: Wanted = /\S/): Promise<string[]> {
    await this.#quickRows.filter({ hasText: expected }).first().waitFor();
    return (await this.#quickRows.allInnerTexts()).map(row => row.replace(/\s+/g, ' ').trim());
  }

  /** Types into the open quick pick or input box, replacing what is there. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
  }

  /** Clicks the row of the open quick pick that holds this. */
  async pick(wanted: Wanted): Promise<void> {
    await this.#choose(this.#quickRows.filter({ hasText: wanted }).first());
  }

  /**
   * Opens the box with a key, types, and clicks the row that comes. The box lists what VS Code knew when it was opened: a file or a command that it
   * learns of later is there only when the box is opened anew.
   */
  async #seek(key: string, text: string, row: Locator): Promise<void> {
    await eventually(`a row for ${text}`, async () => {
      await this.press(key);
      await this.quickInput.fill(text);
      if (await appears(row, listPatience)) return true;
      await this.press('Escape');
      await this.quickInput.waitFor({ state: 'hidden' });
      return false;
    });
    await this.#choose(row);
  }

  /** Clicks a row once the list has come to rest: what is found late moves rows away from under the mouse. */
  async #choose(row: Locator): Promise<void> {
    await row.waitFor();
    let before: string | undefined;
    await eventually('the list at rest', async () => {
      const now = (await this.#quickRows.allInnerTexts()).join('\n');
      const same = now === before;
      before = now;
      return same;
    });
    await row.click();
  }

  protected get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input');
  }

  get #quickRows(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  // --- around the editor ---------------------------------------------------------------------------------------------------------------

  /** Waits for an item of the status bar that holds this; gives its text. */
  async statusItem(wanted: Wanted): Promise<string> {
    const item = this.page.locator('.statusbar-item').filter({ hasText: wanted }).first();
    await item.waitFor();
    return item.innerText();
  }

  /** Opens the Problems panel, waits for a row that holds `expected`, and gives the text of all rows. */
  async problems(expected: Wanted = /\S/): Promise<string[]> {
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.press('Control+Shift+M');
    await rows.filter({ hasText: expected }).first().waitFor();
    return (await rows.allInnerTexts()).map(row => row.replace(/\s+/g, ' ').trim());
  }

  /** Waits for a notification that holds this; gives its text. */
  async notification(wanted: Wanted): Promise<string> {
    const toast = this.page.locator('.notification-list-item-message').filter({ hasText: wanted }).first();
    await toast.waitFor();
    return toast.innerText();
  }
}
