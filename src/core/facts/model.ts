/**
 * The facts as the program knows them, after reading. Everything is readonly: a change of a file makes new facts for the
 * entries that changed and keeps the others. References to other facts stay as the writer wrote them (an id, a name or an
 * alias); `Facts.resolve` finds what they mean, because that depends on all files together.
 */
import type { CslItem } from '../citations/csl';
import type { DateValue } from '../dates/value';

export type FactKind = 'actor' | 'agreement' | 'event' | 'statement' | 'source';

/** One spelling of a name besides the main one. */
export interface Alias {
  /** As written, e.g. `Хренин`. */
  readonly name: string;
  /** BCP 47 tag, e.g. `ru`; left out, the base's language is assumed. */
  readonly language?: string;
  /** `exact`: counts only in just these upper and lower case letters. */
  readonly case?: 'exact';
  /** Shown in hovers, never proposed in completion. */
  readonly hoverOnly?: boolean;
  /** `full`: counts only once the full name has stood in the draft. */
  readonly after?: 'full';
}

/** A date in a fact: what the writer wrote, and what it means where that is known. */
export interface FactDate {
  /** As written, e.g. `July 2023` or `this year`. */
  readonly text: string;
  /** Missing where the text is relative ("this year") to a source whose own date is not known. */
  readonly value?: DateValue;
  /** Source key that a relative date counts from, e.g. `minsk_visit`. */
  readonly relativeTo?: string;
}

export type LocatorLabel = 'page' | 'paragraph' | 'chapter';

/** Where in a source, e.g. page `12-14`. Labels are CSL's. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** A passage recorded once under a source and used as evidence under its id. */
export interface RecordedQuote {
  readonly id: string;
  /** The words of the source, verbatim (W3C TextQuoteSelector `exact`). */
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly locator?: Locator;
}

/** What proves a fact: a source, where in it, and its very words. */
export interface Evidence {
  /** Source key as written. */
  readonly source: string;
  readonly locator?: Locator;
  /** Verbatim words of the source. */
  readonly quote?: string;
  /** Id of a quote recorded under the source, instead of `quote`. */
  readonly quoteId?: string;
  /** Fields of the fact that this proves, e.g. `roles`; empty means the fact as a whole. */
  readonly supports: readonly string[];
  /** Follows from the quote, is not said by it. */
  readonly inferred: boolean;
}

/** Who compared the fact with its sources, and when. */
export interface Checked {
  readonly by?: string;
  readonly on?: FactDate;
  readonly method?: string;
}

/** What another source says instead about one field. */
export interface Alternative {
  /** Key of the field as in YAML, e.g. `signed`. */
  readonly field: string;
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** An office held: `Defence Minister` of `belarus`, at or during a time. */
export interface Role {
  readonly title: string;
  /** Other wordings of the same title. */
  readonly also: readonly string[];
  /** Reference to an actor. */
  readonly of?: string;
  /** Held then; says nothing of before or after. */
  readonly at?: FactDate;
  readonly from?: FactDate;
  readonly until?: FactDate;
}

interface FactCommon {
  /** Unique in the base over all kinds, e.g. `viktor_khrenin`. */
  readonly id: string;
  /** Main name as written; the text of a statement, the title of a source. */
  readonly name: string;
  readonly aliases: readonly Alias[];
  /** Spellings to be replaced by the name. */
  readonly avoid: readonly string[];
  /** BCP 47 tag of the name, if the entry or its file says so. */
  readonly language?: string;
  readonly summary?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly alternatives: readonly Alternative[];
  readonly checked?: Checked;
  readonly disputed: boolean;
  /** Identifiers elsewhere, e.g. `{ wikidata: 'Q42' }`. */
  readonly ids: Readonly<Record<string, string>>;
  /** URI of the file that the fact stands in. `Facts.placeOf` gives the offsets. */
  readonly file: string;
}

export type ActorType = 'person' | 'organisation' | 'state' | 'place' | 'group';

export interface Actor extends FactCommon {
  readonly kind: 'actor';
  readonly type: ActorType;
  /** `Belarusian` for Belarus: also names the state. */
  readonly adjectives: readonly string[];
  readonly roles: readonly Role[];
}

export interface Agreement extends FactCommon {
  readonly kind: 'agreement';
  /** Free word: treaty, memorandum, roadmap ... */
  readonly form?: string;
  readonly parties: readonly string[];
  readonly signatories: readonly string[];
  readonly signed?: FactDate;
  readonly inForce?: FactDate;
  readonly subjects: readonly string[];
}

export interface Event extends FactCommon {
  readonly kind: 'event';
  readonly date?: FactDate;
  /** Reference to an actor, or free text. */
  readonly place?: string;
  readonly participants: readonly string[];
}

export interface Statement extends FactCommon {
  readonly kind: 'statement';
  /** Reference to an actor; left out: the source's author. */
  readonly by?: string;
  readonly manner?: 'quoted' | 'paraphrased' | 'opinion' | 'planned';
  readonly about: readonly string[];
  readonly date?: FactDate;
}

export interface Source extends FactCommon {
  readonly kind: 'source';
  /** The bibliographic data in CSL-JSON, `id` being the citation key. */
  readonly csl: CslItem;
  readonly issued?: FactDate;
  /** Path of a local copy of the text, as written, relative to the file of the base. */
  readonly text?: string;
  /** Printed page = page of the text copy + offset. */
  readonly pageOffset: number;
  /** Key of the source that this one repeats. */
  readonly origin?: string;
  /** Admiralty code, e.g. `B2`. */
  readonly reliability?: string;
  readonly status: 'current' | 'corrected' | 'retracted';
  readonly quotes: readonly RecordedQuote[];
}

export type Fact = Actor | Agreement | Event | Statement | Source;
