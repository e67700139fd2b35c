/**
 * The vocabulary in which the format is described. One table (tables.ts) says for every key what may stand there; reading, key
 * completion, hovers and the JSON Schema are all made from it. A schema library (zod) was weighed and refused: too slow for
 * 100,000 entries, and it loses the places inside short forms such as `minsk_visit p. 1 “...”`.
 */
import type { CslDate, CslName } from '../../citations/csl';
import type { Message } from '../../message';
import type { Alias, Alternative, Checked, Evidence, FactDate, FactKind, Locator, RecordedQuote, Role } from '../model';

/** The kinds of records that stand in a fact base, e.g. `role` for one item under `roles`. */
export type RecordName =
  | 'base'
  | 'source'
  | 'actor'
  | 'agreement'
  | 'event'
  | 'statement'
  | 'alias'
  | 'role'
  | 'evidence'
  | 'checked'
  | 'alternative'
  | 'quote'
  | 'date'
  | 'cslName';

/** What each shape of value becomes when it is read. */
export interface ShapeTypes {
  /** One text; numbers are taken as they are written. */
  text: string;
  /** Several texts, or one. */
  texts: readonly string[];
  flag: boolean;
  number: number;
  /** One of the values listed. */
  choice: string;
  date: FactDate;
  /** Reference to a fact by id, name or alias. */
  reference: string;
  references: readonly string[];
  /** Where in a source: `12`, `12-14`. */
  locator: Locator;
  aliases: readonly Alias[];
  roles: readonly Role[];
  evidence: readonly Evidence[];
  alternatives: readonly Alternative[];
  quotes: readonly RecordedQuote[];
  checked: Checked;
  /** Texts by freely chosen keys. */
  ids: Readonly<Record<string, string>>;
  cslNames: readonly CslName[];
  cslDate: CslDate;
  /** Facts by key: a section of the base, read entry by entry. */
  entries: undefined;
}

export type Shape = keyof ShapeTypes;

export interface Field<S extends Shape = Shape> {
  readonly shape: S;
  /** One sentence for hovers, completion and the JSON Schema. */
  readonly doc: string;
  /** The message that says the same, where many fields share one sentence; left out, the field has its own (messages.ts). */
  readonly docMessage?: Message;
  /** An example value as YAML. */
  readonly example?: string;
  /** The values of a `choice`; proposals for a free `text`. */
  readonly values?: readonly string[];
  /** Which facts a reference may mean; left out, any. */
  readonly target?: FactKind;
  /** The record that the value, or each item of it, is in its full form. */
  readonly record?: RecordName;
  readonly required?: true;
  /** A reference that may also be free text. */
  readonly free?: true;
  /** Another key with the same meaning that is the usual one, e.g. `roles` for `role`. */
  readonly sameAs?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** What reading a record with these fields gives. */
export type ReadOf<F extends Fields> = { readonly [K in keyof F]?: ShapeTypes[F[K]['shape']] };

/** One field, with its shape kept in the type. */
export function field<S extends Shape>(shape: S, doc: string, more: Omit<Field, 'shape' | 'doc'> = {}): Field<S> {
  return { shape, doc, ...more };
}
