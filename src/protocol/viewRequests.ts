/** Requests about what a draft has of its facts, for the view, the marks and for going from place to place. The server answers them. */

interface At {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: At;
  readonly end: At;
}

export type FactsGroup = 'named' | 'cited' | 'uncited' | 'unknown' | 'actor' | 'agreement' | 'event' | 'statement' | 'source';

/** What a row of the view is about. `id` is empty for a name that no fact has. */
export interface FactsRow {
  readonly id: string;
  readonly kind: string;
  /** Of an actor: person, organisation, state, place, group. */
  readonly type?: string;
  readonly name: string;
  readonly summary: string;
  /** How often the draft has it. */
  readonly count?: number;
}

/** Rows `from` to `to` (excluded) of a group that is too long to be shown at once. */
export interface FactsStretch {
  readonly from: number;
  readonly to: number;
  readonly first: string;
  readonly last: string;
}

/** Requests of the editor, answered by the server. */
export interface ViewRequests {
  /** The groups of the view with how many rows each has. Those of the draft are there only where the document is one. */
  'factbase/groups': {
    params: { uri?: string; filter: string };
    result: readonly { readonly group: FactsGroup; readonly count: number }[];
  };
  'factbase/rows': {
    params: { uri?: string; filter: string; group: FactsGroup; part?: { readonly from: number; readonly to: number } };
    result: { readonly rows: readonly FactsRow[]; readonly stretches: readonly FactsStretch[] };
  };
  /** The card of a fact as Markdown without links, for a tooltip. */
  'factbase/cardMarkdown': { params: { uri?: string; id: string }; result: { markdown: string } | null };
  /**
   * Names to be marked: four numbers each (line and character of both ends), in order. Null where the server has another version of the
   * text. Without ranges, the whole document, at most `limit` names.
   */
  'factbase/marks': {
    params: { uri: string; version: number; ranges?: readonly Stretch[]; limit: number };
    result: readonly number[] | null;
  };
  /** Where the cursor goes; null where there is no such place. `left`: how many sentences of the draft need a source, this one included. */
  'factbase/nextPlace': {
    params: { uri: string; position: At; wanted: 'next-name' | 'previous-name' | 'next-unsourced' };
    result: (Stretch & { readonly left?: number }) | null;
  };
  /** The next place after the cursor where a fact is named or cited, or an unknown name stands; from the first again after the last. */
  'factbase/nextOf': { params: { uri: string; position: At; id: string; name: string }; result: Stretch | null };
  /** The fact that is named or cited at a place of a draft, and where its name ends; null where none is. */
  'factbase/factAt': { params: { uri: string; position: At }; result: { id: string; end: At } | null };
  /** What was copied, understood as evidence. */
  'factbase/pasted': { params: { uri?: string; text: string }; result: PastedQuote };
}

/** A quote as it was copied from a PDF or from Zotero: hyphens at line ends rejoined, its citation taken apart. */
export interface PastedQuote {
  readonly quote: string;
  /** Citation key of the source that is meant, where one of the base fits. */
  readonly source?: string;
  readonly author?: string;
  readonly year?: string;
  readonly locator?: { readonly label: 'page' | 'paragraph' | 'chapter'; readonly value: string };
}
