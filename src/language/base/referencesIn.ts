// The references that an entry makes, each where it is written: whole values, sources in evidence, actors in roles.
import type { FactKind } from '../../core/facts/model';
import { fieldAt } from '../../core/facts/schema/lookup';
import { readShortEvidence, readShortRole } from '../../core/facts/shortForms';
import { readDate } from '../../core/facts/dateText';
import type { Span } from '../../core/text/span';
import { partOf, type Scalar, type WrittenEntry } from './written';
import { samePath } from './yaml/spot';

/** A reference as it is written; the span is that of its words. */
export interface WrittenReference extends Span {
  readonly kind: 'fact' | 'quote';
  /** An id, a name or an alias; of a recorded quote, its id. */
  readonly reference: string;
  /** Of a recorded quote, the source that it is looked for in. */
  readonly source?: string;
  readonly target?: FactKind;
  /** It may also be free text. */
  readonly free: boolean;
  /** False where the words cannot be told apart from the value around them. */
  readonly exact: boolean;
  readonly scalar: Scalar;
  /** The value holds more than the reference, such as a page or a title. */
  readonly part: boolean;
}

export function referencesIn(entry: WrittenEntry): readonly WrittenReference[] {
  return entry.scalars.flatMap(scalar => (scalar.kind === 'value' ? referencesOf(scalar, entry) : []));
}

/** The references in one value. */
export function referencesOf(scalar: Scalar, entry: WrittenEntry): readonly WrittenReference[] {
  const field = fieldAt(scalar.path);
  if (!field) return [];
  const { text } = entry.file;
  const whole = (more: Pick<WrittenReference, 'kind'> & Partial<WrittenReference>): WrittenReference => {
    const { value } = scalar;
    const from = value.length - value.trimStart().length + (field.target === 'source' && /^\s*@/.test(value) ? 1 : 0);
    const to = Math.max(from, value.trimEnd().length);
    return {
      ...partOf(scalar, from, to, text),
      reference: value.slice(from, to),
      free: field.free ?? false,
      scalar,
      part: false,
      ...more,
    };
  };
  switch (field.shape) {
    case 'reference':
    case 'references':
      return scalar.value.trim() === '' ? [] : [whole({ kind: 'fact', ...(field.target ? { target: field.target } : {}) })];
    case 'evidence':
      return evidenceReferences(scalar, text);
    case 'roles':
      return roleReferences(scalar, text, entry.fact?.language);
    default: {
      if (field.key !== 'quote-id') return [];
      const beside = [...scalar.path.slice(0, -1), 'source'];
      const source = entry.scalars.find(each => each.kind === 'value' && samePath(each.path, beside));
      return source ? [whole({ kind: 'quote', source: source.value.trim().replace(/^@/, '') })] : [];
    }
  }
}

function evidenceReferences(scalar: Scalar, text: string): readonly WrittenReference[] {
  const { source, quoteId } = readShortEvidence(scalar.value);
  if (source.value === '') return [];
  const shared = { free: false, scalar, part: true } as const;
  const found: WrittenReference = {
    kind: 'fact',
    ...partOf(scalar, source.start, source.end, text),
    reference: source.value,
    target: 'source',
    ...shared,
  };
  if (quoteId === undefined) return [found];
  const at = source.end + 1;
  return [
    found,
    { kind: 'quote', ...partOf(scalar, at, at + quoteId.length, text), reference: quoteId, source: source.value, ...shared },
  ];
}

function roleReferences(scalar: Scalar, text: string, language: string | undefined): readonly WrittenReference[] {
  const { value } = scalar;
  const { of, time } = readShortRole(value, date => !('fault' in readDate(date, language)));
  if (of === undefined || of === '') return [];
  const head = time ? value.lastIndexOf(',', time.start) : value.length;
  const start = value.lastIndexOf(of, head - of.length);
  if (start < 0) return [];
  return [
    {
      kind: 'fact',
      ...partOf(scalar, start, start + of.length, text),
      reference: of,
      target: 'actor',
      free: false,
      scalar,
      part: true,
    },
  ];
}
