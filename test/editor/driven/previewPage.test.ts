// The Markdown preview as a page of its own, without VS Code around it, for those who use no mouse, see little, or hear the page.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pageAround, previewOfDraft, renderPreview } from '../../support/previewPage';
import { previewThemes } from '../../support/previewThemes';
import { khreninBase } from '../../support/writing';
import { describe } from '../collector';
import { equal, includes, ok } from '../expect';
import { contrast, seriousFindings } from './accessibility';
import { onPage, type Place } from './flow';
import { previewStyles } from './previewStyles';

const draft = `# Khrenin in Minsk

Viktor Khrenin came [@notes, p. 2], as did **Ashtiani** of Iran; see [Khrenin's page](#x) and @minsk_visit [p. 1], or [@nobody; @notes].

> So said Khrenin [@nobody].

| who | where |
|---|---|
| Khrenin | Belarus |
`;

function shown(place: Place, theme: string): string {
  return pageAround(renderPreview(draft, previewOfDraft(khreninBase, draft)), previewThemes[theme]!, previewStyles(place));
}

describe('the page of a preview', () => {
  for (const theme of Object.keys(previewThemes)) {
    onPage(`has no serious finding of axe-core, at rest and with a card open (${theme})`, async (page, place) => {
      await page.setContent(shown(place, theme));
      equal(await seriousFindings(page), []);
      await page.keyboard.press('Tab');
      equal(await seriousFindings(page), []);
      const card = await cardInFocus(page);
      ok(contrast(card.colour, card.background) >= 4.5, `a card that can be read: ${JSON.stringify(card)}`);
      ok(contrast(card.outline, card.page) >= 3, `a focus that can be seen: ${JSON.stringify(card)}`);
      await page.screenshot({ path: join(place.artefacts, `preview-card-${theme.toLowerCase().replaceAll(' ', '-')}.png`) });
    });
  }

  onPage('gives every card to the keyboard, and takes it back', async (page, place) => {
    await page.setContent(shown(place, 'Light Modern'));
    const seen: string[] = [];
    for (let stops = 0; stops < 40; stops++) {
      await page.keyboard.press('Tab');
      const card = await cardInFocus(page);
      if (card.text === undefined) break;
      ok(card.inside, `the card of ${card.text} is in the window`);
      seen.push(`${card.text}: ${card.shown.slice(0, 20).replace(/\s+/g, ' ')}`);
    }
    includes(seen, 'Khrenin: Viktor Khrenin');
    includes(seen, /^\(Office of Notes 2025, p. 2\): Office of Notes/);
    includes(seen, '[@nobody]: No source has the ke');
    // A name in a link: its card comes with the link.
    includes(seen, "Khrenin's page: Viktor Khrenin");
    const cards = await page.locator('.factbase-name, .factbase-citation, .factbase-unknown').count();
    equal(seen.length, cards - (await page.locator('a .factbase-unknown').count()), 'stops of the Tab key');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    equal((await cardInFocus(page)).shown, '');
  });

  onPage('says to a screen reader what a card says', async (page, place) => {
    await page.setContent(shown(place, 'Light Modern'));
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const described = nodes
      .filter(node => node.description?.value)
      .map(node => `${node.name?.value}: ${node.description?.value}`.replace(/\s+/g, ' '));
    includes(described, /^Khrenin: Viktor Khrenin Defence Minister of Belarus/);
    includes(described, /^\(Office of Notes 2025, p\. 2\): Office of Notes/);
    includes(described, /^\[@nobody\]: No source has the key/);
  });
});

interface CardInFocus {
  /** Of the element in focus; undefined where it has no card. */
  readonly text: string | undefined;
  /** Empty while no card is drawn. */
  readonly shown: string;
  readonly inside: boolean;
  readonly colour: string;
  readonly background: string;
  readonly outline: string;
  readonly page: string;
}

/** The card that is drawn at the element in focus. */
function cardInFocus(page: Page): Promise<CardInFocus> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const text = focused && focused !== document.body ? (focused.textContent ?? '') : undefined;
    const holder = focused?.hasAttribute('title') ? focused : focused?.querySelector('.factbase-name[title]');
    const drawn = holder && getComputedStyle(holder, '::after');
    const shown = drawn && drawn.content !== 'none' && drawn.content !== 'normal' ? drawn.content.replace(/^"/, '') : '';
    const [left, top, width, height] = ['left', 'top', 'width', 'height'].map(name =>
      parseFloat(drawn?.getPropertyValue(name) ?? ''),
    );
    const inside = [left, top, width, height].every(Number.isFinite) && left! >= 0 && top! >= 0 && left! + width! <= innerWidth && top! + height! <= innerHeight; // prettier-ignore
    return {
      text,
      shown,
      inside,
      colour: drawn?.color ?? '',
      background: drawn?.backgroundColor ?? '',
      outline: focused ? getComputedStyle(focused).outlineColor : '',
      page: getComputedStyle(document.body).backgroundColor,
    };
  });
}
