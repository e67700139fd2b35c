/**
 * What the editor asks the language server beyond LSP, and what the server asks the editor: plain data, JSON-safe.
 * Positions are LSP's: lines and UTF-16 characters from 0.
 */

import type { BibliographyRequests } from './bibliographyRequests';
import type { CiteRequests } from './citeRequests';
import type { EditRequests } from './editRequests';
import type { ViewRequests } from './viewRequests';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** A fact as a picker shows it. */
export interface FoundFact {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The spelling that matched, where it is not the name. */
  readonly matched?: string;
  readonly summary: string;
}

/** A source as the citation picker shows it. */
export interface FoundSource {
  readonly key: string;
  readonly title: string;
  /** `Author, year`, as far as known. */
  readonly byline: string;
  /** Page of the fact that led here, or nothing. */
  readonly locator?: string;
}

/** How a draft stands: shown in the status item. */
export interface DraftStatus {
  /** False for files that are no drafts. */
  readonly isDraft: boolean;
  /** How many fact base files count here, and how many facts they hold. */
  readonly bases: number;
  readonly facts: number;
  /** Facts named in the draft, and sources cited in it. */
  readonly named: number;
  readonly cited: number;
  /** Files of the base that have errors. */
  readonly broken: readonly string[];
}

export type InsertForm = 'name' | 'citation' | 'quote' | 'fact';

export interface Insertion {
  readonly text: string;
  /** Where it goes instead of the cursor: set where a citation merges into one that stands there. */
  readonly range?: Range;
  /** True where `text` is a snippet with tab stops. */
  readonly snippet: boolean;
  /** Something the writer should know, in words. */
  readonly hint?: string;
}

/** Requests of the editor, answered by the server. */
export interface ServerRequests extends EditRequests, ViewRequests, BibliographyRequests, CiteRequests {
  'factbase/lookUp': { params: { uri?: string; query: string; limit: number }; result: readonly FoundFact[] };
  'factbase/card': { params: { uri?: string; id: string }; result: { lines: readonly string[] } | null };
  'factbase/sources': { params: { uri?: string }; result: readonly FoundSource[] };
  'factbase/insertion': {
    params: { uri: string; position: Position; id: string; form: InsertForm; atEndOfSentence?: boolean };
    result: Insertion | null;
  };
  'factbase/place': { params: { uri?: string; id: string; what: 'entry' | 'source' }; result: Location | null };
  /**
   * Whether a name that is being typed would be offered; false where the server has another version of the text. `opened` is what stood
   * of the word when a list was opened for it before.
   */
  'factbase/offersName': { params: { uri: string; position: Position; version: number; opened?: string }; result: boolean };
  /** What the fact base adds to what another extension says of the citation key at a place, `""` for nothing; null where no key is. */
  'factbase/keyCardBeside': { params: { uri: string; position: Position }; result: { markdown: string } | null };
  'factbase/status': { params: { uri?: string }; result: DraftStatus };
  'factbase/explain': { params: { uri?: string }; result: { markdown: string } };
  'factbase/reload': { params: Record<string, never>; result: null };
}

/** Requests of the server, answered by the editor: files come through it, so that any file system works. */
export interface EditorRequests {
  'factbase/readFile': { params: { uri: string }; result: { base64: string } | { missing: true } | { fault: string } };
  /** A file that is shipped with the extension, by its path there; null where it is missing, or is none of those that are given out. */
  'factbase/shippedFile': { params: { path: string }; result: { text: string } | null };
  'factbase/findBases': { params: Record<string, never>; result: readonly string[] };
  /** Drafts of the workspace by the endings of their names, at most so many. */
  'factbase/findDrafts': { params: { limit: number }; result: readonly string[] };
}

/** Notifications of the server: facts or problems changed, ask again for what is shown. */
export interface ServerNotifications {
  'factbase/changed': Record<string, never>;
}

/** What the editor hands the server at start. */
export interface InitializationOptions {
  /** Schemes that the server reads itself; all others come through `factbase/readFile`. */
  readonly localSchemes: readonly string[];
  /** Language tag of the editor's interface, e.g. `en`. */
  readonly locale: string;
  /** Sentences in that language by message id; missing ones are shown in English. */
  readonly messages: Readonly<Record<string, string>>;
}
