// Go to definition, find references and highlights in fact bases.
import type { Facts, Place } from '../../core/facts/facts';
import type { Fact } from '../../core/facts/model';
import type { Span } from '../../core/text/span';
import type { BaseDocument } from './baseDocument';
import { occurrencesOf, quoteOccurrences, type FileOf } from './occurrences';
import { subjectAt, type Subject } from './subject';

/** Where something is defined; the span is what was asked about. */
export interface BaseDefinition {
  readonly origin: Span;
  readonly places: readonly Place[];
}

export function baseDefinitionAt(document: BaseDocument, offset: number): BaseDefinition | undefined {
  const subject = subjectAt(document, offset);
  if (!subject) return undefined;
  const places = definitionsOf(subject, document.facts);
  return places.length > 0 ? { origin: { start: subject.start, end: subject.end }, places } : undefined;
}

function definitionsOf(subject: Subject, facts: Facts): readonly Place[] {
  if (subject.kind === 'fact') return subject.facts.map(fact => facts.placeOf(fact));
  const place = facts.placeOf(subject.source, ['quotes', subject.quote.id]);
  return [place];
}

/** What is asked for: the facts themselves, so that citations in drafts can be looked for too. */
export interface BaseReferences {
  readonly places: readonly Place[];
  /** The facts that are meant; empty for a recorded quote. */
  readonly facts: readonly Fact[];
}

/** References in all files of the base; undefined where nothing stands that can be referred to. */
export function baseReferencesAt(
  document: BaseDocument,
  offset: number,
  withDefinition: boolean,
  fileOf: FileOf,
): BaseReferences | undefined {
  const subject = subjectAt(document, offset);
  if (!subject) return undefined;
  const own = withDefinition ? definitionsOf(subject, document.facts) : [];
  if (subject.kind === 'quote') {
    return {
      places: [...own, ...quoteOccurrences(subject.source, subject.quote.id, document.facts, fileOf)].map(placeAlone),
      facts: [],
    };
  }
  const found = subject.facts.flatMap(fact => occurrencesOf(fact, document.facts, fileOf));
  return { places: unique([...own, ...found]), facts: subject.facts };
}

/** References to a fact from elsewhere, such as a draft. */
export function referencesToFact(fact: Fact, facts: Facts, withDefinition: boolean, fileOf: FileOf): readonly Place[] {
  return unique([...(withDefinition ? [facts.placeOf(fact)] : []), ...occurrencesOf(fact, facts, fileOf)]);
}

/** A place of the same fact in this file; `write` marks where it is defined. */
export interface Highlight extends Span {
  readonly write: boolean;
}

/** A larger base has none: they are asked for at every move of the cursor, and the editor then marks equal words by itself. */
const mostHighlighted = 10_000;

export function highlightsAt(document: BaseDocument, offset: number): readonly Highlight[] {
  const subject = (document.file?.parts.entries.length ?? 0) > mostHighlighted ? undefined : subjectAt(document, offset);
  if (!subject) return [];
  const here: FileOf = uri => (uri === document.file?.uri ? document.file : undefined);
  const inFile = (place: Place) => place.file === document.file?.uri;
  const reads =
    subject.kind === 'quote'
      ? quoteOccurrences(subject.source, subject.quote.id, document.facts, here)
      : subject.facts.flatMap(fact => occurrencesOf(fact, document.facts, here));
  return [
    ...definitionsOf(subject, document.facts)
      .filter(inFile)
      .map(({ start, end }) => ({ start, end, write: true })),
    ...unique(reads).map(({ start, end }) => ({ start, end, write: false })),
  ];
}

function unique(places: readonly Place[]): readonly Place[] {
  return [...new Map(places.map(place => [`${place.file} ${place.start}`, placeAlone(place)])).values()];
}

function placeAlone({ file, start, end }: Place): Place {
  return { file, start, end };
}
