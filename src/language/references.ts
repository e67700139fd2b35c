// A source as the writer's citation style prints it, for hovers and the details of completions; the style itself comes from the host,
// which loads it when it is first needed.
import type { CiteItem, CitationForm } from '../core/citations/cite';
import type { CslItem } from '../core/citations/csl';
import { referenceText as plainReference } from '../core/citations/reference';
import { escapeHtml } from '../core/citations/styles/styledText';
import type { PlacedCitation, StyledDocument, StyledReference } from '../core/citations/styles/styler';
import { escapeMarkdown } from './cards/escape';
import { markdownOfReference } from './referenceMarkdown';

/** A reference in the forms that editors show. */
export interface ShownReference {
  readonly text: string;
  /** One line of Markdown; all text in it is escaped. */
  readonly markdown: string;
  /** Escaped; see `StyledReference`. */
  readonly html: string;
}

/** References and citations in one style and language. */
export interface StyledReferences {
  /** False where no style could be used: then all is as `core/citations/reference.ts` writes it. */
  readonly styled: boolean;
  /** Whether the style cites in notes. */
  readonly inNotes: boolean;
  reference(item: CslItem): ShownReference;
  /** The list of references of some sources, in the order of the style. */
  list(items: readonly CslItem[]): readonly StyledReference[];
  /** A citation as plain text; `among` are all the sources that the draft cites, in order, so that years get their letters. */
  citation(items: readonly CiteItem[], form: CitationForm, among: readonly CslItem[]): string;
  /** All citations of a draft, with its list of references. `items` are the sources that they name. */
  document(citations: readonly PlacedCitation[], items: readonly CslItem[]): StyledDocument;
}

/** A reference as it is without a style: author, year, title, container. */
export function unstyledReference(item: CslItem): ShownReference {
  const text = plainReference(item);
  return { text, markdown: escapeMarkdown(text), html: `<div class="csl-entry">${escapeHtml(text)}</div>` };
}

/** What a hover or completion says of a source as a reference; `styled` is missing where no style is loaded. */
export function referenceText(item: CslItem, styled?: StyledReferences): ShownReference {
  return styled ? styled.reference(item) : unstyledReference(item);
}

/** A reference that a style printed, in the forms that editors show. */
export function shownReference({ text, html }: StyledReference): ShownReference {
  return { text, html, markdown: markdownOfReference(html) };
}
