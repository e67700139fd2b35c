import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../src/core/facts/edit/applyEdits';
import { addEntry } from '../../../../src/core/facts/edit/addEntry';
import { addItem } from '../../../../src/core/facts/edit/changeEntry';
import { editBase } from '../../../../src/core/facts/edit/change';
import { shortened } from '../../../../src/core/facts/edit/shorten';
import { readFactFile } from '../../../../src/core/facts/read';
import { uri } from './editing';

const person = (i: number, more = ''): string =>
  `  Person Number${i}:   # no. ${i}\n    aliases: [P${i}, "Q ${i}"]${more}\n    evidence: src p. ${i} “words of the source about this person”\n`;
const people = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => person(from + i)).join('');

/** A base that is large enough to be shortened, in two sections. */
const large = `factbase: 1\nactors:\n${people(0, 700)}events:\n${people(700, 1400)}sources:\n  src:\n    title: T\n`;
const file = readFactFile(uri, large);
const edits = (result: ReturnType<typeof editBase>) => ('edits' in result ? result.edits : result.refused);

describe('a large base is shortened for an edit', () => {
  it('to a few entries', () => {
    const short = shortened(file, 300)!;
    expect(short.file.facts.map(fact => fact.id.replace('person_number', ''))).toEqual(
      ['0', '1', '2', '298', '299', '300', '301', '302', '697', '698', '699', '700', '701', '702', '1397', '1398', '1399', 'src'], // prettier-ignore
    );
  });

  it.each([0, 2, 3, 5, 350, 696, 697, 699, 700, 703, 1050, 1399])('with the same edit of entry %i as in the whole file', i => {
    const id = `person_number${i}`;
    const result = editBase(file, { kind: 'add-alias', id, alias: { name: 'X' } });
    expect(edits(result)).toEqual(edits(addItem(file, id, 'aliases', 'X')));
    expect(applyEdits(large, edits(result) as never)).toBe(large.replace(`[P${i}, "Q ${i}"]`, `[P${i}, "Q ${i}", X]`));
  });

  it.each(['actors', 'agreements', 'events', 'statements', 'sources'] as const)('with the same addition to %s', section => {
    const kind = section.slice(0, -1) as 'actor';
    const id = 'new_one';
    expect(edits(editBase(file, { kind: 'add-fact', fact: { kind, id, name: 'N' } }))).toEqual(
      edits(
        addEntry(file, {
          section,
          key: id,
          fields: { [kind === ('source' as string) ? 'title' : kind === ('statement' as string) ? 'text' : 'name']: 'N' },
        }),
      ),
    );
  });

  it('while ids are still looked for in all of it', () => {
    expect(editBase(file, { kind: 'add-fact', fact: { kind: 'actor', id: 'person_number350', name: 'N' } })).toMatchObject({
      refused: { id: 'edit.exists' },
    });
    expect(editBase(file, { kind: 'rename-id', id: 'person_number1', to: 'person_number350' })).toMatchObject({
      refused: { id: 'edit.exists' },
    });
  });

  it('but not where the entry shares values with others', () => {
    const shared = large.replace('[P5, "Q 5"]', '&a [P5, "Q 5"]').replace('[P350, "Q 350"]', '*a');
    expect(editBase(readFactFile(uri, shared), { kind: 'add-alias', id: 'person_number5', alias: { name: 'X' } })).toMatchObject({
      refused: { id: 'edit.by-hand' },
    });
  });

  it('and a small one is not', () => expect(shortened(readFactFile(uri, people(0, 20)), -1)).toBeUndefined());
});
