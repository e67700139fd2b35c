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

/*
 * Mentions are made by the thousand and all live until a draft is read. Of what a literal makes the engine then believes that it lives long,
 * and puts it among the old objects at once, where it costs several times as much to be cleared away (`--trace-pretenuring-statistics`
 * shows it); of what a constructor makes it does not. So mentions have classes.
 */

export class FoundName implements NameMention {
  readonly kind = 'name';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly ids: readonly string[];

  constructor(start: number, end: number, text: string, ids: readonly string[]) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.ids = ids;
  }
}

export class FoundDate implements DateMention {
  readonly kind = 'date';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  declare readonly value?: DateValue;
  readonly relative: boolean;
  declare readonly calendar?: 'jalali';

  constructor(start: number, end: number, text: string, value: DateValue | undefined, calendar: 'jalali' | undefined) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.relative = value === undefined;
    if (value !== undefined) this.value = value;
    if (calendar !== undefined) this.calendar = calendar;
  }
}
