/**
 * Requests about changing a fact base. The server works out the edits, the editor applies them, and only to the very version
 * that they were made for. The shapes are those of core/facts/edit, written down again because this layer imports nothing.
 */

interface At {
  readonly line: number;
  readonly character: number;
}

interface Stretch {
  readonly start: At;
  readonly end: At;
}

export type EditedKind = 'actor' | 'agreement' | 'event' | 'statement' | 'source';

export interface GivenLocator {
  readonly label: 'page' | 'paragraph' | 'chapter';
  readonly value: string;
}

export interface GivenEvidence {
  readonly source: string;
  readonly locator?: GivenLocator;
  readonly quote?: string;
}

/** A fact as the writer gave it step by step. */
export interface GivenFact {
  readonly kind: EditedKind;
  readonly name: string;
  readonly id?: string;
  readonly type?: 'person' | 'organisation' | 'state' | 'place' | 'group';
  readonly aliases?: readonly string[];
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly evidence?: readonly GivenEvidence[];
}

export type BaseChange =
  | { readonly kind: 'add-fact'; readonly fact: GivenFact }
  | { readonly kind: 'add-alias'; readonly id: string; readonly alias: { readonly name: string; readonly language?: string } }
  | { readonly kind: 'add-evidence'; readonly id: string; readonly evidence: GivenEvidence }
  | { readonly kind: 'add-avoided'; readonly id: string; readonly name: string }
  | { readonly kind: 'set-field'; readonly id: string; readonly field: string; readonly value: string }
  | { readonly kind: 'mark-checked'; readonly id: string; readonly by: string; readonly on: string; readonly method?: string }
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'rename-id'; readonly id: string; readonly to: string }
  | { readonly kind: 'add-missing'; readonly as: EditedKind; readonly reference: string };

/** Edits of one document in order; none overlap. */
export interface BaseEdits {
  readonly version: number;
  readonly edits: readonly { readonly range: Stretch; readonly newText: string }[];
}

/** A fact base file that an entry can be added to. */
export interface EditableBase {
  readonly uri: string;
  /** File name, or the path in the workspace where several have the same name. */
  readonly name: string;
  readonly title?: string;
}

/** What a selection could be recorded as. */
export interface Proposal {
  readonly kind: Exclude<EditedKind, 'source'>;
  readonly name: string;
  readonly quote?: string;
  readonly source?: string;
  readonly locator?: GivenLocator;
  /** Names of facts that the selected words mean already. */
  readonly known: readonly string[];
}

/** Requests of the editor, answered by the server. */
export interface EditRequests {
  /** The base files that count for a document, the one to add to first. */
  'factbase/bases': { params: { uri?: string }; result: readonly EditableBase[] };
  /** What the selected stretch of a draft could be recorded as; null where the document is no draft. */
  'factbase/proposal': { params: { uri: string; range: Stretch }; result: Proposal | null };
  /** Where a fact stands; `base` is missing where it comes from a bibliography. */
  'factbase/factFile': { params: { uri?: string; id: string }; result: { name: string; file: string; base?: string } | null };
  /** Why a date could not be understood; null where it can. */
  'factbase/dateProblem': { params: { uri?: string; text: string }; result: string | null };
  /**
   * The edits of a change. The base must be open; `version` is that of the document for which the writer decided, and a change
   * of an older one is refused, in words.
   */
  'factbase/edit': {
    params: { uri: string; version: number; change: BaseChange };
    result: BaseEdits | { readonly refused: string; readonly stale?: true };
  };
}
