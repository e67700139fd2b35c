import type { Span } from './text/span';
import type { DateValue } from './dates/value';

/** A stretch of prose that names facts of the base. Invariant: `text` is the text under the span. */
export interface NameMention extends Span {
  readonly kind: 'name';
  /** The text as it stands in the draft, markup and line breaks included. */
  readonly text: string;
  /** Ids of the facts that have this name, best first. */
  readonly ids: readonly string[];
}

/** A stretch of prose that gives a time. */
export interface DateMention extends Span {
  readonly kind: 'date';
  readonly text: string;
  /** Missing where the phrase is relative to the time of writing ("last year"). */
  readonly value?: DateValue;
  readonly relative: boolean;
  /** The text gives the date in this calendar; `value` is converted. */
  readonly calendar?: 'jalali';
}

export type Mention = NameMention | DateMention;
