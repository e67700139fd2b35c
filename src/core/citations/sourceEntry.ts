/** A CSL item as the fields of a source in a fact base: in the short forms where they say the same. */
import type { Value } from '../facts/edit/value';
import { readDate } from '../facts/dateText';
import { cslDateKeys, cslNameKeys, cslTextKeys, cslTypes } from '../facts/schema/cslVariables';
import type { CslDate, CslItem, CslName } from './csl';
import { edtfOf } from './cslDate';

export interface SourceEntry {
  readonly fields: Readonly<Record<string, Value>>;
  /** Variables of the item that a fact base has no place for, or whose value it could not read. */
  readonly left: readonly string[];
}

/** Keys of an item that say nothing of the work, and are left out without a word. */
const silent: ReadonlySet<string> = new Set(['id', 'custom', 'citation-key', 'categories', 'citation-label']);

const nameParts = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const;

/** What usually stands first, in that order; the rest follows as it came. */
const first = ['title', 'type', 'author', 'editor', 'issued', 'container-title'];

/** The fields of an entry under `sources:`. */
export function sourceEntry(item: CslItem): SourceEntry {
  const fields: [string, Value][] = [];
  const left: string[] = [];
  for (const [name, value] of Object.entries(item)) {
    if (value === undefined || silent.has(name)) continue;
    const written = valueOf(name, value);
    if (written === undefined) left.push(name);
    else if (written !== '' && !(Array.isArray(written) && written.length === 0)) fields.push([name, written]);
  }
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return { fields: Object.fromEntries(fields.sort(([a], [b]) => rank(a) - rank(b))), left };
}

/** Undefined for what cannot be written; the empty text for what says nothing. */
function valueOf(name: string, value: unknown): Value | undefined {
  if (name === 'type')
    return value === 'document' ? '' : (cslTypes as readonly unknown[]).includes(value) ? String(value) : undefined;
  if (name === 'title' || name === 'language' || name === 'note' || cslTextKeys.has(name)) return textOf(value);
  if (name === 'issued' || cslDateKeys.has(name)) return dateOf(value);
  if (cslNameKeys.has(name))
    return Array.isArray(value) ? (value as readonly CslName[]).flatMap(each => nameOf(each) ?? []) : undefined;
  return undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s*[\r\n]+\s*/g, ' ').trim() : undefined;
}

/** EDTF where the date has that form; the words of the date where a fact base can read them. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as CslDate;
  for (const text of [edtfOf(date), date.raw, date.literal]) {
    const line = text && textOf(text);
    if (line && 'value' in readDate(line, undefined)) return line;
  }
  return undefined;
}

function nameOf(name: CslName): Value | undefined {
  const parts = nameParts.flatMap(part => {
    const text = textOf(name[part]);
    return text ? [[part, text] as const] : [];
  });
  const [only] = parts;
  if (!only) return undefined;
  if (parts.length === 1 && only[0] === 'literal' && !only[1].includes(',')) return only[1];
  const isPlain =
    parts.length === 2 && parts.every(([part, text]) => (part === 'family' || part === 'given') && !text.includes(','));
  return isPlain ? `${textOf(name.family)}, ${textOf(name.given)}` : Object.fromEntries(parts);
}
