// Where a fact, or a recorded quote, is referred to in fact bases: the reverse of go to definition.
import type { FactFile } from '../../core/facts/factFile';
import type { Facts, Place } from '../../core/facts/facts';
import type { Fact, Source } from '../../core/facts/model';
import { eachReference } from '../../core/facts/references';
import { referencesIn, type WrittenReference } from './referencesIn';
import { entryAt, type WrittenEntry } from './written';

/** A reference with the file that it stands in. */
export interface Occurrence extends Place {
  readonly reference: WrittenReference;
  readonly entry: WrittenEntry;
}

export type FileOf = (uri: string) => FactFile | undefined;

/** All references to a fact in the files of these facts, in the order of the files. */
export function occurrencesOf(target: Fact, facts: Facts, fileOf: FileOf): readonly Occurrence[] {
  // The same few names occur again and again in a large base.
  const known = new Map<string, boolean>();
  const means = (reference: string): boolean => {
    let answer = known.get(reference);
    if (answer === undefined) known.set(reference, (answer = facts.resolve(reference).some(fact => fact.id === target.id)));
    return answer;
  };
  const refers = (fact: Fact): boolean => {
    let found = false;
    eachReference(fact, reference => (found ||= means(reference.text)));
    return found;
  };
  return gather(facts, fileOf, refers, reference => reference.kind === 'fact' && means(reference.reference));
}

/** All uses of a recorded quote. */
export function quoteOccurrences(source: Source, quoteId: string, facts: Facts, fileOf: FileOf): readonly Occurrence[] {
  const isSource = (key: string): boolean => facts.resolve(key).some(fact => fact.id === source.id);
  const uses = (fact: Fact): boolean =>
    [fact.evidence, ...fact.alternatives.map(each => each.evidence)]
      .flat()
      .some(each => each.quoteId === quoteId && isSource(each.source));
  return gather(
    facts,
    fileOf,
    uses,
    ({ kind, reference, source: key }) => kind === 'quote' && reference === quoteId && isSource(key ?? ''),
  );
}

function gather(
  facts: Facts,
  fileOf: FileOf,
  refers: (fact: Fact) => boolean,
  isIt: (reference: WrittenReference) => boolean,
): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const uri of facts.files) {
    const file = fileOf(uri);
    file?.parts.entries.each(({ fact }, i) => {
      const entry = fact && refers(fact) ? entryAt(file, i) : undefined;
      if (!entry) return;
      for (const reference of referencesIn(entry)) {
        if (isIt(reference)) found.push({ file: uri, start: reference.start, end: reference.end, reference, entry });
      }
    });
  }
  return found;
}
