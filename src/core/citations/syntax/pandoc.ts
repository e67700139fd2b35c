/**
 * Citations of Pandoc and Quarto (https://pandoc.org/MANUAL.html#citation-syntax) and of MyST, which follows them.
 * Keys that are more than words and single marks stand in braces; locators that are no plain numbers too.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem, CiteOptions } from '../cite';
import { affix, locatorText } from './locator';

/** What Pandoc reads as a key without braces: words, and single marks between them. */
const simpleKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*$/u;
const mystKey = /^[A-Za-z0-9_](?:[\w:.+/-]*[\w])?$/;
const simpleValue = /^[\divxlcdm]+[a-z]?(?:[-\u2013, ]+[\divxlcdm]+[a-z]?)*$/i;
/** Prefixes that Quarto keeps for cross-references (https://quarto.org/docs/authoring/cross-references.html). */
const quartoPrefix = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|nte|tip|wrn|imp|cau)-/;

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>$^~@;#|"]/g, '\\$&');
}

function suffixOf(item: CiteItem, afterKey: string): string {
  const words = affix(item.suffix);
  const numeric = words !== undefined && /^[\divxlc{]/i.test(words);
  const locator = item.locator && locatorOf(item.locator.value, locatorText(item.locator, '-'), numeric);
  const parts = [locator, words === undefined ? undefined : escaped(words)].filter(part => part !== undefined);
  // Words that begin like a number would be read as a page: an empty locator stands before them.
  const guard = locator === undefined && numeric && afterKey === ', ' ? '{}' : '';
  return parts.length > 0 ? guard + afterKey + parts.join(', ') : '';
}

/** Braces keep a locator together that is not just numbers, or that more numbers follow; what would end them or the bracket is escaped. */
function locatorOf(value: string, text: string, numbersFollow: boolean): string {
  return simpleValue.test(value.trim()) && !numbersFollow
    ? text
    : `{${escaped(text).replace(/\\[{}]/g, match => (match === '\\{' ? '(' : ')'))}}`;
}

function keyOf(key: string, hints: Message[], options: CiteOptions): string {
  const reserved = options.markup === 'quarto' ? quartoPrefix.exec(key) : null;
  if (reserved) hints.push({ id: 'cite.reserved-prefix', args: { key, prefix: reserved[0] } });
  if (simpleKey.test(key)) return `@${key}`;
  if (/[{}\s]/.test(key) || key === '') hints.push({ id: 'cite.key-not-possible', args: { key, language: 'Pandoc' } });
  return `@{${key}}`;
}

/** `[@k, p. 3]`, `@k [p. 3]`, `[-@k, p. 3]`; several sources share one bracket, narrative ones follow each other. */
export function citePandoc(items: readonly CiteItem[], form: CitationForm, hints: Message[], options: CiteOptions): string {
  return written(items, form, key => keyOf(key, hints, options));
}

/** As Pandoc's; MyST has no braces around keys. */
export function citeMyst(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  return written(items, form, key => {
    if (!mystKey.test(key)) hints.push({ id: 'cite.key-not-possible', args: { key, language: 'MyST' } });
    return `@${key}`;
  });
}

function written(items: readonly CiteItem[], form: CitationForm, keyText: (key: string) => string): string {
  if (form === 'narrative') return items.map(item => narrative(item, keyText(item.key))).join('; ');
  const mark = form === 'year' ? '-' : '';
  return `[${items.map(item => (affix(item.prefix) === undefined ? '' : `${escaped(affix(item.prefix)!)} `) + mark + keyText(item.key) + suffixOf(item, ', ')).join('; ')}]`;
}

function narrative(item: CiteItem, key: string): string {
  const prefix = affix(item.prefix);
  const suffix = suffixOf(item, '');
  return (prefix === undefined ? '' : `${escaped(prefix)} `) + key + (suffix === '' ? '' : ` [${suffix}]`);
}
