// A fact base with its cursor, as the features for bases are asked about: `authoring('actors:\n  A: { ki| }')`.
import { joinFacts } from '../../src/core/facts/join';
import { readFactFile } from '../../src/core/facts/read';
import type { FactFile } from '../../src/core/facts/factFile';
import type { Facts } from '../../src/core/facts/facts';
import type { BibliographyFile } from '../../src/core/facts/bibliographySources';
import { NameLookup } from '../../src/core/names/lookup';
import { NameIndex } from '../../src/core/names/nameIndex';
import type { BaseDocument } from '../../src/language/base/baseDocument';
import type { BaseProposal } from '../../src/language/base/proposal';
import { sayEnglish } from '../../src/language/say';
import { marked } from './marked';
import { baseUri } from './writing';

export interface Authoring {
  readonly document: BaseDocument;
  readonly offset: number;
  readonly text: string;
  readonly files: ReadonlyMap<string, FactFile>;
}

export interface Around {
  /** Other bases by URI. */
  readonly others?: Readonly<Record<string, string>>;
  readonly bibliographies?: readonly BibliographyFile[];
}

export function authoring(base: string, { others = {}, bibliographies = [] }: Around = {}): Authoring {
  const { text, offset } = base.includes('|') ? marked(base) : { text: base, offset: 0 };
  const files = [[baseUri, text] as const, ...Object.entries(others)].map(([uri, content]) => readFactFile(uri, content));
  const facts: Facts = joinFacts(files, bibliographies);
  return {
    document: { uri: baseUri, text, file: files[0], facts, lookup: new NameLookup(new NameIndex(facts.all())), say: sayEnglish },
    offset,
    text,
    files: new Map(files.map(file => [file.uri, file])),
  };
}

/** The text after a proposal was taken: tab stops become `|`, their defaults stay. */
export function taken(text: string, { start, end, text: inserted, snippet }: BaseProposal): string {
  return text.slice(0, start) + (snippet ? inserted.replace(/\$\d/g, '|') : inserted) + text.slice(end);
}
