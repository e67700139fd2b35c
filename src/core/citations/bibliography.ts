/**
 * Reads a bibliography file: its entries as CSL items, each with its place in the file. One bad entry never takes the rest
 * down; what could not be read is told with its place.
 */
import type { Message } from '../message';
import type { Span } from '../text/span';
import { readBibtex } from './bibtex/read';
import type { CslItem } from './csl';
import { readCslJson } from './formats/cslJson';
import { readHayagriva } from './formats/hayagrivaRead';
import { readRis } from './formats/risRead';

/** `bibtex` covers BibLaTeX too. */
export type BibliographyKind = 'bibtex' | 'csl-json' | 'ris' | 'hayagriva';

/** One entry; the span is the whole entry's, the key's is without quotation marks. */
export interface BibliographyEntry extends Span {
  readonly item: CslItem;
  readonly keyStart: number;
  readonly keyEnd: number;
}

export interface BibliographyProblem extends Span {
  readonly message: Message;
}

export interface Bibliography {
  /** In the order of the file; a key that comes twice is there twice, with a problem. */
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly BibliographyProblem[];
}

/** What kind of bibliography a path names by its ending; a `.yml` may be anything, so the caller must know that it is one. */
export function kindOfBibliography(path: string): BibliographyKind | undefined {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === 'bib' || ending === 'bibtex' || ending === 'biblatex') return 'bibtex';
  if (ending === 'json' || ending === 'csljson') return 'csl-json';
  if (ending === 'ris') return 'ris';
  return ending === 'yml' || ending === 'yaml' ? 'hayagriva' : undefined;
}

/** What kind of bibliography a text is by how it begins; undefined where it looks like none. */
export function guessBibliography(text: string): BibliographyKind | undefined {
  const head = text.slice(0, 100_000);
  if (/^\uFEFF?\s*[[{]/.test(head)) return 'csl-json';
  if (/^\uFEFF?TY  - /m.test(head)) return 'ris';
  return /^[ \t]*@\w+\s*[{(]/m.test(head) ? 'bibtex' : undefined;
}

const readers: Readonly<Record<BibliographyKind, (text: string) => Bibliography>> = {
  bibtex: readBibtex,
  'csl-json': readCslJson,
  ris: readRis,
  hayagriva: readHayagriva,
};

/** Reads a whole file; positions are UTF-16 offsets into `text`. Never throws. */
export function readBibliography(text: string, kind: BibliographyKind): Bibliography {
  const { entries, problems } = readers[kind](text);
  const seen = new Set<string>();
  const duplicates: BibliographyProblem[] = [];
  for (const { item, keyStart, keyEnd } of entries) {
    if (seen.has(item.id))
      duplicates.push({ start: keyStart, end: keyEnd, message: { id: 'bibliography.duplicate-key', args: { key: item.id } } });
    seen.add(item.id);
  }
  return { entries, problems: [...problems, ...duplicates].sort((a, b) => a.start - b.start) };
}
