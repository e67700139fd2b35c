/** What readers of dates are told about the text, and what they give back. */
import { type SlashOrder } from './numericParts';
import { type RelativeMeaning } from './relativePhrases';

export interface Phrase {
  /** Indexes of the first token and of the one behind the last. */
  readonly first: number;
  readonly next: number;
  /** Missing where the phrase is relative or lacks its year. */
  readonly edtf?: string;
  readonly meaning?: RelativeMeaning;
  readonly jalali?: boolean;
  /** A year alone: what follows in a list may be one too. */
  readonly yearAlone?: boolean;
}

export interface Reading {
  readonly order: SlashOrder;
  /** The text is meant to be a date, so a number alone is a year. */
  readonly written: boolean;
  /** Whether a year alone ended just before, so that `, 2014 and 2018` go on. */
  readonly afterYear: boolean;
}
