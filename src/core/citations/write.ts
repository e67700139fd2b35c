/** Writes a whole bibliography in one of the formats that citation programs read. */
import { bibtexEntry } from './bibtex/write';
import type { CslItem } from './csl';
import { writeCslJson } from './formats/cslJsonWrite';
import { writeHayagriva } from './formats/hayagrivaWrite';
import { writeRis } from './formats/risWrite';
import { referenceList } from './reference';

export const bibliographyFormats = ['bibtex', 'biblatex', 'csl-json', 'hayagriva', 'ris', 'text'] as const;

export type BibliographyFormat = (typeof bibliographyFormats)[number];

const writers: Readonly<Record<BibliographyFormat, (items: readonly CslItem[]) => string>> = {
  bibtex: items => items.map(item => `${bibtexEntry(item, 'bibtex')}\n`).join('\n'),
  biblatex: items => items.map(item => `${bibtexEntry(item, 'biblatex')}\n`).join('\n'),
  'csl-json': writeCslJson,
  hayagriva: writeHayagriva,
  ris: writeRis,
  text: referenceList,
};

/** The text of a bibliography file with these items, in their order (`text`: alphabetical). UTF-8 is assumed. */
export function writeBibliography(items: readonly CslItem[], to: BibliographyFormat): string {
  return writers[to](items);
}
