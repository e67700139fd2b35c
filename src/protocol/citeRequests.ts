/**
 * Requests about citing: citations and quotes that go into a draft, and what the Markdown preview shows of them. Positions are LSP's.
 */
import type { GivenLocator } from './editRequests';
import type { Insertion, Position } from './requests';

export type CitationForm = 'parenthetical' | 'narrative' | 'year';

/** A source to be cited, by its key, or a fact by its id: then its first evidence gives source and locator. */
export interface GivenCitation {
  readonly id: string;
  readonly locator?: GivenLocator;
  /** Words before and after it, as plain text. */
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Changes of one version of a draft; none overlap. */
export interface Insertions {
  readonly version: number;
  readonly insertions: readonly Insertion[];
  /** Something the writer should know, in words. */
  readonly hint?: string;
}

/** A quote of a fact, as a picker shows it. */
export interface FoundQuote {
  readonly quote: string;
  readonly title: string;
  /** `p. 1`, or empty. */
  readonly locator: string;
}

/** What is shown in place of a stretch of text in the preview. */
export interface PreviewMark {
  /** Line of the draft that it begins on, from 0. */
  readonly line: number;
  /** The text as it stands in the draft, and how many times it stood on that line before. */
  readonly text: string;
  readonly nth: number;
  /** A name with its card as plain text, a citation as the style prints it, or one whose sources are not known. */
  readonly kind: 'name' | 'citation' | 'unknown';
  readonly tooltip: string;
  /** A citation as the style prints it: escaped HTML of a few inline elements. */
  readonly html?: string;
  /** Key of the first known source, for the link to its reference. */
  readonly key?: string;
}

/** What the preview of one version of a draft shows beyond its text. */
export interface PreviewDraft {
  readonly version: number;
  readonly marks: readonly PreviewMark[];
  /** The list of references: keys with escaped HTML. */
  readonly references: readonly { readonly key: string; readonly html: string }[];
  /** Heading of the list. */
  readonly title: string;
}

/** Requests of the editor, answered by the server. */
export interface CiteRequests {
  /** Cites at each of the positions, or at the end of the sentence there. Null where nothing can be cited. */
  'factbase/cite': {
    params: {
      uri: string;
      positions: readonly Position[];
      items: readonly GivenCitation[];
      form?: CitationForm;
      atEndOfSentence?: boolean;
    };
    result: Insertions | null;
  };
  /** The citation in each form, as the draft would have it; null where nothing can be cited. */
  'factbase/citationTexts': {
    params: { uri: string; items: readonly GivenCitation[] };
    result: Readonly<Record<CitationForm, string>> | null;
  };
  /** What a locator means that somebody typed (`pp. 3-5`), with its words for people; null for what is no locator. */
  'factbase/locator': { params: { text: string }; result: { locator: GivenLocator; words: string } | null };
  /** The fact whose name stands at a position and that has something to cite; null where there is none. */
  'factbase/citable': { params: { uri: string; position: Position }; result: { id: string; name: string } | null };
  'factbase/quotes': { params: { uri?: string; id: string }; result: readonly FoundQuote[] };
  /** Inserts a quote of a fact, by its place in the list above, with its citation. */
  'factbase/insertQuote': {
    params: { uri: string; positions: readonly Position[]; id: string; index: number };
    result: Insertions | null;
  };
  /** A pasted text that is a quote of the facts: between quotation marks, with its citation; null for any other text. */
  'factbase/pastedQuote': { params: { uri: string; text: string }; result: { text: string; title: string } | null };
  'factbase/preview': { params: { uri: string }; result: PreviewDraft | null };
}
