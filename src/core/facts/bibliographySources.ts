/** Sources that come from a bibliography file rather than from a fact base. */
import type { CslDate, CslItem } from '../citations/csl';
import { edtfOf } from '../citations/cslDate';
import type { Message } from '../message';
import type { Span } from '../text/span';
import { readDate } from './dateText';
import type { FactDate, Source } from './model';

/** A bibliography as it was read; each entry with its place. */
export interface BibliographyFile {
  readonly uri: string;
  readonly entries: readonly (Span & { readonly item: CslItem })[];
  readonly problems: readonly (Span & { readonly message: Message | string })[];
}

const made = new WeakMap<BibliographyFile, readonly Source[]>();

/** The entries of a bibliography as sources, in order. */
export function sourcesOf(bibliography: BibliographyFile): readonly Source[] {
  let sources = made.get(bibliography);
  if (sources === undefined) {
    sources = bibliography.entries.map(entry => sourceOf(entry.item, bibliography.uri));
    made.set(bibliography, sources);
  }
  return sources;
}

function sourceOf(item: CslItem, file: string): Source {
  const issued = item.issued && factDateOf(item.issued);
  return {
    kind: 'source',
    id: item.id,
    name: item.title ?? item.id,
    aliases: [],
    avoid: [],
    ...(item.language !== undefined && { language: item.language }),
    tags: [],
    evidence: [],
    alternatives: [],
    disputed: false,
    ids: {},
    file,
    csl: item,
    ...(issued && { issued }),
    pageOffset: 0,
    status: 'current',
    quotes: [],
  };
}

function factDateOf(date: CslDate): FactDate | undefined {
  const edtf = edtfOf(date);
  const text = edtf ?? date.raw ?? date.literal;
  if (text === undefined) return undefined;
  const read = readDate(text, undefined);
  return 'value' in read ? { text, value: read.value } : { text };
}

/** A source that stands in a fact base and in a bibliography: what the fact base says counts, the bibliography fills the gaps. */
export function mergedSource(own: Source, listed: Source): Source {
  const untitled = own.csl.title === undefined;
  const { type, ...rest } = own.csl;
  return {
    ...own,
    name: untitled ? listed.name : own.name,
    ...(own.issued === undefined && listed.issued !== undefined && { issued: listed.issued }),
    csl: { ...listed.csl, ...rest, type: type === 'document' ? listed.csl.type : type },
  };
}
