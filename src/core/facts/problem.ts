import type { Message } from '../message';
import type { Span } from '../text/span';

/** How bad a finding is; the words are those of the command line and of LSP. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Stable codes of what can be wrong with a fact base; the command line, quick fixes and documentation use them. */
export const baseProblemCodes = [
  'yaml-syntax',
  'unknown-key',
  'wrong-type',
  'missing-key',
  'bad-date',
  'bad-value',
  'bad-id',
  'unknown-id',
  'duplicate-id',
  'shared-name',
  'ambiguous-reference',
  'role-overlap',
  'date-order',
  'quote-not-found',
  'quote-moved',
  'quote-altered',
  'text-not-found',
  'import-not-found',
  'import-cycle',
  'unsupported-version',
  'unreadable',
  'too-large',
  'too-deep',
] as const;

export type BaseProblemCode = (typeof baseProblemCodes)[number];

/** A replacement of one stretch of a file; several edits of a fix never overlap and hold for the text that was read. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** A quick fix that is sure to be right: what it is called, and what it changes in the file that has the problem. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
}

/** Something wrong in a file of the fact base, at an exact place (offsets into the text of that file). */
export interface Problem extends Span {
  readonly code: BaseProblemCode;
  readonly severity: Severity;
  readonly message: Message;
  readonly fixes?: readonly Fix[];
}
