/**
 * Citations of biblatex (manual, section 3.9) and natbib (natbib reference sheet). Keys cannot be escaped in TeX, locators and
 * words can; a bracket in them is kept from ending the optional argument by braces.
 */
import type { Message } from '../../message';
import type { CitationForm, CiteItem } from '../cite';
import { affix, isPlural, labelOf, valueOf } from './locator';

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
};

/** Plain text as LaTeX. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\~^{}%&#$_]/g, char => special[char]!);
}

function argument(text: string): string {
  const escaped = escapeLatex(text);
  return `[${/[[\]]/.test(escaped) ? `{${escaped}}` : escaped}]`;
}

function raw(tex: string): string {
  return `[${/[[\]]/.test(tex) ? `{${tex}}` : tex}]`;
}

function checkKeys(items: readonly CiteItem[], hints: Message[]): void {
  const bad = items.find(item => !/^[^\s,{}%#\\~"'()=]+$/.test(item.key));
  if (bad) hints.push({ id: 'cite.key-not-possible', args: { key: bad.key, language: 'LaTeX' } });
}

const numeric = /^[\divxlcdm]+[a-z]?(?:\s*(?:--|[-\u2013,])\s*[\divxlcdm]+[a-z]?)*$/i;

/** biblatex sets `p.` and `pp.` itself where the note is a number or a range; elsewhere `\pno` and `\ppno` do. */
function biblatexNote(item: CiteItem): string | undefined {
  const words = affix(item.suffix);
  const parts: string[] = [];
  if (item.locator) {
    const value = escapeLatex(valueOf(item.locator, '--'));
    if (item.locator.label !== 'page') parts.push(`${labelOf(item.locator)}~${value}`);
    else if (numeric.test(value) && words === undefined) parts.push(value);
    else parts.push(`${isPlural(item.locator.value) ? '\\ppno' : '\\pno'}~${value}`);
  }
  if (words !== undefined) parts.push(escapeLatex(words));
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function natbibNote(item: CiteItem): string | undefined {
  const words = affix(item.suffix);
  const locator = item.locator && `${labelOf(item.locator)}~${escapeLatex(valueOf(item.locator, '--'))}`;
  const parts = [locator, words === undefined ? undefined : escapeLatex(words)].filter(part => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function notes(item: CiteItem, note: string | undefined): string {
  const prefix = affix(item.prefix);
  if (prefix !== undefined) return argument(prefix) + raw(note ?? '');
  return note === undefined ? '' : raw(note);
}

function isBare(items: readonly CiteItem[]): boolean {
  return items.every(item => !item.locator && affix(item.prefix) === undefined && affix(item.suffix) === undefined);
}

/** `\autocite[3]{k}`, `\textcite[3]{k}`, `\autocite*[3]{k}`; several with notes: `\autocites[3]{a}[5]{b}`. */
export function citeBiblatex(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  checkKeys(items, hints);
  const command = { parenthetical: '\\autocite', narrative: '\\textcite', year: '\\autocite*' }[form];
  if (isBare(items)) return `${command}{${items.map(item => item.key).join(',')}}`;
  const one = (item: CiteItem): string => `${notes(item, biblatexNote(item))}{${item.key}}`;
  if (items.length === 1) return command + one(items[0]!);
  // There is no starred form of the lists.
  if (form === 'year') return items.map(item => command + one(item)).join('; ');
  return `${command}s${items.map(one).join('')}`;
}

/** `\citep[p.~3]{k}`, `\citet[p.~3]{k}`, `\citeyearpar[p.~3]{k}`; several with notes stand in one `\citetext`. */
export function citeNatbib(items: readonly CiteItem[], form: CitationForm, hints: Message[]): string {
  checkKeys(items, hints);
  const command = { parenthetical: '\\citep', narrative: '\\citet', year: '\\citeyearpar' }[form];
  if (isBare(items)) return `${command}{${items.map(item => item.key).join(',')}}`;
  const one = (name: string, item: CiteItem): string => `${name}${notes(item, natbibNote(item))}{${item.key}}`;
  if (items.length === 1) return one(command, items[0]!);
  if (form === 'narrative') return items.map(item => one(command, item)).join('; ');
  if (form === 'parenthetical') return `\\citetext{${items.map(item => one('\\citealp', item)).join('; ')}}`;
  const year = (item: CiteItem): string => {
    const prefix = affix(item.prefix);
    const note = natbibNote(item);
    return `${prefix === undefined ? '' : `${escapeLatex(prefix)} `}\\citeyear{${item.key}}${note === undefined ? '' : `, ${note}`}`;
  };
  return `\\citetext{${items.map(year).join('; ')}}`;
}

/** Whether the preamble of a draft loads natbib and not biblatex; commented lines do not count. */
export function loadsNatbib(text: string): boolean {
  let natbib = false;
  for (const match of text.matchAll(/^[^%\n]*?\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}/gm)) {
    const packages = match[1]!.split(',').map(name => name.trim());
    if (packages.includes('biblatex')) return false;
    natbib ||= packages.includes('natbib');
  }
  return natbib;
}
