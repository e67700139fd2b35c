// Finding text on the page of a real VS Code: what the editor shows, and where on the screen a word stands.
import { type Locator, type Page } from 'playwright-core';

/** A word's place on the screen, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** The lines of the active editor that are on the screen, top to bottom, with ordinary spaces for VS Code's no-break ones. */
export function visibleLines(page: Page): Promise<string[]> {
  return page.locator('.editor-group-container.active .editor-instance .view-lines').evaluate(lines =>
    Array.from(lines.children)
      .map(line => ({ top: (line as HTMLElement).offsetTop, text: line.textContent ?? '' }))
      .sort((left, right) => left.top - right.top)
      .map(line => line.text.replace(/\u00a0/g, ' ')),
  );
}

/** The place of the n-th occurrence (from 0) of a text within one visible line of the active editor; undefined while it is not there. */
export function boxOf(page: Page, text: string, occurrence = 0): Promise<Box | undefined> {
  return page.locator('.editor-group-container.active .editor-instance .view-lines').evaluate(
    (lines, wanted) => {
      // A line is a row of coloured pieces: the text is found in the whole line and mapped back to the piece that holds each end.
      let seen = 0;
      const rows = Array.from(lines.children).sort(
        (left, right) => (left as HTMLElement).offsetTop - (right as HTMLElement).offsetTop,
      );
      for (const row of rows) {
        const pieces: { node: Text; start: number }[] = [];
        let line = '';
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          pieces.push({ node: node as Text, start: line.length });
          line += (node.textContent ?? '').replace(/\u00a0/g, ' ');
        }
        for (let at = line.indexOf(wanted.text); at >= 0; at = line.indexOf(wanted.text, at + 1)) {
          if (seen++ < wanted.occurrence) continue;
          const range = document.createRange();
          const end = at + wanted.text.length;
          for (const { node, start } of pieces) {
            if (start <= at && at < start + node.length) range.setStart(node, at - start);
            if (start < end && end <= start + node.length) range.setEnd(node, end - start);
          }
          const box = range.getBoundingClientRect();
          return { left: box.left, right: box.right, middle: box.top + box.height / 2 };
        }
      }
      return undefined;
    },
    { text, occurrence },
  );
}

/** Whether an element comes up within so many milliseconds. */
export function appears(element: Locator, patience: number): Promise<boolean> {
  return element.waitFor({ timeout: patience }).then(
    () => true,
    () => false,
  );
}

/** Asks again until the answer is neither undefined nor false, and fails with `what` when time is up. For things on the page that are no single element. */
export async function eventually<T>(what: string, ask: () => Promise<T | undefined | false>, limit = 60_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`It did not happen within ${limit / 1000} s: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
