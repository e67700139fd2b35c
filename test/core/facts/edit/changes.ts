// Random changes for the facts of a base, as fast-check makes them.
import fc from 'fast-check';
import type { BaseChange } from '../../../../src/core/facts/edit/change';
import type { NewFact } from '../../../../src/core/facts/edit/newFact';
import type { FactKind } from '../../../../src/core/facts/model';

/** Texts that YAML could take for something else, and some in other scripts. */
const oddTexts = [
  'Khrenin', 'V. Khrenin', 'Хренин', 'Аляксандр Лукашэнка', 'محمدرضا آشتیانی', 'a: b', 'a #b', '- x', '? y', '*star', '&and', '!bang', '%per', '@at', '`tick`',
  '[x]', '{y}', 'a, b', "it's", 'he said "no"', 'back\\slash', 'true', 'null', '~', '2023', '1e3', '0x1f', '.5', 'yes', 'on', '<<', '=', '---', '...', '--- a', '# hash',
  "'single'", '"double"', '“curly”', 'x:', ':x', '-x', 'tab\tin', 'line\nbreak', ' spaces ', 'no\u00a0break', 'zero\u200bwidth', '😀', 'a\u2028b', 'name', 'aliases', '|', '>', 'a|b',
  'long '.repeat(40).trim(), '\ud800x', 'nul\0', 'e\u0301', '1', '-', '?', 'Memorandum: military', 'key: [a', '}{', 'p. 3', 'src', 'minsk_visit',
]; // prettier-ignore

export const texts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...oddTexts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const kinds = fc.constantFrom<FactKind>('actor', 'agreement', 'event', 'statement', 'source');
const locator = fc.record({
  label: fc.constantFrom('page' as const, 'paragraph' as const, 'chapter' as const),
  value: fc.constantFrom('1', '2-3', 'iv', '7, 9', 'A: 1'),
});
const evidence = fc.record(
  {
    source: fc.constantFrom('src', 'minsk_visit', 'odd key', 'a#b'),
    locator,
    quote: texts,
    quoteId: fc.constantFrom('q1', 'q2'),
    inferred: fc.boolean(),
  },
  { requiredKeys: ['source'] },
);

/** A change of one of the facts with these ids, or a new fact. */
export function changeOf(ids: readonly string[]): fc.Arbitrary<BaseChange> {
  const id = fc.constantFrom(...(ids.length === 0 ? ['nobody'] : ids));
  return fc.oneof<fc.Arbitrary<BaseChange>[]>(
    fc.record({
      kind: fc.constant('add-alias' as const),
      id,
      alias: fc.record(
        { name: texts, language: fc.constantFrom('ru', 'no'), exactCase: fc.boolean() },
        { requiredKeys: ['name'] },
      ),
    }),
    fc.record({ kind: fc.constant('add-evidence' as const), id, evidence }),
    fc.record({ kind: fc.constant('add-avoided' as const), id, name: texts }),
    fc.record({
      kind: fc.constant('set-field' as const),
      id,
      field: fc.constantFrom('note', 'summary', 'signed', 'kind', 'title', 'name', 'disputed', 'evidence', 'text'),
      value: texts,
    }),
    fc.record(
      { kind: fc.constant('mark-checked' as const), id, by: texts, on: fc.constant('2026-11-20'), method: texts },
      { requiredKeys: ['kind', 'id', 'by', 'on'] },
    ),
    fc.record({ kind: fc.constant('rename' as const), id, name: texts }),
    fc.record({ kind: fc.constant('rename-id' as const), id, to: fc.constantFrom('new_id', 'x', 'khrenin', 'Ы') }),
    fc.record({ kind: fc.constant('add-missing' as const), as: kinds, reference: texts }),
    fc.record({
      kind: fc.constant('add-fact' as const),
      fact: fc.record(
        {
          kind: kinds,
          name: texts,
          id: fc.constantFrom('an_id', 'memo', 'K2'),
          aliases: fc.array(texts, { maxLength: 3 }),
          fields: fc.constantFrom<NonNullable<NewFact['fields']>>(
            { note: 'a: note' },
            { summary: "it's", tags: ['a', 'b, c'] },
            {},
          ),
          evidence: fc.array(evidence, { maxLength: 2 }),
        },
        { requiredKeys: ['kind', 'name'] },
      ),
    }),
  );
}
