// Files that are shipped beside the programs and read only when they are first needed: the processor of citation styles (citeproc-js),
// unmodified, the styles and locales of the CSL project, and the readers of web pages, PDFs and Word files.
import type { CiteprocModule } from '../../core/citations/styles/citeproc';
import type { TextExtractor } from '../../core/facts/workspace';

/** The way to the shipped files; each host has its own. */
export interface ShippedFiles {
  /** A text file by its path in the extension's folder, e.g. `styles/apa.csl`; undefined where it is missing. */
  text(path: string): Promise<string | undefined>;
  /** The processor of citation styles; undefined where it cannot be loaded. */
  citeproc(): Promise<CiteprocModule | undefined>;
  /** The readers of text copies that are no plain text (src/extraction); undefined where they cannot be loaded. */
  extraction(): Promise<ExtractionModule | undefined>;
}

/** What the file with those readers exports. */
export interface ExtractionModule {
  readonly textOfFile: TextExtractor;
}

/** Reads text copies with readers that are loaded at the first one. */
export function extractorOf(shipped: ShippedFiles): TextExtractor {
  let loading: ReturnType<ShippedFiles['extraction']> | undefined;
  return async (name, bytes) => (await (loading ??= shipped.extraction()))?.textOfFile(name, bytes);
}

/** Where the processor lies in the extension's folder. */
export const citeprocPath = 'dist/citeproc/citeproc_commonjs.js';
/** Where the readers of text copies lie in the extension's folder. */
export const extractionPath = 'dist/extraction.js';

/** The styles that are shipped, as the setting names them. */
export const shippedStyles = [
  'apa',
  'chicago-author-date',
  'chicago-note-bibliography',
  'gost-r-7-0-5-2008',
  'harvard-cite-them-right',
  'ieee',
  'modern-language-association',
  'vancouver',
] as const;

/** The style that is used unless another is chosen: pandoc's. */
export const defaultStyle = 'chicago-author-date';

/** No shipped files: references are written without a style. */
export const nothingShipped: ShippedFiles = {
  text: () => Promise.resolve(undefined),
  citeproc: () => Promise.resolve(undefined),
  extraction: () => Promise.resolve(undefined),
};
