/**
 * Citations of reStructuredText with sphinxcontrib-bibtex (its usage page, "Roles and Directives"): a role whose text is keys
 * with words in braces before and after. Backquotes and braces have no escape there.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import { affix, locatorText } from './locator';

function words(text: string, hints: Message[]): string {
  const safe = text.replace(/[{[]/g, '(').replace(/[}\]]/g, ')').replace(/`/g, "'").replace(/\\/g, '/');
  if (safe !== text) hints.push({ id: 'cite.locator-changed', args: { language: 'reStructuredText', locator: text } });
  return safe;
}

function one(item: CiteItem, hints: Message[]): string {
  if (!/^[^\s,{}`\\<>]+$/.test(item.key))
    hints.push({ id: 'cite.key-not-possible', args: { key: item.key, language: 'reStructuredText' } });
  const prefix = affix(item.prefix);
  const after = [item.locator && locatorText(item.locator, '-'), affix(item.suffix)]
    .filter(part => part !== undefined)
    .join(', ');
  return `${prefix === undefined ? '' : `{${words(prefix, hints)}}`}${item.key}${after === '' ? '' : `{${words(after, hints)}}`}`;
}

/** `` :cite:p:`k{p. 3}` ``, `` :cite:t:`k{p. 3}` ``, `` :cite:yearpar:`k{p. 3}` ``. */
export function citeRst(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  const role = { parenthetical: 'p', narrative: 't', year: 'yearpar' }[form];
  if (form === 'parenthetical') return `:cite:${role}:\`${items.map(item => one(item, hints)).join(',')}\``;
  return items.map(item => `:cite:${role}:\`${one(item, hints)}\``).join('; ');
}
