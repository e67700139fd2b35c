// A completion in a fact base, before the server turns it into LSP's form.
import type { Span } from '../../core/text/span';
import type { Fact } from '../../core/facts/model';

/** One proposal; the span (UTF-16 units into the document) is replaced by `text`. */
export interface BaseProposal extends Span {
  readonly label: string;
  /** Complete with its line ends and indentation; a snippet with tab stops (LSP snippet syntax) where `snippet` says so. */
  readonly text: string;
  readonly snippet?: boolean;
  readonly kind: 'key' | 'value' | Fact['kind'];
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  readonly detail?: string;
  /** Documentation in plain text. */
  readonly doc?: string;
  /** Fact whose card is the documentation; asked for when the proposal is looked at. */
  readonly id?: string;
  /** More is to be proposed right after it: a key whose values are known. */
  readonly goesOn?: boolean;
}

export interface BaseProposals {
  readonly items: readonly BaseProposal[];
  /** True where more would come with more letters. */
  readonly incomplete: boolean;
}

export const nothing: BaseProposals = { items: [], incomplete: false };
