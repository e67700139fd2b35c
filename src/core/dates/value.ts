/**
 * A point or stretch of time as EDTF (ISO 8601-2:2019, levels 0 to 2 as far as fact bases use them) with the days it spans.
 * Days are whole numbers in the proleptic Gregorian calendar counted from 1970-01-01 (day 0); open ends are ±Infinity.
 */
export type Precision = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century' | 'interval' | 'set';

export interface DateValue {
  /** Normalised EDTF, e.g. `2023-07`, `2023/2026`, `2023~`. */
  readonly edtf: string;
  /** First day that the date can be; -Infinity for an open or unknown start. */
  readonly earliest: number;
  /** Last day that the date can be; Infinity for an open or unknown end. */
  readonly latest: number;
  readonly precision: Precision;
  /** `~`: about. */
  readonly approximate: boolean;
  /** `?`: the source is not sure. */
  readonly uncertain: boolean;
}
