// A completion as features make it, before the server turns it into LSP's form.
import type { Span } from '../../core/text/span';

/** One proposal; the span (UTF-16 units into the document) is replaced by `text`. */
export interface Proposal extends Span {
  readonly label: string;
  readonly text: string;
  readonly snippet?: boolean;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** One line beside the label. */
  readonly detail?: string;
  /** Fact whose card is the documentation; asked for when the proposal is looked at. */
  readonly id: string;
  readonly kind: 'actor' | 'agreement' | 'event' | 'statement' | 'source' | 'date';
}

export interface Proposals {
  readonly items: readonly Proposal[];
  /** True where more would come with more letters. */
  readonly incomplete: boolean;
}

export const noProposals: Proposals = { items: [], incomplete: false };

/** The most that a list holds. */
export const mostProposals = 100;
