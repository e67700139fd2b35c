// The citations and references of a draft as a style prints them, kept until one of them changes: a style takes about a millisecond for each
// citation, and while a preview is open every keystroke asks.
import type { CslItem } from '../../core/citations/csl';
import type { PlacedCitation, StyledDocument } from '../../core/citations/styles/styler';
import type { StyledReferences } from '../references';

type Printer = Pick<StyledReferences, 'document'>;

interface Printed {
  /** Citations without what is known of their sources. */
  readonly citations: string;
  readonly sources: readonly CslItem[];
  readonly document: StyledDocument;
}

/** The last few documents of each style: a writer has few previews open. */
const kept = new WeakMap<Printer, Printed[]>();
const most = 4;

/** What a style prints; the sources are compared as objects, which facts keep until an entry changes. */
export function printDocument(style: Printer, citations: readonly PlacedCitation[], sources: readonly CslItem[]): StyledDocument {
  let known = kept.get(style);
  if (!known) kept.set(style, (known = []));
  const written = JSON.stringify(citations, (key, value: unknown) => (key === 'csl' ? undefined : value));
  const found = known.find(
    each =>
      each.citations === written &&
      each.sources.length === sources.length &&
      each.sources.every((item, i) => item === sources[i]),
  );
  if (found) return found.document;
  const document = style.document(citations, sources);
  known.unshift({ citations: written, sources: [...sources], document });
  known.length = Math.min(known.length, most);
  return document;
}
