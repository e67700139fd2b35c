/** Page marks in the text copy of a source: a line of its own such as `Page 3`, or a form feed as PDF readers write them. */

/** Where a page begins. */
export interface PageStart {
  /** Number of the page in the copy. */
  readonly number: number;
  /** Offset of the first unit of its text, after the mark. */
  readonly start: number;
}

const markLine =
  /^[ \t]*(?:\[|<!--|-+)?[ \t]*(?:page|p\.|pg\.|seite|стр\.|страница|старонка|сторінка|صفحه|صفحة)[ \t]*(\d{1,5})[ \t]*(?:\]|-->|-+)?[ \t]*\r?$/i;

/** The pages of a text in order. Text before the first mark belongs to no page, unless form feeds divide it: then it is page 1. */
export function pagesOf(text: string): {
  readonly pages: readonly PageStart[];
  readonly marks: readonly { start: number; end: number }[];
} {
  const pages: PageStart[] = [];
  const marks: { start: number; end: number }[] = [];
  let at = 0;
  let fed = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const feed = text.indexOf('\f', at);
    if (feed >= 0 && feed < end) {
      if (pages.length === 0) pages.push({ number: 1, start: 0 });
      fed = (pages[pages.length - 1]?.number ?? 0) + 1;
      pages.push({ number: fed, start: feed + 1 });
      marks.push({ start: feed, end: feed + 1 });
      at = feed + 1;
      continue;
    }
    // A mark is a short line; long ones are not even looked at.
    if (end - at <= 40) {
      const number = markLine.exec(text.slice(at, end))?.[1];
      if (number !== undefined) {
        marks.push({ start: at, end });
        const last = pages[pages.length - 1];
        // `Page 2` right after a form feed names the page that the form feed began.
        if (last !== undefined && fed > 0 && text.slice(last.start, at).trim() === '') pages.pop();
        pages.push({ number: Number(number), start: end });
      }
    }
    at = end + 1;
  }
  return { pages, marks };
}

/** Number of the page that an offset stands on; `undefined` before the first mark. */
export function pageAt(pages: readonly PageStart[], offset: number): number | undefined {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.number;
}

/** The page numbers that a locator names: `12-14, 20` is 12, 13, 14 and 20. Roman and other numbers name none. */
export function namesPage(locator: string, page: number): boolean {
  const ranges = locator.matchAll(/(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?/g);
  for (const [, first, last] of ranges) {
    const from = Number(first);
    let to = last === undefined ? from : Number(last);
    // 123-5 is short for 123-125.
    if (last !== undefined && to < from) to = Number(first!.slice(0, Math.max(0, first!.length - last.length)) + last);
    if (page >= from && page <= to) return true;
  }
  return false;
}
