// What a rename is about: the id of a fact, its name, one of its other names, or the id of a recorded quote.
import { isBaseName } from '../../../core/facts/scope';
import type { Facts } from '../../../core/facts/facts';
import type { Fact, RecordedQuote, Source } from '../../../core/facts/model';
import { foldName } from '../../../core/names/fold';
import type { Span } from '../../../core/text/span';
import { currentFile, type BaseDocument } from '../baseDocument';
import type { FileOf } from '../occurrences';
import { isById, isByName, subjectAt } from '../subject';
import { entryOf, type WrittenEntry } from '../written';
import { RenameRefusal } from './refusal';

export type RenameTarget =
  | { readonly what: 'id' | 'name' | 'alias'; readonly fact: Fact; readonly old: string; readonly entry: WrittenEntry }
  | {
      readonly what: 'quote';
      readonly source: Source;
      readonly quote: RecordedQuote;
      readonly old: string;
      readonly entry: WrittenEntry;
    };

/** The target at a place of a base, and the words there that stand for it. Throws a RenameRefusal where nothing can be renamed. */
export function renameTargetAt(document: BaseDocument, offset: number, fileOf: FileOf): Span & { readonly target: RenameTarget } {
  if (!currentFile(document)) throw new RenameRefusal('rename.changed');
  const subject = subjectAt(document, offset);
  if (!subject) throw new RenameRefusal('rename.not-here');
  const { start, end, written } = subject;
  if (subject.kind === 'quote') {
    const entry = definingEntry(subject.source, document.facts, fileOf);
    return { start, end, target: { what: 'quote', source: subject.source, quote: subject.quote, old: subject.quote.id, entry } };
  }
  const [fact, second] = subject.facts;
  if (!fact) throw new RenameRefusal('rename.unknown', { reference: written });
  if (second) throw new RenameRefusal('rename.ambiguous', { reference: written });
  const entry = definingEntry(fact, document.facts, fileOf);
  const what =
    subject.as === 'key'
      ? isIdKey(entry, fact)
        ? 'id'
        : 'name'
      : subject.as === 'reference'
        ? formOf(written, fact)
        : subject.as;
  const old = what === 'id' ? fact.id : what === 'name' ? fact.name : written;
  return { start, end, target: { what, fact, old, entry } };
}

/** The target that a citation key in a draft stands for. */
export function renameTargetOfSource(key: string, facts: Facts, fileOf: FileOf): RenameTarget {
  const fact = facts.source(key);
  if (!fact) throw new RenameRefusal('rename.not-recorded', { id: key });
  return { what: 'id', fact, old: fact.id, entry: definingEntry(fact, facts, fileOf) };
}

/** The target that a name in a draft stands for: the name or the alias as it is recorded, not a form of it such as an adjective. */
export function renameTargetOfName(
  mention: { readonly text: string; readonly ids: readonly string[] },
  facts: Facts,
  fileOf: FileOf,
): RenameTarget {
  const [id, second] = mention.ids;
  const fact = id === undefined ? undefined : facts.get(id);
  if (!fact) throw new RenameRefusal('rename.not-here');
  if (second !== undefined) throw new RenameRefusal('rename.ambiguous', { reference: mention.text });
  const entry = definingEntry(fact, facts, fileOf);
  if (isByName(mention.text, fact)) return { what: 'name', fact, old: fact.name, entry };
  const alias = fact.aliases.find(each => foldName(each.name) === foldName(mention.text));
  if (!alias) throw new RenameRefusal('rename.form-of', { text: mention.text, name: fact.name });
  return { what: 'alias', fact, old: alias.name, entry };
}

/** Whether the key of an entry is the id, so that the name stands below it (or is the same word). */
export function isIdKey({ pair }: WrittenEntry, fact: Fact): boolean {
  return pair.key.value.trim() === fact.id;
}

function formOf(reference: string, fact: Fact): 'id' | 'name' | 'alias' {
  if (isById(reference, fact)) return 'id';
  if (isByName(reference, fact)) return 'name';
  return fact.aliases.some(alias => foldName(alias.name) === foldName(reference)) ? 'alias' : 'name';
}

function definingEntry(fact: Fact, facts: Facts, fileOf: FileOf): WrittenEntry {
  if (!isBaseName(fact.file) && !fileOf(fact.file)) throw new RenameRefusal('rename.bibliography', { file: fileName(fact.file) });
  const library =
    fact.kind === 'source'
      ? facts.files.find(uri => fileOf(uri) === undefined && facts.placeOf({ ...fact, file: uri }).end > 0)
      : undefined;
  if (library !== undefined) throw new RenameRefusal('rename.also-bibliography', { file: fileName(library) });
  const file = fileOf(fact.file);
  const entry = file && entryOf(file, fact);
  if (!entry) throw new RenameRefusal('rename.not-read');
  return entry;
}

/** The last part of an address, as people know the file. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
