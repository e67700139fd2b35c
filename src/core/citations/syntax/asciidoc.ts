/**
 * Citations of AsciiDoc with asciidoctor-bibtex (its README, "Citations"): `cite:before[key(locator), key]`. It has no form
 * without the author, and puts `p.` or `pp.` before the locator itself.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import { affix, locatorText, valueOf } from './locator';

function locatorOf(item: CiteItem, hints: Message[]): string {
  const locator = item.locator && (item.locator.label === 'page' ? valueOf(item.locator, '-') : locatorText(item.locator, '-'));
  const suffix = affix(item.suffix);
  if (suffix !== undefined) hints.push({ id: 'cite.no-suffix', args: { language: 'AsciiDoc', suffix } });
  const text = [locator, suffix].filter(part => part !== undefined).join(', ');
  if (text === '') return '';
  const safe = text.replace(/[()[\]]/g, '');
  if (item.locator && item.locator.label !== 'page')
    hints.push({ id: 'cite.locator-as-page', args: { language: 'AsciiDoc', locator: text } });
  if (safe !== text) hints.push({ id: 'cite.locator-changed', args: { language: 'AsciiDoc', locator: text } });
  return `(${safe})`;
}

/** `cite:[k(3)]` and `citenp:[k(3)]`; the form without the author falls back to the first, with a hint. */
export function citeAsciidoc(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  if (form === 'year') hints.push({ id: 'cite.no-year-form', args: { language: 'AsciiDoc' } });
  const bad = items.find(item => !/^[^\s,()[\]]+$/.test(item.key));
  if (bad) hints.push({ id: 'cite.key-not-possible', args: { key: bad.key, language: 'AsciiDoc' } });
  const prefix = affix(items[0]?.prefix)?.replace(/\[/g, '(').replace(/\]/g, ')');
  const lost = items
    .slice(1)
    .map(item => affix(item.prefix))
    .find(words => words !== undefined);
  if (lost !== undefined) hints.push({ id: 'cite.no-prefix', args: { language: 'AsciiDoc', prefix: lost } });
  const before = [prefix, lost].filter(words => words !== undefined).join(' ');
  return `${form === 'narrative' ? 'citenp' : 'cite'}:${before}[${items.map(item => item.key + locatorOf(item, hints)).join(', ')}]`;
}
