/**
 * Citations of Typst (https://typst.app/docs/reference/model/cite/). `@key` takes only what a label in markup may hold; other
 * keys need `label("...")`. The supplement prints as typed, so it holds the dash and the abbreviation itself.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import { affix, locatorText } from './locator';

/** Letters, digits, `_`, `-`, and `.` or `:` that are not last. */
const shortKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u;
const labelKey = /^[\p{L}\p{N}_.:-]+$/u;

/** Plain text as Typst markup. */
export function escapeTypst(text: string): string {
  return text
    .replace(/[\\#$*_`<>@[\]~'"]/g, '\\$&')
    .replace(/\/(?=[/*])/g, '\\/')
    .replace(/^([=+/-])(?=\s)/, '\\$1');
}

function supplementOf(item: CiteItem): string | undefined {
  const words = affix(item.suffix);
  const parts = [
    item.locator && escapeTypst(locatorText(item.locator, '\u2013')),
    words === undefined ? undefined : escapeTypst(words),
  ];
  const text = parts.filter(part => part !== undefined).join(', ');
  return text === '' ? undefined : text;
}

function target(key: string): string {
  return labelKey.test(key) ? `<${key}>` : `label("${key.replace(/["\\]/g, '\\$&')}")`;
}

function call(item: CiteItem, form: string | undefined, supplement: string | undefined): string {
  const args = [target(item.key)];
  if (form !== undefined) args.push(`form: "${form}"`);
  if (supplement !== undefined) args.push(`supplement: [${supplement}]`);
  return `#cite(${args.join(', ')})`;
}

/**
 * `@k[p. 3]`, `#cite(<k>, form: "prose", supplement: [p. 3])`, `(#cite(<k>, form: "year"), p. 3)`.
 * Neighbouring citations become one group by themselves.
 */
export function citeTypst(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  const words = items.map(item => affix(item.prefix)).find(prefix => prefix !== undefined);
  if (form === 'year') {
    const parts = items.map(item => {
      const prefix = affix(item.prefix);
      const supplement = supplementOf(item);
      return `${prefix === undefined ? '' : `${escapeTypst(prefix)} `}${call(item, 'year', undefined)}${supplement === undefined ? '' : `, ${supplement}`}`;
    });
    return `(${parts.join('; ')})`;
  }
  if (words !== undefined) hints.push({ id: 'cite.no-prefix', args: { language: 'Typst', prefix: words } });
  const one = (item: CiteItem): string => {
    const prefix = affix(item.prefix);
    const supplement = supplementOf(item);
    const before = prefix === undefined ? '' : `${escapeTypst(prefix)} `;
    if (form === 'narrative') return before + call(item, 'prose', supplement);
    if (!shortKey.test(item.key)) return before + call(item, undefined, supplement);
    return `${before}@${item.key}${supplement === undefined ? '' : `[${supplement}]`}`;
  };
  return items.map(one).join(form === 'narrative' ? '; ' : ' ');
}
