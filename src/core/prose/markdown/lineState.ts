// What is remembered between two lines of Markdown, as one short text: equal texts read equal lines equally, which is what lets an edit stop
// reading where it meets a line as it was.

/*
 * A state is one letter for the open leaf, one unit for each open container, and after a line feed what the leaf needs:
 *   ^ start of document   W front matter, nothing of it read yet   Y front matter   V front matter, in a value that is prose   T TOML front matter
 *   b nothing open        p paragraph      t table rows            D paragraph of nothing but definitions so far
 *   f fence   m display maths   e environment   c indented code   h HTML until a mark   H HTML until a blank line
 *   o q options of a MyST directive   i list item without text yet   s r rows of a simple table, of a blank line in one
 *   M behind a line that may open a metadata block
 * Containers: `>` is a quote; 0x100 + n a list item or note whose content is n columns in; 0x1000 + 2n (+ 1 for tildes)
 * a MyST directive with a fence of n marks.
 */
const itemBase = 0x100;
const directiveBase = 0x1000;

/** The container of a quote, and its unit. */
export const quote = '>';
export const quoteUnit = 62;

/** Containers deeper than this are read as text, so that a state stays short. */
export const deepest = 100;

/** The container of an item or note whose content is `columns` in. */
export function itemOf(columns: number): string {
  return String.fromCharCode(itemBase + Math.min(columns, 1000));
}

/** The columns that the content of an item with this unit is in. */
export function columnsOf(unit: number): number {
  return unit - itemBase;
}

/** The container of a directive with a fence of `length` marks (units: 96 or 126). */
export function directiveOf(mark: number, length: number): string {
  return String.fromCharCode(directiveBase + Math.min(length, 100) * 2 + (mark === 126 ? 1 : 0));
}

/** The fence that closes the directive with this unit; undefined for other containers. */
export function fenceOf(unit: number): { readonly mark: number; readonly length: number } | undefined {
  return unit < directiveBase ? undefined : { mark: unit & 1 ? 126 : 96, length: (unit - directiveBase) >> 1 };
}

/** How many quotes are among containers. */
export function quotesIn(containers: string): number {
  let quotes = 0;
  for (let i = 0; i < containers.length; i++) if (containers.charCodeAt(i) === quoteUnit) quotes++;
  return quotes;
}
