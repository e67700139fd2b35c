// A person who writes: reads the lines on the screen, types, points at words, takes suggestions.
import { type Locator } from 'playwright-core';
import { contains } from '../expect';
import { appears, type Box, boxOf, eventually, visibleLines } from './page';
import { type Wanted, Workbench } from './workbench';

/** How long, in milliseconds, a card may take before the mouse is moved again, and how often it is. */
const hoverPatience = 1_000;
const hoverTries = 36;
/** How long to look on, in milliseconds, where nothing may appear: VS Code shows a card 0.3 s after the mouse has come to rest. */
const vainPatience = 2_500;
/** How long, in milliseconds, the details of a suggestion may take before the key is pressed again, which closes them where they are open. */
const detailsPatience = 3_000;
/** How long, in milliseconds, the list of quick fixes may take before the key is pressed again. */
const fixesPatience = 3_000;

/** Waits until what fades in has done so. */
async function settled(element: Locator): Promise<void> {
  await element.evaluate(each => Promise.allSettled(each.getAnimations({ subtree: true }).map(animation => animation.finished)));
}

/** A person in one window of VS Code. Every step waits until its effect is seen, and fails when it is not. */
export class Writer extends Workbench {
  /** Waits until the facts are there for the open draft: the status bar counts what it names. */
  async isServed(): Promise<void> {
    await this.statusItem(/\d+ named/);
  }

  // --- text ----------------------------------------------------------------------------------------------------------------------------

  /** The lines of the active editor that are on the screen. */
  lines(): Promise<string[]> {
    return visibleLines(this.page);
  }

  /** Waits until one visible line of the active editor contains or matches this, and gives that line. */
  sees(wanted: Wanted): Promise<string> {
    return eventually(`a line with ${String(wanted)}`, async () => (await this.lines()).find(line => contains(line, wanted)));
  }

  /** Puts the cursor at a line and column, both from 1 and in UTF-16 units. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+G');
    await this.quickInput.fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.statusItem(`Ln ${line}, Col ${column}`);
  }

  /** Puts the cursor behind the last character of the active file. */
  async goToEnd(): Promise<void> {
    await this.page.locator('.editor-group-container.active .editor-instance .view-lines').click({ position: { x: 2, y: 2 } });
    await this.press('Control+End');
  }

  /** Selects the n-th visible occurrence of a text within one line, with the mouse. */
  async select(text: string, occurrence = 0): Promise<void> {
    const box = await this.#find(text, occurrence);
    await this.page.mouse.move(box.left + 1, box.middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.right, box.middle, { steps: 8 });
    await this.page.mouse.up();
    await this.statusItem(`(${text.length} selected)`);
  }

  // --- hover ---------------------------------------------------------------------------------------------------------------------------

  /**
   * Points at the n-th visible occurrence of a text and gives the text of the card that appears. With `expected`, waits for a card that contains it.
   * A mouse that stands still gets no second chance from VS Code, so the pointing is repeated; what the card says is not.
   */
  async hover(text: string, { occurrence = 0, expected = /\S/ as Wanted } = {}): Promise<string> {
    // A card that is still up may hold the wanted words, too.
    await this.#leaveCards();
    const card = this.page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
    for (let tries = 1; ; tries++) {
      await this.#pointAt(await this.#find(text, occurrence));
      try {
        await card.waitFor({ timeout: hoverPatience });
        await settled(card);
        return (await card.innerText()).replace(/\u00a0/g, ' ');
      } catch (error) {
        if (tries === hoverTries) throw new Error(`No card with ${String(expected)} over "${text}".`, { cause: error });
        await this.#pointAway();
      }
    }
  }

  /**
   * Points at a text over which no card may appear, and gives the text of one that does, else "". Only waiting can show that nothing comes. VS Code's
   * own sign that it waits for an answer, from whichever extension, is no card: it goes away where the answer is nothing.
   */
  async hoverInVain(text: string, { occurrence = 0 } = {}): Promise<string> {
    await this.#leaveCards();
    await this.#pointAt(await this.#find(text, occurrence));
    const card = this.page
      .locator('.monaco-hover:visible')
      .filter({ hasNotText: /^\s*Loading\.\.\.\s*$/ })
      .first();
    return card.waitFor({ timeout: vainPatience }).then(
      () => card.innerText(),
      () => '',
    );
  }

  /** Points away from the text until no card is up. */
  async #leaveCards(): Promise<void> {
    await this.#pointAway();
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  async #pointAt({ left, right, middle }: Box): Promise<void> {
    await this.page.mouse.move(Math.max(0, left - 40), middle);
    await this.page.mouse.move((left + right) / 2, middle, { steps: 4 });
  }

  #pointAway(): Promise<void> {
    return this.page.mouse.move(640, 5, { steps: 2 });
  }

  #find(text: string, occurrence: number): Promise<Box> {
    return eventually(`"${text}" on the screen`, () => boxOf(this.page, text, occurrence));
  }

  // --- completion ----------------------------------------------------------------------------------------------------------------------

  /** The labels offered by the open suggestion list, in its order; waits for a list that holds `expected`. */
  async suggestions(expected: Wanted = /\S/): Promise<string[]> {
    await this.#suggestion(expected).first().waitFor();
    return (await this.#suggestRows.locator('.label-name').allInnerTexts()).map(label => label.replace(/\u00a0/g, ' '));
  }

  /** True while a suggestion list is open. */
  suggests(): Promise<boolean> {
    return this.#suggestRows.first().isVisible();
  }

  /** The documentation beside the suggestion in focus; opens it when it is closed. */
  async suggestionDetails(expected: Wanted = /\S/): Promise<string> {
    const details = this.page
      .locator('.suggest-details-container:visible .suggest-details')
      .filter({ hasText: expected })
      .first();
    return eventually('details of the suggestion', async () => {
      if (await details.isVisible()) return (await details.innerText()).replace(/\u00a0/g, ' ');
      await this.press('Control+Space');
      await details.waitFor({ timeout: detailsPatience }).catch(() => undefined);
      return undefined;
    });
  }

  /** Moves to the suggestion with this label and accepts it with Enter. */
  async accept(label: Wanted): Promise<void> {
    await this.#suggestion(label).first().waitFor();
    const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: label });
    for (let steps = 0; steps < 50 && !(await focused.isVisible()); steps++) await this.press('ArrowDown');
    await focused.waitFor();
    await this.press('Enter');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  #suggestion(label: Wanted): Locator {
    return this.#suggestRows.filter({ hasText: label });
  }

  get #suggestRows(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  // --- quick fixes ---------------------------------------------------------------------------------------------------------------------

  /**
   * Opens the quick fixes at the cursor and gives the one that is wanted. A quarter of a second after the cursor has moved VS Code asks for fixes by
   * itself, for its light bulb, and drops an answer to the key that it still waits for: so the key is pressed again, as a person does.
   */
  async quickFix(wanted: Wanted): Promise<Locator> {
    const fix = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: wanted }).first();
    await eventually(`the quick fix ${String(wanted)}`, async () => {
      await this.press('Control+.');
      return appears(fix, fixesPatience);
    });
    return fix;
  }
}
