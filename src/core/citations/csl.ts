/**
 * Bibliographic data in the field's exchange format, CSL-JSON
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). Sources of a fact base are CSL items.
 */

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** A name that has no parts: an organisation, or a person known by one name. */
  readonly literal?: string;
  readonly suffix?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
}

export interface CslDate {
  /** `[[2023, 7, 14]]`, or two of them for a range. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
  readonly raw?: string;
}

export type CslValue = string | number | readonly CslName[] | CslDate | undefined;

export interface CslItem {
  /** The citation key. */
  readonly id: string;
  /** A CSL type, e.g. `article-journal`. */
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly page?: string;
  readonly URL?: string;
  readonly DOI?: string;
  /** BCP 47 tag of the item. */
  readonly language?: string;
  readonly [variable: string]: CslValue;
}
