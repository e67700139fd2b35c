// What stands at a place of a fact base, as far as it means something: a fact, or a recorded quote.
import type { Facts } from '../../core/facts/facts';
import type { Fact, RecordedQuote, Source } from '../../core/facts/model';
import { foldName } from '../../core/names/fold';
import type { Span } from '../../core/text/span';
import { currentFile, type BaseDocument } from './baseDocument';
import { referencesOf, type WrittenReference } from './referencesIn';
import { entryAround, partOf, scalarAt, type Scalar, type WrittenEntry } from './written';

/** The span is that of the words, without quotation marks. */
export type Subject = Span & {
  /** The words. */
  readonly written: string;
  readonly entry: WrittenEntry;
  readonly scalar: Scalar;
} & (
    | {
        readonly kind: 'fact';
        /** Several where a reference is ambiguous, none where it means nothing. */
        readonly facts: readonly Fact[];
        /** What is written: the key of the entry, its name, one of its aliases, or a reference. */
        readonly as: 'key' | 'name' | 'alias' | 'reference';
        readonly reference?: WrittenReference;
      }
    | { readonly kind: 'quote'; readonly source: Source; readonly quote: RecordedQuote; readonly as: 'key' | 'reference' }
  );

export function subjectAt(document: BaseDocument, offset: number): Subject | undefined {
  const file = currentFile(document);
  const entry = file && entryAround(file, offset);
  const scalar = entry && scalarAt(entry, offset);
  if (!entry || !scalar) return undefined;
  const { facts } = document;
  const inner = partOf(scalar, 0, scalar.value.length, entry.file.text);
  const whole = { start: inner.start, end: inner.end, written: scalar.value, entry, scalar };
  if (scalar.kind === 'key') return keySubject(whole, facts);
  const name = nameSubject(whole, facts);
  if (name) return name;
  const reference = referencesOf(scalar, entry).find(each => each.start <= offset && offset <= each.end);
  return (
    reference &&
    referenceSubject({ ...whole, start: reference.start, end: reference.end, written: reference.reference }, reference, facts)
  );
}

type Whole = Span & Pick<Subject, 'written' | 'entry' | 'scalar'>;

function keySubject(whole: Whole, facts: Facts): Subject | undefined {
  const { path, value } = whole.scalar;
  if (path.length === 1) {
    const own = ownFact(whole.entry, facts);
    return own && { ...whole, kind: 'fact', facts: [own], as: 'key' };
  }
  if (path[0] !== 'sources' || path.length !== 3 || path[2] !== 'quotes') return undefined;
  const source = ownFact(whole.entry, facts);
  const quote = source?.kind === 'source' ? source.quotes.find(each => each.id === value) : undefined;
  return source?.kind === 'source' && quote ? { ...whole, kind: 'quote', source, quote, as: 'key' } : undefined;
}

/** The name of the entry itself, or one of its aliases. */
function nameSubject(whole: Whole, facts: Facts): Subject | undefined {
  const [, , field, third, fourth] = whole.scalar.path;
  const isName = whole.scalar.path.length === 3 && field === 'name';
  const isAlias =
    field === 'aliases' &&
    (third === undefined || third === 'name' || (typeof third === 'number' && (fourth === undefined || fourth === 'name')));
  const own = isName || isAlias ? ownFact(whole.entry, facts) : undefined;
  return own && { ...whole, kind: 'fact', facts: [own], as: isName ? 'name' : 'alias' };
}

function referenceSubject(whole: Whole, reference: WrittenReference, facts: Facts): Subject | undefined {
  if (reference.kind === 'fact') {
    const meant = facts.resolve(reference.reference);
    return meant.length === 0 && reference.free
      ? undefined
      : { ...whole, kind: 'fact', facts: meant, as: 'reference', reference };
  }
  const [source] = facts.resolve(reference.source ?? '');
  const quote = source?.kind === 'source' ? source.quotes.find(each => each.id === reference.reference) : undefined;
  return source?.kind === 'source' && quote ? { ...whole, kind: 'quote', source, quote, as: 'reference' } : undefined;
}

/** The fact of an entry, as all files together give it; its own where another entry has taken its id. */
function ownFact(entry: WrittenEntry, facts: Facts): Fact | undefined {
  const { fact } = entry;
  return fact && (isInForce(entry, fact, facts) ? facts.get(fact.id) : fact);
}

/** Whether an entry is the one that its id stands for: of several with one id, the first counts. */
export function isInForce({ file, index }: Pick<WrittenEntry, 'file' | 'index'>, { id }: Fact, facts: Facts): boolean {
  return facts.get(id)?.file === file.uri && file.parts.entries.findIndex(each => each.fact?.id === id) === index;
}

/** Whether a reference is written as the id of a fact, not as one of its names. */
export function isById(reference: string, fact: Fact): boolean {
  return reference === fact.id;
}

/** Whether a reference is written as one of the names of a fact. */
export function isByName(reference: string, fact: Pick<Fact, 'name'>): boolean {
  return foldName(reference) === foldName(fact.name);
}
