/** Locators as English citations abbreviate them, and whether they name one place or several. */
import type { Locator, LocatorLabel } from '../../facts/model';

const terms: Readonly<Record<LocatorLabel, readonly [string, string]>> = {
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  chapter: ['chap.', 'chaps.'],
};

const dash = /[-\u2010-\u2015]+/g;
const several = /[,;&\u2013\u2014]|--|\band\b|\bund\b|\bet\b|\bи\b/u;
/** `3-5` and `iv-vi` are ranges, `A-3` is one page. */
const hyphenRange =
  /^\s*(?:\d+[a-z]?\s*[-\u2010\u2011\u2012]\s*\d+[a-z]?|[ivxlcdm]+\s*[-\u2010\u2011\u2012]\s*[ivxlcdm]+)\s*(?:f{1,2}\.?)?\s*$/i;

/** Whether a locator names several places: `3-5`, `3, 7`. */
export function isPlural(value: string): boolean {
  return several.test(value) || hyphenRange.test(value);
}

/** The abbreviation of a locator's label: `p.`, `pp.`, `para.`, `chap.`. */
export function labelOf(locator: Locator): string {
  return terms[locator.label][isPlural(locator.value) ? 1 : 0];
}

/** The value on one line, with `between` where a range has its dash; single pages with a hyphen keep it. */
export function valueOf(locator: Locator, between: string): string {
  const value = locator.value.replace(/\s+/g, ' ').trim();
  return isPlural(value) ? value.replace(dash, between) : value;
}

/** `p. 3`, `pp. 3-5`, `para. 7`. */
export function locatorText(locator: Locator, between: string): string {
  return `${labelOf(locator)} ${valueOf(locator, between)}`;
}

const labels: Readonly<Record<string, LocatorLabel>> = {
  p: 'page',
  pp: 'page',
  page: 'page',
  pages: 'page',
  s: 'page',
  с: 'page',
  стр: 'page',
  para: 'paragraph',
  paras: 'paragraph',
  par: 'paragraph',
  paragraph: 'paragraph',
  paragraphs: 'paragraph',
  '¶': 'paragraph',
  ch: 'chapter',
  chs: 'chapter',
  chap: 'chapter',
  chaps: 'chapter',
  chapter: 'chapter',
  chapters: 'chapter',
};

/**
 * A locator as writers type it, back as data: `pp. 3-5`, `3`, `para. 7`, `chap. 2`.
 * Undefined where the text is no locator but words (`emphasis added`).
 */
export function parseLocator(text: string): Locator | undefined {
  const match = /^([\p{L}¶]+)\.?(?:\s|~|(?=\d))\s*(.+)$/u.exec(text.trim());
  const label = match && labels[match[1]!.toLowerCase()];
  if (label) return { label, value: match[2]!.trim() };
  return /^(?:\d|[ivxlc]+(?:$|[\s,\u2010-\u2015-]))/i.test(text.trim()) ? { label: 'page', value: text.trim() } : undefined;
}

/** One line of plain text; undefined where there is nothing to say. */
export function affix(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}
