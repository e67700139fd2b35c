/**
 * Requests about bibliographies: the files beside a draft, and importing sources into a base. Texts travel with the question where the
 * answer is edits of them, so that these hold for just that text. Offsets are UTF-16 units into it.
 */

export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A bibliography file that a draft names. */
export interface BesideTarget {
  readonly uri: string;
  /** As the draft writes it. */
  readonly path: string;
  readonly exists: boolean;
  /** False for formats that cannot be kept in step (RIS). */
  readonly writable: boolean;
  /** It holds a part that Factbase writes. */
  readonly marked: boolean;
}

export interface BesideUpdate {
  readonly edits: readonly OffsetEdit[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Keys that other people's entries have: theirs stay, and nothing of ours is written for them. */
  readonly kept: readonly string[];
  /** Keys that drafts cite and no base and no bibliography of theirs knows. */
  readonly unknown: readonly string[];
}

/** What an import does, before it is done. */
export interface ImportedSources {
  readonly version: number;
  readonly edits: readonly OffsetEdit[];
  /** How many entries become sources. */
  readonly added: number;
  /** A sentence for each entry. */
  readonly said: readonly string[];
  /** Some sentence says more than that an entry was added as it was. */
  readonly remarks: boolean;
}

export type Refused = { readonly refused: string; readonly stale?: true };

/** Requests of the editor, answered by the server. */
export interface BibliographyRequests {
  /** Null for what is no draft. `proposed`: names for a new file where the draft names none; empty where it has no place for one. */
  'factbase/bibliographyFiles': {
    params: { uri: string };
    result: { files: readonly BesideTarget[]; proposed: readonly string[] } | null;
  };
  /** The edits that bring a file in step with what drafts cite; `text` is empty for a file that is not there yet. */
  'factbase/bibliographyUpdate': {
    params: { uri: string; file: string; text: string };
    result: BesideUpdate | Refused;
  };
  /** The edits that make a draft name a file. */
  'factbase/nameBibliography': {
    params: { uri: string; version: number; path: string };
    result: { version: number; edits: readonly OffsetEdit[] } | Refused;
  };
  /** Takes the entries of a bibliography (`name` tells its kind) into a base. */
  'factbase/importSources': {
    params: { uri: string; version: number; name: string; text: string };
    result: ImportedSources | Refused;
  };
}
