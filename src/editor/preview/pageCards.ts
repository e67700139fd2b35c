// Cards in a preview for those who use no mouse. A `title` shows to a mouse alone; so each name is a stop of the Tab key, where the style sheet
// shows its card, and says through `aria-describedby` which text a screen reader reads with it. Each text stands once in the page, unseen.

/** The texts of one page, each with its number. */
const byPage = new WeakMap<object, Map<string, number>>();

/** Attributes of an element that has a card: `escape` makes text safe between quotation marks. A page is known by what VS Code renders it with. */
export function cardAttributes(card: string, page: object | undefined, escape: (text: string) => string): string {
  const title = `title="${escape(card)}"`;
  if (!page) return title;
  let cards = byPage.get(page);
  if (!cards) byPage.set(page, (cards = new Map()));
  const number = cards.get(card) ?? cards.size + 1;
  cards.set(card, number);
  return `${title} aria-describedby="${idOf(number)}"`;
}

/** The texts of the cards of a page, to stand at its end; empty where it has none. */
export function cardTexts(page: object | undefined, escape: (text: string) => string): string {
  const cards = page && byPage.get(page);
  if (!cards) return '';
  const texts = [...cards].map(([card, number]) => `<div id="${idOf(number)}">${escape(card)}</div>`);
  return `<div class="factbase-cards" hidden>${texts.join('')}</div>\n`;
}

function idOf(number: number): string {
  return `factbase-card-${number}`;
}
