/**
 * Citations of Org (manual, "Citations"): `[cite/style:prefix @key suffix;@key suffix]`. There is no escape: brackets and `;`
 * in words are replaced.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import { affix, locatorText } from './locator';

/** What Org reads as a key (org-element-citation-key-re). */
const orgKey = /^[\p{L}\p{N}_\-.:?!`'/*@+|(){}<>&^$#%~]+$/u;

function words(text: string | undefined, hints: Message[]): string | undefined {
  const line = affix(text);
  const safe = line?.replace(/;/g, ',').replace(/\[/g, '(').replace(/\]/g, ')').replace(/@/g, '\uFF20');
  if (line !== safe) hints.push({ id: 'cite.locator-changed', args: { language: 'Org', locator: line! } });
  return safe;
}

function one(item: CiteItem, hints: Message[]): string {
  if (!orgKey.test(item.key)) hints.push({ id: 'cite.key-not-possible', args: { key: item.key, language: 'Org' } });
  const prefix = words(item.prefix, hints);
  const locator = item.locator && words(locatorText(item.locator, '-'), hints);
  const suffix = words(item.suffix, hints);
  const after = [locator, suffix].filter(part => part !== undefined).join(', ');
  return `${prefix === undefined ? '' : `${prefix} `}@${item.key}${after === '' ? '' : ` ${after}`}`;
}

/** `[cite:@k p. 3]`, `[cite/t:@k p. 3]`, `[cite/na:@k p. 3]`; the last two hold one source each. */
export function citeOrg(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  if (form === 'parenthetical') return `[cite:${items.map(item => one(item, hints)).join(';')}]`;
  const style = form === 'narrative' ? 't' : 'na';
  return items.map(item => `[cite/${style}:${one(item, hints)}]`).join('; ');
}
